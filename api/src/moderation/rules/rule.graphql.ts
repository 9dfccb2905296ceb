import { Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { LocalizedText } from "../../platform/graphql/localizedText.ts";
import { Node, registerNode } from "../../platform/graphql/node.graphql.ts";
import { readRules, readRulesInForce, type RuleRow } from "./rule.queries.ts";

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

@Resolver()
export class RuleQueries {
  @Query(() => [Rule], { description: "The house rules in force, in their order." })
  rules(@Ctx() { reader }: RequestContext): Promise<RuleRow[]> {
    return readRulesInForce(reader);
  }
}

registerNode("Rule", (context, uuid) => loadRow(context, ruleRows, uuid));
