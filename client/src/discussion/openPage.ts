import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { ThreadPageQuery } from "@tongxing/schema/generated/graphql.ts";
import { createRequest } from "@urql/core";
import { useClient } from "@urql/solid";
import { createComputed, createEffect, on, onCleanup, untrack } from "solid-js";
import { createStore, reconcile, unwrap } from "solid-js/store";
import { isServer } from "solid-js/web";
import { createLive } from "../graphql/live.ts";
import { useSession } from "../session/SessionContext.tsx";
import { placePost, showWaiting } from "./placePost.ts";
import type { Arrival, OpenPage } from "./placePost.ts";
import type { PagePost } from "./PostCard.tsx";

/** A thread and one window on its posts. The variables come from `threadVariables`. */
export const ThreadPageDocument = graphql(`
  query ThreadPage(
    $number: Int!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $holdingNumber: Int
    $quote: Int
    $isQuoting: Boolean!
  ) {
    thread(number: $number) {
      id
      number
      slug
      title
      locale
      state
      isPinned
      replyCount
      lastPostNumber
      version
      viewerReadUpTo
      viewerUnreadCount
      viewerFollowLevel
      hasHeldPosts
      viewerCan {
        reply
        editTitle
        lock
        pin
      }
      activityCursor
      author {
        id
        displayName
        pseudonym {
          en
          zh
        }
        viewerIsSelf
      }
      viewerReport {
        id
        state
      }
      viewerPseudonym {
        id
        displayName
        pseudonym {
          en
          zh
        }
      }
      board {
        id
        slug
        name {
          en
          zh
        }
        visibility
        state
        viewerMembership
      }
      posts(first: $first, after: $after, last: $last, before: $before, holdingNumber: $holdingNumber) {
        nodes {
          ...PostCard
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
      quotable: posts(first: 1, holdingNumber: $quote) @include(if: $isQuoting) {
        nodes {
          id
          number
          state
          bodyHtml
          contentWarnings {
            kind
          }
          author {
            id
            displayName
            pseudonym {
              en
              zh
            }
          }
        }
      }
    }
  }
`);

/** Nothing in it depends on who hears it: the server reads it once for all who watch. */
const ThreadActivityDocument = graphql(`
  subscription ThreadActivity($threadId: ID!, $after: String) {
    threadActivity(threadId: $threadId, after: $after) {
      cursor
      kind
      post {
        ...PostFacts
      }
    }
  }
`);

/** Posts with what this reader may do with them. */
export const PostsAsShownDocument = graphql(`
  query PostsAsShown($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Post {
        ...PostCard
      }
    }
  }
`);

/** The thread of a page that is there. */
export type ThreadOnPage = NonNullable<ThreadPageQuery["thread"]>;

const pageKey = ({ id, posts }: ThreadOnPage) => `${id} ${posts.pageInfo.startCursor}`;

function opened(thread: ThreadOnPage): OpenPage<PagePost> {
  const shown = thread.posts.nodes as PagePost[];
  const isLast = !thread.posts.pageInfo.hasNextPage;
  return {
    id: pageKey(thread),
    shown,
    waiting: [],
    isLast,
    lastKnownNumber: Math.max(thread.lastPostNumber, shown.at(-1)?.number ?? 0),
  };
}

/** The posts of the page that is open, and what brings news into it. */
export interface OpenPosts {
  page: () => OpenPage<PagePost>;
  place: (post: PagePost, arrival: Arrival) => void;
  showWaiting: () => void;
}

/** A store of its own beside the page's data: an answer that comes again is placed post by post, never put over it. */
function createPosts(thread: () => ThreadOnPage): OpenPosts {
  if (isServer) {
    const page = opened(thread());
    return { page: () => page, place: () => {}, showWaiting: () => {} };
  }
  const read = () => opened(structuredClone(unwrap(untrack(thread))));
  const [state, setState] = createStore({ page: read() });
  const write = (next: OpenPage<PagePost>) => setState("page", reconcile(next, { key: "id" }));
  createComputed(
    on(
      () => pageKey(thread()),
      () => write(read()),
      { defer: true },
    ),
  );
  return {
    page: () => state.page,
    place: (post, arrival) => write(placePost(unwrap(state.page), post, arrival)),
    showWaiting: () => write(showWaiting(unwrap(state.page))),
  };
}

/** Asks what this reader may do with posts that came without it. */
function createFacts(posts: OpenPosts): void {
  const client = useClient();
  const { viewer } = useSession();
  const asked = new Set<string>();
  createEffect(() => {
    if (!viewer()) return;
    const bare = posts
      .page()
      .shown.filter(({ id, version, viewerCan }) => !viewerCan && !asked.has(`${id} ${version}`));
    if (!bare.length) return;
    for (const { id, version } of bare) asked.add(`${id} ${version}`);
    const ids = bare.map(({ id }) => id);
    void client
      .query(PostsAsShownDocument, { ids }, { requestPolicy: "network-only" })
      .toPromise()
      .then(({ data }) => {
        for (const node of data?.nodes ?? []) if (node && "number" in node) posts.place(node as PagePost, "read");
      });
  });
}

/**
 * The open page of a thread: what the server drew, then what happens. Live events, the writer's own answers and every
 * later read go through `placePost`; `readAgain` is called when title or state are another, or too much was missed.
 */
export function createOpenPosts(
  thread: () => ThreadOnPage,
  variables: () => Parameters<typeof createRequest>[1],
  readAgain: () => Promise<void>,
): OpenPosts {
  const posts = createPosts(thread);
  if (isServer) return posts;
  const client = useClient();
  createEffect(() => {
    const request = createRequest(ThreadPageDocument, variables() as never);
    const listening = client.executeQuery<ThreadPageQuery>(request).subscribe(({ data, stale }) => {
      if (!stale)
        for (const post of data?.thread?.posts.nodes ?? []) posts.place(structuredClone(post) as PagePost, "read");
    });
    onCleanup(listening.unsubscribe);
  });
  let cursor = untrack(thread).activityCursor;
  createComputed(
    on(
      () => thread().id,
      () => void (cursor = untrack(thread).activityCursor),
      { defer: true },
    ),
  );
  createLive(
    ThreadActivityDocument,
    () => ({ threadId: thread().id, after: cursor }),
    ({ threadActivity }) => {
      cursor = threadActivity.cursor;
      if (threadActivity.kind === "THREAD_CHANGED") void readAgain();
      if (threadActivity.post) posts.place(threadActivity.post, "live");
    },
    async () => {
      await readAgain();
      cursor = untrack(thread).activityCursor;
    },
  );
  createFacts(posts);
  return posts;
}
