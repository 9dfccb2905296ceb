import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";
import { nextState } from "../../kernel/transitions.ts";
import { record } from "../../platform/bus/outbox.ts";
import { appealStates, type AppealHappening } from "./appeal.states.ts";

const AppealSchema = defineEntity({
  name: "Appeal",
  tableName: "appeal",
  properties: {
    id: p.uuid().primary(),
    decisionId: p.uuid(),
    party: p.enum(["concerned", "reporter"] as const),
    reportId: p.uuid().nullable(),
    state: p.enum(["submitted", "inReview", "upheld", "overturned", "withdrawn", "lapsed"] as const),
    body: p.text(),
    submittedAt: p.datetime(),
    dueAt: p.datetime(),
    deciderId: p.uuid(),
    claimantId: p.uuid().nullable(),
    reviewerId: p.uuid().nullable(),
    claimedAt: p.datetime().nullable(),
    decidedAt: p.datetime().nullable(),
    explanation: p.text().nullable(),
    version: p.integer().default(1),
  },
});

/** An appeal is decided within so many days. */
export const appealDays = 7;
/** A decision can be appealed for so many months. */
export const appealMonths = 6;
/** Whoever has claimed one and not decided it gives it back after so many hours. */
export const claimHours = 24;
/** What an appeal says, and its explanation. Unit: characters. */
export const appealMaxLength = 2000;

const dayMs = 86_400_000;

/** Until when something that was decided then can be appealed. */
export function appealableUntil(decidedAt: Date): Date {
  const until = new Date(decidedAt);
  until.setUTCMonth(until.getUTCMonth() + appealMonths);
  return until;
}

/** Of which decision, and who had a part in it: they don't decide about this. */
export interface Appealed {
  decisionId: string;
  caseId: string;
  deciderId: string;
  /** Who had taken the case before whoever decided it; null when nobody had. */
  claimantId: string | null;
}

/** Somebody's word that a decision was wrong: one for each decision and party. Its states are `appealStates`. */
export class Appeal extends AppealSchema.class {
  static submit(given: { appealed: Appealed; reportId: string | null; body: string; now: Date }): Appeal {
    const { appealed, reportId, body, now } = given;
    const { caseId, ...parts } = appealed;
    const appeal = new Appeal();
    const party = reportId === null ? ("concerned" as const) : ("reporter" as const);
    const dueAt = new Date(now.getTime() + appealDays * dayMs);
    const notYet = { reviewerId: null, claimedAt: null, decidedAt: null, explanation: null, version: 1 };
    Object.assign(appeal, { id: newId(), ...parts, party, reportId, body, submittedAt: now, dueAt, ...notYet });
    appeal.state = "submitted";
    appeal.tell("AppealSubmitted", caseId);
    return appeal;
  }

  /** Whether it waits for a decision. */
  get isOpen(): boolean {
    return this.can("withdraw");
  }

  /** Whether this can happen to it now. */
  can(happening: AppealHappening): boolean {
    return nextState(appealStates, this.state, happening) !== null;
  }

  /** A moderator takes it; taking what is one's own already changes nothing. */
  claim(accountId: string, now: Date): void {
    if (this.reviewerId === accountId) return;
    this.happens("claim");
    Object.assign(this, { reviewerId: accountId, claimedAt: now });
  }

  /** Gives it back. */
  release(): void {
    this.happens("release");
    this.nobodyWorks();
  }

  /** Whoever works on it says whether the decision stands, and why. */
  decide(outcome: "uphold" | "overturn", explanation: string, caseId: string, now: Date): void {
    this.happens(outcome);
    Object.assign(this, { explanation, decidedAt: now });
    this.tell("AppealDecided", caseId);
  }

  withdraw(): void {
    this.happens("withdraw");
    this.nobodyWorks();
  }

  /** There is nothing left to decide. */
  lapse(): void {
    this.happens("lapse");
    this.nobodyWorks();
  }

  /** @throws when it cannot happen in this state: commands have asked before */
  private happens(happening: AppealHappening): void {
    const state = nextState(appealStates, this.state, happening);
    if (!state) throw new Error(`An appeal that is ${this.state} cannot ${happening}.`);
    this.state = state;
    this.version += 1;
  }

  private nobodyWorks(): void {
    Object.assign(this, { reviewerId: null, claimedAt: null });
  }

  private tell(kind: "AppealSubmitted" | "AppealDecided", caseId: string): void {
    record(this, { kind, subject: `case:${caseId}`, place: "moderation", data: { appealId: this.id, caseId } });
  }
}

AppealSchema.setClass(Appeal);
