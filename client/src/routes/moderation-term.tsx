import { useParams } from "@solidjs/router";
import { graphql } from "@tongxing/schema/generated/gql.ts";
import { Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { StaffPage } from "../moderation/StaffPage.tsx";
import { TermForm } from "../moderation/terms/TermForm.tsx";
import { termAction, termsPath } from "../moderation/terms/terms.ts";
import { TermText } from "../moderation/terms/TermText.tsx";
import { Loaded } from "../page/Loaded.tsx";
import { NotFound } from "../page/NotFound.tsx";
import type { Visit } from "../page/page.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Crumbs } from "../ui/navigation.tsx";

const TermPageDocument = graphql(`
  query TermPage($id: ID!, $isNew: Boolean!) {
    watchedTerm(id: $id) @skip(if: $isNew) {
      ...TermForm
    }
  }
`);

const variablesOf = (id = "") => ({ id, isNew: id === "new" });

/** Asks for the term; all but the staff are refused. */
export const preload = ({ params, ask }: Visit) => ask(TermPageDocument, variablesOf(params.id));

/** Adds it, changes it, or takes it off the list. */
export const action = termAction;

function Term(props: { id: string }) {
  const { viewer } = useSession();
  const page = createPageQuery(TermPageDocument, () => variablesOf(props.id));
  const isAdministrator = () => viewer()?.staffRoles.includes("ADMINISTRATOR");
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().watchedTerm || (props.id === "new" && isAdministrator())} fallback={<NotFound />}>
          <Show when={isAdministrator()} fallback={<TermText term={data().watchedTerm!} />}>
            <TermForm term={data().watchedTerm ?? undefined} />
          </Show>
        </Show>
      )}
    </Loaded>
  );
}

/** One watched term, or a new one. */
export default function TermPage() {
  const { all, one, form } = useWords("terms");
  const params = useParams();
  return (
    <StaffPage title={params.id === "new" ? form.newTitle : one}>
      <Crumbs steps={[{ href: termsPath, label: all }]} />
      <Term id={params.id ?? ""} />
    </StaffPage>
  );
}
