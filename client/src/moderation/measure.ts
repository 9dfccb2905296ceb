import { graphql } from "@tongxing/schema/generated/gql.ts";

graphql(`
  fragment MeasureNotice on Measure {
    id
    kind
    reason
    createdAt
    endsAt
    liftedAt
    acknowledgedAt
    isActive
    persona {
      id
      kind
      displayName
      pseudonym {
        en
        zh
      }
    }
  }
`);

/** What the moderators told the member. */
export const NoticesDocument = graphql(`
  query Notices {
    viewer {
      id
      hasNotices
      measures {
        ...MeasureNotice
      }
      moderatorConversations {
        id
        isUnread
      }
    }
  }
`);

/** Puts a notice away. */
export const AcknowledgeMeasureDocument = graphql(`
  mutation AcknowledgeMeasure($measureId: ID!) {
    acknowledgeMeasure(input: { measureId: $measureId }) {
      measure {
        ...MeasureNotice
      }
      userErrors {
        code
        path
      }
    }
  }
`);
