import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { uuidOf } from "../kernel/ids.ts";
import { viewerClass } from "../kernel/viewer.ts";
import { ActivityKind, activityKind, type ActivityKindWord } from "../discussion/activity.graphql.ts";
import { audienceOfThread } from "../discussion/activity.queries.ts";
import { Thread } from "../discussion/thread.graphql.ts";
import type { ThreadRow } from "../discussion/thread.queries.ts";
import { threadRows } from "../discussion/threadRows.ts";
import { toCursor } from "../platform/bus/position.ts";
import { deliveries, type Delivery } from "../platform/graphql/delivery.ts";
import { loadRow, type RequestContext } from "../platform/graphql/context.ts";
import { fault } from "../platform/graphql/errors.ts";
import { DateTime } from "../platform/graphql/scalars.ts";
import type { SubscriberContext } from "../platform/graphql/subscriptions.ts";
import { Board, boardRows } from "./board.graphql.ts";
import { readBoards, type BoardRow } from "./board.queries.ts";

const boardEventKinds: ReadonlySet<string> = new Set([
  "ThreadCreated",
  "ThreadChanged",
  "PostPublished",
  "BoardChanged",
]);

@ObjectType({ description: "Something that happened on a board, as the subscriber may see it now." })
export class BoardActivity {
  @Field({ description: "Hand the last one to `after` when you come back: nothing will be missing and nothing twice." })
  cursor: string;

  @Field(() => DateTime, { description: "When it happened." })
  occurredAt: string;

  @Field(() => ActivityKind, { description: "What happened." })
  kind: ActivityKindWord;
}

@Resolver(() => BoardActivity)
export class BoardActivityFields {
  @FieldResolver(() => String)
  cursor(@Root() { event }: Delivery): string {
    return toCursor(event);
  }

  @FieldResolver(() => DateTime)
  occurredAt(@Root() { event }: Delivery): string {
    return event.occurredAt;
  }

  @FieldResolver(() => ActivityKind)
  kind(@Root() { event }: Delivery): ActivityKindWord {
    return activityKind(event.kind);
  }

  @FieldResolver(() => Board, { description: "The board as it is now." })
  async board(@Root() { event }: Delivery, @Ctx() context: RequestContext): Promise<BoardRow> {
    return (await loadRow(context, boardRows, placeUuid(event.place)))!;
  }

  @FieldResolver(() => Thread, {
    nullable: true,
    description: "The thread as it is now; null when the board itself changed.",
  })
  thread(@Root() { event }: Delivery, @Ctx() context: RequestContext): Promise<ThreadRow | null> | null {
    const threadId = event.data["threadId"];
    return threadId === undefined ? null : loadRow(context, threadRows, String(threadId));
  }
}

@Resolver()
export class BoardActivitySubscription {
  @Subscription(() => BoardActivity, {
    description: "New threads and replies on a board. Without `after` it begins with what happens next.",
    subscribe: ({ args, context }) => followBoard(context as SubscriberContext, args as BoardActivityArguments),
  })
  boardActivity(
    @Root() delivery: Delivery,
    @Arg("boardId", () => ID, { description: "The board." }) _boardId: string,
    @Arg("after", () => String, {
      nullable: true,
      description: "The last cursor heard, or `Board.activityCursor` of the page that was read.",
    })
    _after?: string,
  ): Delivery {
    return delivery;
  }
}

interface BoardActivityArguments {
  boardId: string;
  after?: string;
}

async function followBoard(context: SubscriberContext, { boardId, after }: BoardActivityArguments) {
  const uuid = uuidOf("Board", boardId);
  const board = uuid && (await loadRow(context, boardRows, uuid));
  if (!board || !board.isReadable) throw fault("BAD_USER_INPUT", "There is no such board for you.");
  return deliveries(context, {
    by: "place",
    topic: `place:${uuid}`,
    after,
    kinds: boardEventKinds,
    audienceOf: async (event, viewer) => {
      if (event.data["threadId"] !== undefined) return audienceOfThread(context.reader, event, viewer);
      const [now] = await readBoards(context.reader, viewer, [placeUuid(event.place)]);
      return now?.isReadable ? viewerClass(viewer) : null;
    },
  });
}

const placeUuid = (topic: string): string => topic.slice("place:".length);
