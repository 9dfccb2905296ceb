import { defineEntity, p } from "@mikro-orm/postgresql";
import { nextState } from "../../kernel/transitions.ts";
import { record } from "../../platform/bus/outbox.ts";
import type { Before, FactLabelWord } from "../../subjects/moderated.ts";
import type { SubjectKindWord } from "../../subjects/subject.ts";
import type { WarningKindWord } from "../../subjects/warnings/words.ts";
import { decisionStates, type DecisionHappening } from "./decision.states.ts";
import type { DecisionKindWord } from "./words.ts";

/** What exactly was decided: each kind has its own of these, see `decisionKinds`. */
export interface DecisionDetail {
  label?: FactLabelWord;
  source?: string;
  warnings?: WarningKindWord[];
  note?: string | null;
  placeUuid?: string;
  /** Of `noAction`: the post was held, and was shown by it. */
  published?: boolean;
}

const kinds = [
  ...(["noAction", "label", "warn", "addWarning", "move", "lock", "hide", "remove", "hold", "limit"] as const),
  ...(["restrictPictures", "restrictLinks", "suspend", "closeAccount"] as const),
] as const;

const DecisionSchema = defineEntity({
  name: "Decision",
  tableName: "decision",
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    subjectKind: p.text().$type<SubjectKindWord>(),
    subjectId: p.uuid(),
    personaId: p.uuid().nullable(),
    accountId: p.uuid().nullable(),
    kind: p.enum(kinds),
    detail: p.json<DecisionDetail>(),
    before: p.json<Before>(),
    state: p.enum(["active", "expired", "overturned", "undone"] as const),
    endsAt: p.datetime().nullable(),
    decidedBy: p.uuid(),
    decidedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    statementId: p.uuid().nullable(),
    measureId: p.uuid().nullable(),
    bulkId: p.uuid().nullable(),
  },
});

/** What is decided about a case, before it has taken effect. */
export interface Taken {
  id: string;
  caseId: string;
  subjectKind: SubjectKindWord;
  subjectId: string;
  /** Whom it is about: the face, and the account where everybody knows it. */
  personaId: string | null;
  accountId: string | null;
  kind: DecisionKindWord;
  detail: DecisionDetail;
  before: Before;
  endsAt: Date | null;
  decidedBy: string;
  statementId: string | null;
  measureId: string | null;
  bulkId: string | null;
}

/** For so long whoever decided can take it back at once. Unit: minutes. */
export const undoMinutes = 10;

/** What the moderators decided about a case. Its states are `decisionStates`. */
export class Decision extends DecisionSchema.class {
  static take({ now, ...taken }: Taken & { now: Date }): Decision {
    const decision = Object.assign(new Decision(), { ...taken, state: "active", decidedAt: now, endedAt: null });
    decision.tell("DecisionMade");
    return decision;
  }

  /** Whether this can happen to it now. */
  can(happening: DecisionHappening): boolean {
    return nextState(decisionStates, this.state, happening) !== null;
  }

  /** Whether whoever decided may still take it back at once. */
  isInTimeToUndo(now: Date): boolean {
    return now.getTime() - this.decidedAt.getTime() <= undoMinutes * 60_000;
  }

  /** @throws when it cannot happen in this state: commands have asked before */
  end(happening: DecisionHappening, now: Date): void {
    const state = nextState(decisionStates, this.state, happening);
    if (!state) throw new Error(`A decision that is ${this.state} cannot ${happening}.`);
    this.state = state;
    this.endedAt ??= now;
    this.tell("DecisionEnded");
  }

  private tell(kind: "DecisionMade" | "DecisionEnded"): void {
    const data = { decisionId: this.id, caseId: this.caseId };
    record(this, { kind, subject: `case:${this.caseId}`, place: "moderation", data });
  }
}

DecisionSchema.setClass(Decision);
