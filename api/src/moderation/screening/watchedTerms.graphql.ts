import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from "type-graphql";
import { toGlobalId, uuidOf } from "../../kernel/ids.ts";
import { pageRequest, type Connection } from "../../kernel/pagination.ts";
import { Locale, type LocaleWord } from "../../identity/words.ts";
import { rowAfter } from "../../discussion/rowAfter.ts";
import { isStaff } from "../../discussion/thread.policy.ts";
import { runCommand, runCreation } from "../../platform/command.ts";
import { ConnectionArguments, connectionType } from "../../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { LocalizedText } from "../../platform/graphql/localizedText.ts";
import { Node, registerNode } from "../../platform/graphql/node.graphql.ts";
import { Payload } from "../../platform/graphql/payload.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { ScreeningAction, type ScreeningActionWord } from "../../subjects/screening/words.ts";
import { WarningKind, type WarningKindWord } from "../../subjects/warnings/words.ts";
import { ReportCategory, type ReportCategoryWord } from "../cases/words.ts";
import { addWatchedTerm } from "./addWatchedTerm.ts";
import { mostWatchedTerms, mostWords, noteMaxLength, tidied, watchedWordMaxLength } from "./refuseTerm.ts";
import { removeWatchedTerm } from "./removeWatchedTerm.ts";
import { updateWatchedTerm } from "./updateWatchedTerm.ts";
import type { TermText } from "./watchedTerm.entity.ts";
import { readTermList, readWatchedTerms, type WatchedTermRow } from "./watchedTerms.queries.ts";

/** Terms by UUID, for the staff. */
export const termRows: RowLoader<WatchedTermRow> = {
  load: ({ reader }, ids) => readWatchedTerms(reader, ids),
  idOf: (row) => row.uuid,
};

const wordsDescription = `1 to ${mostWords} words or phrases, each at most ${watchedWordMaxLength} characters: Chinese of two characters or more, English of three letters or more. Endings, case, accents, traditional characters and what stands between the characters make no difference.`;
const exceptionsDescription = `Longer words and phrases in which they are harmless, at most ${mostWords}.`;
const warningDescription = "Of what the text warns then: for ADD_WARNING, and only for it; not OTHER.";
const replacementDescription = `What stands in their place, at most ${watchedWordMaxLength} characters: for REPLACE, and only for it.`;
const categoryDescription = "What they are a sign of; a case that is opened for them is of this kind.";
const noteDescription = `What the author reads, at most ${noteMaxLength} characters. WARN_AUTHOR and BLOCK need it.`;

@ObjectType({
  implements: Node,
  description: "Words that are looked for in what members write, and what becomes of a text that holds them.",
  simpleResolvers: true,
})
export class WatchedTerm extends Node {
  @Field(() => Locale, { description: "The language of the words." })
  language: LocaleWord;

  @Field(() => [String], { description: "The words and phrases; the first one names the term." })
  words: string[];

  @Field(() => [String], { description: "Longer words and phrases in which they are harmless." })
  exceptions: string[];

  @Field(() => ScreeningAction, { description: "What becomes of the text." })
  action: ScreeningActionWord;

  @Field(() => WarningKind, { nullable: true, description: "Of what the text warns then; only for ADD_WARNING." })
  warningKind: WarningKindWord | null;

  @Field(() => String, { nullable: true, description: "What stands in their place; only for REPLACE." })
  replacement: string | null;

  @Field(() => ReportCategory, { description: categoryDescription })
  category: ReportCategoryWord;

  @Field(() => LocalizedText, { description: "What the author reads; may be empty." })
  note: LocalizedText;

  @Field({ description: "Whether they are looked for." })
  isActive: boolean;

  @Field(() => Int, { description: "Hand it to `expectedVersion` when changing it." })
  version: number;

  @Field(() => DateTime, { description: "When it was added." })
  createdAt: string;

  @Field(() => DateTime, { description: "When it was last changed." })
  updatedAt: string;
}

export const WatchedTermConnection = connectionType("WatchedTerm", () => WatchedTerm);

@ArgsType()
class TermListArguments extends ConnectionArguments {
  @Field(() => Locale, { nullable: true, description: "Only those of one language." })
  language?: LocaleWord;

  @Field(() => ScreeningAction, { nullable: true, description: "Only those with one action." })
  action?: ScreeningActionWord;

  @Field(() => String, { nullable: true, description: "Only those with a word that holds this." })
  holding?: string;
}

/** What both have: whoever changes a term says it whole. */
@InputType()
abstract class TermTextInput {
  @Field(() => Locale, { description: "The language of the words." })
  language: LocaleWord;

  @Field(() => [String], { description: wordsDescription })
  words: string[];

  @Field(() => [String], { nullable: true, description: exceptionsDescription })
  exceptions?: string[];

  @Field(() => ScreeningAction, { description: "What becomes of the text." })
  action: ScreeningActionWord;

  @Field(() => WarningKind, { nullable: true, description: warningDescription })
  warningKind?: WarningKindWord;

  @Field(() => String, { nullable: true, description: replacementDescription })
  replacement?: string;

  @Field(() => ReportCategory, { description: categoryDescription })
  category: ReportCategoryWord;

  @Field(() => String, { nullable: true, description: `In English. ${noteDescription}` })
  noteEn?: string;

