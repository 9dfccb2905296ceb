import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { Measure } from "../../identity/standing/measure.entity.ts";
import { audit } from "../../platform/audit.ts";
import type { CommandContext } from "../../platform/command.ts";
import { endDecision } from "../decisions/endDecision.ts";
import { reopenCase } from "../decisions/reopenCase.ts";
import { overturnReports } from "../reports/settleReports.ts";
import { appealMaxLength, type Appeal } from "./appeal.entity.ts";
import { appealEnded, lapseOthers } from "./endAppeals.ts";
import { lockAppeal, type LockedAppeal } from "./lockAppeal.ts";

export interface DecideAppeal {
  appealId: string;
  overturn: boolean;
  explanation: string;
  expectedVersion: number;
}

/**
 * Says whether a decision stands. Overturned for whom it is about, everything is what it was, and the reports that it
 * upheld count as not upheld; overturned for a reporter, the case waits for another decision. UserErrors:
 * REASON_REQUIRED, TEXT_TOO_LONG, NOT_FOUND, ACCOUNT_LIMITED, ALREADY_DECIDED, NOT_ALLOWED for whoever had a part in the
 * decision, CLAIM_FIRST, STALE_VERSION.
 */
export async function decideAppeal(context: CommandContext, input: DecideAppeal): Promise<Outcome<Appeal>> {
  const { viewer, now } = context;
  const explanation = input.explanation.trim();
  if (explanation === "") return refused("REASON_REQUIRED", ["explanation"]);
  if ([...explanation].length > appealMaxLength) return refused("TEXT_TOO_LONG", ["explanation"]);
  const locked = await lockAppeal(context, input.appealId, "decide");
  if (!locked.appeal) return locked.refusal;
  const { appeal, decision, moderationCase } = locked;
  if (appeal.version !== input.expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], appeal);
  if (!decision.can("overturn")) return refused("ALREADY_DECIDED", ["appealId"], appeal);
  appeal.decide(input.overturn ? "overturn" : "uphold", explanation, moderationCase.id, now);
  if (input.overturn) await overturn(context, locked);
  else await appealEnded(context.em, moderationCase, appeal, now);
  const data = { appealId: appeal.id, decisionId: decision.id, as: appeal.state };
  const event = { kind: "appealDecided", actorId: viewer.accountId, subject: `case:${moderationCase.id}`, data };
  await audit(context.em, [event], now);
  return done(appeal);
}

async function overturn(context: CommandContext, { appeal, decision, moderationCase }: LockedAppeal): Promise<void> {
  const { em, viewer, now } = context;
  await endDecision(context, decision, "overturn", viewer.accountId);
  await lapseOthers(em, moderationCase.id, appeal.id);
  if (appeal.party === "reporter") return reopenCase(context, moderationCase);
  const measure = decision.measureId ? await em.findOne(Measure, decision.measureId) : null;
  measure?.clear();
  await overturnReports(em, moderationCase.id, now);
  moderationCase.appealDecided(now);
}
