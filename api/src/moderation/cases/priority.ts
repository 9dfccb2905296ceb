import type { Rank } from "./case.entity.ts";
import type { CasePriorityWord, RankGroundWord, ReportCategoryWord } from "./words.ts";

/** What is known of one report when its case is ranked. */
export interface RankedReport {
  category: ReportCategoryWord;
  /** Of the rule that it names, 1 to 5; null when it names none. */
  ruleWeight: number | null;
  /** How the reporter's earlier reports ended. */
  record: { upheld: number; notUpheld: number };
}

/** Why a case stands where it stands: each ground with its points; one point counts as one hour of waiting. */
export interface RankGround {
  ground: RankGroundWord;
  points: number;
}

const categoryPoints: Record<ReportCategoryWord, number> = {
  crisis: 72,
  illegal: 36,
  medicalAdvice: 36,
  privacy: 30,
  harassment: 24,
  impersonation: 18,
  selling: 12,
  other: 6,
  wrongPlace: 0,
};

const highCategories: readonly ReportCategoryWord[] = ["illegal", "medicalAdvice", "privacy", "harassment"];

/** The gravest category comes first. */
const byGravity = (one: ReportCategoryWord, other: ReportCategoryWord) => categoryPoints[other] - categoryPoints[one];

/** The gravest of several categories. */
export const gravest = (categories: readonly ReportCategoryWord[]): ReportCategoryWord =>
  [...categories].sort(byGravity)[0] ?? "other";

const priorityOf = (category: ReportCategoryWord): CasePriorityWord =>
  category === "crisis" ? "crisis" : highCategories.includes(category) ? "high" : "routine";

/** Further reporters count less and less: five say no more than that many people agree. */
const reporterPoints = (count: number): number => Math.min(count - 1, 4) * 6;

/** From -6 (never upheld) to 6 (always); 0 for whoever has no record. */
const recordPoints = ({ upheld, notUpheld }: RankedReport["record"]): number =>
  Math.round(12 * ((upheld + 1) / (upheld + notUpheld + 2) - 0.5));

/** The grounds of a case's rank, the same that moderators are shown. */
export function rankGrounds(reports: readonly RankedReport[], category: ReportCategoryWord, isPublic: boolean) {
  const ruleWeight = Math.max(0, ...reports.map((report) => report.ruleWeight ?? 0));
  const record = reports.length === 0 ? 0 : Math.max(...reports.map((report) => recordPoints(report.record)));
  const grounds: RankGround[] = [
    { ground: "category", points: categoryPoints[category] },
    { ground: "rule", points: ruleWeight * 3 },
    { ground: "reporters", points: reporterPoints(Math.max(reports.length, 1)) },
    { ground: "record", points: record },
    { ground: "reach", points: isPublic ? 6 : 0 },
  ];
  return grounds;
}

/** How soon a case is looked at. `category` is the gravest of its reports, or what it was opened for. */
export function rankOf(reports: readonly RankedReport[], opened: ReportCategoryWord, isPublic: boolean): Rank {
  const category = gravest([opened, ...reports.map((report) => report.category)]);
  const grounds = rankGrounds(reports, category, isPublic);
  const score = grounds.reduce((sum, { points }) => sum + points, 0);
  return { category, priority: priorityOf(category), score, grounds };
}