  @Field(() => String, { nullable: true, description: `In Simplified Chinese. ${noteDescription}` })
  noteZh?: string;

  @Field(() => Boolean, { nullable: true, description: "Whether they are looked for; yes when left out." })
  isActive?: boolean;
}

@InputType({ description: "Words to look for." })
export class AddWatchedTermInput extends TermTextInput {
  @Field(() => String, {
    nullable: true,
    description: "1 to 64 characters; the same key gives the first result again.",
  })
  idempotencyKey?: string;
}

@InputType({ description: "What a term is from now on, whole." })
export class UpdateWatchedTermInput extends TermTextInput {
  @Field(() => ID, { description: "The term." })
  termId: string;

  @Field(() => Int, { description: "The version that was changed; STALE_VERSION when there is a newer one." })
  expectedVersion: number;
}

@InputType({ description: "Which term goes." })
export class RemoveWatchedTermInput {
  @Field(() => ID, { description: "The term." })
  termId: string;
}

@ObjectType({ description: "The term, or why there is none.", simpleResolvers: true })
export class AddWatchedTermPayload extends Payload {
  @Field(() => WatchedTerm, { nullable: true, description: "The new term." })
  term: WatchedTermRow | null;
}

@ObjectType({ description: "The term as it is now, or why nothing has changed.", simpleResolvers: true })
export class UpdateWatchedTermPayload extends Payload {
  @Field(() => WatchedTerm, { nullable: true, description: "The term; also beside STALE_VERSION." })
  term: WatchedTermRow | null;
}

@ObjectType({ description: "What went, or why nothing has changed.", simpleResolvers: true })
export class RemoveWatchedTermPayload extends Payload {
  @Field(() => ID, { nullable: true, description: "The id that the term had." })
  removedId: string | null;
}

const textOf = (input: TermTextInput): TermText => ({
  language: input.language,
  words: tidied(input.words),
  exceptions: tidied(input.exceptions ?? []),
  action: input.action,
  warningKind: input.warningKind ?? null,
  replacement: input.replacement?.trim() || null,
  category: input.category,
  noteEn: input.noteEn?.trim() ?? "",
  noteZh: input.noteZh?.trim() ?? "",
  isActive: input.isActive ?? true,
});

@Resolver()
export class WatchedTermOperations {
  @Authorized("moderator")
  @Query(() => WatchedTermConnection, {
    nullable: true,
    description: `What is looked for in what members write, the newest first: at most ${mostWatchedTerms} terms, 50 a page unless told. For the staff.`,
  })
  watchedTerms(
    @Args(() => TermListArguments) given: TermListArguments,
    @Ctx() { reader }: RequestContext,
  ): Promise<Connection<WatchedTermRow>> {
    const { language = null, action = null, holding } = given;
    return readTermList(reader, { language, action, holding: holding?.trim() || null }, pageRequest(given, 50));
  }

  @Authorized("moderator")
  @Query(() => WatchedTerm, { nullable: true, description: "A watched term by its id. For the staff." })
  watchedTerm(
    @Arg("id", () => ID, { description: "Its global id." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<WatchedTermRow | null> | null {
    const uuid = uuidOf("WatchedTerm", id);
    return uuid === null ? null : loadRow(context, termRows, uuid);
  }

  @Authorized("administrator")
  @Mutation(() => AddWatchedTermPayload, { description: "Looks for some more words. For administrators." })
  async addWatchedTerm(
    @Arg("input", () => AddWatchedTermInput, { description: "The term." }) input: AddWatchedTermInput,
    @Ctx() context: RequestContext,
  ): Promise<AddWatchedTermPayload> {
    const retry = { operation: "addWatchedTerm", key: input.idempotencyKey };
    const outcome = await runCreation(context, retry, (unit) => addWatchedTerm(unit, textOf(input)));
    const term = outcome.userErrors ? null : await loadRow(context, termRows, outcome.value);
    return { term, userErrors: outcome.userErrors ?? [] };
  }

  @Authorized("administrator")
  @Mutation(() => UpdateWatchedTermPayload, { description: "Changes what a term is, whole. For administrators." })
  async updateWatchedTerm(
    @Arg("input", () => UpdateWatchedTermInput, { description: "The term." }) input: UpdateWatchedTermInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateWatchedTermPayload> {
    const { termId, expectedVersion } = input;
    const changed = { termId, expectedVersion, text: textOf(input) };
    const outcome = await runCommand(context, (unit) => updateWatchedTerm(unit, changed));
    return { term: await rowAfter(context, termRows, outcome), userErrors: outcome.userErrors ?? [] };
  }

  @Authorized("administrator")
  @Mutation(() => RemoveWatchedTermPayload, { description: "Looks for some words no longer. For administrators." })
  async removeWatchedTerm(
    @Arg("input", () => RemoveWatchedTermInput, { description: "The term." }) input: RemoveWatchedTermInput,
    @Ctx() context: RequestContext,
  ): Promise<RemoveWatchedTermPayload> {
    const outcome = await runCommand(context, (unit) => removeWatchedTerm(unit, input));
    const removedId = outcome.userErrors ? null : toGlobalId("WatchedTerm", outcome.value.id);
    return { removedId, userErrors: outcome.userErrors ?? [] };
  }
}

registerNode("WatchedTerm", async (context, uuid) =>
  isStaff(context.viewer) ? loadRow(context, termRows, uuid) : null,
);
