import { For, Show, createSignal } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { randomKey } from "../../forms/randomKey.ts";
import { useDates } from "../../i18n/dates.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/Button.tsx";
import { FormErrors, TextArea } from "../../ui/Field.tsx";
import { crisisAction } from "./crisisActions.ts";
import styles from "./crisis.module.css";
import type { Crisis } from "./Talk.tsx";

interface StepsProps {
  crisis: Crisis;
  done: () => void;
}

function AddNote(props: StepsProps) {
  const { steps: words } = useWords("crisis");
  const [key, setKey] = createSignal(randomKey());
  let element: HTMLFormElement | undefined;
  const done = () => {
    element?.reset();
    setKey(randomKey());
    props.done();
  };
  const form = createForm(crisisAction, { deed: `note ${props.crisis.id}`, done });
  return (
    <form {...form.attributes} ref={element}>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="idempotencyKey" value={form.value("idempotencyKey") ?? key()} />
      <TextArea
        label={words.note}
        name="note"
        rows="3"
        maxlength="2000"
        required
        value={form.value("note") ?? ""}
        error={form.errorFor("note")}
      />
      <FormErrors errors={form.errorsBeside(["note"])} />
      <Button type="submit" disabled={form.isPending()}>
        {words.addNote}
      </Button>
    </form>
  );
}

/** What was done, by whom and when; who was called; and a note for the others. */
export function Steps(props: StepsProps) {
  const { steps: words } = useWords("crisis");
  const { dateTime } = useDates();
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{words.title}</h2>
      <p class={styles.small}>{words.reads}</p>
      <ol class={styles.steps}>
        <For each={props.crisis.timeline}>
          {(step) => (
            <li>
              <p>
                <Show when={step.actor}>{(actor) => <b>{actor().displayName} </b>}</Show>
                {words.kinds[step.kind]} <time datetime={step.occurredAt}>{dateTime(step.occurredAt)}</time>
              </p>
              <Show when={step.body}>{(body) => <blockquote class={styles.quoted}>{body()}</blockquote>}</Show>
            </li>
          )}
        </For>
      </ol>
      <details>
        <summary class={styles.fold}>{words.calls}</summary>
        <ul>
          <For each={props.crisis.calls}>
            {(call) => (
              <li>
                {words.called(call.member?.displayName ?? "–", dateTime(call.calledAt))} ·{" "}
                {call.mailedAt ? words.mailed : words.notMailed}
              </li>
            )}
          </For>
        </ul>
      </details>
      <Show when={props.crisis.viewerCan.addNote}>
        <AddNote {...props} />
      </Show>
    </section>
  );
}
