import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { Action } from "../../page/page.ts";

/** What a line of the queue, and the head of a case, show of it. */
graphql(`
  fragment CaseLine on ModerationCase {
    id
    number
    state
    category
    priority
    source
    subjectKind
    title
    excerpt
    contentWarnings {
      kind
      note
    }
    grounds {
      ground
      points
    }
    reportCount
    isGraphic
    openedAt
    claimExpiresAt
    version
    viewerWorks
    viewerCan {
      claim
      release
      handOver
      askForSecondReview
      addNote
      decide
    }
    claimant {
      id
      displayName
    }
    secondReviewAskedBy {
      id
      displayName
      viewerIsSelf
    }
    persona {
      id
      kind
      displayName
      handle
      pseudonym {
        en
        zh
      }
    }
    member {
      id
      handle
      displayName
    }
    thread {
      id
      number
      slug
      title
      board {
        id
        slug
        name {
          en
          zh
        }
      }
    }
  }
`);

const ClaimCaseDocument = graphql(`
  mutation ClaimCase($caseId: ID!) {
    claimCase(input: { caseId: $caseId }) {
      case {
        ...CaseLine
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const ReleaseCaseDocument = graphql(`
  mutation ReleaseCase($caseId: ID!) {
    releaseCase(input: { caseId: $caseId }) {
      case {
        ...CaseLine
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** Says that one goes on working. It asks for nothing back: the page hears of it live, as everybody else does. */
export const RenewClaimDocument = graphql(`
  mutation RenewClaim($caseId: ID!) {
    claimCase(input: { caseId: $caseId }) {
      userErrors {
        code
        path
      }
    }
  }
`);

/** Takes a case or gives it back: the deed is "claim" or "release", and which case. */
export const claimAction =
  (goTo: (form: Record<string, string>) => string): Action =>
  async ({ form, run }) => {
    const [deed, caseId = ""] = (form.deed ?? "").split(" ");
    const { userErrors } =
      deed === "release"
        ? (await run(ReleaseCaseDocument, { caseId })).releaseCase
        : (await run(ClaimCaseDocument, { caseId })).claimCase;
    return userErrors.length ? { userErrors } : { goTo: goTo(form) };
  };
