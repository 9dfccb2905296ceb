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
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { uuidOf } from "../kernel/ids.ts";
import type { Outcome } from "../kernel/outcome.ts";
import { pageRequest, type Connection } from "../kernel/pagination.ts";
import { bodyMaxLength } from "../kernel/textLimits.ts";
import { Persona, type PersonaFace } from "../identity/personas/persona.graphql.ts";
import { runCommand, runCreation } from "../platform/command.ts";
import { ConnectionArguments, connectionType } from "../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext } from "../platform/graphql/context.ts";
import { Node, registerNode } from "../platform/graphql/node.graphql.ts";
import { Payload } from "../platform/graphql/payload.ts";
import { DateTime } from "../platform/graphql/scalars.ts";
import type { PictureRow } from "../subjects/pictures/picture.columns.ts";
import { Picture, PictureInput } from "../subjects/pictures/picture.graphql.ts";
import type { RevisionRow } from "../subjects/revisions/revision.columns.ts";
import { PostRevisionConnection } from "../subjects/revisions/revision.graphql.ts";
import { FactLabel, type FactLabelWord } from "../subjects/moderated.ts";
import { ContentWarning, ContentWarningInput } from "../subjects/warnings/warning.graphql.ts";
import { mayChangeShown } from "./hold.ts";
import { editPost } from "./editPost.ts";
import { readPostTexts } from "./postRevision.queries.ts";
import { replyToThread } from "./replyToThread.ts";
import { restorePost } from "./restorePost.ts";
import { rowAfter, rowAfterWriting } from "./rowAfter.ts";
import { postPolicy, undoMinutes } from "./thread.policy.ts";
import { postRows } from "./threadRows.ts";
import type { FactLabelRow, PostRow, QuotedPostRow } from "./post.queries.ts";
import { withdrawPost } from "./withdrawPost.ts";
import { PostState, type PostStateWord } from "./words.ts";

/** How many texts a page of a post's history has unless told. */
const defaultRevisionPage = 50;

@ObjectType({ description: "What a post answers to.", simpleResolvers: true })
export class QuotedPost {
  @Field(() => ID, { description: "The quoted post's id." })
  id: string;

  @Field(() => Int, { description: "Its number in the same thread." })
  number: number;

  @Field(() => Persona, { description: "Who said it." })
  author: PersonaFace;

  @Field(() => String, { nullable: true, description: "Its beginning in plain words; null when that text is gone." })
  excerpt: string | null;

  @Field(() => [ContentWarning], { description: "What it warns its readers of; so does its beginning." })
  contentWarnings: ContentWarning[];
}

@ObjectType({ description: "What the viewer may do with a post.", simpleResolvers: true })
export class PostPermissions {
  @Field({ description: "Rewrite it." })
  edit: boolean;

  @Field({ description: "Take its text back." })
  withdraw: boolean;

  @Field({ description: "Undo the withdrawal, within `house.undoMinutes`." })
  restore: boolean;

  @Field({ description: "React to it." })
  react: boolean;
}

@ObjectType({
  description: "What the moderators say of a text's facts. The text stays readable.",
  simpleResolvers: true,
})
export class PostFactLabel {
  @Field(() => FactLabel, { description: "What they say." })
  label: FactLabelWord;

  @Field({ description: "On what ground." })
  source: string;
}

@ObjectType({ implements: Node, description: "What somebody said in a thread.", simpleResolvers: true })
export class Post extends Node {
  @Field(() => Int, {
    description:
      "Its number in the thread: from 1, never changed, never given twice. 0 while it is held: it takes the next one when it is released.",
  })
  number: number;

  @Field(() => PostState, { description: "What has become of it." })
  state: PostStateWord;

