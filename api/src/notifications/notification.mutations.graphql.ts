import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Outcome } from "../kernel/outcome.ts";
import { viewerPayload, ViewerPayload } from "../identity/viewer.graphql.ts";
import { runCommand } from "../platform/command.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { DateTime } from "../platform/graphql/scalars.ts";
import { dismissNotification, markNotificationsRead, undoNotificationsRead } from "./markRead.ts";

@InputType({ description: "Which notifications were read; give exactly one of the three." })
export class MarkNotificationsReadInput {
  @Field(() => [ID], { nullable: true, description: "These." })
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: "This one and all before it; what came later stays new." })
  upTo?: string | null;

  @Field(() => ID, { nullable: true, description: "All about this thread, board or post." })
  subjectId?: string | null;
}

@ObjectType({ description: "The member with their count, or why nothing has changed.", simpleResolvers: true })
export class MarkNotificationsReadPayload extends ViewerPayload {
  @Field(() => DateTime, { nullable: true, description: "Hand it to undoNotificationsRead to take it back." })
  markedAt: Date | null;
}

@InputType({ description: "Which marking is taken back." })
export class UndoNotificationsReadInput {
  @Field(() => DateTime, { description: "Its `markedAt`." })
  markedAt: Date;
}

@ObjectType({ description: "The member with their count.", simpleResolvers: true })
export class UndoNotificationsReadPayload extends ViewerPayload {}

@InputType({ description: "What is taken off the list." })
export class DismissNotificationInput {
  @Field(() => ID, { description: "The notification." })
  notificationId: string;
}

@ObjectType({ description: "The member with their count, or why nothing has changed.", simpleResolvers: true })
export class DismissNotificationPayload extends ViewerPayload {}

@Resolver()
export class NotificationMutations {
  @Authorized()
  @Mutation(() => MarkNotificationsReadPayload, {
    description: "Marks notifications as read, here and on every other device.",
  })
  async markNotificationsRead(
    @Arg("input", () => MarkNotificationsReadInput, { description: "Which." }) input: MarkNotificationsReadInput,
    @Ctx() context: RequestContext,
  ): Promise<MarkNotificationsReadPayload> {
    const outcome = await runCommand(context, (unit) => markNotificationsRead(unit, input));
    return { ...(await ownPayload(context, outcome)), markedAt: outcome.userErrors ? null : outcome.value };
  }

  @Authorized()
  @Mutation(() => UndoNotificationsReadPayload, {
    description: "Takes a marking back. What has had news of its own since stays as it is.",
  })
  async undoNotificationsRead(
    @Arg("input", () => UndoNotificationsReadInput, { description: "The marking." }) input: UndoNotificationsReadInput,
    @Ctx() context: RequestContext,
  ): Promise<UndoNotificationsReadPayload> {
    return ownPayload(context, await runCommand(context, (unit) => undoNotificationsRead(unit, input)));
  }

  @Authorized()
  @Mutation(() => DismissNotificationPayload, { description: "Takes a notification off the list for good." })
  async dismissNotification(
    @Arg("input", () => DismissNotificationInput, { description: "Which." }) input: DismissNotificationInput,
    @Ctx() context: RequestContext,
  ): Promise<DismissNotificationPayload> {
    return ownPayload(context, await runCommand(context, (unit) => dismissNotification(unit, input)));
  }
}

function ownPayload(context: RequestContext, { userErrors }: Outcome<unknown>): Promise<ViewerPayload> {
  return viewerPayload(context, userErrors ? { userErrors } : { value: context.viewer.accountId! });
}
