import {
  Arg,
  Args,
  ArgsType,
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
import { pageRequest, type Connection } from "../kernel/pagination.ts";
import { bodyMaxLength, titleMaxLength } from "../kernel/textLimits.ts";
import { placePolicy } from "../discussion/thread.policy.ts";
import { Thread, ThreadConnection } from "../discussion/thread.graphql.ts";
import { readPlaceThreads, type ThreadRow, type ThreadSortWord } from "../discussion/thread.queries.ts";
import { threadRows } from "../discussion/threadRows.ts";
import { rowAfterWriting } from "../discussion/rowAfter.ts";
import {
  BoardState,
  BoardVisibility,
  MembershipState,
  type MembershipStateWord,
  type PlaceStateWord,
  type PlaceVisibilityWord,
} from "../discussion/words.ts";
import { MemberRole, type MemberRoleWord } from "../identity/words.ts";
import { horizonCursor } from "../platform/bus/horizon.ts";
import { runCreation } from "../platform/command.ts";
import { ConnectionArguments, connectionType } from "../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext, type RowLoader } from "../platform/graphql/context.ts";
import { LocalizedText } from "../platform/graphql/localizedText.ts";
import { Node, registerNode } from "../platform/graphql/node.graphql.ts";
import { Payload } from "../platform/graphql/payload.ts";
import { registerWords } from "../platform/graphql/registerWords.ts";
import { ContentWarningInput } from "../subjects/warnings/warning.graphql.ts";
import { boardPolicy } from "./board.policy.ts";
import {
  readBoardBySlug,
  readBoardList,
  readBoards,
  readUnreadThreadCounts,
  unreadThreadLimit,
  type BoardRow,
} from "./board.queries.ts";
import { PictureInput } from "../subjects/pictures/picture.graphql.ts";
import { createThread } from "./createThread.ts";

const defaultBoardPage = 50;
const defaultThreadPage = 30;

/** Boards by UUID, as the viewer may know of them. */
export const boardRows: RowLoader<BoardRow> = {
  load: ({ reader, viewer }, ids) => readBoards(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

const unreadCounts: RowLoader<{ placeUuid: string; count: number }> = {
  load: ({ reader, viewer }, ids) => readUnreadThreadCounts(reader, viewer, ids),
  idOf: (row) => row.placeUuid,
};

export const ThreadSort = registerWords<ThreadSortWord>("ThreadSort", "In which order a board's threads come.", {
  latestActivity: "Pinned ones first, then by their latest post.",
  newest: "By when they were begun.",
  unanswered: "Those where nobody but who began them has replied, by when they were begun.",
});

@ObjectType({ description: "What the viewer may do with a board.", simpleResolvers: true })
export class BoardPermissions {
  @Field({ description: "Read its threads." })
  read: boolean;

  @Field({ description: "Begin a thread." })
  createThread: boolean;

  @Field({ description: "Ask to be let in." })
  requestMembership: boolean;

  @Field({ description: "Decide who is let in." })
  decideMembership: boolean;

  @Field({ description: "Change its name, order, visibility and state." })
  edit: boolean;
}

@ObjectType({
  implements: Node,
  description: "A place in which members talk about one subject.",
  simpleResolvers: true,
})
export class Board extends Node {
  @Field({ description: "The name in its address: /boards/:slug." })
  slug: string;

  @Field(() => LocalizedText, { description: "Its name." })
  name: LocalizedText;

  @Field(() => LocalizedText, { description: "What it is for." })
  description: LocalizedText;

  @Field(() => BoardVisibility, { description: "Who may read it." })
  visibility: PlaceVisibilityWord;

  @Field(() => BoardState, { description: "Whether people write there." })
  state: PlaceStateWord;

  @Field(() => Int, { description: "Its place in the list; smaller comes first." })
  position: number;

  @Field(() => [MemberRole], { description: "The roles whose members read a restricted board without asking." })
  openToRoles: MemberRoleWord[];

  @Field({ description: "Whether everything that members write there waits for a moderator." })
  holdsAllPosts: boolean;

  @Field({ description: "Whether what somebody replies waits until something of theirs was published there." })
  holdsFirstPosts: boolean;

  @Field(() => Int, { nullable: true, description: "How many threads it has; null where the viewer may not read it." })
  threadCount: number | null;

  @Field(() => Int, { description: "Hand it to `expectedVersion` when editing." })
  version: number;

  @Extensions({ perViewer: true })
  @Field(() => MembershipState, { nullable: true, description: "The viewer's standing; null without one." })
  viewerMembership: MembershipStateWord | null;
}

export const BoardConnection = connectionType("Board", () => Board);

@ArgsType()
export class BoardThreadsArguments extends ConnectionArguments {
  @Field(() => ThreadSort, { defaultValue: "latestActivity", description: "The order." })
  sort: ThreadSortWord;
}

@Resolver(() => Board)
export class BoardFields {
  @Extensions({ perViewer: true })
  @FieldResolver(() => BoardPermissions, { description: "What the viewer may do with it." })
  viewerCan(@Root() board: BoardRow, @Ctx() { viewer }: RequestContext): BoardPermissions {
    return {
      read: board.isReadable,
      createThread: board.isReadable && placePolicy.createThread(viewer, board) === null,
      requestMembership: boardPolicy.requestMembership(viewer, board) === null,
      decideMembership: boardPolicy.decideMembership(viewer) === null,
      edit: boardPolicy.edit(viewer) === null,
    };
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Int, {
    nullable: true,
    description: `How many threads have news for the viewer; ${unreadThreadLimit} means that many or more. Null for guests.`,
  })
  async viewerUnreadThreadCount(@Root() board: BoardRow, @Ctx() context: RequestContext): Promise<number | null> {
    if (board.unreadThreadCount !== undefined) return board.unreadThreadCount;
    if (context.viewer.accountId === null || !board.isReadable) return null;
    return (await loadRow(context, unreadCounts, board.uuid))?.count ?? 0;
  }

  @FieldResolver(() => ThreadConnection, {
    nullable: true,
    description: "Its threads, 30 unless told; null where the viewer may not read it.",
  })
  threads(
    @Root() board: BoardRow,
    @Args(() => BoardThreadsArguments) given: BoardThreadsArguments,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<Connection<ThreadRow>> | null {
    const page = pageRequest(given, defaultThreadPage);
    const place = { ...board, placeUuid: board.uuid };
    return board.isReadable ? readPlaceThreads(reader, viewer, place, given.sort, page) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Where its activity stands; hand it to `boardActivity(after:)`. Null where the viewer may not read it.",
  })
  activityCursor(@Root() board: BoardRow): string | null {
    return board.isReadable ? horizonCursor(board.horizon) : null;
  }
}

@Resolver(() => Thread)
export class ThreadBoardField {
  @FieldResolver(() => Board, { description: "The board it stands on." })
  async board(@Root() thread: ThreadRow, @Ctx() context: RequestContext): Promise<BoardRow> {
    return (await loadRow(context, boardRows, thread.placeUuid))!;
  }
}

@InputType({ description: "A new thread." })
export class CreateThreadInput {
  @Field(() => ID, { description: "The board." })
  boardId: string;

  @Field({ description: `Plain text, at most ${titleMaxLength} characters.` })
  title: string;

  @Field({ description: `The opening post: CommonMark without raw HTML, at most ${bodyMaxLength} characters.` })
  body: string;

  @Field(() => Int, {
    nullable: true,
    description: "The version of the draft that this was written from: it is deleted with it. A newer one stays.",
  })
  draftVersion?: number;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether nobody is told who begins it: under a pseudonym that is the member's in this thread alone.",
  })
  anonymous?: boolean;

  @Field(() => [ContentWarningInput], {
    nullable: true,
    description: "What it warns its readers of; it stands for its title, too.",
  })
  contentWarnings?: ContentWarningInput[];

  @Field(() => [PictureInput], {
    nullable: true,
    description: "Pictures beside its opening post, in their order, at most `house.mostPictures`.",
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

@ObjectType({ description: "The thread, or why there is none.", simpleResolvers: true })
export class CreateThreadPayload extends Payload {
  @Field(() => Thread, { nullable: true, description: "The new thread." })
  thread: ThreadRow | null;
}

@Resolver()
export class BoardOperations {
  @Query(() => BoardConnection, { description: "The boards in their order, 50 unless told." })
  boards(@Args(() => ConnectionArguments) given: ConnectionArguments, @Ctx() { reader, viewer }: RequestContext) {
    return readBoardList(reader, viewer, pageRequest(given, defaultBoardPage));
  }

  @Query(() => Board, { nullable: true, description: "A board by the name in its address." })
  board(
    @Arg("slug", () => String, { description: "Its slug." }) slug: string,
    @Ctx() { reader, viewer }: RequestContext,
  ) {
    return readBoardBySlug(reader, viewer, slug);
  }

  @Authorized()
  @Mutation(() => CreateThreadPayload, { description: "Begins a thread on a board." })
  async createThread(
    @Arg("input", () => CreateThreadInput, { description: "The thread." }) input: CreateThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateThreadPayload> {
    const retry = { operation: "createThread", key: input.idempotencyKey };
    const outcome = await runCreation(context, retry, (unit) => createThread(unit, input));
    const thread = await rowAfterWriting(context, threadRows, outcome, input.anonymous);
    return { thread, userErrors: outcome.userErrors ?? [] };
  }
}

registerNode("Board", (context, uuid) => loadRow(context, boardRows, uuid));
