import type { RotaShiftFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { useDates } from "../../i18n/dates.ts";
import { useWords } from "../../i18n/words.ts";
import { useSession } from "../../session/SessionContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { FormErrors, TextArea } from "../../ui/Field.tsx";
import { Note } from "../../ui/surfaces.tsx";
import { shiftAction } from "./shifts.ts";

interface OwnProps {
  shift: RotaShiftFragment;
  done: () => void;
}

function HandOver(props: OwnProps) {
  const { handOver: words, own } = useWords("shifts");
  const { now } = useSession();
  const { dateTime } = useDates();
  const form = createForm(shiftAction, { deed: `handOver ${props.shift.id}`, done: () => props.done() });
  const isOver = () => Date.parse(props.shift.endsAt) <= now();
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <Show when={isOver()} fallback={<p>{own.onDutyUntil(dateTime(props.shift.endsAt))}</p>}>
        <Note kind="care">
          <p>{words.over}</p>
        </Note>
      </Show>
      <TextArea
        label={words.note}
        hint={words.noteHint}
        name="note"
        rows="3"
        maxlength="2000"
        required
        value={form.value("note") ?? ""}
        error={form.errorFor("note")}
      />
      <FormErrors errors={form.errorsBeside(["note"])} />
      <Button type="submit" disabled={form.isPending()}>
        {words.send}
      </Button>
    </form>
  );
}

function Start(props: OwnProps) {
  const { own: words } = useWords("shifts");
  const { dateTime } = useDates();
  const form = createForm(shiftAction, { deed: `start ${props.shift.id}`, done: () => props.done() });
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <p>{words.planned(dateTime(props.shift.startsAt), dateTime(props.shift.endsAt))}</p>
      <FormErrors errors={form.errorsBeside([])} />
      <Button type="submit" look="primary" disabled={form.isPending()}>
        {words.start}
      </Button>
    </form>
  );
}

/** The viewer's own shift that can be begun or is to be handed over. */
export function OwnShift(props: { shifts: readonly RotaShiftFragment[]; done: () => void }) {
  const { own: words } = useWords("shifts");
  const duty = () => props.shifts.find(({ viewerCan }) => viewerCan.handOver);
  const due = () => props.shifts.find(({ viewerCan }) => viewerCan.start);
  return (
    <Show when={duty() ?? due()}>
      <section aria-labelledby="own-shift">
        <h2 id="own-shift">{words.title}</h2>
        <Show when={duty()} keyed>
          {(shift) => <HandOver shift={shift} done={props.done} />}
        </Show>
        <Show when={due()} keyed>
          {(shift) => <Start shift={shift} done={props.done} />}
        </Show>
      </section>
    </Show>
  );
}
