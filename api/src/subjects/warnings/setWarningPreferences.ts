import type { Treatment } from "../../../../schema/rules/treatmentOf.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { WarningKindWord } from "./words.ts";

export interface SetWarningPreferences {
  preferences: { kind: WarningKindWord; treatment: Treatment }[];
}

const chooseTreatments = statement<{ accountId: string; kinds: string[]; treatments: string[] }, object>(
  "chooseTreatments",
  `insert into warning_preference (account_id, kind, treatment)
   select :accountId::uuid, c.kind, c.treatment from unnest(:kinds::text[], :treatments::text[]) as c(kind, treatment)
   order by c.kind
   on conflict (account_id, kind) do update set treatment = excluded.treatment`,
);

/** Chooses what is done with texts that carry warnings; kinds that are left out stay. Of a kind twice, the last holds. */
export async function setWarningPreferences(
  { em, viewer }: CommandContext,
  { preferences }: SetWarningPreferences,
): Promise<Outcome<string>> {
  const chosen = new Map(preferences.map(({ kind, treatment }) => [kind, treatment]));
  await chooseTreatments(transactionReader(em), {
    accountId: viewer.accountId,
    kinds: [...chosen.keys()],
    treatments: [...chosen.values()],
  });
  return done(viewer.accountId);
}
