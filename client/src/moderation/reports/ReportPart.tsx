import { Show } from "solid-js";
import { useWords } from "../../i18n/words.ts";
import type { Reportable } from "./reportDocuments.ts";
import { isOwn } from "./reportDocuments.ts";
import { ReportForm } from "./ReportForm.tsx";
import type { OfferedRule } from "./ReportForm.tsx";
import { Reported } from "./Reported.tsx";

/** Reporting one subject: the form, or what has become of a report that waits. The same in the dialog and on its page. */
export function ReportPart(props: { subject: Reportable; rules: readonly OfferedRule[]; changed?: () => void }) {
  const { own, form } = useWords("reports");
  const waiting = () => (props.subject.viewerReport?.state === "ATTACHED" ? props.subject.viewerReport : undefined);
  return (
    <Show when={!isOwn(props.subject)} fallback={<p>{form.isYours}</p>}>
      <Show
        when={waiting()}
        fallback={
          <>
            <Show when={props.subject.viewerReport}>
              {(earlier) => <p>{own.before(own.states[earlier().state])}</p>}
            </Show>
            <ReportForm subjectId={props.subject.id} rules={props.rules} done={props.changed} />
          </>
        }
      >
        {(report) => <Reported subject={props.subject} report={report()} changed={props.changed} />}
      </Show>
    </Show>
  );
}
