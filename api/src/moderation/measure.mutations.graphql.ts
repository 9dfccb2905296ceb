import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Outcome } from "../kernel/outcome.ts";
import { acknowledgeMeasure } from "../identity/standing/acknowledgeMeasure.ts";
import type { MeasureRow } from "../identity/standing/measure.queries.ts";
import { Post } from "../discussion/post.graphql.ts";
import type { PostRow } from "../discussion/post.queries.ts";
import { rowAfter } from "../discussion/rowAfter.ts";
import { postRows } from "../discussion/threadRows.ts";
import { runCommand, runCreation } from "../platform/command.ts";
import { loadRow, type RequestContext } from "../platform/graphql/context.ts";
import { Payload } from "../platform/graphql/payload.ts";
import { DateTime } from "../platform/graphql/scalars.ts";
import { releasePost, withholdPost } from "./decideHeldPost.ts";
import { factsMaxLength } from "./decisions/readDeed.ts";
import { liftMeasure } from "./liftMeasure.ts";
import { Measure, measureRows } from "./measure.graphql.ts";
import { takeMeasure } from "./takeMeasure.ts";

@InputType({ description: "What is done to a face, why, and until when." })
export class WarnPersonaInput {
  @Field(() => ID, { description: "The face." })
  personaId: string;

  @Field({ description: `Why, in words that its author reads: 1 to ${factsMaxLength} characters.` })
  reason: string;

  @Field(() => ID, {
    nullable: true,
    description: "The rule that it is about; the one that says what moderators do unless told.",
  })
  ruleId?: string;

  @Field(() => DateTime, { description: "When it ends by itself: at most a year from now." })
  endsAt: Date;

  @Field(() => ID, { nullable: true, description: "The post of this face that it is about." })
  postId?: string;

  @Field(() => String, {
    nullable: true,
    description: "1 to 64 characters; the same key gives the first result again.",
  })
  idempotencyKey?: string;
}

@InputType({ description: "Whose posts are looked at first, why, and until when." })
export class HoldPersonaInput extends WarnPersonaInput {}

@InputType({ description: "Whose author can't post, why, and until when." })
export class LimitPersonaInput extends WarnPersonaInput {}

@InputType({ description: "What is ended before its time." })
export class LiftMeasureInput {
  @Field(() => ID, { description: "The measure." })
  measureId: string;
}

@InputType({ description: "What its author has read." })
export class AcknowledgeMeasureInput extends LiftMeasureInput {}

@InputType({ description: "Which held post is shown." })
export class ReleasePostInput {
  @Field(() => ID, { description: "The post." })
  postId: string;
}

@InputType({ description: "Which held post is kept from others, and why." })
export class WithholdPostInput extends ReleasePostInput {
  @Field({ description: `Why, in words that its author reads: 1 to ${factsMaxLength} characters.` })
  reason: string;

  @Field(() => ID, {
    nullable: true,
    description: "The rule that it is about; the one that says what moderators do unless told.",
  })
  ruleId?: string;
}

@ObjectType({ description: "What was done, or why nothing has changed.", simpleResolvers: true })
export class WarnPersonaPayload extends Payload {
  @Field(() => Measure, { nullable: true, description: "The measure." })
  measure: MeasureRow | null;
}

@ObjectType({ description: "What was done, or why nothing has changed.", simpleResolvers: true })
export class HoldPersonaPayload extends WarnPersonaPayload {}

@ObjectType({ description: "What was done, or why nothing has changed.", simpleResolvers: true })
export class LimitPersonaPayload extends WarnPersonaPayload {}

@ObjectType({ description: "The measure as it is now, or why nothing has changed.", simpleResolvers: true })
export class LiftMeasurePayload extends WarnPersonaPayload {}

@ObjectType({ description: "The measure as it is now, or why nothing has changed.", simpleResolvers: true })
export class AcknowledgeMeasurePayload extends WarnPersonaPayload {}

@ObjectType({ description: "The post as it is now, or why nothing has changed.", simpleResolvers: true })
export class ReleasePostPayload extends Payload {
  @Field(() => Post, { nullable: true, description: "The post, with its number." })
  post: PostRow | null;
}

@ObjectType({ description: "The post as it is now, or why nothing has changed.", simpleResolvers: true })
export class WithholdPostPayload extends Payload {
  @Field(() => Post, { nullable: true, description: "The post." })
  post: PostRow | null;
}

