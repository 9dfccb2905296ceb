import type { ReportCategory } from "@tongxing/schema/generated/graphql.ts";
import type { Action } from "../../page/page.ts";
import {
  FoldReportedFaceDocument,
  MuteReportedMemberDocument,
  ReportDocument,
  WithdrawReportDocument,
} from "./reportDocuments.ts";

/** The page on which something is reported. */
export const reportPath = (subjectId: string): string => `/report/${subjectId}`;

/** Reports a subject, and shows that it was done. */
export const sendReport: Action = async ({ form, run }) => {
  const { subjectId = "", category, note, idempotencyKey = "" } = form;
  const ruleId = category === "CRISIS" ? null : form.ruleId || null;
  // Without a choice the API is not asked: its own words would name a type.
  if (!category) return { userErrors: [{ code: "INVALID_VALUE", path: ["category"] }] };
  const input = { subjectId, category: category as ReportCategory, ruleId, note, idempotencyKey };
  const { userErrors } = (await run(ReportDocument, { input })).report;
  return userErrors.length ? { userErrors } : { goTo: reportPath(subjectId) };
};

/** Takes a report back. */
export const withdrawReport: Action = async ({ form, run }) => {
  const { userErrors } = (await run(WithdrawReportDocument, { reportId: form.reportId ?? "" })).withdrawReport;
  return userErrors.length ? { userErrors } : { goTo: form.next ?? "/me/reports" };
};

/** Folds away what whoever was reported writes. */
export const foldReported: Action = async ({ form, run }) => {
  const { memberId, personaId = "", next = "/me/reports" } = form;
  const { userErrors } = memberId
    ? (await run(MuteReportedMemberDocument, { memberId })).muteMember
    : (await run(FoldReportedFaceDocument, { personaId })).blockPersona;
  return userErrors.length ? { userErrors } : { goTo: next };
};
