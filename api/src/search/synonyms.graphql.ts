import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { toGlobalId } from "../kernel/ids.ts";
import type { Outcome } from "../kernel/outcome.ts";
import { runCommand, runCreation } from "../platform/command.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { Node, registerNode } from "../platform/graphql/node.graphql.ts";
import { Payload } from "../platform/graphql/payload.ts";
import {
  addSynonymGroup,
  mostSynonymGroups,
  mostSynonyms,
  removeSynonymGroup,
  synonymMaxLength,
  updateSynonymGroup,
} from "./changeSynonyms.ts";
import { readSynonymGroups, type SynonymGroupRow } from "./synonyms.queries.ts";

@ObjectType({
  implements: Node,
  description: "Words that mean the same to somebody who searches, in any language.",
  simpleResolvers: true,
})
export class SynonymGroup extends Node {
  @Field(() => [String], { description: "The words; the first one names the group." })
  words: string[];

  @Field(() => Int, { description: "Hand it to `expectedVersion` when changing it." })
  version: number;
}

const wordsDescription = `2 to ${mostSynonyms} words or phrases, each at most ${synonymMaxLength} characters.`;

@InputType({ description: "A new group of words." })
export class AddSynonymGroupInput {
  @Field(() => [String], { description: wordsDescription })
  words: string[];

  @Field(() => String, {
    nullable: true,
    description: "1 to 64 characters; the same key gives the first result again.",
  })
  idempotencyKey?: string;
}

@InputType({ description: "Other words for a group." })
export class UpdateSynonymGroupInput {
  @Field(() => ID, { description: "The group." })
  groupId: string;

  @Field(() => [String], { description: wordsDescription })
  words: string[];

  @Field(() => Int, { description: "The version that was changed; STALE_VERSION when there is a newer one." })
  expectedVersion: number;
}

@InputType({ description: "Which group goes." })
export class RemoveSynonymGroupInput {
  @Field(() => ID, { description: "The group." })
  groupId: string;
}

@ObjectType({ description: "The group, or why there is none.", simpleResolvers: true })
export class AddSynonymGroupPayload extends Payload {
  @Field(() => SynonymGroup, { nullable: true, description: "The new group." })
  group: SynonymGroupRow | null;
}

@ObjectType({ description: "The group as it is now, or why nothing has changed.", simpleResolvers: true })
export class UpdateSynonymGroupPayload extends Payload {
  @Field(() => SynonymGroup, { nullable: true, description: "The group; also beside STALE_VERSION." })
  group: SynonymGroupRow | null;
}

@ObjectType({ description: "What went, or why nothing has changed.", simpleResolvers: true })
export class RemoveSynonymGroupPayload extends Payload {
  @Field(() => ID, { nullable: true, description: "The id that the group had." })
  removedId: string | null;
}

@Resolver()
export class SynonymOperations {
  @Query(() => [SynonymGroup], {
    nullable: true,
    description: `The words that mean the same in a search, by the first of each group: at most ${mostSynonymGroups}. For administrators; null for all others.`,
  })
  synonymGroups(@Ctx() { reader, viewer }: RequestContext): Promise<SynonymGroupRow[]> | null {
    return viewer.isAdministrator ? readSynonymGroups(reader) : null;
  }

  @Authorized("administrator")
  @Mutation(() => AddSynonymGroupPayload, { description: "Adds words that mean the same. For administrators." })
  async addSynonymGroup(
    @Arg("input", () => AddSynonymGroupInput, { description: "The words." }) input: AddSynonymGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<AddSynonymGroupPayload> {
    const retry = { operation: "addSynonymGroup", key: input.idempotencyKey };
    const outcome = await runCreation(context, retry, (unit) => addSynonymGroup(unit, input));
    const group = outcome.userErrors ? null : await readGroup(context, outcome.value);
    return { group, userErrors: outcome.userErrors ?? [] };
  }

  @Authorized("administrator")
  @Mutation(() => UpdateSynonymGroupPayload, { description: "Gives a group other words. For administrators." })
  async updateSynonymGroup(
    @Arg("input", () => UpdateSynonymGroupInput, { description: "The group and its words." })
    input: UpdateSynonymGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateSynonymGroupPayload> {
    const outcome = await runCommand(context, (unit) => updateSynonymGroup(unit, input));
    const id = idOf(outcome);
    return { group: id ? await readGroup(context, id) : null, userErrors: outcome.userErrors ?? [] };
  }

  @Authorized("administrator")
  @Mutation(() => RemoveSynonymGroupPayload, { description: "Takes a group away. For administrators." })
  async removeSynonymGroup(
    @Arg("input", () => RemoveSynonymGroupInput, { description: "The group." }) input: RemoveSynonymGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<RemoveSynonymGroupPayload> {
    const outcome = await runCommand(context, (unit) => removeSynonymGroup(unit, input));
    const removedId = outcome.userErrors ? null : toGlobalId("SynonymGroup", outcome.value.id);
    return { removedId, userErrors: outcome.userErrors ?? [] };
  }
}

const idOf = (outcome: Outcome<{ id: string }>): string | undefined =>
  outcome.userErrors ? outcome.current?.id : outcome.value.id;

async function readGroup({ reader }: RequestContext, uuid: string): Promise<SynonymGroupRow | null> {
  return (await readSynonymGroups(reader)).find((group) => group.uuid === uuid) ?? null;
}

registerNode("SynonymGroup", async (context, uuid) =>
  context.viewer.isAdministrator ? readGroup(context, uuid) : null,
);
