import { useLocation } from "@solidjs/router";
import { Show, Suspense, lazy } from "solid-js";
import styles from "../discussion/discussion.module.css";
import { connection } from "../graphql/connection.ts";
import { useWords } from "../i18n/words.ts";
import { Button } from "../ui/Button.tsx";
import { LiveRegion } from "../ui/spoken.tsx";
import type { Keeping } from "./keeping.ts";

const DraftNote = lazy(() => import("./DraftNote.tsx"));
const TwoTexts = lazy(() => import("./TwoTexts.tsx"));

function SignedOut() {
  const { write } = useWords("writing");
  const location = useLocation();
  const signIn = () => `/sign-in?next=${encodeURIComponent(`${location.pathname}${location.search}#reply`)}`;
  return (
    <span class={styles.unsent}>
      {write.signedOut}
      <a href={signIn()} target="_self">
        {write.signIn}
      </a>
    </span>
  );
}

/** Before the house was asked: what is on this device. */
function OnThisDevice(props: { keeping: Keeping; hasText: boolean }) {
  const { write } = useWords("writing");
  return (
    <>
      <Show when={props.keeping.wasRestored()}>
        <span class={styles.unsent}>
          {write.unsent}
          <Button look="plain" onClick={() => props.keeping.discard()}>
            {write.discard}
          </Button>
        </span>
      </Show>
      <Show when={connection.isOffline() && props.hasText}>
        <span class={styles.unsent}>{write.offline}</span>
      </Show>
    </>
  );
}

/** Where the text is kept: in the house, on this device only, or because the session has ended. */
export function KeptNote(props: { keeping: Keeping; hasText: boolean }) {
  return (
    <LiveRegion>
      <Show when={!connection.isSignedOut()} fallback={<SignedOut />}>
        <Show when={props.keeping.line()} fallback={<OnThisDevice keeping={props.keeping} hasText={props.hasText} />}>
          {(line) => (
            <Suspense>
              <DraftNote line={line()} />
            </Suspense>
          )}
        </Show>
      </Show>
    </LiveRegion>
  );
}

/** Another device's text, when there are two and one has to be chosen. */
export function OtherText(props: { keeping: Keeping }) {
  return (
    <Show when={props.keeping.line()?.conflict() && props.keeping.line()}>
      {(line) => (
        <Suspense>
          <TwoTexts line={line()} mine={props.keeping.text()} />
        </Suspense>
      )}
    </Show>
  );
}
