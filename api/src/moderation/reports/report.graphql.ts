import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { pageRequest, type Connection } from "../../kernel/pagination.ts";
import { Member, type MemberRow } from "../../identity/member.graphql.ts";
import { Viewer, type ViewerRow } from "../../identity/viewer.graphql.ts";
import { Post } from "../../discussion/post.graphql.ts";
import type { PostRow } from "../../discussion/post.queries.ts";
import { rowAfter } from "../../discussion/rowAfter.ts";
import { Thread } from "../../discussion/thread.graphql.ts";
import type { ThreadRow } from "../../discussion/thread.queries.ts";
import { runCommand, runCreation } from "../../platform/command.ts";
import { ConnectionArguments, connectionType } from "../../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { Node, readNode, registerNode, type NodeRow } from "../../platform/graphql/node.graphql.ts";
import { Payload } from "../../platform/graphql/payload.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import type { SubjectKindWord } from "../../subjects/subject.ts";
import { ReportCategory, ReportState, type ReportCategoryWord, type ReportStateWord } from "../cases/words.ts";
import { reasonMaxLength } from "../reason.ts";
import { Rule, ruleRows } from "../rules/rule.graphql.ts";
import type { RuleRow } from "../rules/rule.queries.ts";
import { report } from "./report.ts";
import { readLatestReports, readOwnReports, readReports, type ReportRow } from "./report.queries.ts";
import { mostReportsADay } from "./reportLimit.ts";
import { withdrawReport } from "./withdrawReport.ts";

/** The viewer's own reports by UUID. */
export const reportRows: RowLoader<ReportRow> = {
  load: ({ reader, viewer }, ids) => readReports(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

@ObjectType({
  implements: Node,
  description: "What a member told the moderators of a subject. For that member alone.",
  simpleResolvers: true,
})
export class Report extends Node {
  @Field(() => ReportCategory, { description: "What is wrong." })
  category: ReportCategoryWord;

  @Field({ description: "In the reporter's words; empty where there are none." })
  note: string;

  @Field(() => ReportState, { description: "What became of it." })
  state: ReportStateWord;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt: string;

  @Field(() => DateTime, { nullable: true, description: "When the moderators decided; null while they have not." })
  decidedAt: string | null;

  @Field({ description: "Whether it was upheld first, and an appeal has taken that back." })
  wasOverturned: boolean;
}

const ReportConnection = connectionType("Report", () => Report);

@InputType({ description: "What is wrong with which subject." })
export class ReportInput {
  @Field(() => ID, { description: "A thread, a post (with its pictures) or a member." })
  subjectId: string;

  @Field(() => ReportCategory, { description: "What is wrong." })
  category: ReportCategoryWord;

  @Field(() => ID, { nullable: true, description: "The house rule that is broken, one of `rules`." })
  ruleId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `A few words for the moderators, at most ${reasonMaxLength} characters; the category OTHER needs some.`,
  })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "1 to 64 characters; the same key gives the first result again.",
  })
  idempotencyKey?: string;
}

@InputType({ description: "Which report is taken back." })
export class WithdrawReportInput {
  @Field(() => ID, { description: "The report." })
  reportId: string;
}

@ObjectType({ description: "The report, or why nothing has changed.", simpleResolvers: true })
export class ReportPayload extends Payload {
  @Field(() => Report, { nullable: true, description: "The report." })
  report: ReportRow | null;
}

@ObjectType({ description: "The report as it is now, or why nothing has changed.", simpleResolvers: true })
export class WithdrawReportPayload extends ReportPayload {}

@Resolver(() => Report)
export class ReportFields {
  @FieldResolver(() => Node, {
    nullable: true,
    description: "What was reported; null when the viewer can no longer see it.",
  })
  subject(@Root() { subjectId }: ReportRow, @Ctx() context: RequestContext): Promise<NodeRow | null> {
    return readNode(context, subjectId);
  }

