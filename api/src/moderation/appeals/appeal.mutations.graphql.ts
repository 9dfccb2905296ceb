import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Outcome } from "../../kernel/outcome.ts";
import { rowAfter } from "../../discussion/rowAfter.ts";
import { runCommand, runCreation } from "../../platform/command.ts";
import { loadRow, type RequestContext } from "../../platform/graphql/context.ts";
import { Payload } from "../../platform/graphql/payload.ts";
import { appealMaxLength, appealMonths } from "./appeal.entity.ts";
import { Appeal, appealRows } from "./appeal.graphql.ts";
import type { AppealRow } from "./appeal.queries.ts";
import { appealDecision } from "./appealDecision.ts";
import { claimAppeal } from "./claimAppeal.ts";
import { decideAppeal } from "./decideAppeal.ts";
import { releaseAppeal } from "./releaseAppeal.ts";
import { withdrawAppeal } from "./withdrawAppeal.ts";

@InputType({ description: "Against what, and why: either a decision about oneself or a report of one's own." })
export class AppealDecisionInput {
  @Field(() => ID, { nullable: true, description: "The decision, as whom it is about." })
  decisionId?: string | null;

  @Field(() => ID, { nullable: true, description: "The report that was not upheld, as its reporter." })
  reportId?: string | null;

  @Field({ description: `Why it was wrong: 1 to ${appealMaxLength} characters.` })
  body: string;

  @Field(() => String, {
    nullable: true,
    description: "1 to 64 characters; the same key gives the first result again.",
  })
  idempotencyKey?: string;
}

@InputType({ description: "Which appeal is taken back." })
export class WithdrawAppealInput {
  @Field(() => ID, { description: "The appeal." })
  appealId: string;
}

@InputType({ description: "Which appeal is taken." })
export class ClaimAppealInput extends WithdrawAppealInput {}

@InputType({ description: "Which appeal is given back." })
export class ReleaseAppealInput extends WithdrawAppealInput {}

@InputType({ description: "Whether the decision stands, and why." })
export class DecideAppealInput {
  @Field(() => ID, { description: "The appeal." })
  appealId: string;

  @Field({ description: "Whether the decision was wrong and is taken back." })
  overturn: boolean;

  @Field({ description: `Why, in words for whoever appealed: 1 to ${appealMaxLength} characters.` })
  explanation: string;

  @Field(() => Int, { description: "The version that was looked at; STALE_VERSION when there is a newer one." })
  expectedVersion: number;
}

@ObjectType({ description: "The appeal, or why nothing has changed.", simpleResolvers: true })
export class AppealDecisionPayload extends Payload {
  @Field(() => Appeal, { nullable: true, description: "The appeal; also beside a refusal, where it can be seen." })
  appeal: AppealRow | null;
}

@ObjectType({ description: "The appeal as it is now, or why nothing has changed.", simpleResolvers: true })
export class WithdrawAppealPayload extends AppealDecisionPayload {}

@ObjectType({ description: "The appeal as it is now, or why nothing has changed.", simpleResolvers: true })
export class ClaimAppealPayload extends AppealDecisionPayload {}

@ObjectType({ description: "The appeal as it is now, or why nothing has changed.", simpleResolvers: true })
export class ReleaseAppealPayload extends AppealDecisionPayload {}

@ObjectType({ description: "The appeal as it is now, or why nothing has changed.", simpleResolvers: true })
export class DecideAppealPayload extends AppealDecisionPayload {}

const payload = async (context: RequestContext, outcome: Outcome<{ id: string }>): Promise<AppealDecisionPayload> => ({
  appeal: await rowAfter(context, appealRows, outcome),
  userErrors: outcome.userErrors ?? [],
});

@Resolver()
export class AppealMutations {
  @Authorized()
  @Mutation(() => AppealDecisionPayload, {
    description: `Says that a decision was wrong: as whom it is about, or as somebody whose report was not upheld. Free, for ${appealMonths} months, once. A moderator who had no part in the decision looks at it.`,
  })
  async appealDecision(
    @Arg("input", () => AppealDecisionInput, { description: "Against what, and why." }) input: AppealDecisionInput,
    @Ctx() context: RequestContext,
  ): Promise<AppealDecisionPayload> {
    const retry = { operation: "appealDecision", key: input.idempotencyKey };
    const outcome = await runCreation(context, retry, (unit) => appealDecision(unit, input));
    const appeal = outcome.userErrors ? null : await loadRow(context, appealRows, outcome.value);
    return { appeal, userErrors: outcome.userErrors ?? [] };
  }

  @Authorized()
  @Mutation(() => WithdrawAppealPayload, { description: "Takes one's own appeal back, while nothing was decided." })
  async withdrawAppeal(
    @Arg("input", () => WithdrawAppealInput, { description: "The appeal." }) input: WithdrawAppealInput,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawAppealPayload> {
    return payload(context, await runCommand(context, (unit) => withdrawAppeal(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => ClaimAppealPayload, { description: "Takes an appeal of a decision that one had no part in." })
  async claimAppeal(
    @Arg("input", () => ClaimAppealInput, { description: "The appeal." }) input: ClaimAppealInput,
    @Ctx() context: RequestContext,
  ): Promise<ClaimAppealPayload> {
    return payload(context, await runCommand(context, (unit) => claimAppeal(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => ReleaseAppealPayload, { description: "Gives an appeal back to the other moderators." })
  async releaseAppeal(
    @Arg("input", () => ReleaseAppealInput, { description: "The appeal." }) input: ReleaseAppealInput,
    @Ctx() context: RequestContext,
  ): Promise<ReleaseAppealPayload> {
    return payload(context, await runCommand(context, (unit) => releaseAppeal(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => DecideAppealPayload, {
    description:
      "Decides an appeal that one has taken. Overturned for whom the decision is about, everything is what it was; overturned for a reporter, the case waits for another decision.",
  })
  async decideAppeal(
    @Arg("input", () => DecideAppealInput, { description: "The outcome, and why." }) input: DecideAppealInput,
    @Ctx() context: RequestContext,
  ): Promise<DecideAppealPayload> {
    return payload(context, await runCommand(context, (unit) => decideAppeal(unit, input)));
  }
}
