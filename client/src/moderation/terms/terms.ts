import { graphql } from "@tongxing/schema/generated/gql.ts";
import type {
  Locale,
  ReportCategory,
  ScreeningAction,
  UpdateWatchedTermInput,
  WarningKind,
} from "@tongxing/schema/generated/graphql.ts";
import type { Action } from "../../page/page.ts";

/** Where the list is. */
export const termsPath = "/moderation/terms";

/** The page of a term. */
export const termPath = (id: string): string => `${termsPath}/${id}`;

/** The page where a term is added. */
export const newTermPath = termPath("new");

const AddWatchedTermDocument = graphql(`
  mutation AddWatchedTerm($input: AddWatchedTermInput!) {
    addWatchedTerm(input: $input) {
      term {
        id
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const UpdateWatchedTermDocument = graphql(`
  mutation UpdateWatchedTerm($input: UpdateWatchedTermInput!) {
    updateWatchedTerm(input: $input) {
      term {
        ...TermForm
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const RemoveWatchedTermDocument = graphql(`
  mutation RemoveWatchedTerm($termId: ID!) {
    removeWatchedTerm(input: { termId: $termId }) {
      removedId
      userErrors {
        code
        path
      }
    }
  }
`);

/** The words that stand in a field, one a line; commas separate them, too. */
export const wordsIn = (text: string | undefined): string[] =>
  (text ?? "").split(/[\n,，、;；]/).filter((word) => word.trim());

type TermText = Omit<UpdateWatchedTermInput, "termId" | "expectedVersion">;

/** A term out of its form. What belongs to another action is left out, so that it need not be emptied by hand. */
export const termIn = (form: Record<string, string | undefined>): TermText => ({
  language: form.language as Locale,
  words: wordsIn(form.words),
  exceptions: wordsIn(form.exceptions),
  action: form.action as ScreeningAction,
  warningKind: form.action === "ADD_WARNING" && form.warningKind ? (form.warningKind as WarningKind) : null,
  replacement: form.action === "REPLACE" ? form.replacement || null : null,
  category: form.category as ReportCategory,
  noteEn: form.noteEn || null,
  noteZh: form.noteZh || null,
  isActive: form.isActive !== undefined,
});

/** Adds a term, changes it, or takes it off the list. */
export const termAction: Action = async ({ form, run }) => {
  const { termId = "", what } = form;
  if (what === "remove") {
    const { userErrors } = (await run(RemoveWatchedTermDocument, { termId })).removeWatchedTerm;
    return userErrors.length ? { userErrors } : { goTo: termsPath };
  }
  if (!termId) {
    const input = { ...termIn(form), idempotencyKey: form.idempotencyKey || null };
    const { userErrors } = (await run(AddWatchedTermDocument, { input })).addWatchedTerm;
    return userErrors.length ? { userErrors } : { goTo: termsPath };
  }
  const input = { ...termIn(form), termId, expectedVersion: Number(form.expectedVersion) };
  const { userErrors } = (await run(UpdateWatchedTermDocument, { input })).updateWatchedTerm;
  return userErrors.length ? { userErrors } : { goTo: termsPath };
};
