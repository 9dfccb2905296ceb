import { LockMode } from "@mikro-orm/postgresql";
import { uuidOf } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import { audit } from "../../platform/audit.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { ModerationCase } from "../cases/case.entity.ts";
import { CaseNote } from "../cases/caseNote.entity.ts";
import { Decision } from "../decisions/decision.entity.ts";
import { readDecisions } from "../decisions/decision.queries.ts";
import { Report } from "../reports/report.entity.ts";
import { Appeal, appealableUntil, appealMaxLength } from "./appeal.entity.ts";

export interface AppealDecision {
  decisionId?: string | null;
  reportId?: string | null;
  body: string;
}

/** What is appealed against, before anything is locked. */
interface Wanted {
  decisionId: string;
  caseId: string;
  reportId: string | null;
}

/**
 * Says that a decision was wrong, as whom it is about or as somebody whose report was not upheld; free, for
 * `appealMonths`, once. Whoever acts behind a pseudonym is kept by that face alone. A limited account may do this, too.
 * UserErrors: REASON_REQUIRED, TEXT_TOO_LONG, INVALID_VALUE unless one thing is named, NOT_FOUND, NOT_ALLOWED for
 * another one's decision and a report that was upheld or waits, ALREADY_APPEALED, APPEAL_TOO_LATE, ALREADY_DECIDED when
 * the decision stands no more.
 */
export async function appealDecision(context: CommandContext, input: AppealDecision): Promise<Outcome<Appeal>> {
  const { em, now } = context;
  const body = input.body.trim();
  if (body === "") return refused("REASON_REQUIRED", ["body"]);
  if ([...body].length > appealMaxLength) return refused("TEXT_TOO_LONG", ["body"]);
  if ((input.decisionId == null) === (input.reportId == null)) return refused("INVALID_VALUE", ["decisionId"]);
  const wanted = input.decisionId == null ? await byReporter(context, input) : await byConcerned(context, input);
  if (wanted.userErrors) return { userErrors: wanted.userErrors };
  const { decisionId, caseId, reportId } = wanted.value;
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const moderationCase = await em.findOneOrFail(ModerationCase, caseId, { lockMode });
  const decision = await em.refreshOrFail(await em.findOneOrFail(Decision, decisionId));
  const refusal = await refuseAppeal(context, decision, reportId);
  if (refusal) return refused(refusal, [reportId === null ? "decisionId" : "reportId"]);
  const parts = { deciderId: decision.decidedBy, claimantId: await lastToGiveIt(context, caseId) };
  const appeal = Appeal.submit({ appealed: { decisionId, caseId, ...parts }, reportId, body, now });
  em.persist(appeal);
  moderationCase.appeal();
  const data = { appealId: appeal.id, decisionId, party: appeal.party };
  await audit(em, [{ kind: "decisionAppealed", actorId: null, subject: `case:${caseId}`, data }], now);
  return done(appeal);
}

/** Who last asked another moderator to look or handed the case over: they had begun to judge it. */
async function lastToGiveIt({ em }: CommandContext, caseId: string): Promise<string | null> {
  const latest = { orderBy: { createdAt: "desc" }, limit: 1 } as const;
  const [note] = await em.find(CaseNote, { caseId, kind: "handover" }, latest);
  return note?.authorId ?? null;
}

async function byConcerned({ em, viewer }: CommandContext, input: AppealDecision): Promise<Outcome<Wanted>> {
  const id = uuidOf("Decision", input.decisionId!);
  const [row] = id ? await readDecisions(transactionReader(em), viewer, [id]) : [];
  if (!row) return notFound(["decisionId"]);
  if (!row.isAboutViewer) return refused("NOT_ALLOWED", ["decisionId"]);
  return done({ decisionId: row.uuid, caseId: row.caseUuid, reportId: null });
}

/** Of a report, what found no rule broken; what a reporter wanted was done where it was upheld. */
async function byReporter({ em, viewer }: CommandContext, input: AppealDecision): Promise<Outcome<Wanted>> {
  const id = uuidOf("Report", input.reportId!);
  const report = id && (await em.findOne(Report, { id, reporterId: viewer.accountId }));
  if (!report) return notFound(["reportId"]);
  if (report.state !== "notUpheld" || report.isCleared) return refused("NOT_ALLOWED", ["reportId"]);
  const { caseId } = report;
  const [decision] = await em.find(Decision, { caseId, state: "active" }, { orderBy: { decidedAt: "desc" }, limit: 1 });
  return decision?.kind === "noAction"
    ? done({ decisionId: decision.id, caseId, reportId: report.id })
    : refused("ALREADY_DECIDED", ["reportId"]);
}

async function refuseAppeal(
  { em, now }: CommandContext,
  decision: Decision,
  reportId: string | null,
): Promise<UserErrorCode | null> {
  if ((await em.count(Appeal, { decisionId: decision.id, reportId })) > 0) return "ALREADY_APPEALED";
  if (!decision.can("overturn")) return "ALREADY_DECIDED";
  return appealableUntil(decision.decidedAt) < now ? "APPEAL_TOO_LATE" : null;
}
