import { useClient } from "@urql/solid";
import { Match, Switch, createResource } from "solid-js";
import { useWords } from "../../i18n/words.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { LoadingLines } from "../../ui/surfaces.tsx";
import { asReportable, ReportSubjectDocument } from "./reportDocuments.ts";
import { ReportPart } from "./ReportPart.tsx";
import { SubjectLine } from "./SubjectLine.tsx";

/** Reporting over the page on which something stands, which is told of every change. */
export default function ReportDialog(props: { subjectId: string; close: () => void; changed: () => void }) {
  const { title, subject: subjectWords, fault } = useWords("reports");
  const { loading } = useWords("common");
  const client = useClient();
  const [found, { refetch }] = createResource(
    () => props.subjectId,
    async (id) => {
      const { data, error } = await client
        .query(ReportSubjectDocument, { id }, { requestPolicy: "network-only" })
        .toPromise();
      return { rules: data?.rules ?? [], subject: asReportable(data?.node), hasFailed: error !== undefined };
    },
  );
  const changed = () => {
    void refetch();
    props.changed();
  };
  return (
    <Dialog title={title} isOpen onClose={() => props.close()}>
      <Switch fallback={<LoadingLines label={loading} />}>
        <Match when={found.latest?.subject}>
          {(subject) => (
            <>
              <SubjectLine subject={subject()} />
              <ReportPart subject={subject()} rules={found.latest?.rules ?? []} changed={changed} />
            </>
          )}
        </Match>
        <Match when={found.latest}>
          {(answer) => <p role="alert">{answer().hasFailed ? fault : subjectWords.gone}</p>}
        </Match>
      </Switch>
    </Dialog>
  );
}
