import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Outcome } from "../../kernel/outcome.ts";
import { rowAfter } from "../../discussion/rowAfter.ts";
import { runCommand, runCreation } from "../../platform/command.ts";
import { loadRow, type RequestContext } from "../../platform/graphql/context.ts";
import { Payload } from "../../platform/graphql/payload.ts";
import { addCaseNote } from "./addCaseNote.ts";
import { askForSecondReview } from "./askForSecondReview.ts";
import { claimMinutes } from "./case.entity.ts";
import { caseRows, ModerationCase } from "./case.graphql.ts";
import type { CaseRow } from "./case.queries.ts";
import { noteMaxLength } from "./caseNote.entity.ts";
import { claimCase } from "./claimCase.ts";
import { handOverCase } from "./handOverCase.ts";
import { openModerationCase } from "./openModerationCase.ts";
import { releaseCase } from "./releaseCase.ts";
import { ReportCategory, type ReportCategoryWord } from "./words.ts";

@InputType({ description: "What a moderator saw." })
export class OpenModerationCaseInput {
  @Field(() => ID, { description: "The thread, post or member." })
  subjectId: string;

  @Field(() => ReportCategory, { description: "What is wrong with it." })
  category: ReportCategoryWord;
}

@InputType({ description: "Which case is taken." })
export class ClaimCaseInput {
  @Field(() => ID, { description: "The case." })
  caseId: string;
}

@InputType({ description: "Which case is given back." })
export class ReleaseCaseInput {
  @Field(() => ID, { description: "The case." })
  caseId: string;
}

@InputType({ description: "Which case is handed over, to whom, and with what words." })
export class HandOverCaseInput {
  @Field(() => ID, { description: "The case." })
  caseId: string;

  @Field({ description: `What whoever goes on with it should know: 1 to ${noteMaxLength} characters.` })
  note: string;

  @Field(() => Int, { description: "The version that was seen; STALE_VERSION when there is a newer one." })
  expectedVersion: number;

  @Field(() => ID, { nullable: true, description: "Who goes on with it; whoever takes it next unless told." })
  memberId?: string;
}

@InputType({ description: "Which case another moderator is to look at, and why." })
export class AskForSecondReviewInput {
  @Field(() => ID, { description: "The case." })
  caseId: string;

  @Field({ description: `Why: 1 to ${noteMaxLength} characters.` })
  note: string;

  @Field(() => Int, { description: "The version that was seen; STALE_VERSION when there is a newer one." })
  expectedVersion: number;
}

@InputType({ description: "A note to the other moderators." })
export class AddCaseNoteInput {
  @Field(() => ID, { description: "The case." })
  caseId: string;

  @Field({ description: `The words: 1 to ${noteMaxLength} characters.` })
  body: string;

  @Field(() => String, {
    nullable: true,
    description: "1 to 64 characters; the same key gives the first result again.",
  })
  idempotencyKey?: string;
}

@ObjectType({ description: "The case as it is now, or why nothing has changed.", simpleResolvers: true })
export class OpenModerationCasePayload extends Payload {
  @Field(() => ModerationCase, {
    nullable: true,
    description: "The case; also beside a refusal, where it can be seen.",
  })
  case: CaseRow | null;
}

@ObjectType({ description: "The case as it is now, or why nothing has changed.", simpleResolvers: true })
export class ClaimCasePayload extends OpenModerationCasePayload {}

@ObjectType({ description: "The case as it is now, or why nothing has changed.", simpleResolvers: true })
export class ReleaseCasePayload extends OpenModerationCasePayload {}

@ObjectType({ description: "The case as it is now, or why nothing has changed.", simpleResolvers: true })
export class HandOverCasePayload extends OpenModerationCasePayload {}

@ObjectType({ description: "The case as it is now, or why nothing has changed.", simpleResolvers: true })
export class AskForSecondReviewPayload extends OpenModerationCasePayload {}

@ObjectType({ description: "The case as it is now, or why nothing has changed.", simpleResolvers: true })
export class AddCaseNotePayload extends OpenModerationCasePayload {}

@Resolver()
export class ModerationCaseMutations {
  @Authorized("moderator")
  @Mutation(() => OpenModerationCasePayload, {
    description:
      "Opens a case about something that a moderator saw; what is a case already stays that one. For the staff.",
  })
  async openModerationCase(
    @Arg("input", () => OpenModerationCaseInput, { description: "What, and why." }) input: OpenModerationCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<OpenModerationCasePayload> {
    return casePayload(context, await runCommand(context, (unit) => openModerationCase(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => ClaimCasePayload, {
    description: `Takes a case for ${claimMinutes} minutes, and again for so long whenever it is said again. CASE_CLAIMED, with the case, while another moderator works on it. For the staff.`,
  })
  async claimCase(
    @Arg("input", () => ClaimCaseInput, { description: "The case." }) input: ClaimCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<ClaimCasePayload> {
    return casePayload(context, await runCommand(context, (unit) => claimCase(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => ReleaseCasePayload, {
    description: "Gives a case back to the queue, or takes back that one asked for a second look. For the staff.",
  })
  async releaseCase(
    @Arg("input", () => ReleaseCaseInput, { description: "The case." }) input: ReleaseCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<ReleaseCasePayload> {
    return casePayload(context, await runCommand(context, (unit) => releaseCase(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => HandOverCasePayload, {
    description: "Hands a case to another moderator, or back to the queue, with a note. For the staff.",
  })
  async handOverCase(
    @Arg("input", () => HandOverCaseInput, { description: "The case, and the note." }) input: HandOverCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<HandOverCasePayload> {
    return casePayload(context, await runCommand(context, (unit) => handOverCase(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => AskForSecondReviewPayload, {
    description: "Asks another moderator to look at a case and to decide it; whoever asks does not. For the staff.",
  })
  async askForSecondReview(
    @Arg("input", () => AskForSecondReviewInput, { description: "The case, and why." }) input: AskForSecondReviewInput,
    @Ctx() context: RequestContext,
  ): Promise<AskForSecondReviewPayload> {
    return casePayload(context, await runCommand(context, (unit) => askForSecondReview(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => AddCaseNotePayload, {
    description: "Writes a note about a case to the other moderators. For the staff.",
  })
  async addCaseNote(
    @Arg("input", () => AddCaseNoteInput, { description: "The case, and the words." }) input: AddCaseNoteInput,
    @Ctx() context: RequestContext,
  ): Promise<AddCaseNotePayload> {
    const retry = { operation: "addCaseNote", key: input.idempotencyKey };
    const outcome = await runCreation(context, retry, (unit) => addCaseNote(unit, input));
    const row = outcome.userErrors ? null : await loadRow(context, caseRows, outcome.value);
    return { case: row, userErrors: outcome.userErrors ?? [] };
  }
}

async function casePayload(
  context: RequestContext,
  outcome: Outcome<{ id: string }>,
): Promise<OpenModerationCasePayload> {
  return { case: await rowAfter(context, caseRows, outcome), userErrors: outcome.userErrors ?? [] };
}
