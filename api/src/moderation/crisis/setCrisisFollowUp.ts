import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { CrisisCase } from "./crisis.entity.ts";
import { keepStep } from "./crisisEvent.entity.ts";
import { lockCrisis } from "./lockCrisis.ts";

/** Somebody looks again within so long. Unit: days. */
export const followUpDays = 30;
const dayMs = 86_400_000;

/** Whether this can be the moment of a follow-up: ahead, and within `followUpDays`. */
export const isFollowUp = (at: Date, now: Date): boolean =>
  at > now && at.getTime() <= now.getTime() + followUpDays * dayMs;

/**
 * Says when to look again how the person is. UserErrors: INVALID_VALUE for what is past or too far away, NOT_FOUND,
 * ACCOUNT_LIMITED, ALREADY_DECIDED when it is closed, ACKNOWLEDGE_FIRST.
 */
export async function setCrisisFollowUp(
  context: CommandContext,
  input: { crisisId: string; dueAt: Date },
): Promise<Outcome<CrisisCase>> {
  const { em, viewer, now } = context;
  if (!isFollowUp(input.dueAt, now)) return refused("INVALID_VALUE", ["dueAt"]);
  const { crisis, refusal } = await lockCrisis(context, input, "setFollowUp");
  if (!crisis) return refusal;
  crisis.setFollowUp(input.dueAt);
  const data = { dueAt: input.dueAt.toISOString() };
  await keepStep(em, crisis, { kind: "followUpSet", actorId: viewer.accountId, data }, now);
  return done(crisis);
}
