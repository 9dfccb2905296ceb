import { done, refused, type Outcome } from "../kernel/outcome.ts";
import type { CommandContext } from "../platform/command.ts";
import { Account } from "./account.entity.ts";
import { readRulesVersion } from "./rules.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";

/** Accepts the rules in force. UserErrors: RULES_NOT_ACCEPTED for another version. */
export async function acceptRules(
  { em, viewer }: CommandContext,
  input: { version: number },
): Promise<Outcome<string>> {
  if (input.version !== (await readRulesVersion(transactionReader(em))))
    return refused("RULES_NOT_ACCEPTED", ["version"]);
  const account = await em.findOneOrFail(Account, { id: viewer.accountId });
  account.acceptRules(input.version);
  return done(account.id);
}
