import { For, Show, createSignal, createUniqueId } from "solid-js";
import { isServer } from "solid-js/web";
import { createForm } from "../../forms/createForm.ts";
import { randomKey } from "../../forms/randomKey.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/Button.tsx";
import { FormErrors, TextArea } from "../../ui/Field.tsx";
import { Sheet } from "../../ui/surfaces.tsx";
import { Time } from "../../ui/Time.tsx";
import { caseAction } from "./caseActions.ts";
import type { CaseOnPage } from "./casePage.ts";
import styles from "./cases.module.css";

/** Unit: characters. As `noteMaxLength` of the house. */
const longestNote = 2000;

function WriteNote(props: { caseId: string; done: () => void }) {
  const { notes } = useWords("cases");
  const [key, setKey] = createSignal(isServer ? "" : randomKey());
  let element!: HTMLFormElement;
  const form = createForm(caseAction, {
    deed: `note ${props.caseId}`,
    done: () => {
      element.reset();
      setKey(randomKey());
      props.done();
    },
  });
  return (
    <form {...form.attributes} ref={element}>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="idempotencyKey" value={form.value("idempotencyKey") || key() || createUniqueId()} />
      <FormErrors errors={form.errorsBeside(["body"])} />
      <TextArea
        label={notes.write}
        name="body"
        rows="3"
        required
        maxLength={longestNote}
        data-note
        value={form.value("body")}
        error={form.errorFor("body")}
      />
      <Button type="submit" disabled={form.isPending()}>
        {notes.add}
      </Button>
    </form>
  );
}

/** What the moderators wrote to one another about the case. */
export function Notes(props: { case: CaseOnPage; done: () => void }) {
  const { notes } = useWords("cases");
  return (
    <Sheet as="section" label={notes.title}>
      <h2>{notes.title}</h2>
      <Show when={props.case.notes.length} fallback={<p class={styles.facts}>{notes.none}</p>}>
        <ol class={styles.notes}>
          <For each={props.case.notes}>
            {(note) => (
              <li>
                <p class={styles.facts}>
                  {note.author?.displayName ?? "–"} · {notes.kinds[note.kind]} · <Time at={note.createdAt} />
                </p>
                <p class={styles.note}>{note.text}</p>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <p class={styles.facts}>{notes.audited}</p>
      <Show when={props.case.viewerCan.addNote}>
        <WriteNote caseId={props.case.id} done={() => props.done()} />
      </Show>
    </Sheet>
  );
}
