import { graphql } from "@tongxing/schema/generated/gql.ts";

graphql(`
  fragment OwnAppeal on Appeal {
    id
    state
    body
    submittedAt
    dueAt
    decidedAt
    explanation
    viewerCan {
      withdraw
    }
  }
`);

graphql(`
  fragment AppealToDecide on Appeal {
    id
    party
    state
    body
    submittedAt
    dueAt
    decidedAt
    explanation
    version
    reviewer {
      id
      displayName
    }
    case {
      id
      number
      title
      excerpt
    }
    report {
      id
      category
      note
    }
    decision {
      ...DecisionText
      decidedBy {
        id
        displayName
      }
    }
    viewerCan {
      claim
      release
      decide
    }
  }
`);

/** What waits for a moderator, or was decided, a page at a time. */
export const AppealsDocument = graphql(`
  query Appeals($filter: AppealFilter!, $after: String) {
    appeals(filter: $filter, first: 20, after: $after) {
      nodes {
        ...AppealToDecide
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    appealClock {
      days
      usualHours
      waiting
      overdue
    }
  }
`);

export const AppealDecisionDocument = graphql(`
  mutation AppealDecision($input: AppealDecisionInput!) {
    appealDecision(input: $input) {
      appeal {
        ...OwnAppeal
      }
      userErrors {
        code
        path
      }
    }
  }
`);

export const WithdrawAppealDocument = graphql(`
  mutation WithdrawAppeal($appealId: ID!) {
    withdrawAppeal(input: { appealId: $appealId }) {
      appeal {
        ...OwnAppeal
      }
      userErrors {
        code
        path
      }
    }
  }
`);

export const ClaimAppealDocument = graphql(`
  mutation ClaimAppeal($appealId: ID!) {
    claimAppeal(input: { appealId: $appealId }) {
      appeal {
        ...AppealToDecide
      }
      userErrors {
        code
        path
      }
    }
  }
`);

export const ReleaseAppealDocument = graphql(`
  mutation ReleaseAppeal($appealId: ID!) {
    releaseAppeal(input: { appealId: $appealId }) {
      appeal {
        ...AppealToDecide
      }
      userErrors {
        code
        path
      }
    }
  }
`);

export const DecideAppealDocument = graphql(`
  mutation DecideAppeal($input: DecideAppealInput!) {
    decideAppeal(input: $input) {
      appeal {
        ...AppealToDecide
      }
      userErrors {
        code
        path
      }
    }
  }
`);