  @Extensions({ perViewer: true })
  @Field(() => String, {
    nullable: true,
    description: "The Markdown source, for its author and the staff; null for others.",
  })
  body: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The text as sanitised HTML; null when it was taken back or taken away.",
  })
  bodyHtml: string | null;

  @Field(() => [Picture], { description: "The pictures beside it; none where its text can't be read." })
  pictures: PictureRow[];

  @Field(() => DateTime, { description: "When it was said." })
  createdAt: string;

  @Field(() => DateTime, { nullable: true, description: "When it was last rewritten; null when it never was." })
  editedAt: string | null;

  @Field(() => Int, { description: "Hand it to `expectedVersion` when editing." })
  version: number;

  @Field(() => Int, { description: "How many texts it has had; 1 when it was never rewritten." })
  revisionCount: number;

  @Field(() => Persona, { description: "Who said it." })
  author: PersonaFace;

  @Field(() => QuotedPost, { nullable: true, description: "What it answers to." })
  quotedPost: QuotedPostRow | null;

  @Field(() => [ContentWarning], { description: "What it warns its readers of; empty when its text can't be read." })
  contentWarnings: ContentWarning[];

  @Field(() => PostFactLabel, {
    nullable: true,
    description: "What the moderators say of its facts: to be shown above the text. Null where nothing is said.",
  })
  factLabel: FactLabelRow | null;
}

export const PostConnection = connectionType("Post", () => Post);

@Resolver(() => Post)
export class PostFields {
  @Extensions({ perViewer: true })
  @FieldResolver(() => PostPermissions, { description: "What the viewer may do with it." })
  viewerCan(@Root() post: PostRow, @Ctx() context: RequestContext): PostPermissions | Promise<PostPermissions> {
    const { viewer } = context;
    const allowed = {
      edit: postPolicy.edit(viewer, post) === null,
      withdraw: postPolicy.withdraw(viewer, post) === null,
      restore: postPolicy.restore(viewer, post) === null,
      react: postPolicy.react(viewer, post) === null,
    };
    if (!allowed.edit || post.state !== "published") return allowed;
    return mayChangeShown(context, post, post.author).then((edit) => ({ ...allowed, edit }));
  }

  @FieldResolver(() => PostRevisionConnection, {
    description:
      "What it has said: oldest first, the current text last, 50 unless told. Empty when its text can't be read.",
  })
  revisions(
    @Root() post: PostRow,
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<Connection<RevisionRow>> {
    return readPostTexts(reader, viewer, post, pageRequest(given, defaultRevisionPage));
  }
}

@InputType({ description: "A reply to a thread." })
export class ReplyToThreadInput {
  @Field(() => ID, { description: "The thread." })
  threadId: string;

  @Field({ description: `CommonMark without raw HTML, at most ${bodyMaxLength} characters.` })
  body: string;

  @Field(() => ID, { nullable: true, description: "A post of the same thread that this one answers to." })
  quotedPostId?: string;

  @Field(() => Int, {
    nullable: true,
    description: "The version of the draft that this was written from: it is deleted with it. A newer one stays.",
  })
  draftVersion?: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether nobody is told who writes: under a pseudonym, the same for all that one writes so in this thread.",
  })
  anonymous?: boolean;

  @Field(() => [ContentWarningInput], { nullable: true, description: "What it warns its readers of." })
  contentWarnings?: ContentWarningInput[];

  @Field(() => [PictureInput], {
    nullable: true,
    description: "Pictures beside it, in their order, at most `house.mostPictures`.",
  })
  pictures?: PictureInput[];

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether its author has been asked about PERSONAL_DATA_FOUND and publishes it all the same.",
  })
  personalDataConfirmed?: boolean;

  @Field(() => [ID], {
    nullable: true,
    description:
      "The ids of those findings beside WORDS_ASKED that its author has read, and publishes it all the same.",
  })
  acceptedWarnings?: string[];

  @Field(() => String, {
    nullable: true,
    description: "1 to 64 characters; the same key gives the first result again.",
  })
  idempotencyKey?: string;
}

@ObjectType({ description: "The reply, or why there is none.", simpleResolvers: true })
export class ReplyToThreadPayload extends Payload {
  @Field(() => Post, { nullable: true, description: "The new post." })
  post: PostRow | null;
}

@InputType({ description: "Another text for a post." })
export class EditPostInput {
  @Field(() => ID, { description: "The post." })
  postId: string;

  @Field({ description: `CommonMark without raw HTML, at most ${bodyMaxLength} characters.` })
  body: string;

  @Field(() => Int, { description: "The version that was rewritten; STALE_VERSION when there is a newer one." })
  expectedVersion: number;

  @Field(() => Int, {
    nullable: true,
    description: "The version of the draft that this was written from: it is deleted with it. A newer one stays.",
  })
  draftVersion?: number;

