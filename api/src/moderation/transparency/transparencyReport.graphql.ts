import { Arg, Ctx, Field, Float, Int, ObjectType, Query, Resolver } from "type-graphql";
import { countOperation, type RequestContext } from "../../platform/graphql/context.ts";
import { fault } from "../../platform/graphql/errors.ts";
import { LocalizedText } from "../../platform/graphql/localizedText.ts";
import { Day } from "../../platform/graphql/scalars.ts";
import { ReportCategory, type ReportCategoryWord } from "../cases/words.ts";
import { DecisionKind, type DecisionKindWord } from "../decisions/words.ts";
import { longestDays, refusePeriod } from "./period.ts";
import { smallestTold } from "./smallNumbers.ts";
import { readTransparencyNumbers } from "./transparencyReport.queries.ts";

const small = `null for 1 to ${smallestTold - 1}, and for one more where a single number would be held back.`;

@ObjectType({ description: "How many reports named a category.", simpleResolvers: true })
export class CategoryCount {
  @Field(() => ReportCategory, { description: "The category." })
  category: ReportCategoryWord;

  @Field(() => Int, { nullable: true, description: `How many; ${small} CRISIS is told to the nearest five.` })
  count: number | null;
}

@ObjectType({ description: "How often something was decided.", simpleResolvers: true })
export class ActionCount {
  @Field(() => DecisionKind, { description: "What." })
  action: DecisionKindWord;

  @Field(() => Int, { description: "How often." })
  count: number;
}

@ObjectType({ description: "How often a rule was found broken, in any version of it.", simpleResolvers: true })
export class RuleCount {
  @Field({ description: "The rule's key." })
  key: string;

  @Field(() => LocalizedText, { description: "What it asks, in its newest words." })
  title: LocalizedText;

  @Field(() => Int, { description: "How often." })
  count: number;
}

@ObjectType({
  description:
    "What the moderators did in some time, in numbers, counted when it is asked for. Decisions are those that stand in the log.",
  simpleResolvers: true,
})
export class TransparencyReport {
  @Field(() => Day, { description: "The first day, in UTC." })
  from: string;

  @Field(() => Day, { description: "The last day, in UTC." })
  to: string;

  @Field(() => Int, { nullable: true, description: "Reports of members, to the nearest five; null for 1 to 4." })
  reportCount: number | null;

  @Field(() => [CategoryCount], { description: "Reports by category, the most frequent first." })
  categories: CategoryCount[];

  @Field(() => Int, { description: "Decisions, as they stand in the log." })
  decisionCount: number;

  @Field(() => [ActionCount], { description: "Decisions by what was decided, the most frequent first." })
  actions: ActionCount[];

  @Field(() => [RuleCount], { description: "Decisions by rule, the one most often broken first." })
  rules: RuleCount[];

  @Field(() => Int, { description: "Decisions in which a machine had a part." })
  automatedCount: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "Decisions that do not stand in the log (private boards, danger), to the nearest five; null for 1 to 4.",
  })
  notListedCount: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Hours from the opening of a case to its first decision, the median; null for fewer than ${smallestTold}.`,
  })
  medianHoursToDecision: number | null;

  @Field(() => Int, { description: "Appeals that were submitted in this time." })
  appealCount: number;

  @Field(() => Int, { description: "How many of these were decided, and the decision stands." })
  upheldCount: number;

  @Field(() => Int, { description: "How many of these took the decision back." })
  overturnedCount: number;

  @Field(() => Float, {
    nullable: true,
    description: `Hours from an appeal to its decision, the median; null for fewer than ${smallestTold}.`,
  })
  medianHoursToAppeal: number | null;
}

/** So many ordinary operations it counts as. */
export const weight = 10;

@Resolver()
export class TransparencyQueries {
  @Query(() => TransparencyReport, {
    nullable: true,
    description: `How the house moderates, in numbers, for ${longestDays} days at most that end with yesterday at the latest.`,
  })
  async transparencyReport(
    @Arg("from", () => Day, { description: "The first day, in UTC." }) from: string,
    @Arg("to", () => Day, { description: "The last day, in UTC." }) to: string,
    @Ctx() context: RequestContext,
  ): Promise<TransparencyReport> {
    const period = { from, to };
    const wrong = refusePeriod(period, new Date());
    if (wrong) throw fault("BAD_USER_INPUT", wrong);
    await countOperation(context, weight);
    const { categories, actions, rules, ...numbers } = await readTransparencyNumbers(context.reader, period);
    return {
      ...period,
      ...numbers,
      categories: categories.map(({ key, count }) => ({ category: key, count })),
      actions: actions.map(({ key, count }) => ({ action: key, count: count ?? 0 })),
      rules: rules.map(({ key, count }) => ({ ...key, count: count ?? 0 })),
    };
  }
}
