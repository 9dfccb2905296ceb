import type { MemberViewer } from "../../kernel/viewer.ts";
import { nextState } from "../../kernel/transitions.ts";
import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import { crisisStates, type CrisisHappening } from "./crisis.states.ts";
import type { CrisisStateWord } from "./words.ts";

/** What the rules of a crisis need to know. Whoever may not see it has been told so before. */
export interface CrisisFacts {
  state: CrisisStateWord;
  /** Who looks after it; null when nobody does. */
  acknowledgedBy?: string | null;
}

type Asking = Pick<MemberViewer, "accountId" | "mayWrite">;
type Rule = (viewer: Asking, facts: CrisisFacts) => UserErrorCode | null;

const mayWrite: Rule = (viewer) => (viewer.mayWrite ? null : "ACCOUNT_LIMITED");
const isOpen: Rule = (_viewer, { state }) => (state === "closed" ? "ALREADY_DECIDED" : null);
const isOwn: Rule = ({ accountId }, { acknowledgedBy }) => (acknowledgedBy === accountId ? null : "ACKNOWLEDGE_FIRST");
const notYetOwn: Rule = ({ accountId }, { acknowledgedBy }) =>
  acknowledgedBy === accountId ? "ALREADY_DECIDED" : null;
const can =
  (happening: CrisisHappening): Rule =>
  (_viewer, { state }) =>
    nextState(crisisStates, state, happening) === null ? "NOT_ALLOWED" : null;

const all =
  (...rules: Rule[]): Rule =>
  (viewer, facts) => {
    for (const rule of rules) {
      const refusal = rule(viewer, facts);
      if (refusal) return refusal;
    }
    return null;
  };

/** Which moderator may do what with a crisis that they may see. Whoever does something for it has said that they do. */
export const crisisPolicy = {
  /** Also goes on with what another one has begun. */
  acknowledge: all(mayWrite, isOpen, notYetOwn, can("acknowledge")),
  respond: all(mayWrite, isOpen, isOwn, can("respond")),
  addNote: mayWrite,
  setFollowUp: all(mayWrite, isOpen, isOwn, can("setFollowUp")),
  checkIn: all(mayWrite, isOpen, isOwn, can("checkIn")),
  close: all(mayWrite, isOpen, isOwn, can("close")),
} as const;
