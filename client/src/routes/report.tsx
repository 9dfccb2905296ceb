import { Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { UrgentNote } from "../layout/UrgentNote.tsx";
import { foldReported, reportPath, sendReport, withdrawReport } from "../moderation/reports/reportActions.ts";
import { asReportable, ReportSubjectDocument } from "../moderation/reports/reportDocuments.ts";
import { ReportPart } from "../moderation/reports/ReportPart.tsx";
import { SubjectLine } from "../moderation/reports/SubjectLine.tsx";
import { Loaded } from "../page/Loaded.tsx";
import { NotFound } from "../page/NotFound.tsx";
import type { Action, Visit } from "../page/page.ts";
import { PageHead, Redirect } from "../page/PageContext.tsx";
import { usePathParams } from "../page/pathParams.ts";
import { Sheet } from "../ui/surfaces.tsx";

/** Asks for what is to be reported, and what this reader has said of it. */
export const preload = ({ params, ask }: Visit) => ask(ReportSubjectDocument, { id: params.id ?? "" });

/** Reports it, takes the report back, or folds its author away. */
export const action: Action = (submission) => {
  const { deed } = submission.form;
  if (deed === "fold") return foldReported(submission);
  return deed === "report" ? sendReport(submission) : withdrawReport(submission);
};

/** Reporting something on a page of its own: what the dialog is where there is a script. A guest is sent to sign in. */
export default function ReportPage() {
  const words = useWords("reports");
  const params = usePathParams();
  const id = () => params().id ?? "";
  const page = createPageQuery(ReportSubjectDocument, () => ({ id: id() }));
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().viewer} fallback={<Redirect to={`/sign-in?next=${encodeURIComponent(reportPath(id()))}`} />}>
          <Show when={asReportable(data().node)} fallback={<NotFound />}>
            {(subject) => (
              <Columns aside={<UrgentNote />}>
                <PageHead title={words.title} />
                <h1>{words.title}</h1>
                <Sheet>
                  <SubjectLine subject={subject()} />
                  <ReportPart subject={subject()} rules={data().rules} changed={() => void page.refetch()} />
                </Sheet>
              </Columns>
            )}
          </Show>
        </Show>
      )}
    </Loaded>
  );
}
