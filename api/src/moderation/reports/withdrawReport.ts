import { LockMode } from "@mikro-orm/postgresql";
import { uuidOf } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { roomOf } from "../../subjects/subject.ts";
import { ModerationCase } from "../cases/case.entity.ts";
import { rankCase } from "./rankCase.ts";
import { Report } from "./report.entity.ts";

/**
 * Takes a report back. Its case stays: somebody may have been talked into this. UserErrors: NOT_FOUND, also for other
 * people's, ALREADY_WITHDRAWN, ALREADY_DECIDED.
 */
export async function withdrawReport(context: CommandContext, input: { reportId: string }): Promise<Outcome<Report>> {
  const { em, viewer } = context;
  const id = uuidOf("Report", input.reportId);
  const known = id && (await em.findOne(Report, { id, reporterId: viewer.accountId }));
  if (!known) return notFound(["reportId"]);
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const moderationCase = await em.findOneOrFail(ModerationCase, known.caseId, { lockMode });
  await em.refresh(known);
  if (known.state === "withdrawn") return refused("ALREADY_WITHDRAWN", ["reportId"]);
  if (!known.can("withdraw")) return refused("ALREADY_DECIDED", ["reportId"]);
  known.withdraw();
  await rankCase(em, moderationCase, await isPublic(context, moderationCase));
  return done(known);
}

async function isPublic({ em }: CommandContext, { subjectKind, subjectId }: ModerationCase): Promise<boolean> {
  const [frozen] = (await roomOf(subjectKind).moderation?.freeze(transactionReader(em), [subjectId])) ?? [];
  return frozen?.isPublic ?? false;
}
