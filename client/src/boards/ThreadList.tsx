import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { ThreadListFragment, ThreadSort } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { LinkButton } from "../ui/Button.tsx";
import { LinkTabs } from "../ui/LinkTabs.tsx";
import { Pager } from "../ui/navigation.tsx";
import { VisuallyHidden } from "../ui/spoken.tsx";
import { Empty, Sheet } from "../ui/surfaces.tsx";
import { BoardNews } from "./BoardNews.tsx";
import { boardAddress, sorts } from "./boardVisit.ts";
import styles from "./boards.module.css";
import { ThreadRow } from "./ThreadRow.tsx";

graphql(`
  fragment ThreadList on ThreadConnection {
    nodes {
      ...ThreadRow
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
`);

interface ThreadListProps {
  board: { id: string; slug: string; activityCursor: string | null; viewerCan: { createThread: boolean } };
  threads: ThreadListFragment;
  sort: ThreadSort;
  /** Whether this is the first page of its order. */
  isFirst: boolean;
  /** Asks for the list again. */
  refresh: () => Promise<void>;
}

function NoThreads(props: ThreadListProps) {
  const { list } = useWords("boards");
  const text = () => {
    if (!props.isFirst) return list.pastEnd;
    if (props.sort === "UNANSWERED") return list.answered;
    return props.board.viewerCan.createThread ? list.empty : list.emptyReading;
  };
  return (
    <Empty text={text()}>
      <Show when={!props.isFirst}>
        <LinkButton href={boardAddress(props.board.slug, props.sort)}>{list.toStart}</LinkButton>
      </Show>
    </Empty>
  );
}

/** A page of a board's threads in one order, with what came in since. */
export function ThreadList(props: ThreadListProps) {
  const words = useWords("boards");
  const tabs = () =>
    (Object.keys(sorts) as ThreadSort[]).map((sort) => ({
      href: boardAddress(props.board.slug, sort),
      label: words.sort[sort],
      isCurrent: sort === props.sort,
    }));
  const info = () => props.threads.pageInfo;
  const newer = () =>
    info().hasPreviousPage ? boardAddress(props.board.slug, props.sort, { before: info().startCursor }) : undefined;
  const older = () =>
    info().hasNextPage ? boardAddress(props.board.slug, props.sort, { after: info().endCursor }) : undefined;
  const isAtTop = () => props.isFirst && props.sort === "LATEST_ACTIVITY";
  let heading!: HTMLHeadingElement;
  const show = () => {
    heading.focus();
    void props.refresh();
  };
  return (
    <>
      <h2 ref={heading} tabindex="-1">
        <VisuallyHidden>{words.list.label}</VisuallyHidden>
      </h2>
      <LinkTabs label={words.sort.label} tabs={tabs()} />
      <Show when={props.board.activityCursor}>
        {(cursor) => (
          <BoardNews
            boardId={props.board.id}
            cursor={cursor()}
            show={show}
            elsewhere={isAtTop() ? undefined : boardAddress(props.board.slug, "LATEST_ACTIVITY")}
          />
        )}
      </Show>
      <Sheet>
        <Show when={props.threads.nodes.length} fallback={<NoThreads {...props} />}>
          <ul class={styles.rows}>
            <For each={props.threads.nodes}>{(thread) => <ThreadRow thread={thread} />}</For>
          </ul>
        </Show>
      </Sheet>
      <Pager earlier={newer()} later={older()} earlierLabel={words.list.newer} laterLabel={words.list.older} />
    </>
  );
}
