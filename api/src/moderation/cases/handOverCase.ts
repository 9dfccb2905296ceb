import { uuidOf } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { Persona } from "../../identity/personas/persona.entity.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { ModerationCase } from "./case.entity.ts";
import { CaseNote, refuseNote } from "./caseNote.entity.ts";
import { lockCase } from "./lockCase.ts";

export interface HandOverCase {
  caseId: string;
  note: string;
  expectedVersion: number;
  /** Who goes on with it; whoever takes it next when nobody is named. */
  memberId?: string | null;
}

const isStaffMember = statement<{ accountId: string }, object>(
  "isStaffMember",
  `select from account a where a.id = :accountId::uuid and a.staff_roles && '{moderator,administrator}'`,
);

/** The moderator with this id, or null. */
async function moderatorOf({ em }: CommandContext, memberId: string): Promise<string | null> {
  const accountId = uuidOf("Member", memberId);
  const found = accountId ? await isStaffMember(transactionReader(em), { accountId }) : [];
  return found.length > 0 ? accountId : null;
}

/** Whether everybody can see that a case is about this member. */
async function isOpenlyAbout(
  { em }: CommandContext,
  moderationCase: ModerationCase,
  accountId: string,
): Promise<boolean> {
  if (moderationCase.subjectKind === "member") return moderationCase.subjectId === accountId;
  return (await em.count(Persona, { id: moderationCase.personaId, accountId })) > 0;
}

/**
 * Gives a case with a note to another moderator, or back to the queue. UserErrors: BODY_REQUIRED, TEXT_TOO_LONG,
 * NOT_FOUND, ACCOUNT_LIMITED, ALREADY_DECIDED, CLAIM_FIRST, STALE_VERSION (with the current case), NOT_ALLOWED for
 * oneself, for whoever asked for a second look, and for whom it is about by name. Whether a pseudonym is theirs nobody
 * looks up: a refusal would tell. To them it is not there, and the claim ends by itself.
 */
export async function handOverCase(context: CommandContext, input: HandOverCase): Promise<Outcome<ModerationCase>> {
  const { em, viewer, now } = context;
  const wrong = refuseNote(input.note);
  if (wrong) return refused(wrong, ["note"]);
  const { moderationCase, refusal } = await lockCase(context, input, "handOver");
  if (!moderationCase) return refusal;
  const next = input.memberId == null ? null : await moderatorOf(context, input.memberId);
  if (input.memberId != null && next === null) return notFound(["memberId"]);
  if (next !== null) {
    const isBarred = next === viewer.accountId || next === moderationCase.reviewAskedBy;
    if (isBarred || (await isOpenlyAbout(context, moderationCase, next))) return refused("NOT_ALLOWED", ["memberId"]);
  }
  const given = { caseId: moderationCase.id, authorId: viewer.accountId, body: input.note, now };
  em.persist(CaseNote.write({ ...given, kind: "handover" }));
  if (next === null) moderationCase.unclaim();
  else moderationCase.handTo(next, now);
  return done(moderationCase);
}
