import {
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { toGlobalId, uuidOf } from "../../kernel/ids.ts";
import { Locale, type LocaleWord } from "../../identity/words.ts";
import { Post } from "../../discussion/post.graphql.ts";
import type { PostRow } from "../../discussion/post.queries.ts";
import { postRows } from "../../discussion/threadRows.ts";
import { countOperation, loadRow, type RequestContext } from "../../platform/graphql/context.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { dryRun, fromTheLatest, mostAtOnce, mostExamples, type DryRun } from "./dryRun.ts";
import { refuseWords, tidied } from "./refuseTerm.ts";

@ObjectType({ description: "A post that some words would have found.", simpleResolvers: true })
export class DryRunExample {
  @Field({ description: "What of its text." })
  words: string;
}

@ObjectType({ description: "What some words would have found in what was written before.", simpleResolvers: true })
export class WatchedTermDryRun {
  @Field(() => Int, { description: "How many posts were looked at." })
  looked: number;

  @Field(() => Int, { description: "How many of them hold the words." })
  matched: number;

  @Field(() => DateTime, { nullable: true, description: "When the oldest of them was written." })
  since: string | null;

  @Field(() => ID, { nullable: true, description: "Hand it to `before` to look further back; null at the beginning." })
  goesOnBefore: string | null;

  @Field(() => [DryRunExample], { description: `Some of those that hold the words, at most ${mostExamples}.` })
  examples: DryRun["examples"];
}

@ArgsType()
class DryRunArguments {
  @Field(() => Locale, { description: "The language of the words." })
  language: LocaleWord;

  @Field(() => [String], { description: "The words and phrases." })
  words: string[];

  @Field(() => [String], { nullable: true, description: "Longer ones in which they are harmless." })
  exceptions?: string[];

  @Field(() => ID, { nullable: true, description: "Look at what was written before this post." })
  before?: string;
}

/** Looking through thousands of texts costs as much as so many other questions. */
const weight = 20;

@Resolver(() => DryRunExample)
export class DryRunQueries {
  @Authorized("administrator")
  @Query(() => WatchedTermDryRun, {
    nullable: true,
    description: `What some words would have found in the latest posts: at most ${mostAtOnce} at once, go on by \`before\`. Null for words that can't be looked for. For administrators.`,
  })
  async dryRunWatchedTerm(
    @Args(() => DryRunArguments) { language, words, exceptions, before }: DryRunArguments,
    @Ctx() context: RequestContext,
  ): Promise<(Omit<DryRun, "lastUuid"> & { goesOnBefore: string | null }) | null> {
    const given = { language, words: tidied(words), exceptions: tidied(exceptions ?? []) };
    const from = before == null ? fromTheLatest : uuidOf("Post", before);
    if (from === null || refuseWords(given).length > 0) return null;
    await countOperation(context, weight);
    const { lastUuid, ...found } = await dryRun(context.reader, context.viewer, { ...given, id: "tried" }, from);
    return { ...found, goesOnBefore: lastUuid === null ? null : toGlobalId("Post", lastUuid) };
  }

  @FieldResolver(() => Post, { nullable: true, description: "The post." })
  post(@Root() { postUuid }: DryRun["examples"][number], @Ctx() context: RequestContext): Promise<PostRow | null> {
    return loadRow(context, postRows, postUuid);
  }
}
