import { graphql } from "@tongxing/schema/generated/gql.ts";

/** The queue as an address asks for it. */
export const QueuePageDocument = graphql(`
  query QueuePage($filter: ModerationCaseFilter, $first: Int, $after: String, $last: Int, $before: String) {
    moderationQueue {
      activityCursor
      ...QueueCounts
      care {
        ...ModeratorCare
      }
    }
    moderationCases(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        ...CaseLine
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
    onCallModerators {
      ...RotaShift
    }
    boards(first: 100) {
      nodes {
        id
        name {
          en
          zh
        }
      }
    }
  }
`);

graphql(`
  fragment QueueCounts on ModerationQueue {
    counts {
      category
      priority
      count
    }
    oldestOpenedAt
  }
`);

/** How many wait by now. */
export const QueueCountsDocument = graphql(`
  query QueueCounts {
    moderationQueue {
      ...QueueCounts
    }
  }
`);

/** What happens in the queue. */
export const QueueActivityDocument = graphql(`
  subscription QueueActivity($after: String) {
    moderationQueueActivity(after: $after) {
      cursor
      kind
      case {
        ...CaseLine
      }
    }
  }
`);
