import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { BoardRowFragment, UnreadThreadsFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { UrgentNote } from "../layout/UrgentNote.tsx";
import { PageHead } from "../page/PageContext.tsx";
import { Pager } from "../ui/navigation.tsx";
import { Empty, Sheet } from "../ui/surfaces.tsx";
import { BoardRow, boardRowsClass } from "./BoardRow.tsx";
import { ThreadRow, threadRowsClass } from "./ThreadRow.tsx";

graphql(`
  fragment UnreadThreads on ThreadConnection {
    nodes {
      ...ThreadRow
      board {
        id
        slug
        name {
          en
          zh
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

function Unread(props: { unread: UnreadThreadsFragment; isFirst: boolean }) {
  const words = useWords("home");
  const local = useLocalized();
  const more = () => {
    const { hasNextPage, endCursor } = props.unread.pageInfo;
    return hasNextPage ? `/?after=${encodeURIComponent(endCursor ?? "")}` : undefined;
  };
  return (
    <>
      <Sheet>
        <Show when={props.unread.nodes.length} fallback={<Empty text={words.nothingNew} />}>
          <ul class={threadRowsClass}>
            <For each={props.unread.nodes}>
              {(thread) => (
                <ThreadRow
                  thread={thread}
                  place={{ href: `/boards/${thread.board.slug}`, name: local(thread.board.name) }}
                />
              )}
            </For>
          </ul>
        </Show>
      </Sheet>
      <Pager
        earlier={props.isFirst ? undefined : "/"}
        later={more()}
        earlierLabel={words.toStart}
        laterLabel={words.more}
      />
    </>
  );
}

/** For a member: what is new since they were here, then the boards. */
export function MemberHome(props: {
  unread: UnreadThreadsFragment;
  boards: readonly BoardRowFragment[];
  isFirst: boolean;
}) {
  const words = useWords("home");
  return (
    <Columns aside={<UrgentNote />}>
      <PageHead title={words.newTitle} />
      <h1>{words.newTitle}</h1>
      <Unread unread={props.unread} isFirst={props.isFirst} />
      <Sheet as="section" label={words.boards}>
        <h2>{words.boards}</h2>
        <ul class={boardRowsClass}>
          <For each={props.boards}>{(board) => <BoardRow board={board} isBrief />}</For>
        </ul>
      </Sheet>
    </Columns>
  );
}
