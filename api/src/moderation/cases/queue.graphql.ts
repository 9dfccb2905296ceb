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
  Int,
  ObjectType,
  Query,
  Resolver,
} from "type-graphql";
import { uuidOf } from "../../kernel/ids.ts";
import { pageRequest, type Connection } from "../../kernel/pagination.ts";
import { Member, memberRows, type MemberRow } from "../../identity/member.graphql.ts";
import { horizonCursor } from "../../platform/bus/horizon.ts";
import { connectionType, ConnectionArguments } from "../../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext } from "../../platform/graphql/context.ts";
import { fault } from "../../platform/graphql/errors.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import type { SubjectKindWord } from "../../subjects/subject.ts";
import { readHiddenCategories } from "../care/care.queries.ts";
import { reportCategories } from "./case.entity.ts";
import { caseRows, ModerationCase } from "./case.graphql.ts";
import { readCaseByNumber, type CaseRow } from "./case.queries.ts";
import {
  countCases,
  mostCounted,
  readModerators,
  readOldestCase,
  readQueue,
  readQueueHorizon,
  type CaseCount,
} from "./queue.queries.ts";
import {
  CasePriority,
  CaseSource,
  CaseState,
  ReportCategory,
  SubjectKind,
  type CasePriorityWord,
  type CaseSourceWord,
  type CaseStateWord,
  type ReportCategoryWord,
} from "./words.ts";

/** How many a page has unless told. */
const defaultPage = 30;

const CaseConnection = connectionType("ModerationCase", () => ModerationCase);

@InputType({ description: "Which cases are wanted; what is left out does not matter." })
export class ModerationCaseFilter {
  @Field(() => CaseState, {
    nullable: true,
    description: "Only those that stand so, of those that wait for a decision.",
  })
  state?: CaseStateWord;

  @Field(() => ReportCategory, { nullable: true, description: "Only those reported for this." })
  category?: ReportCategoryWord;

  @Field(() => CasePriority, { nullable: true, description: "Only those of this priority." })
  priority?: CasePriorityWord;

  @Field(() => CaseSource, { nullable: true, description: "Only those that came to be so." })
  source?: CaseSourceWord;

  @Field(() => SubjectKind, { nullable: true, description: "Only those about such a thing." })
  kind?: SubjectKindWord;

  @Field(() => ID, { nullable: true, description: "Only those about what stands on this board." })
  boardId?: string;

  @Field(() => Boolean, { nullable: true, description: "Only those that the viewer works on." })
  mine?: boolean;
}

@ObjectType({ description: "How many cases of one kind wait.", simpleResolvers: true })
export class ModerationCaseCount {
  @Field(() => ReportCategory, { description: "What they are reported for." })
  category: ReportCategoryWord;

  @Field(() => CasePriority, { description: "How soon they are to be looked at." })
  priority: CasePriorityWord;

  @Field(() => Int, { description: `How many; of a category no more than ${mostCounted} are counted.` })
  count: number;
}

@ObjectType({ description: "How the moderators' work stands, without the cases about the viewer." })
export class ModerationQueue {
  @Field(() => String, { description: "Where its activity stands; hand it to `moderationQueueActivity(after:)`." })
  activityCursor: string;
}

@Resolver(() => ModerationQueue)
export class ModerationQueueFields {
  @FieldResolver(() => String)
  async activityCursor(@Ctx() { reader }: RequestContext): Promise<string> {
    return horizonCursor(await readQueueHorizon(reader));
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => [ModerationCaseCount], { description: "How many cases wait for a decision." })
  async counts(@Ctx() { reader, viewer }: RequestContext): Promise<CaseCount[]> {
    const leftOut = await readHiddenCategories(reader, viewer);
    const wanted = reportCategories.filter((category) => !leftOut.includes(category));
    return countCases(reader, viewer, wanted);
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "Since when the oldest of them waits; null when none does.",
  })
  async oldestOpenedAt(@Ctx() { reader, viewer }: RequestContext): Promise<string | null> {
    return readOldestCase(reader, viewer, await readHiddenCategories(reader, viewer));
  }

  @FieldResolver(() => [Member], { description: "Everybody who decides cases." })
  async moderators(@Ctx() context: RequestContext): Promise<MemberRow[]> {
    const found = await Promise.all(
      (await readModerators(context.reader)).map((id) => loadRow(context, memberRows, id)),
    );
    return found.filter((member) => member !== null);
  }
}

@Resolver()
export class ModerationCaseQueries {
  @Authorized("moderator")
  @Query(() => ModerationQueue, { nullable: true, description: "How the moderators' work stands. For the staff." })
  moderationQueue(): object {
    return {};
  }

  @Authorized("moderator")
  @Extensions({ perViewer: true })
  @Query(() => CaseConnection, {
    nullable: true,
    description: `The cases that wait for a decision: the most urgent first, of these the one that has waited longest, its points counting as hours; ${defaultPage} unless told. For the staff, without those about themself and what they leave to others.`,
  })
  async moderationCases(
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Arg("filter", () => ModerationCaseFilter, { nullable: true, description: "Which ones; all unless told." })
    filter: ModerationCaseFilter | undefined,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<Connection<CaseRow>> {
    const { state = null, category = null, priority = null, source = null, kind = null, boardId, mine } = filter ?? {};
    const placeId = boardId == null ? null : uuidOf("Board", boardId);
    if (boardId != null && placeId === null) throw fault("BAD_USER_INPUT", "This is no board's id.");
    const leftOut = await readHiddenCategories(reader, viewer);
    const wanted = { state, category, priority, source, kind, placeId, isMine: mine ?? false, leftOut };
    return readQueue(reader, viewer, wanted, pageRequest(given, defaultPage));
  }

  @Authorized("moderator")
  @Extensions({ perViewer: true })
  @Query(() => ModerationCase, {
    nullable: true,
    description: "A case by its id or its number in addresses; give one of them. For the staff.",
  })
  moderationCase(
    @Arg("id", () => ID, { nullable: true, description: "Its global id." }) id: string | undefined,
    @Arg("number", () => Int, { nullable: true, description: "Its number." }) number: number | undefined,
    @Ctx() context: RequestContext,
  ): Promise<CaseRow | null> | null {
    if ((id == null) === (number == null)) throw fault("BAD_USER_INPUT", "Give id or number.");
    if (number != null) return readCaseByNumber(context.reader, context.viewer, number);
    const uuid = uuidOf("ModerationCase", id!);
    return uuid === null ? null : loadRow(context, caseRows, uuid);
  }
}
