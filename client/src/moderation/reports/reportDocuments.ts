import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { ReportSubjectQuery } from "@tongxing/schema/generated/graphql.ts";

graphql(`
  fragment ReportedFace on Persona {
    id
    kind
    displayName
    pseudonym {
      en
      zh
    }
    handle
  }
`);

graphql(`
  fragment ReportedSubject on Node {
    type: __typename
    id
    ... on Post {
      number
      author {
        ...ReportedFace
      }
      thread {
        id
        number
        slug
        title
        contentWarnings {
          kind
          note
        }
      }
    }
    ... on Thread {
      number
      slug
      title
      contentWarnings {
        kind
        note
      }
      author {
        ...ReportedFace
      }
    }
    ... on Member {
      handle
      displayName
    }
  }
`);

graphql(`
  fragment OwnReport on Report {
    id
    category
    note
    state
    createdAt
    decidedAt
    rule {
      id
      key
      title {
        en
        zh
      }
    }
  }
`);

/** What is to be reported, what this reader has said of it before, and the rules it may break. */
export const ReportSubjectDocument = graphql(`
  query ReportSubject($id: ID!) {
    viewer {
      id
    }
    rules {
      id
      key
      title {
        en
        zh
      }
    }
    node(id: $id) {
      ...ReportedSubject
      ... on Post {
        author {
          id
          viewerIsSelf
          viewerFold
        }
        viewerReport {
          ...OwnReport
        }
      }
      ... on Thread {
        author {
          id
          viewerIsSelf
          viewerFold
        }
        viewerReport {
          ...OwnReport
        }
      }
      ... on Member {
        viewerIsSelf
        viewerMutes
        viewerReport {
          ...OwnReport
        }
      }
    }
  }
`);

/** What a member has reported, a page at a time. */
export const MyReportsDocument = graphql(`
  query MyReports($first: Int, $after: String, $last: Int, $before: String) {
    viewer {
      id
      reports(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          ...OwnReport
          wasOverturned
          viewerCanAppeal
          appeal {
            ...OwnAppeal
          }
          subject {
            ...ReportedSubject
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

export const ReportDocument = graphql(`
  mutation Report($input: ReportInput!) {
    report(input: $input) {
      report {
        ...OwnReport
      }
      userErrors {
        code
        path
      }
    }
  }
`);

export const WithdrawReportDocument = graphql(`
  mutation WithdrawReport($reportId: ID!) {
    withdrawReport(input: { reportId: $reportId }) {
      report {
        ...OwnReport
      }
      userErrors {
        code
        path
      }
    }
  }
`);

export const FoldReportedFaceDocument = graphql(`
  mutation FoldReportedFace($personaId: ID!) {
    blockPersona(input: { personaId: $personaId }) {
      persona {
        id
        viewerFold
      }
      userErrors {
        code
        path
      }
    }
  }
`);

export const MuteReportedMemberDocument = graphql(`
  mutation MuteReportedMember($memberId: ID!) {
    muteMember(input: { memberId: $memberId }) {
      member {
        id
        viewerMutes
      }
      userErrors {
        code
        path
      }
    }
  }
`);

type Found = NonNullable<ReportSubjectQuery["node"]>;

/** A subject that can be reported. */
export type Reportable = Extract<Found, { type: "Post" | "Thread" | "Member" }>;

/** What a global id names, if it can be reported. */
export const asReportable = (node: Found | null | undefined): Reportable | undefined =>
  node?.type === "Post" || node?.type === "Thread" || node?.type === "Member" ? node : undefined;

/** Whether the reader made it themself. */
export const isOwn = (subject: Reportable): boolean =>
  subject.type === "Member" ? subject.viewerIsSelf : subject.author.viewerIsSelf;
