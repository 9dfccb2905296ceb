import { uuidOf } from "../../kernel/ids.ts";
import { refused, type Outcome } from "../../kernel/outcome.ts";
import { refuseWriting } from "../../identity/standing.policy.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { lockVisibleCase } from "../cases/lockCase.ts";
import { carryOut } from "./carryOut.ts";
import { Decision } from "./decision.entity.ts";
import { readDeed, type GivenDeed } from "./readDeed.ts";
import { refuseDecision } from "./refuseDecision.ts";

export interface DecideCase extends GivenDeed {
  caseId: string;
  expectedVersion: number;
}

/**
 * Decides a case. UserErrors: ACCOUNT_LIMITED, those of `readDeed`, NOT_FOUND also for a case about the moderator
 * themself, STALE_VERSION with the decision that was taken meanwhile, ALREADY_DECIDED, NOT_ALLOWED for one that they
 * reported, CASE_CLAIMED, and those of `carryOut`.
 */
export async function decideCase(context: CommandContext, input: DecideCase): Promise<Outcome<Decision>> {
  const limited = refuseWriting(context.viewer);
  if (limited) return refused(limited);
  const deed = await readDeed(context, input);
  if (deed.userErrors) return { userErrors: deed.userErrors };
  const caseId = uuidOf("ModerationCase", input.caseId);
  const moderationCase = caseId ? await lockVisibleCase(context, caseId) : null;
  if (!moderationCase) return notFound(["caseId"]);
  if (moderationCase.version !== input.expectedVersion)
    return refused("STALE_VERSION", ["expectedVersion"], await latestDecision(context, moderationCase.id));
  const refusal = await refuseDecision(context, moderationCase);
  return refusal ? refused(refusal, ["caseId"]) : carryOut(context, moderationCase, deed.value);
}

/** What was decided first, for whoever came second. */
async function latestDecision({ em }: CommandContext, caseId: string): Promise<Decision | undefined> {
  const [latest] = await em.find(Decision, { caseId }, { orderBy: { decidedAt: "desc" }, limit: 1 });
  return latest;
}
