import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";
import { nextState } from "../../kernel/transitions.ts";
import { record } from "../../platform/bus/outbox.ts";
import type { FrozenSubject } from "../../subjects/frozen.ts";
import type { Subject, SubjectKindWord } from "../../subjects/subject.ts";
import { crisisStates, waitsForAnybody, type CrisisHappening } from "./crisis.states.ts";
import type { CrisisSourceWord } from "./words.ts";

const CrisisCaseSchema = defineEntity({
  name: "CrisisCase",
  tableName: "crisis_case",
  properties: {
    id: p.uuid().primary(),
    number: p.bigint("number").generated("by default as identity").returning(),
    caseId: p.uuid(),
    subjectKind: p.text().$type<SubjectKindWord>(),
    subjectId: p.uuid(),
    personaId: p.uuid().nullable(),
    accountId: p.uuid().nullable(),
    threadId: p.uuid().nullable(),
    source: p.enum(["report", "watchedPhrase", "moderator", "answer"] as const),
    state: p.enum(["raised", "acknowledged", "responded", "escalated", "followUpDue", "closed"] as const),
    raisedAt: p.datetime(),
    callAt: p.datetime().nullable(),
    round: p.smallint().default(1),
    acknowledgedBy: p.uuid().nullable(),
    acknowledgedAt: p.datetime().nullable(),
    respondedAt: p.datetime().nullable(),
    followUpAt: p.datetime().nullable(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    version: p.integer().default(1),
  },
});

const hourMs = 3_600_000;
/** Whoever was written to is asked after a day how they are, unless a moderator says otherwise. Unit: hours. */
export const checkInHours = 24;

/**
 * Somebody may be in danger. There is one crisis a subject, which waits again when it comes back after it was closed; its
 * states are `crisisStates`.
 */
export class CrisisCase extends CrisisCaseSchema.class {
  static raise(given: {
    caseId: string;
    subject: Subject;
    frozen: FrozenSubject;
    source: CrisisSourceWord;
    now: Date;
  }): CrisisCase {
    const { caseId, subject, frozen, source, now } = given;
    const raised = new CrisisCase();
    const where = { personaId: frozen.personaUuid, accountId: frozen.accountUuid, threadId: frozen.threadUuid };
    const nobody = { acknowledgedBy: null, acknowledgedAt: null, closedBy: null, closedAt: null };
    Object.assign(raised, {
      ...{ id: newId(), caseId, subjectKind: subject.kind, subjectId: subject.uuid, ...where, source, state: "raised" },
      ...{ raisedAt: now, callAt: now, round: 1, ...nobody, respondedAt: null, followUpAt: null, version: 1 },
    });
    raised.tell("CrisisRaised");
    return raised;
  }

  /** Whether this can happen to it now. */
  can(happening: CrisisHappening): boolean {
    return nextState(crisisStates, this.state, happening) !== null;
  }

  /** Whether it is time to call somebody. */
  isToCall(now: Date): boolean {
    return waitsForAnybody(this.state) && this.callAt != null && this.callAt <= now;
  }

  /** Somebody was called; if nobody looks until then, the next ones are. */
  called(callAt: Date): void {
    this.callAt = callAt;
    this.changed();
  }

  /** Nobody looked in time: more were called. */
  escalate(callAt: Date): void {
    this.happens("escalate");
    this.callAt = callAt;
  }

  /** All were called: it begins anew with the first ones. */
  beginRound(callAt: Date): void {
    this.round += 1;
    this.called(callAt);
  }

  /** A moderator looks at it, or goes on with what another one has begun. */
  acknowledge(accountId: string, now: Date): void {
    this.happens("acknowledge");
    Object.assign(this, { acknowledgedBy: accountId, acknowledgedAt: now, callAt: null });
  }

  /** A moderator has written to the person; a day later somebody looks again, unless it was said when. */
  respond(now: Date): void {
    this.happens("respond");
    this.respondedAt ??= now;
    if (this.followUpAt == null || this.followUpAt <= now)
      this.followUpAt = new Date(now.getTime() + checkInHours * hourMs);
  }

  setFollowUp(at: Date): void {
    this.happens("setFollowUp");
    this.followUpAt = at;
  }

  fallDue(): void {
    this.happens("fallDue");
  }

  /** A moderator has looked again; `next` is when to do so once more. */
  checkIn(next: Date | null): void {
    this.happens("checkIn");
    this.followUpAt = next;
  }

  close(accountId: string, now: Date): void {
    this.happens("close");
    Object.assign(this, { closedBy: accountId, closedAt: now, followUpAt: null });
  }

  /** It has come back: it waits again, and somebody is called at once. */
  reopen(source: CrisisSourceWord, now: Date): void {
    this.happens("reopen");
    const nobody = { acknowledgedBy: null, acknowledgedAt: null, closedBy: null, closedAt: null };
    Object.assign(this, { ...nobody, source, callAt: now, raisedAt: now, round: this.round + 1 });
    this.tell("CrisisRaised");
  }

  /** Tells whoever looks at it that it has changed, without a change of its state. */
  changed(): void {
    this.version += 1;
    this.tell("CrisisChanged");
  }

  /** @throws when it cannot happen in this state: commands have asked before */
  private happens(happening: CrisisHappening): void {
    const state = nextState(crisisStates, this.state, happening);
    if (!state) throw new Error(`A crisis that is ${this.state} cannot ${happening}.`);
    this.state = state;
    this.changed();
  }

  private tell(kind: "CrisisRaised" | "CrisisChanged"): void {
    record(this, { kind, subject: `crisis:${this.id}`, place: "crises", data: { crisisId: this.id } });
  }
}

CrisisCaseSchema.setClass(CrisisCase);
