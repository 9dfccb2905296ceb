import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { Action } from "../page/page.ts";

/** The page of requests. */
export const UnmaskRequestsDocument = graphql(`
  query UnmaskRequests {
    viewer {
      id
      unmaskRequests {
        id
        reason
        isCrisis
        state
        requestedAt
        expiresAt
        decidedAt
        revealedAt
        toldAt
        persona {
          id
          displayName
          pseudonym {
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
        requestedBy {
          id
          displayName
        }
        decidedBy {
          id
          displayName
        }
        viewerCan {
          decide
          reveal
        }
      }
    }
  }
`);

const DecideUnmaskingDocument = graphql(`
  mutation DecideUnmasking($requestId: ID!, $approve: Boolean!) {
    decideUnmasking(input: { requestId: $requestId, approve: $approve }) {
      userErrors {
        code
        path
      }
    }
  }
`);

const RevealUnmaskingDocument = graphql(`
  mutation RevealUnmasking($requestId: ID!) {
    revealUnmasking(input: { requestId: $requestId }) {
      member {
        id
        handle
        displayName
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** Decides a request, or shows its account once: that is in no address and in no cache. */
export const unmaskingAction: Action = async ({ form, run }) => {
  const [step, requestId = ""] = (form.deed ?? "").split(" ");
  if (step === "reveal") {
    const { member, userErrors } = (await run(RevealUnmaskingDocument, { requestId })).revealUnmasking;
    if (userErrors.length) return { userErrors };
    return { shown: { handle: member?.handle ?? "", displayName: member?.displayName ?? "" } };
  }
  const variables = { requestId, approve: form.approve === "yes" };
  const { userErrors } = (await run(DecideUnmaskingDocument, variables)).decideUnmasking;
  return userErrors.length ? { userErrors } : { goTo: "/moderation/unmasking" };
};
