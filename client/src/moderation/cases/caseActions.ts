import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { Action, Mistake } from "../../page/page.ts";
import { decide, undo } from "../decisions/decideActions.ts";
import { careAction } from "./careAction.ts";
import { claimAction } from "./caseDeeds.ts";

const AddCaseNoteDocument = graphql(`
  mutation AddCaseNote($input: AddCaseNoteInput!) {
    addCaseNote(input: $input) {
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

const HandOverCaseDocument = graphql(`
  mutation HandOverCase($input: HandOverCaseInput!) {
    handOverCase(input: $input) {
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

const AskForSecondReviewDocument = graphql(`
  mutation AskForSecondReview($input: AskForSecondReviewInput!) {
    askForSecondReview(input: $input) {
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

const here = (number: string | undefined) => `/moderation/cases/${number}`;

/** What the forms of a case's page do: "claim", "release", "note", "hand", "review" or "decide" and which case, or "undo" and which decision. */
export const caseAction: Action = async (submission) => {
  const { form, params, run } = submission;
  const [deed, caseId = ""] = (form.deed ?? "").split(" ");
  const noted = { caseId, note: form.note ?? "", expectedVersion: Number(form.version) };
  const done = (userErrors: readonly Mistake[]) => (userErrors.length ? { userErrors } : { goTo: here(params.number) });
  switch (deed) {
    case "note": {
      const input = { caseId, body: form.body ?? "", idempotencyKey: form.idempotencyKey };
      return done((await run(AddCaseNoteDocument, { input })).addCaseNote.userErrors);
    }
    case "hand": {
      const input = { ...noted, memberId: form.memberId || null };
      return done((await run(HandOverCaseDocument, { input })).handOverCase.userErrors);
    }
    case "review":
      return done((await run(AskForSecondReviewDocument, { input: noted })).askForSecondReview.userErrors);
    case "decide":
      return done(await decide(caseId, submission));
    case "undo":
      return done(await undo(caseId, submission));
    case "care":
      return careAction(submission);
    default:
      return claimAction(() => here(params.number))(submission);
  }
};
