import {
  Arg,
  Args,
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
import { personaRows } from "../../discussion/persona.queries.ts";
import { Post } from "../../discussion/post.graphql.ts";
import type { PostRow } from "../../discussion/post.queries.ts";
import { isStaff } from "../../discussion/thread.policy.ts";
import { Thread } from "../../discussion/thread.graphql.ts";
import type { ThreadRow } from "../../discussion/thread.queries.ts";
import { postRows, threadRows } from "../../discussion/threadRows.ts";
import { Member, memberRows, type MemberRow } from "../../identity/member.graphql.ts";
import { Persona, type PersonaFace } from "../../identity/personas/persona.graphql.ts";
import { Locale, type LocaleWord } from "../../identity/words.ts";
import { auditRead } from "../../platform/audit.ts";
import { toCursor } from "../../platform/bus/position.ts";
import { ConnectionArguments, connectionType } from "../../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { Node, registerNode } from "../../platform/graphql/node.graphql.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { caseRows, ModerationCase } from "../cases/case.graphql.ts";
import type { CaseRow } from "../cases/case.queries.ts";
import { crisisPolicy } from "./crisis.policy.ts";
import {
  mostOpen,
  readCalls,
  readClosedCrises,
  readCrises,
  readCrisesHorizon,
  readCrisisByNumber,
  readLanguage,
  readMessages,
  readOpenCrises,
  readSteps,
  type CrisisCallRow,
  type CrisisMessageRow,
  type CrisisRow,
  type CrisisStepRow,
} from "./crisis.queries.ts";
import {
  CrisisEventKind,
  CrisisSource,
  CrisisState,
  type CrisisEventKindWord,
  type CrisisSourceWord,
  type CrisisStateWord,
} from "./words.ts";

/** Crises by UUID, for the staff, without those about the viewer. */
export const crisisRows: RowLoader<CrisisRow> = {
  load: ({ reader, viewer }, ids) => readCrises(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

/** What belongs to each of these crises, read at once; the steps and the messages are written down as looked at. */
function partsOf<Part extends { crisisUuid: string }>(
  read: (reader: RequestContext["reader"], ids: string[]) => Promise<Part[]>,
  isSensitive: boolean,
): RowLoader<{ uuid: string; parts: Part[] }> {
  return {
    load: async ({ reader, viewer }, ids) => {
      if (!isStaff(viewer)) return [];
      const looks = isSensitive ? ids : [];
      for (const id of looks)
        await auditRead(reader, { kind: "crisisRead", actorId: viewer.accountId!, subject: `crisis:${id}` });
      const parts = await read(reader, ids);
      return ids.map((uuid) => ({ uuid, parts: parts.filter(({ crisisUuid }) => crisisUuid === uuid) }));
    },
    idOf: ({ uuid }) => uuid,
  };
}

const steps = partsOf(readSteps, true);
const messages = partsOf(readMessages, true);
const calls = partsOf(readCalls, false);

const partsFor = async <Part>(
  context: RequestContext,
  loader: RowLoader<{ uuid: string; parts: Part[] }>,
  { uuid }: CrisisRow,
): Promise<Part[]> => (await loadRow(context, loader, uuid))?.parts ?? [];

const memberOf = (context: RequestContext, uuid: string | null): Promise<MemberRow | null> | null =>
  uuid === null ? null : loadRow(context, memberRows, uuid);

@ObjectType({ description: "One step in a crisis case. It is never changed.", simpleResolvers: true })
export class CrisisEvent {
  @Field(() => CrisisEventKind, { description: "What happened." })
  kind: CrisisEventKindWord;

  @Extensions({ perViewer: true })
  @Field(() => String, { nullable: true, description: "The words of a note, of a check-in, or of the closing." })
  body: string | null;

  @Field(() => DateTime, { description: "When." })
  occurredAt: string;
}

@Resolver(() => CrisisEvent)
export class CrisisEventFields {
  @FieldResolver(() => Member, {
    nullable: true,
    description: "Which moderator did it; null when the house did by itself, or the person.",
  })
  actor(@Root() { actorUuid }: CrisisStepRow, @Ctx() context: RequestContext): Promise<MemberRow | null> | null {
    return memberOf(context, actorUuid);
  }
}

@ObjectType({ description: "What a moderator and the person wrote to one another.", simpleResolvers: true })
export class CrisisMessage {
  @Extensions({ perViewer: true })
  @Field({ description: "The words, plain." })
  body: string;

  @Field(() => DateTime, { description: "When." })
  sentAt: string;

  @Field(() => DateTime, { nullable: true, description: "When the person had a moderator's before their eyes." })
  readAt: string | null;
}

@Resolver(() => CrisisMessage)
export class CrisisMessageFields {
  @FieldResolver(() => Member, { nullable: true, description: "Which moderator wrote it; null when the person did." })
  author(@Root() { authorUuid }: CrisisMessageRow, @Ctx() context: RequestContext): Promise<MemberRow | null> | null {
    return memberOf(context, authorUuid);
  }
}

@ObjectType({ description: "That somebody of the staff was called.", simpleResolvers: true })
export class CrisisCall {
  @Field(() => DateTime, { description: "When: on their devices at once, by mail within moments." })
  calledAt: string;

  @Field(() => DateTime, { nullable: true, description: "When the mail was handed over; null while it was not." })
  mailedAt: string | null;
}

@Resolver(() => CrisisCall)
export class CrisisCallFields {
  @FieldResolver(() => Member, { nullable: true, description: "Who." })
  member(@Root() { accountUuid }: CrisisCallRow, @Ctx() context: RequestContext): Promise<MemberRow | null> | null {
    return memberOf(context, accountUuid);
  }
}

@ObjectType({ description: "What the viewer may do with a crisis now.", simpleResolvers: true })
export class CrisisPermissions {
  @Field({ description: "Say that they look at it, or go on with what another one has begun." })
  acknowledge: boolean;

  @Field({ description: "Write to the person." })
  respond: boolean;

  @Field({ description: "Write a note to the other moderators." })
  addNote: boolean;

  @Field({ description: "Say when to look again." })
  setFollowUp: boolean;

  @Field({ description: "Keep how the person was." })
  checkIn: boolean;

  @Field({ description: "Close it." })
  close: boolean;
}

@ObjectType({
  implements: Node,
  description:
    "Somebody may be in danger. For the staff; a moderator never sees one about themself, whichever of their faces it is about. Who reads its steps or messages is written down.",
  simpleResolvers: true,
})
export class CrisisCase extends Node {
  @Field(() => Int, { description: "Its number in addresses." })
  number: number;

  @Field(() => CrisisState, { description: "Where it stands." })
  state: CrisisStateWord;

  @Field(() => CrisisSource, { description: "How it came to be known." })
  source: CrisisSourceWord;

  @Field(() => DateTime, { description: "Since when it waits, or waited." })
  raisedAt: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the next ones are called unless somebody looks at it; null from when somebody does.",
  })
  callAt: string | null;

  @Field(() => DateTime, { nullable: true, description: "When a moderator said that they look at it." })
  acknowledgedAt: string | null;

  @Field(() => DateTime, { nullable: true, description: "When a moderator first wrote to the person." })
  respondedAt: string | null;

  @Field(() => DateTime, { nullable: true, description: "When to look again how the person is." })
  followUpAt: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was closed." })
  closedAt: string | null;

  @Field(() => Int, { description: "Counts its changes; hand it to `expectedVersion`." })
  version: number;
}

@Resolver(() => CrisisCase)
export class CrisisFields {
  @FieldResolver(() => ModerationCase, {
    nullable: true,
    description: "The case about the same words: what they were is frozen there, and decided there.",
  })
  case(@Root() { caseUuid }: CrisisRow, @Ctx() context: RequestContext): Promise<CaseRow | null> {
    return loadRow(context, caseRows, caseUuid);
  }

  @FieldResolver(() => Persona, {
    nullable: true,
    description: "The face through which they spoke; null for a member.",
  })
  persona(@Root() { personaUuid }: CrisisRow, @Ctx() context: RequestContext): Promise<PersonaFace | null> | null {
    return personaUuid === null ? null : loadRow(context, personaRows, personaUuid);
  }

  @FieldResolver(() => Thread, { nullable: true, description: "The thread that it is, or stands in." })
  thread(@Root() { threadUuid }: CrisisRow, @Ctx() context: RequestContext): Promise<ThreadRow | null> | null {
    return threadUuid === null ? null : loadRow(context, threadRows, threadUuid);
  }

  @FieldResolver(() => Post, { nullable: true, description: "The post that it is about, where it is about one." })
  post(@Root() row: CrisisRow, @Ctx() context: RequestContext): Promise<PostRow | null> | null {
    return row.subjectKind === "post" ? loadRow(context, postRows, row.subjectUuid) : null;
  }

  @FieldResolver(() => Member, { nullable: true, description: "The member that it is about, where it is about one." })
  member(@Root() row: CrisisRow, @Ctx() context: RequestContext): Promise<MemberRow | null> | null {
    return row.subjectKind === "member" ? loadRow(context, memberRows, row.subjectUuid) : null;
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who looks after it." })
  acknowledgedBy(@Root() row: CrisisRow, @Ctx() context: RequestContext): Promise<MemberRow | null> | null {
    return memberOf(context, row.acknowledgedBy);
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who closed it." })
  closedBy(@Root() row: CrisisRow, @Ctx() context: RequestContext): Promise<MemberRow | null> | null {
    return memberOf(context, row.closedBy);
  }

  @FieldResolver(() => Locale, { description: "The language in which the person wrote." })
  language(@Root() { uuid }: CrisisRow, @Ctx() { reader }: RequestContext): Promise<LocaleWord> {
    return readLanguage(reader, uuid);
  }

  @FieldResolver(() => [CrisisEvent], { description: "What was done, the earliest first, at most 500." })
  timeline(@Root() row: CrisisRow, @Ctx() context: RequestContext): Promise<CrisisStepRow[]> {
    return partsFor(context, steps, row);
  }

  @FieldResolver(() => [CrisisMessage], { description: "What was written, the earliest first, at most 500." })
  messages(@Root() row: CrisisRow, @Ctx() context: RequestContext): Promise<CrisisMessageRow[]> {
    return partsFor(context, messages, row);
  }

  @FieldResolver(() => [CrisisCall], { description: "Who was called, the earliest first, at most 200." })
  calls(@Root() row: CrisisRow, @Ctx() context: RequestContext): Promise<CrisisCallRow[]> {
    return partsFor(context, calls, row);
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Boolean, { description: "Whether the viewer looks after it." })
  viewerLooksAfter(@Root() { acknowledgedBy }: CrisisRow, @Ctx() { viewer }: RequestContext): boolean {
    return acknowledgedBy !== null && acknowledgedBy === viewer.accountId;
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => CrisisPermissions, { description: "What the viewer may do with it." })
  viewerCan(@Root() row: CrisisRow, @Ctx() { viewer }: RequestContext): CrisisPermissions {
    const may = (deed: keyof typeof crisisPolicy) => crisisPolicy[deed](viewer as MemberViewer, row) === null;
    return {
      acknowledge: may("acknowledge"),
      respond: may("respond"),
      addNote: may("addNote"),
      setFollowUp: may("setFollowUp"),
      checkIn: may("checkIn"),
      close: may("close"),
    };
  }
}

export const CrisisCaseConnection = connectionType("CrisisCase", () => CrisisCase);

@ObjectType({ description: "The crises that the viewer may see." })
export class Crises {
  @Field({ description: "Hand it to `crisisActivity(after:)`: nothing that happens after this page is missing." })
  activityCursor: string;
}

/** How many a page has unless told. */
const defaultPage = 20;

@Resolver(() => Crises)
export class CrisesFields {
  @FieldResolver(() => String)
  async activityCursor(@Ctx() { reader }: RequestContext): Promise<string> {
    return toCursor({ xid: await readCrisesHorizon(reader), id: "0" });
  }

  @FieldResolver(() => [CrisisCase], {
    description: `Those that are not closed, the most pressing first, at most ${mostOpen}.`,
  })
  open(@Ctx() { reader, viewer }: RequestContext): Promise<CrisisRow[]> {
    return readOpenCrises(reader, viewer);
  }

  @FieldResolver(() => CrisisCaseConnection, {
    description: `Those that are closed, the latest first, ${defaultPage} unless told.`,
  })
  closed(
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<Connection<CrisisRow>> {
    return readClosedCrises(reader, viewer, pageRequest(given, defaultPage));
  }
}

@Resolver()
export class CrisisQueries {
  @Authorized("moderator")
  @Query(() => Crises, { nullable: true, description: "Crises, without those about the viewer. For the staff." })
  crises(): object {
    return {};
  }

  @Authorized("moderator")
  @Extensions({ perViewer: true })
  @Query(() => CrisisCase, {
    nullable: true,
    description: "The crisis of this number; null when it is not there, or about the viewer. For the staff.",
  })
  crisisCase(
    @Arg("number", () => Int, { description: "The number in its address." }) number: number,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<CrisisRow | null> {
    return readCrisisByNumber(reader, viewer, number);
  }
}

registerNode("CrisisCase", (context, uuid) => loadRow(context, crisisRows, uuid));
