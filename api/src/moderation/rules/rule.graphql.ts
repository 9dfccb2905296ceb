import { LRUCache } from "lru-cache";
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { forgetRulesVersion } from "../../identity/rules.ts";
import { Viewer, type ViewerRow } from "../../identity/viewer.graphql.ts";
import { renderMarkdown } from "../../kernel/markdown.ts";
import { runCommand } from "../../platform/command.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { LocalizedText } from "../../platform/graphql/localizedText.ts";
import { Node, registerNode } from "../../platform/graphql/node.graphql.ts";
import { Payload } from "../../platform/graphql/payload.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { publishRules } from "./publishRules.ts";
import { gravest, mostRules, noteMaxLength, textMaxLength, titleMaxLength } from "./refuseRules.ts";
import { readRules, readRulesOf, readRuleVersions, type RuleRow, type RuleVersionRow } from "./rule.queries.ts";

/** Rules by UUID, of whichever version. */
export const ruleRows: RowLoader<RuleRow> = {
  load: ({ reader }, ids) => readRules(reader, ids),
  idOf: (row) => row.uuid,
};

@ObjectType({ implements: Node, description: "One of the house rules, as one version says it.", simpleResolvers: true })
export class Rule extends Node {
  @Field(() => Int, { description: "The version of the rules that it stands in." })
  version: number;

  @Field({ description: "The same in every version, and its address on the page: `/rules#<key>`." })
  key: string;

  @Field(() => Int, { description: "How grave it is to break it: 1 to 5, the gravest." })
  weight: number;

  @Field(() => LocalizedText, { description: "What it asks, in a line." })
  title: LocalizedText;

  @Field(() => LocalizedText, { description: "The whole of it, in Markdown." })
  text: LocalizedText;
}

@ObjectType({ description: "A version of the house rules. It is never changed.", simpleResolvers: true })
export class RuleVersion {
  @Field(() => Int, { description: "1 for the first; `rules(version:)` has what it says." })
  version: number;

  @Field(() => LocalizedText, { description: "What is different from the one before; empty in the first." })
  note: LocalizedText;

  @Field(() => DateTime, { description: "Since when it is, or was, in force." })
  publishedAt: string;
}

@InputType({ description: "A text in both languages of the house; neither may be empty." })
export class LocalizedTextInput {
  @Field({ description: "In English." })
  en: string;

  @Field({ description: "In Simplified Chinese." })
  zh: string;
}

@InputType({ description: "A rule of a new version." })
export class RuleInput {
  @Field({ description: "2 to 41 small letters and hyphens; the same as before for a rule that goes on." })
  key: string;

  @Field(() => Int, { description: `How grave it is to break it: 1 to ${gravest}, the gravest.` })
  weight: number;

  @Field(() => LocalizedTextInput, { description: `What it asks: at most ${titleMaxLength} characters.` })
  title: LocalizedTextInput;

  @Field(() => LocalizedTextInput, {
    description: `The whole of it, in Markdown: at most ${textMaxLength} characters.`,
  })
  text: LocalizedTextInput;
}

@InputType({ description: "The next version of the house rules, whole." })
export class PublishRulesInput {
  @Field(() => Int, { description: "The version that it follows; STALE_VERSION when there is a newer one." })
  expectedVersion: number;

  @Field(() => LocalizedTextInput, {
    description: `What is different, in a few words, for whoever is asked to accept it: at most ${noteMaxLength} characters.`,
  })
  note: LocalizedTextInput;

  @Field(() => [RuleInput], { description: `All rules in their order, 1 to ${mostRules}.` })
  rules: RuleInput[];
}

@ObjectType({ description: "The new version, or why there is none.", simpleResolvers: true })
export class PublishRulesPayload extends Payload {
  @Field(() => RuleVersion, { nullable: true, description: "The version; beside STALE_VERSION the one in force." })
  ruleVersion: RuleVersionRow | null;
}

/** A rule never changes, so neither does what it looks like. */
const rendered = new LRUCache<string, LocalizedText>({ max: 500 });

@Resolver(() => Viewer)
export class ViewerRulesField {
  @FieldResolver(() => [Rule], { description: "The house rules as they accepted them last, in their order." })
  acceptedRules(@Root() { acceptedRulesVersion }: ViewerRow, @Ctx() { reader }: RequestContext): Promise<RuleRow[]> {
    return readRulesOf(reader, acceptedRulesVersion);
  }
}

@Resolver(() => Rule)
export class RuleOperations {
  @Query(() => [Rule], { description: "The house rules in their order: those in force, or those of another version." })
  rules(
    @Arg("version", () => Int, { nullable: true, description: "Left out, the one in force." })
    version: number | undefined,
    @Ctx() { reader }: RequestContext,
  ): Promise<RuleRow[]> {
    return readRulesOf(reader, version ?? null);
  }

  @Query(() => [RuleVersion], { description: "Every version of the house rules, the latest first." })
  ruleVersions(@Ctx() { reader }: RequestContext): Promise<RuleVersionRow[]> {
    return readRuleVersions(reader);
  }

  @FieldResolver(() => LocalizedText, { description: "The whole of it, as sanitised HTML." })
  textHtml(@Root() { uuid, text }: RuleRow): LocalizedText {
    const known = rendered.get(uuid) ?? { en: renderMarkdown(text.en), zh: renderMarkdown(text.zh) };
    rendered.set(uuid, known);
    return known;
  }

  @Authorized("administrator")
  @Mutation(() => PublishRulesPayload, {
    description:
      "Publishes the next version of the house rules. Members accept it before they publish anything more. For administrators.",
  })
  async publishRules(
    @Arg("input", () => PublishRulesInput, { description: "The version." }) input: PublishRulesInput,
    @Ctx() context: RequestContext,
  ): Promise<PublishRulesPayload> {
    const outcome = await runCommand(context, (unit) => publishRules(unit, input));
    forgetRulesVersion(context.house);
    const version = outcome.userErrors ? outcome.current : outcome.value;
    const versions = version === undefined ? [] : await readRuleVersions(context.reader);
    return {
      ruleVersion: versions.find((one) => one.version === version) ?? null,
      userErrors: outcome.userErrors ?? [],
    };
  }
}

registerNode("Rule", (context, uuid) => loadRow(context, ruleRows, uuid));
