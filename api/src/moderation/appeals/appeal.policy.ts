import type { MemberViewer } from "../../kernel/viewer.ts";
import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import type { AppealStateWord } from "./words.ts";

/** What the rules of an appeal need to know. Whoever may not see it has been told so before. */
export interface AppealFacts {
  state: AppealStateWord;
  /** Who works on it; null when nobody does. */
  reviewerId: string | null;
  /** Whether the viewer decided the case, had taken it before, or reported it. */
  viewerHadPart: boolean;
}

type Asking = Pick<MemberViewer, "accountId" | "mayWrite">;
type Condition = (viewer: Asking, facts: AppealFacts) => UserErrorCode | null;

const all =
  (...conditions: Condition[]): Condition =>
  (viewer, facts) => {
    for (const condition of conditions) {
      const refusal = condition(viewer, facts);
      if (refusal) return refusal;
    }
    return null;
  };

const when =
  (code: UserErrorCode, refuses: (viewer: Asking, facts: AppealFacts) => boolean): Condition =>
  (viewer, facts) =>
    refuses(viewer, facts) ? code : null;

const mayWrite = when("ACCOUNT_LIMITED", (viewer) => !viewer.mayWrite);
const waits = when("ALREADY_DECIDED", (_viewer, { state }) => state !== "submitted" && state !== "inReview");
const hadNoPart = when("NOT_ALLOWED", (_viewer, { viewerHadPart }) => viewerHadPart);
const isNobodyElses = when(
  "CASE_CLAIMED",
  ({ accountId }, { reviewerId }) => reviewerId !== null && reviewerId !== accountId,
);
const isClaimed = when("CLAIM_FIRST", ({ accountId }, { reviewerId }) => reviewerId !== accountId);

/** Which moderator may do what with an appeal that they may see. */
export const appealPolicy = {
  claim: all(mayWrite, waits, hadNoPart, isNobodyElses),
  release: all(mayWrite, waits, isClaimed),
  decide: all(mayWrite, waits, hadNoPart, isClaimed),
} as const;
