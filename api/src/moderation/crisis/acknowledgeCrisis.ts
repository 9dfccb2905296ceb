import { done, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { CrisisCase } from "./crisis.entity.ts";
import { keepStep } from "./crisisEvent.entity.ts";
import { lockCrisis } from "./lockCrisis.ts";

/**
 * A moderator looks at a crisis, by name, and no one else is called; or goes on with what another one has begun.
 * UserErrors: NOT_FOUND, ACCOUNT_LIMITED, ALREADY_DECIDED when it is theirs already or closed.
 */
export async function acknowledgeCrisis(
  context: CommandContext,
  input: { crisisId: string },
): Promise<Outcome<CrisisCase>> {
  const { em, viewer, now } = context;
  const { crisis, refusal } = await lockCrisis(context, input, "acknowledge");
  if (!crisis) return refusal;
  const kind = crisis.acknowledgedBy == null ? "acknowledged" : "takenOver";
  crisis.acknowledge(viewer.accountId, now);
  await keepStep(em, crisis, { kind, actorId: viewer.accountId }, now);
  return done(crisis);
}
