import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { ReactionKind } from "@tongxing/schema/generated/graphql.ts";
import type { Client } from "@urql/core";
import { unwrap } from "solid-js/store";
import type { OpenPosts } from "../discussion/openPage.ts";
import type { PagePost } from "../discussion/PostCard.tsx";
import { runWith } from "../page/page.ts";
import type { Mistake } from "../page/page.ts";

const ReactDocument = graphql(`
  mutation React($input: ReactInput!) {
    react(input: $input) {
      subject {
        ... on Post {
          ...PostCard
        }
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const UnreactDocument = graphql(`
  mutation Unreact($input: UnreactInput!) {
    unreact(input: $input) {
      subject {
        ... on Post {
          ...PostCard
        }
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** The post as it will be once the house has heard of it. Where nobody is counted, nobody is. */
export function reacted(post: PagePost, kind: ReactionKind | null): PagePost {
  const counts = new Map(post.reactionCounts?.map((one) => [one.kind, one.count]));
  const before = post.viewerReaction;
  if (before) counts.set(before, (counts.get(before) ?? 1) - 1);
  if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const shown = [...counts]
    .filter(([, count]) => count > 0)
    .map(([said, count]) => ({ __typename: "ReactionCount" as const, kind: said, count }));
  return { ...post, viewerReaction: kind, reactionCounts: post.reactionCounts && shown };
}

/**
 * Says something to a post, or takes it back when it was said already. It shows at once; when the house refuses, or
 * can't be reached, the post is shown as it was, and whoever called hears why.
 */
export async function react(
  client: Client,
  posts: OpenPosts,
  { id: subjectId }: PagePost,
  kind: ReactionKind,
): Promise<Mistake | undefined> {
  // As it is now: what the page holds changes under our hands.
  const post = structuredClone(unwrap(posts.page().shown.find(({ id }) => id === subjectId)!));
  const wanted = post.viewerReaction === kind ? null : kind;
  posts.place(reacted(post, wanted), "read");
  try {
    const run = runWith(client);
    const { subject, userErrors } = wanted
      ? (await run(ReactDocument, { input: { subjectId, kind: wanted } })).react
      : (await run(UnreactDocument, { input: { subjectId } })).unreact;
    posts.place(subject && "number" in subject ? (subject as PagePost) : post, "read");
    return userErrors[0];
  } catch (fault) {
    posts.place(post, "read");
    throw fault;
  }
}
