import { LockMode } from "@mikro-orm/postgresql";
import { uuidOf } from "../../kernel/ids.ts";
import { refused, type Outcome } from "../../kernel/outcome.ts";
import { viewerParameters, type ViewerParameters } from "../../discussion/place.visibility.ts";
import { readPseudonyms } from "../../identity/personas/vault.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { ModerationCase } from "./case.entity.ts";
import { casePolicy, type CaseFacts } from "./case.policy.ts";
import { visibleCase } from "./case.visibility.ts";

const seesCase = statement<ViewerParameters & { id: string }, object>(
  "seesCase",
  `select from moderation_case c where c.id = :id::uuid and ${visibleCase("c")}`,
);

/** What the rules need to know of a case. */
export const caseFacts = (moderationCase: ModerationCase, now: Date): CaseFacts => ({
  state: moderationCase.state,
  claimantId: moderationCase.claimantAt(now),
  reviewAskedById: moderationCase.reviewAskedBy ?? null,
});

/**
 * A case under its row lock; null when it is not there or not for the viewer to see, who is known by all faces that they
 * have by now: the first anonymous word of theirs may have become a case this moment.
 */
export async function lockVisibleCase(context: CommandContext, caseId: string): Promise<ModerationCase | null> {
  const { em, house, viewer } = context;
  const reader = transactionReader(em);
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const moderationCase = await em.findOne(ModerationCase, { id: caseId }, { lockMode });
  if (!moderationCase) return null;
  const pseudonyms = await readPseudonyms(reader, house.encryption, viewer.accountId);
  context.viewer = { ...viewer, pseudonyms };
  const seen = await seesCase(reader, { ...viewerParameters(context.viewer), id: caseId });
  return seen.length > 0 ? moderationCase : null;
}

type Locked =
  | { moderationCase: ModerationCase; refusal?: undefined }
  | { moderationCase?: undefined; refusal: Outcome<ModerationCase> };

/**
 * A case under its lock for something that a moderator does with it. UserErrors: NOT_FOUND, those of the policy's entry,
 * and STALE_VERSION when they saw another version; what was refused comes with the case as it is.
 */
export async function lockCase(
  context: CommandContext,
  input: { caseId: string; expectedVersion?: number },
  deed: keyof typeof casePolicy,
): Promise<Locked> {
  const id = uuidOf("ModerationCase", input.caseId);
  const moderationCase = id && (await lockVisibleCase(context, id));
  if (!moderationCase) return { refusal: notFound(["caseId"]) };
  const refusal = casePolicy[deed](context.viewer, caseFacts(moderationCase, context.now));
  if (refusal) return { refusal: refused(refusal, ["caseId"], moderationCase) };
  const { expectedVersion = moderationCase.version } = input;
  if (expectedVersion === moderationCase.version) return { moderationCase };
  return { refusal: refused("STALE_VERSION", ["expectedVersion"], moderationCase) };
}
