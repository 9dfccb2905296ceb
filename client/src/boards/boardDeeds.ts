import { graphql } from "@tongxing/schema/generated/gql.ts";
import { follow } from "../following/followAction.ts";
import type { Action, ActionOutcome, Mistake, Submission } from "../page/page.ts";

const MarkBoardReadDocument = graphql(`
  mutation MarkBoardRead($input: MarkBoardReadInput!) {
    markBoardRead(input: $input) {
      board {
        id
        viewerUnreadThreadCount
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const RequestMembershipDocument = graphql(`
  mutation RequestMembership($input: RequestMembershipInput!) {
    requestMembership(input: $input) {
      board {
        id
        viewerMembership
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const CancelMembershipDocument = graphql(`
  mutation CancelMembership($input: CancelMembershipInput!) {
    cancelMembership(input: $input) {
      board {
        id
        viewerMembership
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const DecideMembershipDocument = graphql(`
  mutation DecideMembership($input: DecideMembershipInput!) {
    decideMembership(input: $input) {
      membership {
        id
        state
      }
      userErrors {
        code
        path
      }
    }
  }
`);

type Deed = (submission: Submission) => Promise<{ userErrors: readonly Mistake[] }>;

const boardId = ({ form }: Submission) => form.boardId ?? "";
const decide =
  (approve: boolean): Deed =>
  async ({ form, run }) =>
    (await run(DecideMembershipDocument, { input: { membershipId: form.membershipId ?? "", approve } }))
      .decideMembership;

/** What can be done on a board's page; a form's field `deed` begins with one of these names. */
const deeds: Record<string, Deed> = {
  markRead: async (submission) =>
    (await submission.run(MarkBoardReadDocument, { input: { boardId: boardId(submission) } })).markBoardRead,
  request: async (submission) => {
    const note = submission.form.note?.trim() ?? "";
    return (await submission.run(RequestMembershipDocument, { input: { boardId: boardId(submission), note } }))
      .requestMembership;
  },
  cancel: async (submission) =>
    (await submission.run(CancelMembershipDocument, { input: { boardId: boardId(submission) } })).cancelMembership,
  follow: async (submission) => ({ userErrors: await follow(submission) }),
  approve: decide(true),
  decline: decide(false),
};

/** Runs one of the forms of a board's page, and comes back to it. */
export const boardAction: Action = async (submission): Promise<ActionOutcome> => {
  const back = { goTo: `/boards/${encodeURIComponent(submission.params.slug ?? "")}` };
  const deed = deeds[submission.form.deed?.split(" ")[0] ?? ""];
  if (!deed) return back;
  const { userErrors } = await deed(submission);
  return userErrors.length ? { userErrors } : back;
};
