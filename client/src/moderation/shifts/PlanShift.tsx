import { createSignal } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { randomKey } from "../../forms/randomKey.ts";
import { useWords } from "../../i18n/words.ts";
import { useSession } from "../../session/SessionContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field, FormErrors, Select } from "../../ui/Field.tsx";
import { shiftAction } from "./shifts.ts";
import styles from "./shifts.module.css";
import { dayAt, hourAt } from "./week.ts";

const hourMs = 3_600_000;
const usualHours = 8;
const choices = [2, 4, 6, 8, 10, 12].map((hours) => ({ value: String(hours), label: String(hours) }));

/** A form whose every shift is planned once, however often it is sent. */
function createShiftForm(deed: string, done: () => void) {
  const [key, setKey] = createSignal(randomKey());
  const renewed = () => {
    setKey(randomKey());
    done();
  };
  return { ...createForm(shiftAction, { deed, done: renewed }), key };
}

/** Puts a shift of one's own on the rota, at the hours of one's own clock. */
export function PlanShift(props: { week: string | null; done: () => void }) {
  const { plan: words } = useWords("shifts");
  const { now, timeZone } = useSession();
  const form = createShiftForm("plan", () => props.done());
  const nextHour = Math.ceil(now() / hourMs) * hourMs;
  return (
    <form {...form.attributes} aria-labelledby="plan-shift">
      <h2 id="plan-shift">{words.title}</h2>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="idempotencyKey" value={form.key()} />
      <input type="hidden" name="week" value={props.week ?? ""} />
      <input type="hidden" name="timeZone" value={timeZone} />
      <Field
        label={words.date}
        name="day"
        type="date"
        required
        value={form.value("day") ?? props.week ?? dayAt(nextHour, timeZone)}
      />
      <div class={styles.hours}>
        <Field
          label={words.from}
          name="from"
          type="time"
          required
          value={form.value("from") ?? hourAt(nextHour, timeZone)}
          error={form.errorFor("from") ?? form.errorFor("startsAt")}
        />
        <Field
          label={words.to}
          name="to"
          type="time"
          required
          value={form.value("to") ?? hourAt(nextHour + usualHours * hourMs, timeZone)}
          error={form.errorFor("to") ?? form.errorFor("endsAt")}
        />
      </div>
      <p class={styles.small}>{words.toHint}</p>
      <FormErrors errors={form.errorsBeside(["from", "to", "startsAt", "endsAt"])} />
      <Button type="submit" disabled={form.isPending()}>
        {words.send}
      </Button>
    </form>
  );
}

/** Goes on duty at once, without a plan. */
export function BeginNow(props: { done: () => void }) {
  const { plan: words } = useWords("shifts");
  const form = createShiftForm("now", () => props.done());
  return (
    <form {...form.attributes} aria-labelledby="begin-now">
      <h2 id="begin-now">{words.now}</h2>
      <p>{words.nowLead}</p>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="idempotencyKey" value={form.key()} />
      <Select label={words.hours} name="hours" value={form.value("hours") ?? String(usualHours)} options={choices} />
      <FormErrors errors={form.errorsBeside([])} />
      <Button type="submit" disabled={form.isPending()}>
        {words.now}
      </Button>
    </form>
  );
}
