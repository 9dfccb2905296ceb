/**
 * The way to report something: a link to its page, which opens over this one where there is a script; and once that is
 * done, a link to one's reports.
 */
export function ReportEntry(props: {
  subjectId: string;
  state: string | undefined;
  words: { report: string; reported: string };
  /** How it looks; a plain link unless told. */
  class?: string;
  /** Opens the dialog; left out for guests, who have to sign in first. */
  open?: (() => void) | null | undefined;
}) {
  const isDone = () => props.state === "ATTACHED";
  const hear = (event: MouseEvent) => {
    if (isDone() || !props.open || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    props.open();
  };
  return (
    <a
      class={props.class}
      rel="nofollow"
      href={isDone() ? "/me/reports" : `/report/${props.subjectId}`}
      on:click={hear}
    >
      {isDone() ? props.words.reported : props.words.report}
    </a>
  );
}
