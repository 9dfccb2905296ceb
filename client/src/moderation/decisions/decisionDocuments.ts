import { graphql } from "@tongxing/schema/generated/gql.ts";

graphql(`
  fragment DecisionText on Decision {
    id
    kind
    state
    decidedAt
    endsAt
    label
    source
    contentWarnings {
      kind
      note
    }
    statement {
      facts
      law
      automated
      locale
      rule {
        id
        key
        version
        title {
          en
          zh
        }
      }
    }
  }
`);

/** What was decided about a member, a page at a time. */
export const MyDecisionsDocument = graphql(`
  query MyDecisions($first: Int, $after: String, $last: Int, $before: String) {
    viewer {
      id
      decisions(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          ...DecisionText
          subject {
            ...ReportedSubject
          }
          viewerCanAppeal
          appeals {
            ...OwnAppeal
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
  }
`);
