import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Outcome } from "../kernel/outcome.ts";
import { titleMaxLength } from "../kernel/textLimits.ts";
import { runCommand } from "../platform/command.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { Payload } from "../platform/graphql/payload.ts";
import { lockThread, pinThread, unlockThread, unpinThread } from "./arrangeThread.ts";
import { editThread } from "./editThread.ts";
import { markThreadRead } from "./markThreadRead.ts";
import { rowAfter } from "./rowAfter.ts";
import { Thread } from "./thread.graphql.ts";
import type { ThreadRow } from "./thread.queries.ts";
import { threadRows } from "./threadRows.ts";

@InputType({ description: "Another title for a thread." })
export class EditThreadInput {
  @Field(() => ID, { description: "The thread." })
  threadId: string;

  @Field({ description: `Plain text, at most ${titleMaxLength} characters.` })
  title: string;

  @Field(() => Int, { description: "The version that was edited; STALE_VERSION when there is a newer one." })
  expectedVersion: number;

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

@InputType({ description: "Which thread is closed." })
export class LockThreadInput {
  @Field(() => ID, { description: "The thread." })
  threadId: string;
}

@InputType({ description: "Which thread is opened." })
export class UnlockThreadInput extends LockThreadInput {}

@InputType({ description: "Which thread is kept on top." })
export class PinThreadInput extends LockThreadInput {}

@InputType({ description: "Which thread sinks again." })
export class UnpinThreadInput extends LockThreadInput {}

@InputType({ description: "How far the viewer has read a thread." })
export class MarkThreadReadInput {
  @Field(() => ID, { description: "The thread." })
  threadId: string;

  @Field(() => Int, {
    description: "The number of the last post that was read. A lower one than before changes nothing.",
  })
  upToNumber: number;
}

@ObjectType({ description: "The thread as it is now, or why nothing has changed.", simpleResolvers: true })
export class EditThreadPayload extends Payload {
  @Field(() => Thread, { nullable: true, description: "The thread; also beside STALE_VERSION." })
  thread: ThreadRow | null;
}

@ObjectType({ description: "The thread as it is now, or why nothing has changed.", simpleResolvers: true })
export class LockThreadPayload extends Payload {
  @Field(() => Thread, { nullable: true, description: "The thread." })
  thread: ThreadRow | null;
}

@ObjectType({ description: "The thread as it is now, or why nothing has changed.", simpleResolvers: true })
export class UnlockThreadPayload extends LockThreadPayload {}

@ObjectType({ description: "The thread as it is now, or why nothing has changed.", simpleResolvers: true })
export class PinThreadPayload extends LockThreadPayload {}

@ObjectType({ description: "The thread as it is now, or why nothing has changed.", simpleResolvers: true })
export class UnpinThreadPayload extends LockThreadPayload {}

@ObjectType({ description: "The thread as the viewer has read it, or why nothing has changed.", simpleResolvers: true })
export class MarkThreadReadPayload extends LockThreadPayload {}

@Resolver()
export class ThreadMutations {
  @Authorized()
  @Mutation(() => EditThreadPayload, { description: "Gives a thread another title: its author and the staff." })
  async editThread(
    @Arg("input", () => EditThreadInput, { description: "The thread and its title." }) input: EditThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<EditThreadPayload> {
    return threadPayload(context, await runCommand(context, (unit) => editThread(unit, input)));
  }

  @Authorized()
  @Mutation(() => LockThreadPayload, { description: "Closes a thread for replies: the staff." })
  async lockThread(
    @Arg("input", () => LockThreadInput, { description: "The thread." }) input: LockThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<LockThreadPayload> {
    return threadPayload(context, await runCommand(context, (unit) => lockThread(unit, input)));
  }

  @Authorized()
  @Mutation(() => UnlockThreadPayload, { description: "Opens a thread for replies again: the staff." })
  async unlockThread(
    @Arg("input", () => UnlockThreadInput, { description: "The thread." }) input: UnlockThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<UnlockThreadPayload> {
    return threadPayload(context, await runCommand(context, (unit) => unlockThread(unit, input)));
  }

  @Authorized()
  @Mutation(() => PinThreadPayload, { description: "Keeps a thread on top of its board: the staff." })
  async pinThread(
    @Arg("input", () => PinThreadInput, { description: "The thread." }) input: PinThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<PinThreadPayload> {
    return threadPayload(context, await runCommand(context, (unit) => pinThread(unit, input)));
  }

  @Authorized()
  @Mutation(() => UnpinThreadPayload, { description: "Lets a pinned thread sink again: the staff." })
  async unpinThread(
    @Arg("input", () => UnpinThreadInput, { description: "The thread." }) input: UnpinThreadInput,
    @Ctx() context: RequestContext,
  ): Promise<UnpinThreadPayload> {
    return threadPayload(context, await runCommand(context, (unit) => unpinThread(unit, input)));
  }

  @Authorized()
  @Mutation(() => MarkThreadReadPayload, {
    description: "Says how far the viewer has read a thread; it never moves backwards, nor beyond the latest post.",
  })
  async markThreadRead(
    @Arg("input", () => MarkThreadReadInput, { description: "The thread, and how far." }) input: MarkThreadReadInput,
    @Ctx() context: RequestContext,
  ): Promise<MarkThreadReadPayload> {
    return threadPayload(context, await runCommand(context, (unit) => markThreadRead(unit, input)));
  }
}

async function threadPayload(context: RequestContext, outcome: Outcome<{ id: string }>) {
  return { thread: await rowAfter(context, threadRows, outcome), userErrors: outcome.userErrors ?? [] };
}
