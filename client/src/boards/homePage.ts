import { graphql } from "@tongxing/schema/generated/gql.ts";

/** The first page's document: what is new for a member, and the boards. */
export const HomePageDocument = graphql(`
  query HomePage($after: String) {
    viewer {
      id
      unreadThreads(first: 20, after: $after) {
        ...UnreadThreads
      }
    }
    boards(first: 100) {
      nodes {
        ...BoardRow
      }
    }
  }
`);
