import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { toGlobalId, uuidOf } from "../../kernel/ids.ts";
import { emptyConnection, pageRequest, type Connection } from "../../kernel/pagination.ts";
import { ConnectionArguments, connectionType } from "../../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext } from "../../platform/graphql/context.ts";
import { LocalizedText } from "../../platform/graphql/localizedText.ts";
import { Day } from "../../platform/graphql/scalars.ts";
import type { SubjectKindWord } from "../../subjects/subject.ts";
import { AppealState, type AppealStateWord } from "../appeals/words.ts";
import { SubjectKind } from "../cases/words.ts";
import { DecisionKind, DecisionState, type DecisionKindWord, type DecisionStateWord } from "../decisions/words.ts";
import { Rule, ruleRows } from "../rules/rule.graphql.ts";
import type { RuleRow } from "../rules/rule.queries.ts";
import { readModerationLog, type ModerationLogRow } from "./moderationLog.queries.ts";

/** How many a page has unless told. */
const defaultPage = 50;

@ObjectType({ description: "A board that guests read, as the log names it.", simpleResolvers: true })
export class ModerationLogBoard {
  @Field(() => ID, { description: "The board's id." })
  id: string;

  @Field({ description: "Its address: /boards/:slug." })
  slug: string;

  @Field(() => LocalizedText, { description: "Its name." })
  name: LocalizedText;
}

@ObjectType({
  description: "A decision of the moderators, as everybody may read it: without anybody's name or face, by the day.",
  simpleResolvers: true,
})
export class ModerationLogEntry {
  @Field(() => Day, { description: "The day of the decision, in UTC." })
  day: string;

  @Field(() => DecisionKind, { description: "What was decided." })
  action: DecisionKindWord;

  @Field(() => SubjectKind, { description: "What kind of thing it was about." })
  subjectKind: SubjectKindWord;

  @Field(() => Int, { nullable: true, description: "For how many days; null for good, and where that makes no sense." })
  days: number | null;

  @Field({ description: "Whether a machine found it or decided it." })
  isAutomated: boolean;

  @Field({ description: "Whether it was one of several that were decided together; each has its own entry." })
  isBulk: boolean;

  @Field(() => DecisionState, { description: "Whether it still has an effect; a change of today is told tomorrow." })
  state: DecisionStateWord;

  @Field(() => AppealState, {
    nullable: true,
    description: "How an appeal ended, UPHELD or OVERTURNED; null where there was none, or it is not over.",
  })
  appealResult: AppealStateWord | null;
}

export const ModerationLogEntryConnection = connectionType("ModerationLogEntry", () => ModerationLogEntry);

@InputType({ description: "Which decisions; what is left out is not looked at." })
export class ModerationLogFilterInput {
  @Field(() => DecisionKind, { nullable: true, description: "What was decided." })
  action?: DecisionKindWord | null;

  @Field(() => String, { nullable: true, description: "The key of the rule that was broken, in any version." })
  ruleKey?: string | null;

  @Field(() => ID, { nullable: true, description: "A board that guests read; no other one has entries of its own." })
  boardId?: string | null;
}

@Resolver(() => ModerationLogEntry)
export class ModerationLogQueries {
  @Query(() => ModerationLogEntryConnection, {
    description: `What the moderators decided until yesterday, the latest day first, ${defaultPage} unless told. Decisions in private boards, and where somebody may have been in danger, are only counted, in the transparency report.`,
  })
  moderationLog(
    @Arg("filter", () => ModerationLogFilterInput, { nullable: true, description: "Which decisions." })
    filter: ModerationLogFilterInput | undefined,
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() { reader }: RequestContext,
  ): Promise<Connection<ModerationLogRow>> | Connection<ModerationLogRow> {
    const page = pageRequest(given, defaultPage);
    const boardId = filter?.boardId == null ? null : uuidOf("Board", filter.boardId);
    if (filter?.boardId != null && boardId === null) return emptyConnection();
    const { action = null, ruleKey = null } = filter ?? {};
    return readModerationLog(reader, { action, ruleKey, boardId }, page);
  }

  @FieldResolver(() => Rule, {
    nullable: true,
    description: "The rule that was broken, as it stood; null for NO_ACTION.",
  })
  rule(@Root() { ruleUuid }: ModerationLogRow, @Ctx() context: RequestContext): Promise<RuleRow | null> | null {
    return ruleUuid === null ? null : loadRow(context, ruleRows, ruleUuid);
  }

  @FieldResolver(() => ModerationLogBoard, { nullable: true, description: "Where, if guests read there." })
  board(@Root() { boardUuid, boardSlug, boardName }: ModerationLogRow): ModerationLogBoard | null {
    if (boardUuid === null) return null;
    return { id: toGlobalId("Board", boardUuid), slug: boardSlug!, name: boardName! };
  }
}
