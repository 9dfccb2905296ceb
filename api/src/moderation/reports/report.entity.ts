import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";
import { nextState } from "../../kernel/transitions.ts";
import { reportCategories } from "../cases/case.entity.ts";
import type { ReportCategoryWord } from "../cases/words.ts";
import { reportStates, type ReportHappening } from "./report.states.ts";

const ReportSchema = defineEntity({
  name: "Report",
  tableName: "report",
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    snapshotId: p.uuid(),
    reporterId: p.uuid(),
    category: p.enum(reportCategories),
    ruleId: p.uuid().nullable(),
    note: p.text(),
    state: p.enum(["attached", "upheld", "notUpheld", "withdrawn"] as const),
    createdAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
    isCleared: p.boolean().default(false),
  },
});

/** What a reporter says is wrong. */
export interface Said {
  snapshotId: string;
  category: ReportCategoryWord;
  ruleId: string | null;
  note: string;
}

/** One member's word that something is wrong with a subject: one for each member and case. Its states are `reportStates`. */
export class Report extends ReportSchema.class {
  static attach(given: Said & { caseId: string; reporterId: string; now: Date }): Report {
    const { now, ...said } = given;
    return Object.assign(new Report(), {
      id: newId(),
      ...said,
      state: "attached",
      createdAt: now,
      decidedAt: null,
      isCleared: false,
    });
  }

  /** Whoever took it back says it again, of what the subject says by now. */
  attachAgain(said: Said, now: Date): void {
    this.happens("attachAgain");
    Object.assign(this, said, { createdAt: now });
  }

  /** Whether its reporter, who had said something else, may say now that somebody may be in danger. */
  canBecomeCrisis({ category }: Said): boolean {
    return this.state === "attached" && category === "crisis" && this.category !== "crisis";
  }

  becomeCrisis(said: Said, now: Date): void {
    Object.assign(this, said, { createdAt: now });
  }

  withdraw(): void {
    this.happens("withdraw");
  }

  /** Whether this can happen to it now. */
  can(happening: ReportHappening): boolean {
    return nextState(reportStates, this.state, happening) !== null;
  }

  /** @throws when it cannot happen in this state: commands have asked before */
  private happens(happening: ReportHappening): void {
    const state = nextState(reportStates, this.state, happening);
    if (!state) throw new Error(`A report that is ${this.state} cannot ${happening}.`);
    this.state = state;
  }
}

ReportSchema.setClass(Report);
