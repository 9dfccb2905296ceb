import { useLocation } from "@solidjs/router";
import { graphql } from "@tongxing/schema/generated/gql.ts";
import { Show } from "solid-js";
import { boardAction } from "../boards/boardDeeds.ts";
import { BoardHead } from "../boards/BoardHead.tsx";
import { boardVariables } from "../boards/boardVisit.ts";
import { JoinBoard } from "../boards/JoinBoard.tsx";
import { MembershipRequests } from "../boards/MembershipRequests.tsx";
import { ThreadList } from "../boards/ThreadList.tsx";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useLocalized } from "../i18n/localized.ts";
import { Columns } from "../layout/Columns.tsx";
import { UrgentNote } from "../layout/UrgentNote.tsx";
import { Loaded } from "../page/Loaded.tsx";
import { NotFound } from "../page/NotFound.tsx";
import type { Visit } from "../page/page.ts";
import { PageHead } from "../page/PageContext.tsx";
import { usePathParams } from "../page/pathParams.ts";

const BoardPageDocument = graphql(`
  query BoardPage($slug: String!, $sort: ThreadSort!, $first: Int, $after: String, $last: Int, $before: String) {
    board(slug: $slug) {
      ...BoardHead
      ...JoinBoard
      activityCursor
      threads(sort: $sort, first: $first, after: $after, last: $last, before: $before) {
        ...ThreadList
      }
      membershipRequests(first: 20) {
        nodes {
          ...MembershipRequest
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
`);

/** Asks for the board and one page of its threads. */
export const preload = ({ params, search, ask }: Visit) => ask(BoardPageDocument, boardVariables(params.slug, search));

/** Marks as read, asks to join, lets in. */
export const action = boardAction;

/** A board: what it is for, its threads in one of three orders, and for whom it is. */
export default function BoardPage() {
  const params = usePathParams();
  const location = useLocation();
  const local = useLocalized();
  const variables = () => boardVariables(params().slug, new URLSearchParams(location.search));
  const page = createPageQuery(BoardPageDocument, variables);
  const isFirst = () => !variables().after && !variables().before;
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().board} fallback={<NotFound />}>
          {(board) => (
            <Columns aside={<UrgentNote />}>
              <PageHead title={local(board().name)} />
              <BoardHead board={board()} />
              <Show when={board().membershipRequests}>
                {(requests) => <MembershipRequests requests={requests()} />}
              </Show>
              <Show when={board().threads} fallback={<JoinBoard board={board()} />}>
                {(threads) => (
                  <ThreadList
                    board={board()}
                    threads={threads()}
                    sort={variables().sort}
                    isFirst={isFirst()}
                    refresh={page.refetch}
                  />
                )}
              </Show>
            </Columns>
          )}
        </Show>
      )}
    </Loaded>
  );
}
