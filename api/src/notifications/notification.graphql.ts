import { Args, ArgsType, Ctx, Extensions, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { pageRequest, type Connection } from "../kernel/pagination.ts";
import { Persona, type PersonaFace } from "../identity/personas/persona.graphql.ts";
import { MeasureKind, type MeasureKindWord } from "../identity/standing/words.ts";
import { Viewer } from "../identity/viewer.graphql.ts";
import { personaRows } from "../discussion/persona.queries.ts";
import { Post } from "../discussion/post.graphql.ts";
import type { PostRow } from "../discussion/post.queries.ts";
import { Thread } from "../discussion/thread.graphql.ts";
import type { ThreadRow } from "../discussion/thread.queries.ts";
import { postRows, threadRows } from "../discussion/threadRows.ts";
import { ConnectionArguments, connectionType } from "../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext, type RowLoader } from "../platform/graphql/context.ts";
import { Node, readNode, registerNode, type NodeRow } from "../platform/graphql/node.graphql.ts";
import { DateTime } from "../platform/graphql/scalars.ts";
import { listenerOf } from "./listener.ts";
import {
  countUnreadNotifications,
  readNotifications,
  readNotificationsById,
  unreadLimit,
  type NotificationRow,
} from "./notification.queries.ts";
import {
  NotificationFilter,
  NotificationKind,
  type NotificationFilterWord,
  type NotificationKindWord,
} from "./words.ts";

/** The viewer's own notifications by UUID. */
export const notificationRows: RowLoader<NotificationRow> = {
  load: async (context, ids) => readNotificationsById(context.reader, await listenerOf(context), ids),
  idOf: (row) => row.uuid,
};

@ObjectType({
  implements: Node,
  description:
    "Something that the viewer is told. What is alike is bundled while it is unread; what they may no longer see disappears.",
  simpleResolvers: true,
})
export class Notification extends Node {
  @Field(() => NotificationKind, { description: "What it tells." })
  kind: NotificationKindWord;

  @Field(() => Int, { description: "Of how many it tells, up to 100: replies, people who reacted, requests." })
  count: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "For a decision about a membership: whether they were let in. About a report: whether a rule was found broken. About an appeal: whether the decision was taken back.",
  })
  isApproved: boolean | null;

  @Field(() => MeasureKind, { nullable: true, description: "For a notice of the moderators: what they did." })
  measureKind: MeasureKindWord | null;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt: string;

  @Field(() => DateTime, { description: "When something was last added to it." })
  updatedAt: string;

  @Field(() => DateTime, { nullable: true, description: "When it was read; null while it is new." })
  readAt: string | null;
}

export const NotificationConnection = connectionType("Notification", () => Notification);

@ArgsType()
export class NotificationArguments extends ConnectionArguments {
  @Field(() => NotificationFilter, { defaultValue: "all", description: "Which of them." })
  filter: NotificationFilterWord;
}

@Resolver(() => Notification)
export class NotificationFields {
  @FieldResolver(() => Node, {
    nullable: true,
    description: "What it is about: a thread, a post, a board, a report or an appeal.",
  })
  subject(@Root() { subjectId }: NotificationRow, @Ctx() context: RequestContext): Promise<NodeRow | null> {
    return readNode(context, subjectId);
  }

  @FieldResolver(() => Thread, { nullable: true, description: "In which thread it happened; null for a membership." })
  thread(@Root() { threadUuid }: NotificationRow, @Ctx() context: RequestContext): Promise<ThreadRow | null> | null {
    return threadUuid === null ? null : loadRow(context, threadRows, threadUuid);
  }

  @FieldResolver(() => Post, { nullable: true, description: "The first post that it tells of and that is not read." })
  post(@Root() { postUuid }: NotificationRow, @Ctx() context: RequestContext): Promise<PostRow | null> | null {
    return postUuid === null ? null : loadRow(context, postRows, postUuid);
  }

  @FieldResolver(() => [Persona], { description: "Whose doing it was: up to three, the latest first." })
  async actors(@Root() { actorUuids }: NotificationRow, @Ctx() context: RequestContext): Promise<PersonaFace[]> {
    const faces = await Promise.all(actorUuids.map((uuid) => loadRow(context, personaRows, uuid)));
    return faces.filter((face) => face !== null);
  }
}

const defaultPage = 30;

@Resolver(() => Viewer)
export class ViewerNotifications {
  @Extensions({ perViewer: true })
  @FieldResolver(() => NotificationConnection, {
    description: "What they are told, the latest first, 30 unless told.",
  })
  async notifications(
    @Args(() => NotificationArguments) { filter, ...given }: NotificationArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NotificationRow>> {
    const page = pageRequest(given, defaultPage);
    return readNotifications(context.reader, await listenerOf(context), filter, page);
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Int, { description: `How many notifications are unread, up to ${unreadLimit}.` })
  async unreadNotificationCount(@Ctx() context: RequestContext): Promise<number> {
    return countUnreadNotifications(context.reader, await listenerOf(context));
  }
}

registerNode("Notification", (context, uuid) => loadRow(context, notificationRows, uuid));
