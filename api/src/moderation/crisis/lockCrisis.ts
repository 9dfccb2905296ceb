import { LockMode } from "@mikro-orm/postgresql";
import { uuidOf } from "../../kernel/ids.ts";
import { refused, type Outcome } from "../../kernel/outcome.ts";
import { viewerParameters, type ViewerParameters } from "../../discussion/place.visibility.ts";
import { readPseudonyms } from "../../identity/personas/vault.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { CrisisCase } from "./crisis.entity.ts";
import { crisisPolicy } from "./crisis.policy.ts";
import { visibleCrisis } from "./crisis.visibility.ts";

const seesCrisis = statement<ViewerParameters & { id: string }, object>(
  "seesCrisis",
  `select from crisis_case c where c.id = :id::uuid and ${visibleCrisis("c")}`,
);

type Locked = { crisis: CrisisCase; refusal?: undefined } | { crisis?: undefined; refusal: Outcome<CrisisCase> };

/**
 * A crisis under its row lock for something that a moderator does with it, who is known by all the faces that they have
 * by now. UserErrors: NOT_FOUND also for one about themself, those of the policy's entry, and STALE_VERSION when they saw
 * another version; what was refused comes with the crisis as it is.
 */
export async function lockCrisis(
  context: CommandContext,
  input: { crisisId: string; expectedVersion?: number },
  deed: keyof typeof crisisPolicy,
): Promise<Locked> {
  const crisis = await lockVisible(context, uuidOf("CrisisCase", input.crisisId));
  if (!crisis) return { refusal: notFound(["crisisId"]) };
  const refusal = crisisPolicy[deed](context.viewer, crisis);
  if (refusal) return { refusal: refused(refusal, ["crisisId"], crisis) };
  const { expectedVersion = crisis.version } = input;
  if (expectedVersion === crisis.version) return { crisis };
  return { refusal: refused("STALE_VERSION", ["expectedVersion"], crisis) };
}

async function lockVisible(context: CommandContext, id: string | null): Promise<CrisisCase | null> {
  const { em, house, viewer } = context;
  const crisis = id && (await em.findOne(CrisisCase, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (!crisis) return null;
  const reader = transactionReader(em);
  const pseudonyms = await readPseudonyms(reader, house.encryption, viewer.accountId);
  context.viewer = { ...viewer, pseudonyms };
  const seen = await seesCrisis(reader, { ...viewerParameters(context.viewer), id: crisis.id });
  return seen.length > 0 ? crisis : null;
}
