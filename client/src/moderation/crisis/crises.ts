import { graphql } from "@tongxing/schema/generated/gql.ts";

graphql(`
  fragment CrisisLine on CrisisCase {
    id
    number
    state
    source
    raisedAt
    callAt
    followUpAt
    closedAt
    version
    persona {
      id
      displayName
      pseudonym {
        en
        zh
      }
    }
    member {
      id
      displayName
    }
    thread {
      id
      number
      slug
      title
    }
    acknowledgedBy {
      id
      displayName
    }
    viewerLooksAfter
    viewerCan {
      acknowledge
      respond
      addNote
      setFollowUp
      checkIn
      close
    }
  }
`);

/** The list of crises. */
export const CrisesPageDocument = graphql(`
  query CrisesPage($after: String) {
    viewer {
      id
    }
    crises {
      activityCursor
      open {
        ...CrisisLine
      }
      closed(first: 20, after: $after) {
        nodes {
          ...CrisisLine
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** One crisis with all that was said and done, and the words to begin with. */
export const CrisisPageDocument = graphql(`
  query CrisisPage($number: Int!) {
    viewer {
      id
    }
    crises {
      activityCursor
    }
    crisisCase(number: $number) {
      ...CrisisLine
      language
      respondedAt
      acknowledgedAt
      closedBy {
        id
        displayName
      }
      case {
        id
        number
      }
      post {
        id
        number
        bodyHtml
      }
      member {
        id
        handle
        displayName
        about
      }
      messages {
        body
        sentAt
        readAt
        author {
          id
          displayName
        }
      }
      timeline {
        kind
        body
        occurredAt
        actor {
          id
          displayName
        }
      }
      calls {
        calledAt
        mailedAt
        member {
          id
          displayName
        }
      }
    }
    crisisTemplates {
      ...CrisisTemplate
    }
  }
`);

graphql(`
  fragment CrisisTemplate on CrisisTemplate {
    id
    key
    version
    publishedAt
    title {
      en
      zh
    }
    body {
      en
      zh
    }
    writtenBy {
      id
      displayName
    }
  }
`);

/** The templates, to be written anew. */
export const CrisisTemplatesDocument = graphql(`
  query CrisisTemplates {
    viewer {
      id
    }
    crisisTemplates {
      ...CrisisTemplate
    }
  }
`);

/** What waits, for the top of the moderators' pages. */
export const CrisisBannerDocument = graphql(`
  query CrisisBanner {
    crises {
      activityCursor
      open {
        id
        number
        state
        viewerLooksAfter
      }
    }
  }
`);

/** That something has changed in a crisis. */
export const CrisisActivityDocument = graphql(`
  subscription CrisisActivity($after: String) {
    crisisActivity(after: $after) {
      cursor
      crisis {
        id
      }
    }
  }
`);