@Resolver()
export class MeasureMutations {
  @Authorized("moderator")
  @Mutation(() => WarnPersonaPayload, {
    description: "Tells whoever is behind a face something that they must see; who it is stays unknown. For the staff.",
  })
  warnPersona(
    @Arg("input", () => WarnPersonaInput, { description: "The face and the words." }) input: WarnPersonaInput,
    @Ctx() context: RequestContext,
  ): Promise<WarnPersonaPayload> {
    return taken(context, "warn", input);
  }

  @Authorized("moderator")
  @Mutation(() => HoldPersonaPayload, {
    description:
      "Has what a face writes looked at before others see it: a pseudonym in its thread, a named one wherever they write under their name. Meanwhile its author begins no thread. For the staff.",
  })
  holdPersona(
    @Arg("input", () => HoldPersonaInput, { description: "The face and the words." }) input: HoldPersonaInput,
    @Ctx() context: RequestContext,
  ): Promise<HoldPersonaPayload> {
    return taken(context, "hold", input);
  }

  @Authorized("moderator")
  @Mutation(() => LimitPersonaPayload, {
    description:
      "Stops whoever is behind a face from posting under any face, until it ends; who it is stays unknown. For the staff.",
  })
  limitPersona(
    @Arg("input", () => LimitPersonaInput, { description: "The face and the words." }) input: LimitPersonaInput,
    @Ctx() context: RequestContext,
  ): Promise<LimitPersonaPayload> {
    return taken(context, "limit", input);
  }

  @Authorized("moderator")
  @Mutation(() => LiftMeasurePayload, {
    description: "Ends a warning, a hold or a limit before its time. For the staff.",
  })
  async liftMeasure(
    @Arg("input", () => LiftMeasureInput, { description: "The measure." }) input: LiftMeasureInput,
    @Ctx() context: RequestContext,
  ): Promise<LiftMeasurePayload> {
    return measurePayload(context, await runCommand(context, (unit) => liftMeasure(unit, input)));
  }

  @Authorized()
  @Mutation(() => AcknowledgeMeasurePayload, {
    description:
      "Puts away what the moderators told the viewer: it stays in `viewer.measures`, and what it does goes on.",
  })
  async acknowledgeMeasure(
    @Arg("input", () => AcknowledgeMeasureInput, { description: "The measure." }) input: AcknowledgeMeasureInput,
    @Ctx() context: RequestContext,
  ): Promise<AcknowledgeMeasurePayload> {
    const outcome = await runCommand(context, (unit) => acknowledgeMeasure(unit, input));
    context.viewer = await context.house.doorkeeper.renew(context.viewer);
    return measurePayload(context, outcome);
  }

  @Authorized("moderator")
  @Mutation(() => ReleasePostPayload, {
    description: "Shows a held post to everybody, as the latest of its thread. For the staff.",
  })
  async releasePost(
    @Arg("input", () => ReleasePostInput, { description: "The post." }) input: ReleasePostInput,
    @Ctx() context: RequestContext,
  ): Promise<ReleasePostPayload> {
    const outcome = await runCommand(context, (unit) => releasePost(unit, input));
    return { post: await rowAfter(context, postRows, outcome), userErrors: outcome.userErrors ?? [] };
  }

  @Authorized("moderator")
  @Mutation(() => WithholdPostPayload, {
    description: "Keeps a held post from others for good; its author reads why. For the staff.",
  })
  async withholdPost(
    @Arg("input", () => WithholdPostInput, { description: "The post and the reason." }) input: WithholdPostInput,
    @Ctx() context: RequestContext,
  ): Promise<WithholdPostPayload> {
    const outcome = await runCommand(context, (unit) => withholdPost(unit, input));
    return { post: await rowAfter(context, postRows, outcome), userErrors: outcome.userErrors ?? [] };
  }
}

const operations = { warn: "warnPersona", hold: "holdPersona", limit: "limitPersona" } as const;

async function taken(
  context: RequestContext,
  kind: keyof typeof operations,
  input: WarnPersonaInput,
): Promise<WarnPersonaPayload> {
  const retry = { operation: operations[kind], key: input.idempotencyKey };
  const outcome = await runCreation(context, retry, (unit) => takeMeasure(unit, kind, input));
  const measure = outcome.userErrors ? null : await loadRow(context, measureRows, outcome.value);
  return { measure, userErrors: outcome.userErrors ?? [] };
}

async function measurePayload(context: RequestContext, outcome: Outcome<{ id: string }>): Promise<WarnPersonaPayload> {
  return { measure: await rowAfter(context, measureRows, outcome), userErrors: outcome.userErrors ?? [] };
}
