import {
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { pageRequest, type Connection } from "../../kernel/pagination.ts";
import type { MemberViewer } from "../../kernel/viewer.ts";
import { Member, memberRows, type MemberRow } from "../../identity/member.graphql.ts";
import { isStaff } from "../../discussion/thread.policy.ts";
import { ConnectionArguments, connectionType } from "../../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { Node, registerNode } from "../../platform/graphql/node.graphql.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { caseRows, ModerationCase } from "../cases/case.graphql.ts";
import type { CaseRow } from "../cases/case.queries.ts";
import { Decision, decisionRows } from "../decisions/decision.graphql.ts";
import type { DecisionRow } from "../decisions/decision.queries.ts";
import { CaseReport, caseReportRows } from "../reports/caseReports.graphql.ts";
import type { CaseReportRow } from "../reports/caseReports.queries.ts";
import { appealDays, appealMonths, claimHours } from "./appeal.entity.ts";
import { appealPolicy } from "./appeal.policy.ts";
import { readAppealList, readAppeals, type AppealRow } from "./appeal.queries.ts";
import { countWaiting, measuredDays, readUsualHours } from "./appealClock.queries.ts";
import {
  AppealFilter,
  AppealParty,
  AppealState,
  type AppealFilterWord,
  type AppealPartyWord,
  type AppealStateWord,
} from "./words.ts";

/** Appeals by UUID, for the staff and for whoever made them. */
export const appealRows: RowLoader<AppealRow> = {
  load: ({ reader, viewer }, ids) => readAppeals(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

@ObjectType({ description: "What the viewer may do with an appeal now.", simpleResolvers: true })
export class AppealPermissions {
  @Field({ description: "Take it: a moderator who had no part in the decision." })
  claim: boolean;

  @Field({ description: "Give it back." })
  release: boolean;

  @Field({ description: "Decide it." })
  decide: boolean;

  @Field({ description: "Take it back, as whoever made it." })
  withdraw: boolean;
}

@ObjectType({
  implements: Node,
  description: `Somebody's word that a decision was wrong. It is free, possible for ${appealMonths} months, once for each decision and party, and decided by a moderator who had no part in the decision. Whoever made it and the staff read it.`,
  simpleResolvers: true,
})
export class Appeal extends Node {
  @Field(() => AppealParty, { description: "Who appeals." })
  party: AppealPartyWord;

  @Field(() => AppealState, { description: "How it stands." })
  state: AppealStateWord;

  @Extensions({ perViewer: true })
  @Field({ description: "What they say." })
  body: string;

  @Field(() => DateTime, { description: "Since when it waits." })
  submittedAt: string;

  @Field(() => DateTime, { description: `By when it is to be decided: ${appealDays} days after it was made.` })
  dueAt: string;

  @Field(() => DateTime, { nullable: true, description: "When it was decided." })
  decidedAt: string | null;

  @Field(() => String, { nullable: true, description: "Why, in words for whoever appealed." })
  explanation: string | null;

  @Field(() => Int, { description: "Counts its changes; hand it to `expectedVersion`." })
  version: number;

  @Extensions({ perViewer: true })
  @Field({ description: "Whether the viewer made it." })
  viewerIsAppellant: boolean;
}

const AppealConnection = connectionType("Appeal", () => Appeal);

/** For the staff, and not for whoever appealed. */
const isReviewer = ({ viewer }: RequestContext, row: AppealRow): boolean => isStaff(viewer) && !row.viewerIsAppellant;

@Resolver(() => Appeal)
export class AppealFields {
  @FieldResolver(() => Decision, {
    nullable: true,
    description: "What it is about; null for whoever reported: what was done is not told to them.",
  })
  decision(@Root() row: AppealRow, @Ctx() context: RequestContext): Promise<DecisionRow | null> {
    return loadRow(context, decisionRows, row.decisionUuid);
  }

  @FieldResolver(() => ModerationCase, { nullable: true, description: "The case; for the staff." })
  case(@Root() row: AppealRow, @Ctx() context: RequestContext): Promise<CaseRow | null> {
    return loadRow(context, caseRows, row.caseUuid);
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => CaseReport, { nullable: true, description: "Of a reporter's, the report; for the staff." })
  report(@Root() row: AppealRow, @Ctx() context: RequestContext): Promise<CaseReportRow | null> | null {
    return row.reportUuid !== null && isReviewer(context, row)
      ? loadRow(context, caseReportRows, row.reportUuid)
      : null;
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Member, {
    nullable: true,
    description: "Which moderator works on it or decided; for the staff.",
  })
  reviewer(@Root() row: AppealRow, @Ctx() context: RequestContext): Promise<MemberRow | null> | null {
    return row.reviewerId !== null && isReviewer(context, row) ? loadRow(context, memberRows, row.reviewerId) : null;
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => AppealPermissions, { description: "What the viewer may do with it." })
  viewerCan(@Root() row: AppealRow, @Ctx() context: RequestContext): AppealPermissions {
    const may = (deed: keyof typeof appealPolicy) =>
      isReviewer(context, row) && appealPolicy[deed](context.viewer as MemberViewer, row) === null;
    const isOpen = row.state === "submitted" || row.state === "inReview";
    return {
      claim: may("claim"),
      release: may("release"),
      decide: may("decide"),
      withdraw: row.viewerIsAppellant && isOpen,
    };
  }
}

@ObjectType({ description: "How soon appeals are decided.", simpleResolvers: true })
export class AppealClock {
  @Field(() => Int, { description: "What is promised, in days." })
  days: number;

  @Field(() => Int, {
    nullable: true,
    description: `Within how many hours four of five were decided in the last ${measuredDays} days; null while too few were.`,
  })
  usualHours: number | null;

  @Extensions({ perViewer: true })
  @Field(() => Int, { nullable: true, description: "How many wait; for the staff." })
  waiting: number | null;

  @Extensions({ perViewer: true })
  @Field(() => Int, { nullable: true, description: "How many of them are overdue; for the staff." })
  overdue: number | null;
}

@ArgsType()
export class AppealArguments extends ConnectionArguments {
  @Field(() => AppealFilter, { defaultValue: "open", description: "Which of them." })
  filter: AppealFilterWord;
}

const defaultPage = 20;

@Resolver()
export class AppealQueries {
  @Authorized("moderator")
  @Extensions({ perViewer: true })
  @Query(() => AppealConnection, {
    nullable: true,
    description: `Appeals, ${defaultPage} unless told. A claim that leads to nothing ends after ${claimHours} hours. For the staff, without those of cases about the viewer.`,
  })
  appeals(
    @Args(() => AppealArguments) { filter, ...given }: AppealArguments,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<Connection<AppealRow>> {
    return readAppealList(reader, viewer, filter, pageRequest(given, defaultPage));
  }

  @Extensions({ perViewer: true })
  @Query(() => AppealClock, { description: "How soon appeals are decided, as it is promised and as it was measured." })
  async appealClock(@Ctx() { reader, viewer }: RequestContext): Promise<AppealClock> {
    const counted = isStaff(viewer) ? await countWaiting(reader, viewer) : { waiting: null, overdue: null };
    return { days: appealDays, usualHours: await readUsualHours(reader), ...counted };
  }
}

registerNode("Appeal", (context, uuid) => loadRow(context, appealRows, uuid));
