import { For, Show } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { useWords } from "../i18n/words.ts";
import { buttonClass } from "../ui/Button.tsx";
import { FormErrors } from "../ui/Field.tsx";
import { VisuallyHidden } from "../ui/spoken.tsx";
import { Time } from "../ui/Time.tsx";
import { showToast } from "../ui/Toast.tsx";
import { meAction } from "./meAction.ts";
import type { Me } from "./meDocuments.ts";
import { Done, MePart } from "./MePart.tsx";
import styles from "./identity.module.css";

/** Where a member is signed in, and a way to end each but this one (the menu's "Sign out" does that). */
export function SessionsPart(props: { me: Me; refetch: () => Promise<void> }) {
  const { sessions: words } = useWords("me");
  const done = () => {
    showToast(words.ended);
    void props.refetch();
  };
  const form = createForm(meAction, { deed: "endSession", done });
  return (
    <MePart id="sessions" title={words.title} lead={words.lead}>
      <FormErrors errors={form.errorsBeside([])} />
      <ul class={styles.rows}>
        <For each={props.me.sessions.nodes}>
          {(session) => (
            <li>
              <div>
                <b>{session.device}</b>
                <small>
                  {words.lastSeen} <Time at={session.lastSeenAt} /> · {words.signedIn} <Time at={session.createdAt} />
                </small>
              </div>
              <Show when={!session.isCurrent} fallback={<small>{words.thisOne}</small>}>
                <form {...form.attributes}>
                  <input type="hidden" name="deed" value={form.deed} />
                  <input type="hidden" name="sessionId" value={session.id} />
                  <button class={buttonClass("outlined")} type="submit" disabled={form.isPending()}>
                    {words.end}
                    <VisuallyHidden>{words.endThat(session.device)}</VisuallyHidden>
                  </button>
                </form>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.me.sessions.pageInfo.hasNextPage}>
        <p class={styles.lead}>{words.more}</p>
      </Show>
      <Done deed="endSession" text={words.ended} />
    </MePart>
  );
}
