import { Show } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import type { Me } from "./meDocuments.ts";
import { MePart } from "./MePart.tsx";
import styles from "./identity.module.css";

/** The member's address, and whether it is confirmed. */
export function EmailPart(props: { me: Me }) {
  const { email: words } = useWords("me");
  const { house } = useSession();
  return (
    <MePart id="email" title={words.title} lead={words.onlyYou}>
      <p class={styles.words}>
        <b>{props.me.email}</b>
      </p>
      <Show when={!props.me.isEmailVerified} fallback={<p>{words.confirmed}</p>}>
        <p>
          {words.unconfirmed} <a href="/forgot-password">{words.resend}</a>
        </p>
      </Show>
      <Show when={house().demo}>
        <p>
          <a href="/outbox">{words.outbox}</a>
        </p>
      </Show>
    </MePart>
  );
}
