import type { DecisionTextFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { warningNames } from "../../care/warnings.ts";
import { useDates } from "../../i18n/dates.ts";
import { useLocalized } from "../../i18n/localized.ts";
import { useWords } from "../../i18n/words.ts";
import { Time } from "../../ui/Time.tsx";
import styles from "./decisions.module.css";

/** What exactly: the label and its source, or of what the text warns. */
function Detail(props: { decision: DecisionTextFragment }) {
  const words = useWords("decisions");
  const care = useWords("care");
  return (
    <>
      <Show when={props.decision.label}>
        {(label) => (
          <p>
            {words.labels[label()]} · {words.source(props.decision.source ?? "")}
          </p>
        )}
      </Show>
      <Show when={props.decision.contentWarnings.length > 0}>
        <p>{care.warns(warningNames(care, props.decision.contentWarnings))}</p>
      </Show>
    </>
  );
}

/** A statement of reasons: the facts in the moderator's words, the rest in the reader's language. */
function Reasons(props: { statement: NonNullable<DecisionTextFragment["statement"]> }) {
  const words = useWords("decisions");
  const local = useLocalized();
  const statement = () => props.statement;
  return (
    <>
      <blockquote class={styles.facts} lang={statement().locale.toLowerCase()} aria-label={words.facts}>
        {statement().facts}
      </blockquote>
      <p>
        {words.rule}
        <a href={`/rules#${statement().rule.key}`}>{local(statement().rule.title)}</a> (
        {words.version(statement().rule.version)})
      </p>
      <Show when={statement().law}>{(law) => <p>{words.law(law())}</p>}</Show>
      <p class={styles.quiet}>{statement().automated ? words.automated : words.byPeople}</p>
    </>
  );
}

/** One decision: what, why, and until when. `decidedBy` is told to the staff. */
export function DecisionText(props: { decision: DecisionTextFragment; decidedBy?: string; isAboutReader?: boolean }) {
  const words = useWords("decisions");
  const { dateTime } = useDates();
  const decision = () => props.decision;
  const what = () => (props.isAboutReader ? words.what[decision().kind] : words.form.kinds[decision().kind]);
  return (
    <>
      <p class={styles.what}>{what()}</p>
      <Detail decision={decision()} />
      <Show when={decision().statement}>{(statement) => <Reasons statement={statement()} />}</Show>
      <p class={styles.quiet}>
        {words.decided}
        <Time at={decision().decidedAt} />
        {props.decidedBy ? words.by(props.decidedBy) : ""}
        {" · "}
        {decision().endsAt ? words.until(dateTime(decision().endsAt!)) : words.forGood}
        {" · "}
        {words.states[decision().state]}
      </p>
    </>
  );
}
