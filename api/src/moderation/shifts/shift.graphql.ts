import {
  Arg,
  Authorized,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { Member, memberRows, type MemberRow } from "../../identity/member.graphql.ts";
import { rowAfter } from "../../discussion/rowAfter.ts";
import { isStaff } from "../../discussion/thread.policy.ts";
import { runCommand, runCreation } from "../../platform/command.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { fault } from "../../platform/graphql/errors.ts";
import { Node, registerNode } from "../../platform/graphql/node.graphql.ts";
import { Payload } from "../../platform/graphql/payload.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { cancelShift } from "./cancelShift.ts";
import { handOverNoteMaxLength, handOverShift } from "./handOverShift.ts";
import { onCall } from "./onCall.ts";
import { plannedDays, planShift } from "./planShift.ts";
import { earlyMinutes, longestShiftHours } from "./shift.entity.ts";
import { mostShifts, readShifts, readShiftsWithin, type ShiftRow } from "./shift.queries.ts";
import { startShift } from "./startShift.ts";
import { ShiftState, type ShiftStateWord } from "./words.ts";

/** Shifts by UUID, for the staff. */
export const shiftRows: RowLoader<ShiftRow> = {
  load: ({ reader, viewer }, ids) => (isStaff(viewer) ? readShifts(reader, ids) : Promise.resolve([])),
  idOf: (row) => row.uuid,
};

@ObjectType({ description: "What the viewer may do with a shift; others' are theirs alone.", simpleResolvers: true })
export class ModeratorShiftPermissions {
  @Field({ description: `Begin it: from ${earlyMinutes} minutes before its time until its end.` })
  start: boolean;

  @Field({ description: "Hand it over; also when its time is over." })
  handOver: boolean;

  @Field({ description: "Take it off the rota, before it has begun." })
  cancel: boolean;
}

@ObjectType({
  implements: Node,
  description: "When one moderator looks after the house. For the staff.",
  simpleResolvers: true,
})
export class ModeratorShift extends Node {
  @Field(() => ShiftState, { description: "Where it stands." })
  state: ShiftStateWord;

  @Field(() => DateTime, { description: "When it begins by the rota." })
  startsAt: string;

  @Field(() => DateTime, { description: "When it ends by the rota. After that nobody is on duty by it." })
  endsAt: string;

  @Field(() => DateTime, { nullable: true, description: "When the moderator began it." })
  startedAt: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the moderator handed it over." })
  handedOverAt: string | null;

  @Field(() => String, { nullable: true, description: "What the next one has to know." })
  handOverNote: string | null;
}

@Resolver(() => ModeratorShift)
export class ModeratorShiftFields {
  @FieldResolver(() => Member, { nullable: true, description: "Whose shift it is." })
  moderator(@Root() { accountUuid }: ShiftRow, @Ctx() context: RequestContext): Promise<MemberRow | null> {
    return loadRow(context, memberRows, accountUuid);
  }

  @FieldResolver(() => ModeratorShift, { nullable: true, description: "The shift that it was handed over to." })
  handedTo(@Root() { handedToUuid }: ShiftRow, @Ctx() context: RequestContext): Promise<ShiftRow | null> | null {
    return handedToUuid === null ? null : loadRow(context, shiftRows, handedToUuid);
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => ModeratorShiftPermissions, { description: "What the viewer may do with it." })
  viewerCan(
    @Root() { accountUuid, state, startsAt, endsAt }: ShiftRow,
    @Ctx() { viewer }: RequestContext,
  ): ModeratorShiftPermissions {
    const mayAct = viewer.mayWrite && accountUuid === viewer.accountId;
    const now = Date.now();
    const isDue = Date.parse(startsAt) - earlyMinutes * 60_000 <= now && Date.parse(endsAt) > now;
    return {
      start: mayAct && state === "planned" && isDue,
      handOver: mayAct && state === "onDuty",
      cancel: mayAct && state === "planned",
    };
  }
}

@InputType({ description: "A shift of one's own." })
export class PlanShiftInput {
  @Field(() => DateTime, { description: `When it begins, at most ${plannedDays} days from now.` })
  startsAt: Date;

  @Field(() => DateTime, {
    description: `When it ends, at most ${longestShiftHours} hours later, and not in the past.`,
  })
  endsAt: Date;

  @Field(() => String, {
    nullable: true,
    description: "1 to 64 characters; the same key gives the first result again.",
  })
  idempotencyKey?: string;
}

@InputType({ description: "Which shift is begun." })
export class StartShiftInput {
  @Field(() => ID, { description: "One's own shift." })
  shiftId: string;
}

@InputType({ description: "Which shift is taken off the rota." })
export class CancelShiftInput extends StartShiftInput {}

@InputType({ description: "Which shift is handed over, and with which words." })
export class HandOverShiftInput extends StartShiftInput {
  @Field({ description: `What the next one has to know: 1 to ${handOverNoteMaxLength} characters.` })
  note: string;

  @Field(() => ID, {
    nullable: true,
    description: "The shift of whoever goes on; whoever else is on duty or comes next on the rota unless told.",
  })
  toShiftId?: string;
}

@ObjectType({ description: "The shift, or why nothing has changed.", simpleResolvers: true })
export class PlanShiftPayload extends Payload {
  @Field(() => ModeratorShift, { nullable: true, description: "The shift." })
  shift: ShiftRow | null;
}

@ObjectType({ description: "The shift as it is now, or why nothing has changed.", simpleResolvers: true })
export class StartShiftPayload extends PlanShiftPayload {}

@ObjectType({ description: "The shift as it is now, or why nothing has changed.", simpleResolvers: true })
export class CancelShiftPayload extends PlanShiftPayload {}

@ObjectType({ description: "The shift as it is now, or why nothing has changed.", simpleResolvers: true })
export class HandOverShiftPayload extends PlanShiftPayload {}

const dayMs = 86_400_000;
/** Without a time the rota around now is read: it holds the week that it is, in every zone. */
const aroundDays = 8;
const longestDays = 35;

@Resolver()
export class ShiftQueries {
  @Authorized("moderator")
  @Query(() => [ModeratorShift], {
    nullable: true,
    description: `The shifts that touch a time, the earliest first, at most ${mostShifts}; without those cancelled. For the staff.`,
  })
  moderatorShifts(
    @Arg("from", () => DateTime, { nullable: true, description: `Since when; ${aroundDays} days ago unless told.` })
    from: Date | null,
    @Arg("to", () => DateTime, {
      nullable: true,
      description: `Until when, at most ${longestDays} days after; ${aroundDays} days from now unless told.`,
    })
    to: Date | null,
    @Ctx() { reader }: RequestContext,
  ): Promise<ShiftRow[]> {
    const now = Date.now();
    const [since, until] = [from ?? new Date(now - aroundDays * dayMs), to ?? new Date(now + aroundDays * dayMs)];
    if (until.getTime() - since.getTime() > longestDays * dayMs)
      throw fault("BAD_USER_INPUT", `At most ${longestDays} days are read at once.`);
    return readShiftsWithin(reader, since, until);
  }

  @Authorized("moderator")
  @Query(() => [ModeratorShift], {
    nullable: true,
    description:
      "Who is called when something can't wait, in order: those on duty, whoever began first before the others; then those whose shift it is though they have not begun it; then whoever comes next on the rota. For the staff.",
  })
  async onCallModerators(@Ctx() context: RequestContext): Promise<ShiftRow[]> {
    const called = await onCall(context.reader, new Date());
    const rows = await Promise.all(called.map(({ shiftId }) => loadRow(context, shiftRows, shiftId)));
    return rows.filter((row) => row !== null);
  }
}

@Resolver()
export class ShiftMutations {
  @Authorized("moderator")
  @Mutation(() => PlanShiftPayload, { description: "Puts a shift of one's own on the rota." })
  async planShift(
    @Arg("input", () => PlanShiftInput, { description: "When." }) input: PlanShiftInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanShiftPayload> {
    const retry = { operation: "planShift", key: input.idempotencyKey };
    const outcome = await runCreation(context, retry, (unit) => planShift(unit, input));
    const shift = outcome.userErrors ? null : await loadRow(context, shiftRows, outcome.value);
    return { shift, userErrors: outcome.userErrors ?? [] };
  }

  @Authorized("moderator")
  @Mutation(() => StartShiftPayload, { description: "Goes on duty." })
  async startShift(
    @Arg("input", () => StartShiftInput, { description: "Which shift." }) input: StartShiftInput,
    @Ctx() context: RequestContext,
  ): Promise<StartShiftPayload> {
    const outcome = await runCommand(context, (unit) => startShift(unit, input));
    return { shift: await rowAfter(context, shiftRows, outcome), userErrors: outcome.userErrors ?? [] };
  }

  @Authorized("moderator")
  @Mutation(() => CancelShiftPayload, { description: "Takes a shift off the rota." })
  async cancelShift(
    @Arg("input", () => CancelShiftInput, { description: "Which shift." }) input: CancelShiftInput,
    @Ctx() context: RequestContext,
  ): Promise<CancelShiftPayload> {
    const outcome = await runCommand(context, (unit) => cancelShift(unit, input));
    return { shift: await rowAfter(context, shiftRows, outcome), userErrors: outcome.userErrors ?? [] };
  }

  @Authorized("moderator")
  @Mutation(() => HandOverShiftPayload, {
    description: "Goes off duty, and leaves a note for whoever goes on.",
  })
  async handOverShift(
    @Arg("input", () => HandOverShiftInput, { description: "Which shift, and the note." }) input: HandOverShiftInput,
    @Ctx() context: RequestContext,
  ): Promise<HandOverShiftPayload> {
    const outcome = await runCommand(context, (unit) => handOverShift(unit, input));
    return { shift: await rowAfter(context, shiftRows, outcome), userErrors: outcome.userErrors ?? [] };
  }
}

registerNode("ModeratorShift", (context, uuid) => loadRow(context, shiftRows, uuid));
