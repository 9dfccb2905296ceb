import type { RotaShiftFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { useDates } from "../../i18n/dates.ts";
import { useWords } from "../../i18n/words.ts";
import { useSession } from "../../session/SessionContext.tsx";
import { buttonClass } from "../../ui/Button.tsx";
import { FormErrors } from "../../ui/Field.tsx";
import { shiftAction } from "./shifts.ts";
import styles from "./shifts.module.css";
import { hourAt, weekFrom, type RotaDay } from "./week.ts";

interface Cell {
  shift: RotaShiftFragment;
  day: RotaDay;
}

/** The part of a shift that lies in a day, in words: "09:00–17:00", "from 22:00", "until 06:00". */
function Hours(props: Cell) {
  const { onCall, week } = useWords("shifts");
  const { timeZone } = useSession();
  const begins = () => Date.parse(props.shift.startsAt);
  const ends = () => Date.parse(props.shift.endsAt);
  const hours = () => {
    const [isFirst, isLast] = [begins() >= props.day.begins, ends() <= props.day.ends];
    if (isFirst && isLast) return `${hourAt(begins(), timeZone)}–${hourAt(ends(), timeZone)}`;
    if (isFirst) return onCall.from(hourAt(begins(), timeZone));
    return isLast ? onCall.until(hourAt(ends(), timeZone)) : week.allDay;
  };
  return <>{hours()}</>;
}

function Cancel(props: { shift: RotaShiftFragment; week: string | null; done: () => void }) {
  const { own: words } = useWords("shifts");
  const { dateTime } = useDates();
  const form = createForm(shiftAction, { deed: `cancel ${props.shift.id}`, done: () => props.done() });
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="week" value={props.week ?? ""} />
      <FormErrors errors={form.errorsBeside([])} />
      <button
        type="submit"
        class={buttonClass("plain")}
        aria-label={words.cancelOf(dateTime(props.shift.startsAt))}
        disabled={form.isPending()}
      >
        {words.cancel}
      </button>
    </form>
  );
}

function Shift(props: Cell & { week: string | null; done: () => void }) {
  const { week: words } = useWords("shifts");
  const { viewer } = useSession();
  const isOwn = () => props.shift.moderator?.handle === viewer()?.handle;
  return (
    <li
      class={styles.shift}
      classList={{ [styles.duty!]: props.shift.state === "ON_DUTY", [styles.own!]: isOwn() }}
      data-state={props.shift.state}
    >
      <b>{props.shift.moderator?.displayName ?? "–"}</b>
      <Show when={isOwn()}>
        <span class={styles.mine}> ({words.mine})</span>
      </Show>
      <span class={styles.line}>
        <Hours shift={props.shift} day={props.day} />
      </span>
      <span class={styles.line}>{words.states[props.shift.state]}</span>
      <Show when={props.shift.viewerCan.cancel && Date.parse(props.shift.startsAt) >= props.day.begins}>
        <Cancel shift={props.shift} week={props.week} done={props.done} />
      </Show>
    </li>
  );
}

/** Seven days beside one another, on phones below one another. A shift over midnight stands in both its days. */
export function WeekRota(props: {
  monday: string;
  week: string | null;
  shifts: readonly RotaShiftFragment[];
  done: () => void;
}) {
  const { week: words } = useWords("shifts");
  const { timeZone, now } = useSession();
  const { weekday } = useDates();
  const within = ({ begins, ends }: RotaDay) =>
    props.shifts.filter((shift) => Date.parse(shift.startsAt) < ends && Date.parse(shift.endsAt) > begins);
  const isToday = ({ begins, ends }: RotaDay) => begins <= now() && now() < ends;
  return (
    <ol class={styles.week}>
      <For each={weekFrom(props.monday, timeZone)}>
        {(day) => (
          <li class={styles.day} classList={{ [styles.today!]: isToday(day) }}>
            <h3>
              {weekday(day.day)}
              <Show when={isToday(day)}>
                <small> {words.today}</small>
              </Show>
            </h3>
            <ul class={styles.shifts}>
              <For each={within(day)} fallback={<li class={styles.small}>{words.empty}</li>}>
                {(shift) => <Shift shift={shift} day={day} week={props.week} done={props.done} />}
              </For>
            </ul>
          </li>
        )}
      </For>
    </ol>
  );
}
