import { Show } from "solid-js";
import { useLocation } from "@solidjs/router";
import { connection } from "../graphql/connection.ts";
import { useWords } from "../i18n/words.ts";
import { Button } from "../ui/Button.tsx";
import { LiveRegion } from "../ui/spoken.tsx";
import styles from "./layout.module.css";

/** Says quietly that the line is down, or that the session has ended; what is on the page stays. */
export function ConnectionBanner() {
  const words = useWords("common").connection;
  const location = useLocation();
  const signIn = () => `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
  return (
    <LiveRegion>
      <Show when={connection.isSignedOut()}>
        <div class={styles.banner}>
          <span>{words.signedOut}</span>
          <a href={signIn()} target="_blank">
            {words.signIn}
          </a>
        </div>
      </Show>
      <Show when={connection.isOffline()}>
        <div class={styles.banner}>
          <span>{words.offline}</span>
          <Button onClick={connection.retry}>{words.retry}</Button>
        </div>
      </Show>
    </LiveRegion>
  );
}
