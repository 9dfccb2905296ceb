import { Ctx, Extensions, Field, FieldResolver, Int, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { DateTime } from "../platform/graphql/scalars.ts";
import { hinted, type Delivery } from "../platform/graphql/delivery.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { signInFirst } from "../platform/graphql/errors.ts";
import type { SubscriberContext } from "../platform/graphql/subscriptions.ts";
import { pageRequest } from "../kernel/pagination.ts";
import { listenerOf } from "./listener.ts";
import { newsOf } from "./news.ts";
import { Notification } from "./notification.graphql.ts";
import { countUnreadNotifications, readNotifications, type NotificationRow } from "./notification.queries.ts";

@ObjectType({ description: "How the viewer's notifications stand, for all of their devices." })
export class NotificationNews {
  @Field(() => DateTime, { description: "When this was so." })
  occurredAt: string;
}

@Resolver(() => NotificationNews)
export class NotificationNewsFields {
  @FieldResolver(() => DateTime)
  occurredAt(@Root() { event }: Delivery): string {
    return event.occurredAt;
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Notification, {
    nullable: true,
    description: "The newest that is unread; null when there is none.",
  })
  async notification(@Ctx() context: RequestContext): Promise<NotificationRow | null> {
    const page = pageRequest({ first: 1 }, 1);
    const { nodes } = await readNotifications(context.reader, await listenerOf(context), "unread", page);
    return nodes[0] ?? null;
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Int, { description: "How many are unread." })
  async unreadCount(@Ctx() context: RequestContext): Promise<number> {
    return countUnreadNotifications(context.reader, await listenerOf(context));
  }
}

@Resolver()
export class NotificationSubscription {
  @Subscription(() => NotificationNews, {
    description:
      "How the viewer's notifications stand: at once, and whenever something is told or was read on any device. Nothing has to be caught up with after a reconnection.",
    subscribe: ({ context }) => followNotifications(context as SubscriberContext),
  })
  notificationReceived(@Root() delivery: Delivery): Delivery {
    return delivery;
  }
}

/** A standing that changes (`account:`), or a mute, may hide what somebody was told: their count is another one then. */
function followNotifications(context: SubscriberContext): AsyncIterableIterator<Delivery> {
  const { accountId } = context.viewer;
  if (accountId === null) throw signInFirst();
  return hinted(context, { hints: [newsOf(accountId), `account:${accountId}`], event: `account:${accountId}` });
}
