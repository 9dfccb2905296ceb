import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { Action } from "../page/page.ts";

const ReleasePostDocument = graphql(`
  mutation ReleasePost($postId: ID!) {
    releasePost(input: { postId: $postId }) {
      post {
        id
        number
        state
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const WithholdPostDocument = graphql(`
  mutation WithholdPost($postId: ID!, $reason: String!) {
    withholdPost(input: { postId: $postId, reason: $reason }) {
      post {
        id
        state
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** Shows a held post to everybody, or keeps it from them and says why. */
export const decideHeld: Action = async ({ form, run }) => {
  const postId = form.deed ?? "";
  const { userErrors } =
    form.decision === "release"
      ? (await run(ReleasePostDocument, { postId })).releasePost
      : (await run(WithholdPostDocument, { postId, reason: form.reason ?? "" })).withholdPost;
  return userErrors.length ? { userErrors } : { goTo: "/moderation/held" };
};
