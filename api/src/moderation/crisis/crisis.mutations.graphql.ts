import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Outcome } from "../../kernel/outcome.ts";
import { rowAfter } from "../../discussion/rowAfter.ts";
import { Locale, type LocaleWord } from "../../identity/words.ts";
import { runCommand, runCreation } from "../../platform/command.ts";
import { loadRow, type RequestContext } from "../../platform/graphql/context.ts";
import { Payload } from "../../platform/graphql/payload.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { noteMaxLength } from "../cases/caseNote.entity.ts";
import { acknowledgeCrisis } from "./acknowledgeCrisis.ts";
import { addCrisisNote } from "./addCrisisNote.ts";
import { closeCrisis } from "./closeCrisis.ts";
import { checkInHours } from "./crisis.entity.ts";
import { CrisisCase, crisisRows } from "./crisis.graphql.ts";
import type { CrisisRow } from "./crisis.queries.ts";
import { messageMaxLength } from "./crisisMessage.entity.ts";
import { openCrisis } from "./openCrisis.ts";
import { recordCheckIn } from "./recordCheckIn.ts";
import { respondToCrisis } from "./respondToCrisis.ts";
import { followUpDays, setCrisisFollowUp } from "./setCrisisFollowUp.ts";

const keyDescription = "1 to 64 characters; the same key gives the first result again.";

@InputType({ description: "Whose words a moderator is worried about." })
export class OpenCrisisInput {
  @Field(() => ID, { description: "The thread, post or member." })
  subjectId: string;
}

@InputType({ description: "Which crisis the viewer looks at." })
export class AcknowledgeCrisisInput {
  @Field(() => ID, { description: "The crisis." })
  crisisId: string;
}

@InputType({ description: "A moderator's words to the person." })
export class RespondToCrisisInput extends AcknowledgeCrisisInput {
  @Field({ description: `The words, plain: 1 to ${messageMaxLength} characters.` })
  body: string;

  @Field(() => Locale, { description: "The language of the words." })
  locale: LocaleWord;

  @Field(() => String, { nullable: true, description: "The key of the template that they began with." })
  templateKey?: string;

  @Field(() => String, { nullable: true, description: keyDescription })
  idempotencyKey?: string;
}

@InputType({ description: "A note to the other moderators." })
export class AddCrisisNoteInput extends AcknowledgeCrisisInput {
  @Field({ description: `The words: 1 to ${noteMaxLength} characters.` })
  body: string;

  @Field(() => String, { nullable: true, description: keyDescription })
  idempotencyKey?: string;
}

@InputType({ description: "When to look again." })
export class SetCrisisFollowUpInput extends AcknowledgeCrisisInput {
  @Field(() => DateTime, { description: `Ahead, and within ${followUpDays} days.` })
  dueAt: Date;
}

@InputType({ description: "How the person was." })
export class RecordCheckInInput extends AcknowledgeCrisisInput {
  @Field({ description: `For the other moderators: 1 to ${noteMaxLength} characters.` })
  note: string;

  @Field(() => DateTime, {
    nullable: true,
    description: `When to look once more, within ${followUpDays} days; not again unless told.`,
  })
  nextAt?: Date;
}

@InputType({ description: "Which crisis is over, and what was done." })
export class CloseCrisisInput extends AcknowledgeCrisisInput {
  @Field({ description: `What was done, and why it can be closed: 1 to ${noteMaxLength} characters.` })
  note: string;

  @Field(() => Int, { description: "The version that was seen; STALE_VERSION when something came meanwhile." })
  expectedVersion: number;
}

const asItIs = { description: "The crisis as it is now, or why nothing has changed.", simpleResolvers: true };

@ObjectType(asItIs)
export class OpenCrisisPayload extends Payload {
  @Field(() => CrisisCase, { nullable: true, description: "The crisis; also beside a refusal, where it can be seen." })
  crisis: CrisisRow | null;
}

@ObjectType(asItIs)
export class AcknowledgeCrisisPayload extends OpenCrisisPayload {}

@ObjectType(asItIs)
export class RespondToCrisisPayload extends OpenCrisisPayload {}

@ObjectType(asItIs)
export class AddCrisisNotePayload extends OpenCrisisPayload {}

@ObjectType(asItIs)
export class SetCrisisFollowUpPayload extends OpenCrisisPayload {}

