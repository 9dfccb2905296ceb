import { Ctx, Extensions, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.ts";
import { ModerationCase } from "./case.graphql.ts";
import type { CaseRow } from "./case.queries.ts";
import { mostAlike, readSimilarCases, type SimilarCaseRow } from "./similarCases.queries.ts";
import { CaseLikeness, type CaseLikenessWord } from "./words.ts";

@ObjectType({ description: "Another case, and what it has in common.", simpleResolvers: true })
export class SimilarCase {
  @Field(() => CaseLikeness, { description: "What is the same." })
  likeness: CaseLikenessWord;

  @Field(() => ModerationCase, { description: "The other case." })
  case: CaseRow;
}

@Resolver(() => ModerationCase)
export class SimilarCasesField {
  @Extensions({ perViewer: true })
  @FieldResolver(() => [SimilarCase], {
    description: `Cases like this one, without those about the viewer: at most ${mostAlike} of each likeness, the latest first.`,
  })
  similarCases(@Root() { uuid }: CaseRow, @Ctx() { reader, viewer }: RequestContext): Promise<SimilarCaseRow[]> {
    return readSimilarCases(reader, viewer, uuid);
  }
}
