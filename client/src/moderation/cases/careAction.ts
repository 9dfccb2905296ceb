import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { Action } from "../../page/page.ts";
import { choices } from "./queueVisit.ts";

const SetModeratorCareDocument = graphql(`
  mutation SetModeratorCare($input: SetModeratorCareInput!) {
    setModeratorCare(input: $input) {
      care {
        ...ModeratorCare
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** Counts, for whoever opened it, that something hard was opened. */
export const NoteHardItemDocument = graphql(`
  mutation NoteHardItem($input: NoteHardItemInput!) {
    noteHardItem(input: $input) {
      care {
        ...ModeratorCare
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** Takes a break ("care break"), or keeps what is left to others ("care leave"). */
export const careAction: Action = async ({ form, params, run }) => {
  const input =
    form.deed === "care break"
      ? { takesBreak: true }
      : { leftOut: choices.category.filter((category) => form[`leave ${category}`] !== undefined) };
  const { userErrors } = (await run(SetModeratorCareDocument, { input })).setModeratorCare;
  const goTo = params.number ? `/moderation/cases/${params.number}` : "/moderation";
  return userErrors.length ? { userErrors } : { goTo };
};
