import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { uuidOf } from "../kernel/ids.ts";
import { toCursor } from "../platform/bus/position.ts";
import { deliveries, type Delivery } from "../platform/graphql/delivery.ts";
import { loadRow, type RequestContext } from "../platform/graphql/context.ts";
import { fault } from "../platform/graphql/errors.ts";
import { registerWords } from "../platform/graphql/registerWords.ts";
import { DateTime } from "../platform/graphql/scalars.ts";
import type { SubscriberContext } from "../platform/graphql/subscriptions.ts";
import { audienceOfThread } from "./activity.queries.ts";
import { Post } from "./post.graphql.ts";
import type { PostRow } from "./post.queries.ts";
import type { ThreadEventKind } from "./thread.entity.ts";
import { Thread } from "./thread.graphql.ts";
import type { ThreadRow } from "./thread.queries.ts";
import { postRows, threadRows } from "./threadRows.ts";

export type ActivityKindWord =
  | "threadCreated"
  | "threadChanged"
  | "postPublished"
  | "postEdited"
  | "postWithdrawn"
  | "postRestored"
  | "postTakenAway"
  | "postGivenBack"
  | "reactionsChanged"
  | "boardChanged";

export const ActivityKind = registerWords<ActivityKindWord>("ActivityKind", "What happened.", {
  threadCreated: "A thread was begun.",
  threadChanged: "Its title, its place on top, or whether it takes replies.",
  postPublished: "Somebody said something.",
  postEdited: "An author rewrote a post.",
  postWithdrawn: "An author took a post's text back.",
  postRestored: "An author undid that.",
  postTakenAway: "The moderators hid or removed a post.",
  postGivenBack: "The moderators undid that.",
  reactionsChanged: "Somebody reacted to a post, or took that back; never told of texts under which nobody is counted.",
  boardChanged: "The board's name, order, visibility or state.",
});

const threadEventKinds: ReadonlySet<string> = new Set<ThreadEventKind | "ReactionsChanged">([
  "ThreadCreated",
  "ThreadChanged",
  "PostPublished",
  "PostEdited",
  "PostWithdrawn",
  "PostRestored",
  "PostTakenAway",
  "PostGivenBack",
  "ReactionsChanged",
]);

/** "PostPublished" of the outbox → postPublished of the contract. */
export const activityKind = (kind: string): ActivityKindWord =>
  (kind.charAt(0).toLowerCase() + kind.slice(1)) as ActivityKindWord;

/** What live activity tells besides its subject. */
@ObjectType({ description: "Something that happened in a thread, as the subscriber may see it now." })
export class ThreadActivity {
  @Field({ description: "Hand the last one to `after` when you come back: nothing will be missing and nothing twice." })
  cursor: string;

  @Field(() => DateTime, { description: "When it happened." })
  occurredAt: string;

  @Field(() => ActivityKind, { description: "What happened." })
  kind: ActivityKindWord;
}

@Resolver(() => ThreadActivity)
export class ThreadActivityFields {
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

  @FieldResolver(() => Thread, { description: "The thread as it is now." })
  async thread(@Root() { event }: Delivery, @Ctx() context: RequestContext): Promise<ThreadRow> {
    return (await loadRow(context, threadRows, String(event.data["threadId"])))!;
  }

  @FieldResolver(() => Post, {
    nullable: true,
    description: "The post as it is now; null when the thread itself changed.",
  })
  post(@Root() { event }: Delivery, @Ctx() context: RequestContext): Promise<PostRow | null> | null {
    const postId = event.data["postId"];
    return postId === undefined ? null : loadRow(context, postRows, String(postId));
  }
}

@Resolver()
export class ThreadActivitySubscription {
  @Subscription(() => ThreadActivity, {
    description: "What happens in a thread. Without `after` it begins with what happens next.",
    subscribe: ({ args, context }) => followThread(context as SubscriberContext, args as ThreadActivityArguments),
  })
  threadActivity(
    @Root() delivery: Delivery,
    @Arg("threadId", () => ID, { description: "The thread." }) _threadId: string,
    @Arg("after", () => String, {
      nullable: true,
      description: "The last cursor heard, or `Thread.activityCursor` of the page that was read.",
    })
    _after?: string,
  ): Delivery {
    return delivery;
  }
}

interface ThreadActivityArguments {
  threadId: string;
  after?: string;
}

async function followThread(context: SubscriberContext, { threadId, after }: ThreadActivityArguments) {
  const uuid = uuidOf("Thread", threadId);
  const thread = uuid && (await loadRow(context, threadRows, uuid));
  if (!thread) throw fault("BAD_USER_INPUT", "There is no such thread for you.");
  return deliveries(context, {
    by: "subject",
    topic: `thread:${uuid}`,
    after,
    kinds: threadEventKinds,
    audienceOf: (event, viewer) => audienceOfThread(context.reader, event, viewer),
  });
}