  @FieldResolver(() => Rule, { nullable: true, description: "The rule that it names; null where it names none." })
  rule(@Root() { ruleUuid }: ReportRow, @Ctx() context: RequestContext): Promise<RuleRow | null> | null {
    return ruleUuid === null ? null : loadRow(context, ruleRows, ruleUuid);
  }
}

/** The viewer's latest reports of one kind of subject, by the subjects' UUIDs. */
const latestOf = (kind: SubjectKindWord): RowLoader<ReportRow> => ({
  load: ({ reader, viewer }, ids) => readLatestReports(reader, viewer, kind, ids),
  idOf: (row) => row.subjectUuid,
});
const latest = { post: latestOf("post"), thread: latestOf("thread"), member: latestOf("member") };

async function viewerReportOf(context: RequestContext, kind: keyof typeof latest, uuid: string) {
  return context.viewer.accountId === null ? null : loadRow(context, latest[kind], uuid);
}

const viewerReport = {
  nullable: true,
  description: "The viewer's latest report of it, also one that they took back; null when they made none.",
};

@Resolver(() => Post)
export class PostReportField {
  @Extensions({ perViewer: true })
  @FieldResolver(() => Report, viewerReport)
  viewerReport(@Root() { uuid }: PostRow, @Ctx() context: RequestContext): Promise<ReportRow | null> {
    return viewerReportOf(context, "post", uuid);
  }
}

@Resolver(() => Thread)
export class ThreadReportField {
  @Extensions({ perViewer: true })
  @FieldResolver(() => Report, viewerReport)
  viewerReport(@Root() { uuid }: ThreadRow, @Ctx() context: RequestContext): Promise<ReportRow | null> {
    return viewerReportOf(context, "thread", uuid);
  }
}

@Resolver(() => Member)
export class MemberReportField {
  @Extensions({ perViewer: true })
  @FieldResolver(() => Report, viewerReport)
  viewerReport(@Root() { uuid }: MemberRow, @Ctx() context: RequestContext): Promise<ReportRow | null> {
    return viewerReportOf(context, "member", uuid);
  }
}

const defaultPage = 20;

@Resolver(() => Viewer)
export class ViewerReports {
  @Extensions({ perViewer: true })
  @FieldResolver(() => ReportConnection, {
    description: `What they have reported, the latest first, ${defaultPage} unless told.`,
  })
  reports(
    @Root() { uuid }: ViewerRow,
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() { reader }: RequestContext,
  ): Promise<Connection<ReportRow>> {
    return readOwnReports(reader, uuid, pageRequest(given, defaultPage));
  }
}

@Resolver()
export class ReportMutations {
  @Authorized()
  @Mutation(() => ReportPayload, {
    description: `Tells the moderators that something is wrong with a subject. They keep what it says at this moment. Whoever made it never learns who reported it. At most ${mostReportsADay} in 24 hours, and as many again of the category CRISIS.`,
  })
  async report(
    @Arg("input", () => ReportInput, { description: "The subject, and what is wrong." }) input: ReportInput,
    @Ctx() context: RequestContext,
  ): Promise<ReportPayload> {
    const retry = { operation: "report", key: input.idempotencyKey };
    const outcome = await runCreation(context, retry, (unit) => report(unit, input));
    const made = outcome.userErrors ? null : await loadRow(context, reportRows, outcome.value);
    return { report: made, userErrors: outcome.userErrors ?? [] };
  }

  @Authorized()
  @Mutation(() => WithdrawReportPayload, {
    description: "Takes a report back, while nothing was decided. The moderators may look all the same.",
  })
  async withdrawReport(
    @Arg("input", () => WithdrawReportInput, { description: "The report." }) input: WithdrawReportInput,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawReportPayload> {
    const outcome = await runCommand(context, (unit) => withdrawReport(unit, input));
    return { report: await rowAfter(context, reportRows, outcome), userErrors: outcome.userErrors ?? [] };
  }
}

registerNode("Report", (context, uuid) => loadRow(context, reportRows, uuid));
