import type { MeasureNoticeFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { useDates } from "../i18n/dates.ts";
import { useFaceName } from "../i18n/faceName.ts";
import { useWords } from "../i18n/words.ts";
import styles from "./moderation.module.css";

/** What was done, to which face, why, and until when: as its author reads it. */
export function MeasureText(props: { measure: MeasureNoticeFragment }) {
  const { notice } = useWords("moderation");
  const { dateTime } = useDates();
  const nameOf = useFaceName();
  const measure = () => props.measure;
  return (
    <>
      <p>
        {notice.what[measure().kind]}
        <Show when={measure().persona?.kind === "PSEUDONYMOUS" && measure().persona}>
          {(face) => notice.as(nameOf(face()))}
        </Show>
      </p>
      <blockquote class={styles.reason}>{measure().reason}</blockquote>
      <p class={styles.small}>
        {dateTime(measure().createdAt)}
        <Show when={measure().isActive && measure().endsAt}>{(end) => <> · {notice.until(dateTime(end()))}</>}</Show>
        <Show when={!measure().isActive && measure().endsAt}>
          <> · {notice.over}</>
        </Show>
      </p>
    </>
  );
}
