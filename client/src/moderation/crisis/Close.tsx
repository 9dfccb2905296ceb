import { Show } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { useDates } from "../../i18n/dates.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/Button.tsx";
import { FormErrors, TextArea } from "../../ui/Field.tsx";
import { crisisAction } from "./crisisActions.ts";
import styles from "./crisis.module.css";
import type { Crisis } from "./Talk.tsx";

function CloseForm(props: { crisis: Crisis; done: () => void }) {
  const { close: words } = useWords("crisis");
  const form = createForm(crisisAction, { deed: `close ${props.crisis.id}`, done: () => props.done() });
  return (
    <form {...form.attributes}>
      <p>{words.lead}</p>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="version" value={props.crisis.version} />
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
        {words.do}
      </Button>
    </form>
  );
}

/** Closes a crisis with a note, or says who did. */
export function Close(props: { crisis: Crisis; done: () => void }) {
  const { close: words } = useWords("crisis");
  const { dateTime } = useDates();
  return (
    <Show when={props.crisis.viewerCan.close || props.crisis.closedAt}>
      <section class={styles.part} aria-labelledby="close">
        <h2 id="close">{words.title}</h2>
        <Show when={props.crisis.closedAt} fallback={<CloseForm {...props} />}>
          {(at) => <p>{words.closedBy(props.crisis.closedBy?.displayName ?? "–", dateTime(at()))}</p>}
        </Show>
      </section>
    </Show>
  );
}
