import { defineEntity, p, raw } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";
import { nextState } from "../../kernel/transitions.ts";
import { record } from "../../platform/bus/outbox.ts";
import { isHardToBear, type FrozenSubject } from "../../subjects/frozen.ts";
import type { Subject, SubjectKindWord } from "../../subjects/subject.ts";
import { caseStates, type CaseHappening } from "./case.states.ts";
import type { RankGround } from "./priority.ts";
import type { CasePriorityWord, CaseSourceWord, ReportCategoryWord } from "./words.ts";

/** What something is reported for, as columns spell it. */
export const reportCategories = [
  "crisis",
  "medicalAdvice",
  "selling",
  "impersonation",
  "harassment",
  "privacy",
  "wrongPlace",
  "illegal",
  "other",
] as const;

const ModerationCaseSchema = defineEntity({
  name: "ModerationCase",
  tableName: "moderation_case",
  properties: {
    id: p.uuid().primary(),
    number: p.bigint("number").default(raw("next_case_number()")).returning(),
    subjectKind: p.text().$type<SubjectKindWord>(),
    subjectId: p.uuid(),
    personaId: p.uuid().nullable(),
    threadId: p.uuid().nullable(),
    placeId: p.uuid().nullable(),
    source: p.enum(["report", "hold", "ownInitiative", "screening"] as const),
    state: p.enum(["new", "assigned", "awaitingSecondReview", "decided", "underAppeal", "closed", "reopened"] as const),
    category: p.enum(reportCategories),
    priority: p.enum(["routine", "high", "crisis"] as const),
    score: p.integer(),
    grounds: p.json<RankGround[]>(),
    rankedAt: p.datetime(),
    reportCount: p.integer().default(0),
    isGraphic: p.boolean().default(false),
    openedAt: p.datetime(),
    assignedTo: p.uuid().nullable(),
    claimedAt: p.datetime().nullable(),
    claimExpiresAt: p.datetime().nullable(),
    reviewAskedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    closedAt: p.datetime().nullable(),
    version: p.integer().default(1),
  },
});

/** How soon a case is looked at: its priority, and the points that count as hours of waiting, with where they are from. */
export interface Rank {
  category: ReportCategoryWord;
  priority: CasePriorityWord;
  score: number;
  grounds: RankGround[];
}

/** A claim ends by itself after so long without work. Unit: minutes. */
export const claimMinutes = 15;

const hourMs = 3_600_000;

/** What one subject is looked at for. There is one undecided case a subject; its states are `caseStates`. */
export class ModerationCase extends ModerationCaseSchema.class {
  static open(given: { subject: Subject; frozen: FrozenSubject; source: CaseSourceWord; rank: Rank; now: Date }) {
    const { subject, frozen, source, rank, now } = given;
    const opened = new ModerationCase();
    const nobody = { assignedTo: null, claimedAt: null, claimExpiresAt: null, reviewAskedBy: null };
    const where = { personaId: frozen.personaUuid, threadId: frozen.threadUuid, placeId: frozen.placeUuid };
    Object.assign(opened, {
      ...{ id: newId(), subjectKind: subject.kind, subjectId: subject.uuid, ...where, source, state: "new" },
      ...{
        reportCount: 0,
        isGraphic: isHardToBear(frozen.content),
        openedAt: now,
        ...nobody,
        decidedAt: null,
        closedAt: null,
        version: 1,
      },
    });
    opened.rankAs(rank);
    opened.tell("CaseOpened");
    return opened;
  }

  /** Sorts it anew. Points count as hours that it has waited already. */
  rankAs(rank: Rank): void {
    Object.assign(this, rank, { rankedAt: new Date(this.openedAt.getTime() - rank.score * hourMs) });
  }

  /**
   * Its reports have changed. Its version stays, for whoever is about to decide it has seen what it says; a flood of
   * reports must not keep a case from being decided.
   */
  reportsChanged(rank: Rank, reportCount: number): void {
    this.rankAs(rank);
    this.reportCount = reportCount;
    this.tell("CaseChanged");
  }

  /** Whether a moderator works on it now: a claim that has run out is nobody's. */
  isClaimedBy(accountId: string, now: Date): boolean {
    return this.claimantAt(now) === accountId;
  }

  /** Who works on it now, or null. */
  claimantAt(now: Date): string | null {
    const isRunning = this.claimExpiresAt != null && this.claimExpiresAt > now;
    return isRunning ? (this.assignedTo ?? null) : null;
  }

  /** A moderator takes it, or goes on working on it: that changes nothing but until when it is theirs. */
  claim(accountId: string, now: Date): void {
    const isRenewal = this.isClaimedBy(accountId, now);
    const claimExpiresAt = new Date(now.getTime() + claimMinutes * 60_000);
    if (isRenewal) {
      this.claimExpiresAt = claimExpiresAt;
      return this.tell("CaseChanged");
    }
    this.happens("claim");
    Object.assign(this, { assignedTo: accountId, claimedAt: now, claimExpiresAt });
  }

  /** Gives it back; whoever asked for a second look takes that back. What is to be looked at again goes on waiting for it. */
  unclaim(): void {
    const isReviewed = this.state === "assigned" && this.reviewAskedBy != null;
    this.happens(isReviewed ? "askForSecondReview" : "release");
    if (!isReviewed) this.reviewAskedBy = null;
    this.nobodyWorks();
  }

  /** Asks another moderator to look; whoever asked gives it back. */
  askForSecondReview(accountId: string): void {
    this.happens("askForSecondReview");
    this.reviewAskedBy = accountId;
    this.nobodyWorks();
  }

  /** Gives it to another moderator, as if they had taken it. */
  handTo(accountId: string, now: Date): void {
    this.nobodyWorks();
    this.claim(accountId, now);
  }

  /** Tells whoever looks at it that something stands beside it: it can be decided as before. */
  noted(): void {
    this.tell("CaseNoted");
  }

  decide(now: Date): void {
    this.happens("decide");
    this.decidedAt = now;
    this.reviewAskedBy = null;
    this.nobodyWorks();
  }

  /** Its decision was taken back: the case waits again. */
  reopen(): void {
    this.happens("undo");
    Object.assign(this, { decidedAt: null, closedAt: null });
  }

  /** Somebody appeals; others may have done so before. */
  appeal(): void {
    if (this.state === "underAppeal") return this.changed();
    this.happens("appeal");
    this.closedAt = null;
  }

  appealWithdrawn(): void {
    this.happens("appealWithdrawn");
  }

  appealDecided(now: Date): void {
    this.happens("appealDecided");
    this.closedAt = now;
  }

  close(now: Date): void {
    this.happens("close");
    this.closedAt = now;
  }

  /** Tells the queue that it has changed, without a change of its state. */
  changed(): void {
    this.version += 1;
    this.tell("CaseChanged");
  }

  /** @throws when it cannot happen in this state: commands have asked before */
  private happens(happening: CaseHappening): void {
    const state = nextState(caseStates, this.state, happening);
    if (!state) throw new Error(`A case that is ${this.state} cannot ${happening}.`);
    this.state = state;
    this.changed();
  }

  private nobodyWorks(): void {
    Object.assign(this, { assignedTo: null, claimedAt: null, claimExpiresAt: null });
  }

  private tell(kind: "CaseOpened" | "CaseChanged" | "CaseNoted"): void {
    record(this, { kind, subject: `case:${this.id}`, place: "moderation", data: { caseId: this.id } });
  }
}

ModerationCaseSchema.setClass(ModerationCase);
