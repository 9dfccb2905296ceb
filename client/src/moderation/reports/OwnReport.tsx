import type { MyReportsQuery } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { useLocalized } from "../../i18n/localized.ts";
import { useWords } from "../../i18n/words.ts";
import { Time } from "../../ui/Time.tsx";
import { AppealPart } from "../appeals/AppealPart.tsx";
import { Withdraw } from "./Reported.tsx";
import styles from "./reports.module.css";
import { SubjectLine } from "./SubjectLine.tsx";

type Report = NonNullable<MyReportsQuery["viewer"]>["reports"]["nodes"][number];

/** One report of the reader's own, with what became of it. */
export function OwnReport(props: { report: Report; changed: () => void }) {
  const { own, form } = useWords("reports");
  const local = useLocalized();
  return (
    <li>
      <SubjectLine subject={props.report.subject} />
      <p>{form.categories[props.report.category]}</p>
      <Show when={props.report.rule}>
        {(rule) => (
          <p>
            {own.rule}
            <a href={`/rules#${rule().key}`}>{local(rule().title)}</a>
          </p>
        )}
      </Show>
      <Show when={props.report.note}>{(note) => <p class={styles.note}>{note()}</p>}</Show>
      <p class={styles.state}>{props.report.wasOverturned ? own.overturned : own.states[props.report.state]}</p>
      <p class={styles.quiet}>
        {own.reported}
        <Time at={props.report.createdAt} />
        <Show when={props.report.decidedAt}>
          {(decidedAt) => (
            <>
              {" · "}
              {own.decided}
              <Time at={decidedAt()} />
            </>
          )}
        </Show>
      </p>
      <AppealPart
        reportId={props.report.id}
        appeal={props.report.appeal}
        canAppeal={props.report.viewerCanAppeal}
        next="/me/reports"
        changed={() => props.changed()}
      />
      <Show when={props.report.state === "ATTACHED"}>
        <Withdraw reportId={props.report.id} done={() => props.changed()} />
      </Show>
    </li>
  );
}