@ObjectType(asItIs)
export class RecordCheckInPayload extends OpenCrisisPayload {}

@ObjectType(asItIs)
export class CloseCrisisPayload extends OpenCrisisPayload {}

async function crisisPayload(context: RequestContext, outcome: Outcome<{ id: string }>): Promise<OpenCrisisPayload> {
  return { crisis: await rowAfter(context, crisisRows, outcome), userErrors: outcome.userErrors ?? [] };
}

/** After what may be sent twice: the crisis by its id. */
async function createdPayload(context: RequestContext, outcome: Outcome<string>): Promise<OpenCrisisPayload> {
  const crisis = outcome.userErrors ? null : await loadRow(context, crisisRows, outcome.value);
  return { crisis, userErrors: outcome.userErrors ?? [] };
}

@Resolver()
export class CrisisMutations {
  @Authorized("moderator")
  @Mutation(() => OpenCrisisPayload, {
    description:
      "Says that somebody may be in danger: whoever is on call is called at once. What is a crisis already stays that one. For the staff.",
  })
  async openCrisis(
    @Arg("input", () => OpenCrisisInput, { description: "Whose words." }) input: OpenCrisisInput,
    @Ctx() context: RequestContext,
  ): Promise<OpenCrisisPayload> {
    return crisisPayload(context, await runCommand(context, (unit) => openCrisis(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => AcknowledgeCrisisPayload, {
    description:
      "Looks at a crisis, by name: no one else is called. Also goes on with what another moderator has begun. For the staff.",
  })
  async acknowledgeCrisis(
    @Arg("input", () => AcknowledgeCrisisInput, { description: "The crisis." }) input: AcknowledgeCrisisInput,
    @Ctx() context: RequestContext,
  ): Promise<AcknowledgeCrisisPayload> {
    return crisisPayload(context, await runCommand(context, (unit) => acknowledgeCrisis(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => RespondToCrisisPayload, {
    description: `Writes to the person, privately, through their face. ${checkInHours} hours later somebody looks again. For the staff.`,
  })
  async respondToCrisis(
    @Arg("input", () => RespondToCrisisInput, { description: "The words." }) input: RespondToCrisisInput,
    @Ctx() context: RequestContext,
  ): Promise<RespondToCrisisPayload> {
    const retry = { operation: "respondToCrisis", key: input.idempotencyKey };
    return createdPayload(context, await runCreation(context, retry, (unit) => respondToCrisis(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => AddCrisisNotePayload, {
    description: "Writes a note about a crisis to the other moderators. For the staff.",
  })
  async addCrisisNote(
    @Arg("input", () => AddCrisisNoteInput, { description: "The words." }) input: AddCrisisNoteInput,
    @Ctx() context: RequestContext,
  ): Promise<AddCrisisNotePayload> {
    const retry = { operation: "addCrisisNote", key: input.idempotencyKey };
    return createdPayload(context, await runCreation(context, retry, (unit) => addCrisisNote(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => SetCrisisFollowUpPayload, {
    description: "Says when to look again how the person is. For the staff.",
  })
  async setCrisisFollowUp(
    @Arg("input", () => SetCrisisFollowUpInput, { description: "When." }) input: SetCrisisFollowUpInput,
    @Ctx() context: RequestContext,
  ): Promise<SetCrisisFollowUpPayload> {
    return crisisPayload(context, await runCommand(context, (unit) => setCrisisFollowUp(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => RecordCheckInPayload, {
    description: "Keeps how the person was when a moderator looked again. For the staff.",
  })
  async recordCheckIn(
    @Arg("input", () => RecordCheckInInput, { description: "How they were." }) input: RecordCheckInInput,
    @Ctx() context: RequestContext,
  ): Promise<RecordCheckInPayload> {
    return crisisPayload(context, await runCommand(context, (unit) => recordCheckIn(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => CloseCrisisPayload, {
    description: "Closes a crisis with a note. The person can still answer: then it waits again. For the staff.",
  })
  async closeCrisis(
    @Arg("input", () => CloseCrisisInput, { description: "What was done." }) input: CloseCrisisInput,
    @Ctx() context: RequestContext,
  ): Promise<CloseCrisisPayload> {
    return crisisPayload(context, await runCommand(context, (unit) => closeCrisis(unit, input)));
  }
}
