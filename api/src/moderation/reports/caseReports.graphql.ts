import { Args, Ctx, Extensions, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from "type-graphql";
import { pageRequest, type Connection } from "../../kernel/pagination.ts";
import { ConnectionArguments, connectionType } from "../../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { ModerationCase } from "../cases/case.graphql.ts";
import type { CaseRow } from "../cases/case.queries.ts";
import { ReportCategory, ReportState, type ReportCategoryWord, type ReportStateWord } from "../cases/words.ts";
import { Rule, ruleRows } from "../rules/rule.graphql.ts";
import type { RuleRow } from "../rules/rule.queries.ts";
import { readCaseReports, readReportsOfCase, type CaseReportRow } from "./caseReports.queries.ts";
import { recordLength } from "./rankedReports.queries.ts";

/** Reports by UUID, for the staff. */
export const caseReportRows: RowLoader<CaseReportRow> = {
  load: ({ reader, viewer }, ids) => readCaseReports(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

@ObjectType({ description: "How the earlier reports of a reporter ended.", simpleResolvers: true })
export class ReporterRecord {
  @Field(() => Int, { description: `How many were upheld, of the latest ${recordLength} that were decided.` })
  upheld: number;

  @Field(() => Int, { description: "How many of these were not." })
  notUpheld: number;
}

@ObjectType({
  description:
    "A report as the moderators read it. Whose it is stays unknown to them: a note often tells who somebody is in a thread.",
  simpleResolvers: true,
})
export class CaseReport {
  @Field(() => ID, { description: "An opaque id for caches; `node(id:)` doesn't know it." })
  id: string;

  @Field(() => ReportCategory, { description: "What is wrong." })
  category: ReportCategoryWord;

  @Field({ description: "In the reporter's words; empty where there are none." })
  note: string;

  @Field(() => ReportState, { description: "What became of it." })
  state: ReportStateWord;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt: string;

  @Field(() => Int, { description: "Of which revision of the subject it was made; the case keeps what that said." })
  revision: number;

  @Field(() => ReporterRecord, { description: "How the reporter's earlier reports ended; it weighs in the rank." })
  record: ReporterRecord;

  @Extensions({ perViewer: true })
  @Field({ description: "Whether the viewer made it." })
  viewerIsReporter: boolean;
}

const CaseReportConnection = connectionType("CaseReport", () => CaseReport);

@Resolver(() => CaseReport)
export class CaseReportFields {
  @FieldResolver(() => Rule, { nullable: true, description: "The rule that it names; null where it names none." })
  rule(@Root() { ruleUuid }: CaseReportRow, @Ctx() context: RequestContext): Promise<RuleRow | null> | null {
    return ruleUuid === null ? null : loadRow(context, ruleRows, ruleUuid);
  }
}

const defaultPage = 20;

@Resolver(() => ModerationCase)
export class CaseReportsField {
  @Extensions({ perViewer: true })
  @FieldResolver(() => CaseReportConnection, {
    description: `What was reported, the latest first, ${defaultPage} unless told.`,
  })
  reports(
    @Root() { uuid }: CaseRow,
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<Connection<CaseReportRow>> {
    return readReportsOfCase(reader, viewer, uuid, pageRequest(given, defaultPage));
  }
}
