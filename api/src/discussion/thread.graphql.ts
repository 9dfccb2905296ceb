import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { uuidOf } from "../kernel/ids.ts";
import { maxPageSize, pageRequest, writeCursor, type Connection } from "../kernel/pagination.ts";
import { Persona, type PersonaFace } from "../identity/personas/persona.graphql.ts";
import { Member, type MemberRow } from "../identity/member.graphql.ts";
import { Locale, type LocaleWord } from "../identity/words.ts";
import { horizonCursor } from "../platform/bus/horizon.ts";
import { ConnectionArguments, connectionType } from "../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext, type RowLoader } from "../platform/graphql/context.ts";
import { fault } from "../platform/graphql/errors.ts";
import { Node, registerNode } from "../platform/graphql/node.graphql.ts";
import { DateTime } from "../platform/graphql/scalars.ts";
import { ContentWarning } from "../subjects/warnings/warning.graphql.ts";
import { mayChangeShown } from "./hold.ts";
import { mentionCandidateLimit, readMentionCandidates } from "./mentionCandidates.queries.ts";
import { personaRows } from "./persona.queries.ts";
import { readOwnPseudonym, readPseudonymsCalled } from "./pseudonyms.queries.ts";
import { Post, PostConnection } from "./post.graphql.ts";
import { mostHeldPosts, readHeldPosts, readThreadsWithHeld, readThreadPosts, type PostRow } from "./post.queries.ts";
import { threadPolicy } from "./thread.policy.ts";
import { readThreadByNumber, type ThreadRow } from "./thread.queries.ts";
import { threadRows } from "./threadRows.ts";
import { ThreadState, type ThreadStateWord } from "./words.ts";

/** How many posts a page of a thread has unless told. */
const defaultPostPage = 50;

const threadsWithHeld: RowLoader<{ uuid: string }> = {
  load: ({ reader, viewer }, ids) => readThreadsWithHeld(reader, viewer, ids),
  idOf: ({ uuid }) => uuid,
};

@ObjectType({ description: "What the viewer may do with a thread.", simpleResolvers: true })
export class ThreadPermissions {
  @Field({ description: "Reply to it." })
  reply: boolean;

  @Field({ description: "Give it another title." })
  editTitle: boolean;

  @Field({ description: "Close it for replies, and open it again." })
  lock: boolean;

  @Field({ description: "Keep it on top of its board." })
  pin: boolean;
}

@ObjectType({ implements: Node, description: "A conversation.", simpleResolvers: true })
export class Thread extends Node {
  @Field(() => Int, { description: "Its number in addresses: /t/:number. It never changes." })
  number: number;

  @Field({ description: "The readable part of its address; it changes with the title." })
  slug: string;

  @Field({ description: "Its title, plain text." })
  title: string;

  @Field(() => Locale, { description: "The language it is written in." })
  locale: LocaleWord;

  @Field(() => ThreadState, { description: "What can be done with it." })
  state: ThreadStateWord;

  @Field({ description: "Whether it is kept on top of its board." })
  isPinned: boolean;

  @Field(() => DateTime, { description: "When it was begun." })
  createdAt: string;

  @Field(() => DateTime, { description: "When its latest post was published." })
  lastActivityAt: string;

  @Field(() => Int, { description: "How many replies were published." })
  replyCount: number;

  @Field(() => Int, { description: "The number of its latest post." })
  lastPostNumber: number;

  @Field(() => Int, { description: "Hand it to `expectedVersion` when editing." })
  version: number;

  @Field(() => Persona, { description: "Who began it." })
  author: PersonaFace;

  @Field(() => Persona, { nullable: true, description: "Who wrote its latest post." })
  lastPoster: PersonaFace | null;

  @Field(() => [ContentWarning], {
    description: "What its opening post warns of: it holds for the title, too, wherever that stands alone.",
  })
  contentWarnings: ContentWarning[];

  @Extensions({ perViewer: true })
  @Field(() => Int, { nullable: true, description: "The number up to which the viewer has read; null for guests." })
  viewerReadUpTo: number | null;

  @Extensions({ perViewer: true })
  @Field(() => Int, { nullable: true, description: "How many posts are news to the viewer; null for guests." })
  viewerUnreadCount: number | null;
}

export const ThreadConnection = connectionType("Thread", () => Thread);

@ArgsType()
export class ThreadPostsArguments extends ConnectionArguments {
  @Field(() => Int, {
    nullable: true,
    description: "Instead of a cursor: the page of `first` posts that holds this number, as the pages of a book do.",
  })
  holdingNumber?: number;
}

@Resolver(() => Thread)
export class ThreadFields {
  @Extensions({ perViewer: true })
  @FieldResolver(() => ThreadPermissions, { description: "What the viewer may do with it." })
  async viewerCan(@Root() thread: ThreadRow, @Ctx() context: RequestContext): Promise<ThreadPermissions> {
    const { viewer } = context;
    const editTitle = threadPolicy.editTitle(viewer, thread) === null;
    const isShownAndOwn = thread.isOwnThread && thread.state !== "held";
    return {
      reply: threadPolicy.reply(viewer, thread) === null,
      editTitle: editTitle && (!isShownAndOwn || (await mayChangeShown(context, thread, thread.author))),
      lock: threadPolicy.lock(viewer, thread) === null,
      pin: threadPolicy.pin(viewer, thread) === null,
    };
  }

