import type { Outcome } from "../../kernel/outcome.ts";
import { refused } from "../../kernel/outcome.ts";
import { toGlobalId } from "../../kernel/ids.ts";
import { localeOf } from "../../discussion/text.ts";
import type { CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { SeenSubject } from "../../subjects/subject.ts";
import { openCase } from "../cases/openCase.ts";
import type { CaseSourceWord } from "../cases/words.ts";
import { carryOut } from "./carryOut.ts";
import type { Decision } from "./decision.entity.ts";
import { readDeed, type GivenDeed, type GivenStatement } from "./readDeed.ts";
import { refuseDecision } from "./refuseDecision.ts";

/** What the input of a mutation that decides at once calls what a decision calls otherwise. */
const names: Record<string, string> = { facts: "reason", until: "endsAt" };

/**
 * Decides about something that a moderator sees, without a case that waits: it is opened and decided in one, or the one
 * that waits already is decided. UserErrors: those of `readDeed` and of `carryOut`, ALREADY_DECIDED for what its author
 * took back, NOT_ALLOWED for what the moderator reported, CASE_CLAIMED.
 */
export async function decideAtOnce(
  context: CommandContext,
  subject: SeenSubject,
  source: CaseSourceWord,
  given: GivenDeed,
): Promise<Outcome<Decision>> {
  const deed = await readDeed(context, given);
  if (deed.userErrors) return { userErrors: deed.userErrors.map(named) };
  const opened = await openCase(context.em, { subject, source, category: "other" }, context.now);
  if (!opened) return refused("ALREADY_DECIDED");
  const refusal = await refuseDecision(context, opened.moderationCase);
  return refusal ? refused(refusal) : carryOut(context, opened.moderationCase, deed.value);
}

function named<Error extends { path: string[] }>(error: Error): Error {
  const field = error.path.at(-1);
  return { ...error, path: field === undefined ? [] : [names[field] ?? field] };
}

const moderatorsRule = statement<object, { id: string }>(
  "moderatorsRule",
  `select r.id from rule r where r.key = 'moderators' order by r.version desc limit 1`,
);

/** A moderator's words as a statement; about the rule that says what moderators do, where they name none. */
export async function statementOf(
  { em }: CommandContext,
  { reason, ruleId }: { reason: string; ruleId?: string | null },
): Promise<GivenStatement> {
  const [rule] = ruleId ? [] : await moderatorsRule(transactionReader(em), {});
  return { ruleId: ruleId ?? toGlobalId("Rule", rule!.id), facts: reason, locale: localeOf(reason) };
}
