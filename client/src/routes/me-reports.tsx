import { useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { appealAction, isAppealDeed } from "../moderation/appeals/appealActions.ts";
import { OwnReport } from "../moderation/reports/OwnReport.tsx";
import { withdrawReport } from "../moderation/reports/reportActions.ts";
import { MyReportsDocument } from "../moderation/reports/reportDocuments.ts";
import styles from "../moderation/reports/reports.module.css";
import { Loaded } from "../page/Loaded.tsx";
import type { Action, Visit } from "../page/page.ts";
import { PageHead, Redirect } from "../page/PageContext.tsx";
import { LinkButton } from "../ui/Button.tsx";
import { Crumbs, Pager } from "../ui/navigation.tsx";
import { Empty } from "../ui/surfaces.tsx";

const pageSize = 20;

/** Which of them an address asks for. */
function pageOf(search: URLSearchParams) {
  const [after, before] = [search.get("after"), search.get("before")];
  return before ? { last: pageSize, before } : { first: pageSize, after };
}

/** Asks for what this member has reported. */
export const preload = ({ search, ask }: Visit) => ask(MyReportsDocument, pageOf(search));

/** Takes a report back, or appeals how it ended. */
export const action: Action = (submission) =>
  isAppealDeed(submission.form.deed) ? appealAction(submission) : withdrawReport(submission);

/** What a member has reported, and how it ended. A guest is sent to sign in. */
export default function MyReportsPage() {
  const { own: words } = useWords("reports");
  const { menu } = useWords("common");
  const location = useLocation();
  const page = createPageQuery(MyReportsDocument, () => pageOf(new URLSearchParams(location.search)));
  const path = (name: string, cursor: string | null) => `/me/reports?${new URLSearchParams({ [name]: cursor ?? "" })}`;
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().viewer} fallback={<Redirect to="/sign-in?next=%2Fme%2Freports" />}>
          {(viewer) => (
            <Columns>
              <PageHead title={words.title} />
              <Crumbs steps={[{ href: "/me", label: menu.me }]} />
              <h1>{words.title}</h1>
              <p>{words.lead}</p>
              <Show
                when={viewer().reports.nodes.length > 0}
                fallback={
                  <Empty text={words.empty}>
                    <LinkButton href="/boards">{words.toBoards}</LinkButton>
                  </Empty>
                }
              >
                <ul class={styles.list}>
                  <For each={viewer().reports.nodes}>
                    {(report) => <OwnReport report={report} changed={() => void page.refetch()} />}
                  </For>
                </ul>
              </Show>
              <Pager
                earlier={
                  viewer().reports.pageInfo.hasPreviousPage
                    ? path("before", viewer().reports.pageInfo.startCursor)
                    : undefined
                }
                later={
                  viewer().reports.pageInfo.hasNextPage ? path("after", viewer().reports.pageInfo.endCursor) : undefined
                }
                earlierLabel={words.newer}
                laterLabel={words.older}
              />
            </Columns>
          )}
        </Show>
      )}
    </Loaded>
  );
}
