import { Show } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { useDates } from "../../i18n/dates.ts";
import { useWords } from "../../i18n/words.ts";
import { useSession } from "../../session/SessionContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field, FormErrors, Select, TextArea } from "../../ui/Field.tsx";
import { Note } from "../../ui/surfaces.tsx";
import { dayAt, hourAt } from "../shifts/week.ts";
import { crisisAction } from "./crisisActions.ts";
import styles from "./crisis.module.css";
import type { Crisis } from "./Talk.tsx";

const dayMs = 86_400_000;
const choices = ["none", "1", "3", "7"] as const;

interface FollowUpProps {
  crisis: Crisis;
  done: () => void;
}

function CheckIn(props: FollowUpProps) {
  const { followUp: words } = useWords("crisis");
  const form = createForm(crisisAction, { deed: `checkIn ${props.crisis.id}`, done: () => props.done() });
  return (
    <form {...form.attributes}>
      <h3>{words.checkIn}</h3>
      <input type="hidden" name="deed" value={form.deed} />
      <TextArea
        label={words.note}
        name="note"
        rows="3"
        maxlength="2000"
        required
        value={form.value("note") ?? ""}
        error={form.errorFor("note")}
      />
      <Select
        label={words.next}
        name="next"
        value={form.value("next") ?? "1"}
        options={choices.map((value) => ({ value, label: words.nextChoices[value] }))}
      />
      <FormErrors errors={form.errorsBeside(["note"])} />
      <Button type="submit" disabled={form.isPending()}>
        {words.save}
      </Button>
    </form>
  );
}

function SetTime(props: FollowUpProps) {
  const { followUp: words } = useWords("crisis");
  const { now, timeZone } = useSession();
  const form = createForm(crisisAction, { deed: `followUp ${props.crisis.id}`, done: () => props.done() });
  const at = () => (props.crisis.followUpAt ? Date.parse(props.crisis.followUpAt) : now() + dayMs);
  return (
    <details>
      <summary class={styles.fold}>{words.set}</summary>
      <form {...form.attributes}>
        <input type="hidden" name="deed" value={form.deed} />
        <input type="hidden" name="timeZone" value={timeZone} />
        <div class={styles.pair}>
          <Field
            label={words.day}
            name="day"
            type="date"
            required
            value={form.value("day") ?? dayAt(at(), timeZone)}
            error={form.errorFor("dueAt")}
          />
          <Field
            label={words.time}
            name="time"
            type="time"
            required
            value={form.value("time") ?? hourAt(at(), timeZone)}
          />
        </div>
        <FormErrors errors={form.errorsBeside(["dueAt"])} />
        <Button type="submit" disabled={form.isPending()}>
          {words.set}
        </Button>
      </form>
    </details>
  );
}

/** When somebody looks again how the person is, and what they found. */
export function FollowUp(props: FollowUpProps) {
  const { followUp: words } = useWords("crisis");
  const { dateTime } = useDates();
  return (
    <section aria-labelledby="follow-up">
      <h2 id="follow-up">{words.title}</h2>
      <Show when={props.crisis.followUpAt} fallback={<p>{words.none}</p>}>
        {(at) => (
          <Show when={props.crisis.state === "FOLLOW_UP_DUE"} fallback={<p>{words.due(dateTime(at()))}</p>}>
            <Note kind="care">
              <p>{words.overdue(dateTime(at()))}</p>
            </Note>
          </Show>
        )}
      </Show>
      <Show when={props.crisis.viewerCan.setFollowUp}>
        <SetTime {...props} />
      </Show>
      <Show when={props.crisis.viewerCan.checkIn && props.crisis.followUpAt}>
        <CheckIn {...props} />
      </Show>
    </section>
  );
}
