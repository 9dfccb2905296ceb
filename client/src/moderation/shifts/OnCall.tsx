import type { RotaShiftFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { useDates } from "../../i18n/dates.ts";
import { useWords } from "../../i18n/words.ts";
import { useSession } from "../../session/SessionContext.tsx";
import styles from "./shifts.module.css";

/** Who is called when something can't wait, in order. */
export function OnCall(props: { shifts: readonly RotaShiftFragment[] }) {
  const { onCall: words } = useWords("shifts");
  const { now } = useSession();
  const { dateTime } = useDates();
  const isDuty = (shift: RotaShiftFragment) => shift.state === "ON_DUTY";
  const isNow = (shift: RotaShiftFragment) => isDuty(shift) || Date.parse(shift.startsAt) <= now();
  /** Those who would be called now, and who comes after. */
  const shown = () => [...props.shifts.filter(isNow), ...props.shifts.filter((shift) => !isNow(shift)).slice(0, 1)];
  const standing = (shift: RotaShiftFragment, index: number) => {
    if (isDuty(shift)) return index === 0 ? words.first : words.also;
    return isNow(shift) ? words.due : words.next;
  };
  return (
    <section class={styles.onCall} aria-labelledby="on-call">
      <h2 id="on-call">{words.title}</h2>
      <Show when={!props.shifts.some(isDuty)}>
        <p class={styles.nobody}>{words.nobody}</p>
      </Show>
      <Show when={props.shifts.length} fallback={<p>{words.nobodyAhead}</p>}>
        <ol class={styles.called}>
          <For each={shown()}>
            {(shift, index) => (
              <li classList={{ [styles.duty!]: isDuty(shift) }}>
                <b>{shift.moderator?.displayName ?? "–"}</b>
                <span class={styles.standing}>{standing(shift, index())}</span>
                <span>{isNow(shift) ? words.until(dateTime(shift.endsAt)) : words.from(dateTime(shift.startsAt))}</span>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  );
}

/** What was left for whoever goes on, the last time. */
export function LastHandOver(props: { shifts: readonly RotaShiftFragment[] }) {
  const { handOver: words } = useWords("shifts");
  const { dateTime } = useDates();
  const last = () =>
    props.shifts
      .filter(({ handedOverAt }) => handedOverAt)
      .toSorted((one, other) => Date.parse(other.handedOverAt!) - Date.parse(one.handedOverAt!))[0];
  return (
    <Show when={last()}>
      {(shift) => (
        <section aria-labelledby="last-hand-over">
          <h2 id="last-hand-over">{words.last}</h2>
          <p class={styles.small}>
            {words.by(
              shift().moderator?.displayName ?? "–",
              shift().handedTo?.moderator?.displayName ?? null,
              dateTime(shift().handedOverAt!),
            )}
          </p>
          <blockquote class={styles.note}>{shift().handOverNote}</blockquote>
        </section>
      )}
    </Show>
  );
}
