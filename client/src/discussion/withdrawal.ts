import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { Client } from "@urql/core";
import { runWith } from "../page/page.ts";
import type { Mistake } from "../page/page.ts";
import type { PagePost } from "./PostCard.tsx";

const WithdrawPostDocument = graphql(`
  mutation WithdrawPost($postId: ID!) {
    withdrawPost(input: { postId: $postId }) {
      post {
        ...PostCard
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const RestorePostDocument = graphql(`
  mutation RestorePost($postId: ID!) {
    restorePost(input: { postId: $postId }) {
      post {
        ...PostCard
      }
      userErrors {
        code
        path
      }
    }
  }
`);

interface Answered {
  post: PagePost | null;
  userErrors: readonly Mistake[];
}

/** Takes one's own text back. No question is asked first, for it can be undone within `house.undoMinutes`. */
export const withdrawPost = async (client: Client, postId: string): Promise<Answered> =>
  (await runWith(client)(WithdrawPostDocument, { postId })).withdrawPost;

/** Undoes that. */
export const restorePost = async (client: Client, postId: string): Promise<Answered> =>
  (await runWith(client)(RestorePostDocument, { postId })).restorePost;