  @Field(() => [ContentWarningInput], {
    nullable: true,
    description: "What it warns its readers of; what it warned of stays when this is left out.",
  })
  contentWarnings?: ContentWarningInput[];

  @Field(() => [PictureInput], {
    nullable: true,
    description:
      "The pictures beside it from now on, in their order; they stay as they are when this is left out, at most `house.mostPictures`.",
  })
  pictures?: PictureInput[];

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether its author has been asked about PERSONAL_DATA_FOUND and publishes it all the same.",
  })
  personalDataConfirmed?: boolean;

  @Field(() => [ID], {
    nullable: true,
    description:
      "The ids of those findings beside WORDS_ASKED that its author has read, and publishes it all the same.",
  })
  acceptedWarnings?: string[];
}

@InputType({ description: "Which post is taken back." })
export class WithdrawPostInput {
  @Field(() => ID, { description: "The post." })
  postId: string;
}

@InputType({ description: "Which post comes back." })
export class RestorePostInput extends WithdrawPostInput {}

@ObjectType({ description: "The post as it is now, or why nothing has changed.", simpleResolvers: true })
export class EditPostPayload extends Payload {
  @Field(() => Post, { nullable: true, description: "The post; also beside STALE_VERSION." })
  post: PostRow | null;
}

@ObjectType({ description: "The post without its text, or why nothing has changed.", simpleResolvers: true })
export class WithdrawPostPayload extends Payload {
  @Field(() => Post, { nullable: true, description: "The post; null where its author no longer sees its thread." })
  post: PostRow | null;
}

@ObjectType({ description: "The post with its text again, or why nothing has changed.", simpleResolvers: true })
export class RestorePostPayload extends Payload {
  @Field(() => Post, { nullable: true, description: "The post; null where its author no longer sees its thread." })
  post: PostRow | null;
}

@Resolver()
export class PostOperations {
  @Query(() => Post, { nullable: true, description: "A post by its id." })
  post(
    @Arg("id", () => ID, { description: "Its global id." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<PostRow | null> | null {
    const uuid = uuidOf("Post", id);
    return uuid === null ? null : loadRow(context, postRows, uuid);
  }

  @Authorized()
  @Mutation(() => ReplyToThreadPayload, { description: "Replies to a thread." })
  async replyToThread(
    @Arg("input", () => ReplyToThreadInput, { description: "The reply." }) input: ReplyToThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<ReplyToThreadPayload> {
    const retry = { operation: "replyToThread", key: input.idempotencyKey };
    const outcome = await runCreation(context, retry, (unit) => replyToThread(unit, input));
    const post = await rowAfterWriting(context, postRows, outcome, input.anonymous);
    return { post, userErrors: outcome.userErrors ?? [] };
  }

  @Authorized()
  @Mutation(() => EditPostPayload, {
    description: "Rewrites one's own post; what it said before stays in its history.",
  })
  async editPost(
    @Arg("input", () => EditPostInput, { description: "The post and its new text." }) input: EditPostInput,
    @Ctx() context: RequestContext,
  ): Promise<EditPostPayload> {
    return postPayload(context, await runCommand(context, (unit) => editPost(unit, input)));
  }

  @Authorized()
  @Mutation(() => WithdrawPostPayload, {
    description: `Takes the text of one's own post back, at any time: nobody reads it any more, its number stays; also where one can no longer go. It can be undone for ${undoMinutes} minutes.`,
  })
  async withdrawPost(
    @Arg("input", () => WithdrawPostInput, { description: "The post." }) input: WithdrawPostInput,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawPostPayload> {
    return postPayload(context, await runCommand(context, (unit) => withdrawPost(unit, input)));
  }

  @Authorized()
  @Mutation(() => RestorePostPayload, { description: "Undoes `withdrawPost`, within `house.undoMinutes`." })
  async restorePost(
    @Arg("input", () => RestorePostInput, { description: "The post." }) input: RestorePostInput,
    @Ctx() context: RequestContext,
  ): Promise<RestorePostPayload> {
    return postPayload(context, await runCommand(context, (unit) => restorePost(unit, input)));
  }
}

async function postPayload(context: RequestContext, outcome: Outcome<{ id: string }>) {
  return { post: await rowAfter(context, postRows, outcome), userErrors: outcome.userErrors ?? [] };
}

registerNode("Post", (context, uuid) => loadRow(context, postRows, uuid));
