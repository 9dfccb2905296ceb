import { useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { appealAction } from "../moderation/appeals/appealActions.ts";
import { AppealPart } from "../moderation/appeals/AppealPart.tsx";
import { MyDecisionsDocument } from "../moderation/decisions/decisionDocuments.ts";
import { DecisionText } from "../moderation/decisions/DecisionText.tsx";
import styles from "../moderation/decisions/decisions.module.css";
import { SubjectLine } from "../moderation/reports/SubjectLine.tsx";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
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

/** Asks for what was decided about this member. */
export const preload = ({ search, ask }: Visit) => ask(MyDecisionsDocument, pageOf(search));

/** Appeals a decision, or takes that back. */
export const action = appealAction;

/** What the moderators decided about a member, whichever of their faces it was about. A guest is sent to sign in. */
export default function MyDecisionsPage() {
  const words = useWords("decisions");
  const { menu } = useWords("common");
  const location = useLocation();
  const page = createPageQuery(MyDecisionsDocument, () => pageOf(new URLSearchParams(location.search)));
  const path = (name: string, cursor: string | null) =>
    `/me/decisions?${new URLSearchParams({ [name]: cursor ?? "" })}`;
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().viewer} fallback={<Redirect to="/sign-in?next=%2Fme%2Fdecisions" />}>
          {(viewer) => (
            <Columns>
              <PageHead title={words.title} />
              <Crumbs steps={[{ href: "/me", label: menu.me }]} />
              <h1>{words.title}</h1>
              <p>{words.lead}</p>
              <Show
                when={viewer().decisions.nodes.length > 0}
                fallback={
                  <Empty text={words.empty}>
                    <LinkButton href="/boards">{words.toBoards}</LinkButton>
                  </Empty>
                }
              >
                <ul class={styles.list}>
                  <For each={viewer().decisions.nodes}>
                    {(decision) => (
                      <li>
                        <SubjectLine subject={decision.subject} />
                        <DecisionText decision={decision} isAboutReader />
                        <AppealPart
                          decisionId={decision.id}
                          appeal={decision.appeals[0]}
                          canAppeal={decision.viewerCanAppeal}
                          next="/me/decisions"
                          changed={() => void page.refetch()}
                        />
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
              <Pager
                earlier={
                  viewer().decisions.pageInfo.hasPreviousPage
                    ? path("before", viewer().decisions.pageInfo.startCursor)
                    : undefined
                }
                later={
                  viewer().decisions.pageInfo.hasNextPage
                    ? path("after", viewer().decisions.pageInfo.endCursor)
                    : undefined
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
