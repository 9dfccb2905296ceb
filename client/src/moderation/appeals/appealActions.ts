import type { Action } from "../../page/page.ts";
import {
  AppealDecisionDocument,
  ClaimAppealDocument,
  DecideAppealDocument,
  ReleaseAppealDocument,
  WithdrawAppealDocument,
} from "./appealDocuments.ts";

/** Whether a form of `AppealPart` was sent. */
export const isAppealDeed = (deed: string | undefined): boolean => deed?.startsWith("appeal ") ?? false;

/** Appeals, or takes that back; `next` is the page on which it stands. */
export const appealAction: Action = async ({ form, run }) => {
  const { appealId, decisionId, reportId, body = "", idempotencyKey = "", next = "/me" } = form;
  const input = { decisionId: decisionId || null, reportId: reportId || null, body, idempotencyKey };
  const { userErrors } = appealId
    ? (await run(WithdrawAppealDocument, { appealId })).withdrawAppeal
    : (await run(AppealDecisionDocument, { input })).appealDecision;
  return userErrors.length ? { userErrors } : { goTo: next };
};

/** Takes an appeal, gives it back, or decides it. */
export const reviewAction: Action = async ({ form, run }) => {
  const { appealId = "", what, explanation = "", version } = form;
  const input = { appealId, overturn: form.outcome === "overturn", explanation, expectedVersion: Number(version) };
  const deeds = {
    claim: async () => (await run(ClaimAppealDocument, { appealId })).claimAppeal,
    release: async () => (await run(ReleaseAppealDocument, { appealId })).releaseAppeal,
    decide: async () => (await run(DecideAppealDocument, { input })).decideAppeal,
  };
  const { userErrors } = await deeds[what as keyof typeof deeds]();
  return userErrors.length ? { userErrors } : { goTo: "/moderation/appeals" };
};
