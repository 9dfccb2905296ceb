import { createMemo, on, untrack } from "solid-js";
import type { OpenPosts, ThreadOnPage } from "./openPage.ts";

/** Where the reader's news begin, as it was when they came: it does not wander while they read. */
function createStart(thread: () => ThreadOnPage) {
  return createMemo(
    on(
      () => thread().id,
      () => {
        const { viewerReadUpTo, viewerUnreadCount } = untrack(thread);
        return { readUpTo: viewerReadUpTo ?? 0, hasNews: (viewerUnreadCount ?? 0) > 0 };
      },
    ),
  );
}

/** How far the reader had read, and where their news begin: on this page, and in the thread. */
export function createVisit(thread: () => ThreadOnPage, posts: OpenPosts) {
  const start = createStart(thread);
  const firstNews = createMemo(() => {
    const { readUpTo, hasNews } = start();
    const { shown } = posts.page();
    const beginsHere = hasNews && readUpTo > 0 && (shown[0]?.number ?? 0) <= readUpTo + 1;
    return beginsHere
      ? shown.find(({ number, author }) => number > readUpTo && !author.viewerIsSelf)?.number
      : undefined;
  });
  const firstUnread = () => (start().hasNews && start().readUpTo ? (firstNews() ?? start().readUpTo + 1) : undefined);
  return { readUpTo: () => start().readUpTo, firstNews, firstUnread };
}
