import { treatmentOf, type Treatment } from "../../../../schema/rules/treatmentOf.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { statement } from "../../platform/database/statement.ts";
import type { WarningKindWord } from "./words.ts";

/** What a member chose, by kind; a kind that is not in it has the default. */
export type WarningChoices = ReadonlyMap<WarningKindWord, Treatment>;

const chosenTreatments = statement<
  { ids: string[] },
  { accountId: string; kind: WarningKindWord; treatment: Treatment }
>(
  "chosenTreatments",
  `select w.account_id as "accountId", w.kind, w.treatment from warning_preference w
   where w.account_id = any(:ids::uuid[])`,
);

const choices: RowLoader<{ accountId: string; chosen: Map<WarningKindWord, Treatment> }> = {
  load: async ({ reader }, ids) => {
    const rows = await chosenTreatments(reader, { ids });
    return ids.map((accountId) => {
      const own = rows.filter((row) => row.accountId === accountId);
      return { accountId, chosen: new Map(own.map(({ kind, treatment }) => [kind, treatment])) };
    });
  },
  idOf: ({ accountId }) => accountId,
};

const nothingChosen: WarningChoices = new Map();

/** What the viewer chose; read once a request. A guest has chosen nothing. */
export async function warningChoices(context: RequestContext): Promise<WarningChoices> {
  const { accountId } = context.viewer;
  return accountId === null ? nothingChosen : (await loadRow(context, choices, accountId))!.chosen;
}

/**
 * What becomes, for the viewer, of a text with these warnings: for whatever tells of it elsewhere than in its own
 * place (a mail, a search result), where only `show` may tell its words.
 */
export async function treatmentFor(context: RequestContext, kinds: readonly WarningKindWord[]): Promise<Treatment> {
  return kinds.length === 0 ? "show" : treatmentOf(kinds, await warningChoices(context));
}
