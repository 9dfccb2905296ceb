import assert from "node:assert/strict";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reportStates, statesBefore, type ReportHappening } from "../reports/report.states.ts";
import { nextState } from "../../kernel/transitions.ts";
import type { ReportStateWord } from "../cases/words.ts";
import { Appeal } from "./appeal.entity.ts";
import { appealPolicy } from "./appeal.policy.ts";

/** Whoever moderates: the first decided the case, the second had asked for that; the others had no part in it. */
const moderators = ["decider", "claimant", "one", "other"] as const;
type Moderator = (typeof moderators)[number];

/** What a person would say of an appeal, without the tables of the code. */
interface Model {
  isOver: string | null;
  reviewer: Moderator | null;
}

class Real {
  appeal = Appeal.submit({
    appealed: { decisionId: "decision", caseId: "case", deciderId: "decider", claimantId: "claimant" },
    reportId: null,
    body: "It was wrong.",
    now: new Date(0),
  });

  may(deed: keyof typeof appealPolicy, who: Moderator): boolean {
    const { state, reviewerId, deciderId, claimantId } = this.appeal;
    const facts = { state, reviewerId: reviewerId ?? null, viewerHadPart: who === deciderId || who === claimantId };
    return appealPolicy[deed]({ accountId: who, mayWrite: true }, facts) === null;
  }
}

/** One deed: whether a person would say that it can be done, what follows, and how the code does it. */
class Deed implements fc.Command<Model, Real> {
  constructor(
    readonly name: "claim" | "release" | "uphold" | "overturn" | "withdraw" | "lapse",
    readonly who: Moderator,
  ) {}

  check = () => true;
  toString = () => `${this.name} by ${this.who}`;

  run(model: Model, real: Real): void {
    const expected = this.expected(model);
    assert.equal(this.admitted(real), expected, this.toString());
    if (!expected) return;
    this.follow(model);
    this.carryOut(real.appeal);
    const { state, reviewerId, deciderId, claimantId } = real.appeal;
    assert.equal(state, model.isOver ?? (model.reviewer ? "inReview" : "submitted"));
    assert.equal(reviewerId ?? null, model.reviewer);
    assert.ok(reviewerId !== deciderId && (reviewerId == null || reviewerId !== claimantId));
    assert.equal(real.appeal.decidedAt != null, state === "upheld" || state === "overturned");
  }

  private expected({ isOver, reviewer }: Model): boolean {
    if (isOver) return false;
    const isFree = this.who === "one" || this.who === "other";
    if (this.name === "claim") return isFree && (reviewer === null || reviewer === this.who);
    if (this.name === "withdraw" || this.name === "lapse") return true;
    return reviewer === this.who;
  }

  private admitted(real: Real): boolean {
    const { name, who } = this;
    if (name === "withdraw" || name === "lapse") return real.appeal.can(name);
    return real.may(name === "uphold" || name === "overturn" ? "decide" : name, who);
  }

  private follow(model: Model): void {
    const ends = { uphold: "upheld", overturn: "overturned", withdraw: "withdrawn", lapse: "lapsed" } as const;
    if (this.name === "claim") model.reviewer = this.who;
    else if (this.name === "release") model.reviewer = null;
    else model.isOver = ends[this.name];
    if (this.name === "withdraw" || this.name === "lapse") model.reviewer = null;
  }

  private carryOut(appeal: Appeal): void {
    const now = new Date(1);
    if (this.name === "claim") appeal.claim(this.who, now);
    else if (this.name === "uphold" || this.name === "overturn") appeal.decide(this.name, "Because.", "case", now);
    else appeal[this.name]();
  }
}

test("an appeal is never decided by its decider, nor by whoever had the case before, and is over once", () => {
  const names = ["claim", "release", "uphold", "overturn", "withdraw", "lapse"] as const;
  const deed = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...moderators))
    .map(([name, who]) => new Deed(name, who));
  const runs = fc.property(fc.commands([deed], { maxCommands: 20 }), (commands) =>
    fc.modelRun(() => ({ model: { isOver: null, reviewer: null } as Model, real: new Real() }), commands),
  );
  fc.assert(runs, { numRuns: 1000 });
});

test("whatever happens to a report, all of a case go the same way, and a decided one only by another decision", () => {
  const happenings: ReportHappening[] = ["uphold", "notUphold", "withdraw", "attachAgain", "reopen", "overturn"];
  const runs = fc.property(fc.array(fc.constantFrom(...happenings), { maxLength: 30 }), (given) => {
    let state: ReportStateWord = "attached";
    for (const happening of given) {
      const { before, after } = statesBefore(happening);
      const next: ReportStateWord | null = nextState(reportStates, state, happening);
      expect(next !== null).toBe(before.includes(state));
      if (next === null) continue;
      expect(next).toBe(after);
      if (state === "upheld" || state === "notUpheld") expect(["reopen", "overturn"]).toContain(happening);
      state = next;
    }
  });
  fc.assert(runs, { numRuns: 1000 });
});
