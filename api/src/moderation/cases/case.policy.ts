import type { MemberViewer } from "../../kernel/viewer.ts";
import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import { isUndecided } from "./case.states.ts";
import type { CaseStateWord } from "./words.ts";

/** What the rules of a case need to know. Whoever may not see it has been told so before. */
export interface CaseFacts {
  state: CaseStateWord;
  /** Who works on it now; null when nobody does, or not any more. */
  claimantId: string | null;
  /** Who asked for a second look; null when nobody did. */
  reviewAskedById: string | null;
}

type Asking = Pick<MemberViewer, "accountId" | "mayWrite">;
type Condition = (viewer: Asking, facts: CaseFacts) => UserErrorCode | null;

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
  (code: UserErrorCode, refuses: (viewer: Asking, facts: CaseFacts) => boolean): Condition =>
  (viewer, facts) =>
    refuses(viewer, facts) ? code : null;

const mayWrite = when("ACCOUNT_LIMITED", (viewer) => !viewer.mayWrite);
const waits = when("ALREADY_DECIDED", (_viewer, { state }) => !isUndecided(state));
const isNobodyElses = when(
  "CASE_CLAIMED",
  ({ accountId }, { claimantId }) => claimantId !== null && claimantId !== accountId,
);
const isClaimed = when("CLAIM_FIRST", ({ accountId }, { claimantId }) => claimantId !== accountId);
/** A second look is another one's. */
const askedNobodyElse = when("NOT_ALLOWED", ({ accountId }, { reviewAskedById }) => reviewAskedById === accountId);
const isOwnAsking: Condition = (viewer, facts) =>
  facts.state === "awaitingSecondReview" && facts.reviewAskedById === viewer.accountId
    ? null
    : isClaimed(viewer, facts);

/** Which moderator may do what with a case that they may see. */
export const casePolicy = {
  claim: all(mayWrite, waits, isNobodyElses, askedNobodyElse),
  /** Also takes back that one asked for a second look. */
  release: all(mayWrite, waits, isOwnAsking),
  handOver: all(mayWrite, waits, isClaimed),
  askForSecondReview: all(mayWrite, waits, isClaimed),
  addNote: mayWrite,
  /** Nobody has to claim what they decide at once; what another one works on is theirs. */
  decide: all(mayWrite, waits, isNobodyElses, askedNobodyElse),
} as const;