  @FieldResolver(() => PostConnection, { description: "Its posts by their numbers; 50 unless told." })
  posts(
    @Root() thread: ThreadRow,
    @Args(() => ThreadPostsArguments) given: ThreadPostsArguments,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<Connection<PostRow>> {
    const page = pageRequest({ ...given, ...startOfPage(given, thread.lastPostNumber) }, defaultPostPage);
    return readThreadPosts(reader, viewer, { ...thread, threadUuid: thread.uuid }, page);
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Boolean, { description: "Whether `heldPosts` holds any." })
  hasHeldPosts(@Root() { uuid }: ThreadRow, @Ctx() context: RequestContext): Promise<boolean> | boolean {
    return context.viewer.accountId !== null && loadRow(context, threadsWithHeld, uuid).then((row) => row !== null);
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => [Post], {
    description: `Its posts that wait for a moderator and have no number yet, the longest waiting first, at most ${mostHeldPosts}: one's own, and for the staff everybody's.`,
  })
  heldPosts(@Root() thread: ThreadRow, @Ctx() { reader, viewer }: RequestContext): Promise<PostRow[]> | PostRow[] {
    return viewer.accountId === null ? [] : readHeldPosts(reader, viewer, { ...thread, threadUuid: thread.uuid });
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => [Member], {
    description: `Whom somebody who writes here could mean by @ and these letters: at most ${mentionCandidateLimit}, those who speak in the thread first; only those for an empty prefix. Empty for guests.`,
  })
  mentionCandidates(
    @Root() thread: ThreadRow,
    @Arg("prefix", () => String, { description: "What was typed after @." }) prefix: string,
    @Arg("first", () => Int, { nullable: true, description: `How many, at most ${mentionCandidateLimit}.` }) first:
      | number
      | undefined,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<MemberRow[]> {
    return readMentionCandidates(reader, viewer, thread.uuid, prefix, first ?? mentionCandidateLimit);
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => [Persona], {
    description: `The pseudonyms that speak here and whose name begins with these letters, in either language, without one's own: at most ${mentionCandidateLimit}. One is mentioned by its words with hyphens: @quiet-heron. Empty for guests.`,
  })
  mentionablePseudonyms(
    @Root() thread: ThreadRow,
    @Arg("prefix", () => String, { description: "What was typed after @." }) prefix: string,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<PersonaFace[]> {
    return readPseudonymsCalled(reader, viewer, thread.uuid, prefix, mentionCandidateLimit);
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Persona, {
    nullable: true,
    description: "The viewer's own pseudonym in this thread; null before they wrote anonymously in it.",
  })
  viewerPseudonym(
    @Root() thread: ThreadRow,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<PersonaFace | null> | null {
    return viewer.pseudonyms.length === 0 ? null : readOwnPseudonym(reader, viewer, thread.uuid);
  }

  @FieldResolver(() => String, { description: "Where its activity stands; hand it to `threadActivity(after:)`." })
  activityCursor(@Root() thread: ThreadRow): string {
    return horizonCursor(thread.horizon);
  }
}

@Resolver(() => Post)
export class PostThreadField {
  @FieldResolver(() => Thread, { description: "The thread it stands in." })
  async thread(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<ThreadRow> {
    return (await loadRow(context, threadRows, post.threadUuid))!;
  }
}

/** The cursor before the page that holds a number; pages begin at 1, size + 1, … A number too high is on the last one. */
function startOfPage(
  { holdingNumber, first, after, last, before }: ThreadPostsArguments,
  lastNumber: number,
): { after?: string } {
  if (holdingNumber == null) return {};
  if (after != null || last != null || before != null) {
    throw fault("BAD_USER_INPUT", "holdingNumber goes with first alone.");
  }
  const size = Math.min(Math.max(first ?? defaultPostPage, 1), maxPageSize);
  const number = Math.min(Math.max(holdingNumber, 1), Math.max(lastNumber, 1));
  const start = Math.floor((number - 1) / size) * size;
  return start === 0 ? {} : { after: writeCursor([start]) };
}

@Resolver()
export class ThreadQueries {
  @Query(() => Thread, {
    nullable: true,
    description: "A thread by its id or its number in addresses; give one of them.",
  })
  thread(
    @Arg("id", () => ID, { nullable: true, description: "Its global id." }) id: string | undefined,
    @Arg("number", () => Int, { nullable: true, description: "Its number." }) number: number | undefined,
    @Ctx() context: RequestContext,
  ): Promise<ThreadRow | null> | null {
    if ((id == null) === (number == null)) throw fault("BAD_USER_INPUT", "Give id or number.");
    if (number != null) return readThreadByNumber(context.reader, context.viewer, number);
    const uuid = uuidOf("Thread", id!);
    return uuid === null ? null : loadRow(context, threadRows, uuid);
  }
}

registerNode("Persona", (context, uuid) => loadRow(context, personaRows, uuid));
registerNode("Thread", (context, uuid) => loadRow(context, threadRows, uuid));
