import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { CasePageQuery } from "@tongxing/schema/generated/graphql.ts";

graphql(`
  fragment CaseWords on CaseText {
    revision
    takenAt
    locale
    title
    source
    html
    contentWarnings {
      kind
      note
    }
    pictures {
      description
      picture {
        id
        altText
        isSensitive
        width
        height
        url
        sources {
          url
          width
        }
      }
    }
  }
`);

graphql(`
  fragment BesidePost on Post {
    id
    number
    state
    bodyHtml
    createdAt
    contentWarnings {
      kind
      note
    }
    author {
      id
      displayName
      pseudonym {
        en
        zh
      }
    }
  }
`);

/** A case with all that stands on its page, and which one comes next. */
export const CasePageDocument = graphql(`
  query CasePage($number: Int!) {
    moderationCase(number: $number) {
      ...CaseLine
      post {
        id
        number
        state
      }
      snapshots {
        ...CaseWords
      }
      currentText {
        ...CaseWords
      }
      threadContext {
        before {
          ...BesidePost
        }
        after {
          ...BesidePost
        }
      }
      notes {
        kind
        text
        createdAt
        author {
          id
          displayName
        }
      }
      persona {
        id
        standing {
          ...MeasureNotice
        }
      }
      decisions {
        ...DecisionText
        decidedBy {
          id
          displayName
        }
        viewerCan {
          undo
        }
      }
      reports(first: 20) {
        nodes {
          id
          category
          note
          state
          createdAt
          record {
            upheld
            notUpheld
          }
          rule {
            id
            title {
              en
              zh
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
      earlierDecisions {
        id
        kind
        state
        decidedAt
      }
      similarCases {
        likeness
        case {
          id
          number
          state
          category
          excerpt
          openedAt
        }
      }
    }
    rules {
      id
      key
      title {
        en
        zh
      }
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
    moderationQueue {
      activityCursor
      moderators {
        id
        displayName
        viewerIsSelf
      }
      care {
        ...ModeratorCare
      }
    }
    next: moderationCases(first: 10) {
      nodes {
        id
        number
        viewerCan {
          claim
        }
      }
    }
  }
`);

/** A case of a page that is there. */
export type CaseOnPage = NonNullable<CasePageQuery["moderationCase"]>;
