import { helpLinesOf, type HelpLine as HelpLineRow } from "@tongxing/schema/rules/helpLines.ts";
import { Arg, Field, ObjectType, Query, Resolver } from "type-graphql";
import { LocalizedText } from "../../platform/graphql/localizedText.ts";
import { Day } from "../../platform/graphql/scalars.ts";

@ObjectType({
  description: "A line that somebody in despair can call. No hospital has reviewed the list.",
  simpleResolvers: true,
})
export class HelpLine {
  @Field({ description: "The country, as ISO 3166-1 spells it in two letters." })
  country: string;

  @Field(() => LocalizedText, { description: "Who answers." })
  name: LocalizedText;

  @Field({ description: "The number as it is shown." })
  number: string;

  @Field({ description: "The number as a telephone dials it." })
  dial: string;

  @Field(() => [String], { description: "The languages spoken there, as IETF tags, as far as the source says." })
  languages: readonly string[];

  @Field(() => LocalizedText, { description: "When somebody answers." })
  hours: LocalizedText;

  @Field(() => LocalizedText, { nullable: true, description: "Another way than calling, where there is one." })
  also: LocalizedText | null;

  @Field({ description: "The page on which this was read." })
  source: string;

  @Field(() => Day, { description: "When it was read there." })
  accessedAt: string;
}

@Resolver()
export class HelpLineQueries {
  @Query(() => [HelpLine], { description: "Help lines for somebody in despair, each with its source." })
  crisisHelpLines(
    @Arg("country", () => String, {
      nullable: true,
      description: "The country, as ISO 3166-1 spells it in two letters; all of them unless told.",
    })
    country: string | null,
  ): readonly HelpLineRow[] {
    return helpLinesOf(country);
  }
}
