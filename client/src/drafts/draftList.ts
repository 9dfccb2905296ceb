import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { MyDraftsQuery } from "@tongxing/schema/generated/graphql.ts";
import { postPathBelow, threadPath } from "../discussion/addresses.ts";
import type { Rooms } from "../i18n/rooms.ts";
import type { Action } from "../page/page.ts";

/** A page of the viewer's own drafts, with all that bringing one back takes. */
export const MyDraftsDocument = graphql(`
  query MyDrafts($first: Int, $after: String, $last: Int, $before: String) {
    viewer {
      id
      drafts(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
          kind
          subjectId
          title
          body
          beginning
          version
          device
          updatedAt
          settings {
            anonymous
            contentWarnings {
              kind
              note
            }
            pictures {
              id
            }
          }
          quotedPost {
            id
          }
          board {
            id
            slug
            name {
              en
              zh
            }
          }
          thread {
            id
            number
            slug
            title
          }
          post {
            id
            number
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
    house {
      draftDays
    }
  }
`);

/** One of them. */
export type MyDraft = NonNullable<MyDraftsQuery["viewer"]>["drafts"]["nodes"][number];

const DiscardMyDraftDocument = graphql(`
  mutation DiscardMyDraft($input: DiscardDraftInput!) {
    discardDraft(input: $input) {
      subjectId
      userErrors {
        code
        path
      }
    }
  }
`);

const draftsAPage = 20;

/** The variables of the page at an address. */
export function draftPageOf(search: URLSearchParams) {
  const [after, before] = [search.get("after"), search.get("before")];
  return before ? { last: draftsAPage, before } : { first: draftsAPage, ...(after && { after }) };
}

/** Throws a draft away, unless another device has saved it since this page was drawn. What is gone is gone. */
export const discardAction: Action = async ({ form, run }) => {
  const input = { subjectId: form.subjectId ?? "", expectedVersion: Number(form.version) || 0 };
  const { userErrors } = (await run(DiscardMyDraftDocument, { input })).discardDraft;
  return userErrors.some(({ code }) => code === "STALE_VERSION") ? { userErrors } : { goTo: "/me/drafts?done=discard" };
};

/** Where a draft is gone on with; nothing when its place is closed to its writer. */
export function continuePath({ board, thread, post }: MyDraft): string | undefined {
  if (thread && post) return postPathBelow(threadPath(thread), post.number).replace(/#p/, "#edit");
  if (thread) return `${threadPath(thread)}#reply`;
  return board ? `/boards/${board.slug}/new#reply` : undefined;
}

/** What a draft is, in words. */
export function placeOf(
  { board, thread, post, title }: MyDraft,
  words: Rooms["drafts"]["list"],
  local: (text: { en: string; zh: string }) => string,
): string {
  if (thread && post) return words.edit(post.number, thread.title);
  if (thread) return words.reply(thread.title);
  return board ? words.newThread(local(board.name)) : title || words.placeGone;
}
