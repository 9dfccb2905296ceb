import { uuidOf } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { moderatedKinds, seeSubject, type Subject } from "../../subjects/subject.ts";
import { openCase, type OpenedCase } from "../cases/openCase.ts";
import type { ReportCategoryWord } from "../cases/words.ts";
import { raiseCrisis } from "../crisis/raiseCrisis.ts";
import { reasonMaxLength } from "../reason.ts";
import { readRulesInForce } from "../rules/rule.queries.ts";
import { rankCase } from "./rankCase.ts";
import { Report } from "./report.entity.ts";
import { isOverLimit } from "./reportLimit.ts";

export interface ReportInput {
  subjectId: string;
  category: ReportCategoryWord;
  ruleId?: string | null;
  note?: string | null;
}

/**
 * Tells the moderators that something is wrong with a subject, which is frozen as it is now. A limited account may do
 * this, too. UserErrors: REASON_REQUIRED for the category `other` without a note, TEXT_TOO_LONG, INVALID_VALUE for a
 * rule that is not in force, NOT_FOUND, NOT_ALLOWED for what one made oneself, ALREADY_REPORTED while the moderators
 * have not decided, unless somebody may be in danger by now, TOO_MANY_REPORTS.
 */
export async function report(context: CommandContext, input: ReportInput): Promise<Outcome<Report>> {
  const { em, viewer, now } = context;
  const reader = transactionReader(em);
  const note = (input.note ?? "").trim();
  const wrong = refuseNote(input.category, note);
  if (wrong) return refused(wrong, ["note"]);
  const ruleId = await ruleInForce(context, input.ruleId);
  if (ruleId === undefined) return refused("INVALID_VALUE", ["ruleId"]);
  const subject = await seeSubject(reader, viewer, input.subjectId, moderatedKinds());
  if (!subject?.isReadable) return notFound(["subjectId"]);
  if (subject.isOwn) return refused("NOT_ALLOWED", ["subjectId"]);
  if (await isOverLimit(context, input.category)) return refused("TOO_MANY_REPORTS");
  const opened = await openCase(em, { subject: bare(subject), source: "report", category: input.category }, now);
  if (!opened) return notFound(["subjectId"]);
  const attached = await attach(context, opened, { category: input.category, ruleId, note });
  if (!attached) return refused("ALREADY_REPORTED", ["subjectId"]);
  await rankCase(em, opened.moderationCase, opened.frozen.isPublic);
  if (input.category === "crisis") await raiseCrisis(context, { subject, source: "report" });
  return done(attached);
}

const bare = ({ kind, uuid }: Subject): Subject => ({ kind, uuid });

function refuseNote(category: ReportCategoryWord, note: string): UserErrorCode | null {
  if (category === "other" && note === "") return "REASON_REQUIRED";
  return [...note].length > reasonMaxLength ? "TEXT_TOO_LONG" : null;
}

/** The rule's UUID; null when none was named, undefined when it is not one of those in force. */
async function ruleInForce(
  { em }: CommandContext,
  ruleId: string | null | undefined,
): Promise<string | null | undefined> {
  if (ruleId == null) return null;
  const uuid = uuidOf("Rule", ruleId);
  return (await readRulesInForce(transactionReader(em))).find((rule) => rule.uuid === uuid)?.uuid;
}

/** The report, new or said again; null while this member's word on this case stands. */
async function attach(
  { em, viewer, now }: CommandContext,
  { moderationCase, snapshot }: OpenedCase,
  words: { category: ReportCategoryWord; ruleId: string | null; note: string },
): Promise<Report | null> {
  const said = { ...words, snapshotId: snapshot.id };
  const whose = { caseId: moderationCase.id, reporterId: viewer.accountId };
  const earlier = await em.findOne(Report, whose);
  if (earlier?.canBecomeCrisis(said)) earlier.becomeCrisis(said, now);
  else if (earlier && !earlier.can("attachAgain")) return null;
  else if (earlier) earlier.attachAgain(said, now);
  const attached = earlier ?? Report.attach({ ...said, ...whose, now });
  em.persist(attached);
  return attached;
}
