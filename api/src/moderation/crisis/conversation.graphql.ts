import {
  Arg,
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
import { personaRows } from "../../discussion/persona.queries.ts";
import { Thread } from "../../discussion/thread.graphql.ts";
import type { ThreadRow } from "../../discussion/thread.queries.ts";
import { threadRows } from "../../discussion/threadRows.ts";
import { rowAfter } from "../../discussion/rowAfter.ts";
import { Member, memberRows, type MemberRow } from "../../identity/member.graphql.ts";
import { Persona, type PersonaFace } from "../../identity/personas/persona.graphql.ts";
import { Viewer } from "../../identity/viewer.graphql.ts";
import { runCommand, runCreation } from "../../platform/command.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { Node, registerNode } from "../../platform/graphql/node.graphql.ts";
import { Payload } from "../../platform/graphql/payload.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { answerModerators } from "./answerModerators.ts";
import {
  mostConversations,
  readConversations,
  readOwnConversations,
  type ConversationRow,
} from "./conversation.queries.ts";
import { readMessages, type CrisisMessageRow } from "./crisis.queries.ts";
import { messageMaxLength } from "./crisisMessage.entity.ts";
import { markModeratorMessagesRead } from "./markModeratorMessagesRead.ts";

/** Conversations by UUID, for whom they are with. */
const conversationRows: RowLoader<ConversationRow> = {
  load: ({ reader, viewer }, ids) => readConversations(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

@ObjectType({ description: "What a moderator wrote to the viewer, or they answered.", simpleResolvers: true })
export class ModeratorMessage {
  @Extensions({ perViewer: true })
  @Field({ description: "The words, plain." })
  body: string;

  @Field(() => DateTime, { description: "When." })
  sentAt: string;
}

@Resolver(() => ModeratorMessage)
export class ModeratorMessageFields {
  @FieldResolver(() => Member, {
    nullable: true,
    description: "The moderator who wrote it, a person with a name; null for the viewer's own.",
  })
  moderator(
    @Root() { authorUuid }: CrisisMessageRow,
    @Ctx() context: RequestContext,
  ): Promise<MemberRow | null> | null {
    return authorUuid === null ? null : loadRow(context, memberRows, authorUuid);
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Boolean, { description: "Whether the viewer wrote it." })
  viewerIsAuthor(@Root() { authorUuid }: CrisisMessageRow): boolean {
    return authorUuid === null;
  }
}

@ObjectType({
  implements: Node,
  description:
    "What moderators and the viewer wrote to one another. It goes through the face under which they had written; whose that is no moderator sees.",
  simpleResolvers: true,
})
export class ModeratorConversation extends Node {
  @Field({ description: "Whether there is a moderator's message that was not before their eyes." })
  isUnread: boolean;
}

@Resolver(() => ModeratorConversation)
export class ModeratorConversationFields {
  @FieldResolver(() => Persona, { nullable: true, description: "The face through which it goes; null for a member." })
  persona(
    @Root() { personaUuid }: ConversationRow,
    @Ctx() context: RequestContext,
  ): Promise<PersonaFace | null> | null {
    return personaUuid === null ? null : loadRow(context, personaRows, personaUuid);
  }

  @FieldResolver(() => Thread, { nullable: true, description: "The thread in which they had written." })
  thread(@Root() { threadUuid }: ConversationRow, @Ctx() context: RequestContext): Promise<ThreadRow | null> | null {
    return threadUuid === null ? null : loadRow(context, threadRows, threadUuid);
  }

  @FieldResolver(() => [ModeratorMessage], { description: "The messages, the earliest first, at most 500." })
  messages(@Root() { uuid }: ConversationRow, @Ctx() { reader }: RequestContext): Promise<CrisisMessageRow[]> {
    return readMessages(reader, [uuid]);
  }
}

@InputType({ description: "An answer to the moderators." })
export class AnswerModeratorsInput {
  @Field(() => ID, { description: "The conversation." })
  conversationId: string;

  @Field({ description: `The words, plain: 1 to ${messageMaxLength} characters.` })
  body: string;

  @Field(() => String, {
    nullable: true,
    description: "1 to 64 characters; the same key gives the first result again.",
  })
  idempotencyKey?: string;
}

@InputType({ description: "Which conversation was before the viewer's eyes." })
export class MarkModeratorMessagesReadInput {
  @Field(() => ID, { description: "The conversation." })
  conversationId: string;
}

@ObjectType({ description: "The conversation as it is now, or why nothing has changed.", simpleResolvers: true })
export class AnswerModeratorsPayload extends Payload {
  @Field(() => ModeratorConversation, { nullable: true, description: "The conversation." })
  conversation: ConversationRow | null;
}

@ObjectType({ description: "The conversation as it is now, or why nothing has changed.", simpleResolvers: true })
export class MarkModeratorMessagesReadPayload extends AnswerModeratorsPayload {}

@Resolver(() => Viewer)
export class ModeratorConversationOperations {
  @Extensions({ perViewer: true })
  @FieldResolver(() => [ModeratorConversation], {
    description: `What moderators wrote to them about any of their faces, the latest first, at most ${mostConversations}.`,
  })
  moderatorConversations(
    @Root() _viewer: object,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<ConversationRow[]> {
    return readOwnConversations(reader, viewer);
  }

  @Authorized()
  @Mutation(() => AnswerModeratorsPayload, {
    description:
      "Answers the moderators, also under a limit. Only moderators read it, and they don't learn who a pseudonym is.",
  })
  async answerModerators(
    @Arg("input", () => AnswerModeratorsInput, { description: "The words." }) input: AnswerModeratorsInput,
    @Ctx() context: RequestContext,
  ): Promise<AnswerModeratorsPayload> {
    const retry = { operation: "answerModerators", key: input.idempotencyKey };
    const outcome = await runCreation(context, retry, (unit) => answerModerators(unit, input));
    const conversation = outcome.userErrors ? null : await loadRow(context, conversationRows, outcome.value);
    return { conversation, userErrors: outcome.userErrors ?? [] };
  }

  @Authorized()
  @Mutation(() => MarkModeratorMessagesReadPayload, {
    description: "Says that what moderators wrote was before the viewer's eyes.",
  })
  async markModeratorMessagesRead(
    @Arg("input", () => MarkModeratorMessagesReadInput, { description: "The conversation." })
    input: MarkModeratorMessagesReadInput,
    @Ctx() context: RequestContext,
  ): Promise<MarkModeratorMessagesReadPayload> {
    const outcome = await runCommand(context, (unit) => markModeratorMessagesRead(unit, input));
    return { conversation: await rowAfter(context, conversationRows, outcome), userErrors: outcome.userErrors ?? [] };
  }
}

registerNode("ModeratorConversation", (context, uuid) => loadRow(context, conversationRows, uuid));
