import { useDates } from "../i18n/dates.ts";

/** "2 days ago"; the whole date as its title. */
export function Time(props: { at: string }) {
  const { relative, dateTime } = useDates();
  return (
    <time datetime={props.at} title={dateTime(props.at)}>
      {relative(props.at)}
    </time>
  );
}
