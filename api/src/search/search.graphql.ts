import { Arg, Args, Ctx, Field, ID, InputType, Int, ObjectType, Query, Resolver } from "type-graphql";
import { uuidOf } from "../kernel/ids.ts";
import { emptyConnection, pageRequest, type Connection } from "../kernel/pagination.ts";
import { Post } from "../discussion/post.graphql.ts";
import type { PostRow } from "../discussion/post.queries.ts";
import { ThreadConnection } from "../discussion/thread.graphql.ts";
import type { ThreadRow } from "../discussion/thread.queries.ts";
import { Locale, type LocaleWord } from "../identity/words.ts";
import { ConnectionArguments, connectionType } from "../platform/graphql/connectionType.ts";
import { countOperation, type RequestContext } from "../platform/graphql/context.ts";
import { registerWords } from "../platform/graphql/registerWords.ts";
import type { AuthorRoleWord } from "../subjects/searchable.ts";
import { findSimilarThreads, search, type Question, type ResultRow } from "./search.ts";
import { mostCandidates } from "./search.queries.ts";
import { readUnanswered } from "./unanswered.queries.ts";

const defaultPage = 20;
const mostSimilar = 5;

export const SearchAuthorRole = registerWords<AuthorRoleWord>(
  "SearchAuthorRole",
  "Who wrote something, as far as the viewer may know it. Pseudonyms have no role.",
  {
    patient: "Somebody with the illness.",
    carer: "Family, a partner or a friend.",
    survivor: "Somebody whose treatment lies behind them.",
    expert: "A professional whose licence was verified.",
    moderator: "Somebody who looks after the boards.",
  },
);

@InputType({ description: "What a search is narrowed to; what is left out does not matter." })
export class SearchFilterInput {
  @Field(() => ID, { nullable: true, description: "A board." })
  boardId?: string;

  @Field(() => Locale, { nullable: true, description: "The language of the thread." })
  locale?: LocaleWord;

  @Field(() => SearchAuthorRole, { nullable: true, description: "Who wrote it, under their own name." })
  authorRole?: AuthorRoleWord;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether somebody else than who began its thread replied there.",
  })
  isAnswered?: boolean;

  @Field(() => Boolean, { nullable: true, description: "Whether an expert replied in its thread." })
  hasExpertAnswer?: boolean;

  @Field(() => Int, { nullable: true, description: "Written in so many days before now: 1 to 36500." })
  withinDays?: number;
}

@ObjectType({ description: "A piece of plain text; put together they are the whole.", simpleResolvers: true })
export class TextSegment {
  @Field({ description: "The text: to be shown as it is, never as HTML." })
  text: string;

  @Field({ description: "Whether it is what was looked for." })
  isMatch: boolean;
}

@ObjectType({ description: "Something that a search found.", simpleResolvers: true })
export class SearchResult {
  @Field(() => Post, {
    nullable: true,
    description: "The post, where it is one; stories, answers and articles come with their rooms.",
  })
  post: PostRow | null;

  @Field(() => [TextSegment], { description: "The title of its own; empty for a reply." })
  title: TextSegment[];

  @Field(() => [TextSegment], {
    description:
      "The part of its text that shows best why it was found. Cover it as the text itself where `post.contentWarnings` asks for it.",
  })
  excerpt: TextSegment[];

  @Field({ description: "Whether it holds only some of what was asked for, because nothing holds all of it." })
  isPartial: boolean;
}

export const SearchResultConnection = connectionType("SearchResult", () => SearchResult);

/** How many other operations one search counts for. */
const searchWeight = 4;

@Resolver()
export class SearchQueries {
  @Query(() => SearchResultConnection, {
    description: `What the viewer may read and that answers a question in Chinese, English or both, the best first, ${defaultPage} unless told. The newest ${mostCandidates} matches are ranked.`,
  })
  async search(
    @Arg("query", () => String, { description: "Words to look for, at most 200 characters; more is cut off." })
    query: string,
    @Arg("filter", () => SearchFilterInput, { nullable: true, description: "What it is narrowed to." })
    filter: SearchFilterInput | undefined,
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ResultRow>> {
    await countOperation(context, searchWeight);
    const page = pageRequest(given, defaultPage);
    const question = questionOf(query, filter ?? {});
    return question ? search(context, question, page) : emptyConnection();
  }

  @Query(() => [SearchResult], {
    description: `Threads that may already answer what somebody is about to ask, each once, the best first: at most ${mostSimilar}.`,
  })
  async similarThreads(
    @Arg("title", () => String, { description: "The title so far." }) title: string,
    @Ctx() context: RequestContext,
  ): Promise<ResultRow[]> {
    await countOperation(context, searchWeight);
    return findSimilarThreads(context, title, mostSimilar);
  }

  @Query(() => ThreadConnection, {
    description: `The threads that nobody has answered yet and where one still can, on every board that the viewer may read, newest first, ${defaultPage} unless told.`,
  })
  unansweredThreads(
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<Connection<ThreadRow>> {
    return readUnanswered(reader, viewer, pageRequest(given, defaultPage));
  }
}

/** The question in the house's own words; null when it names a board by what is no board's id: nothing is there. */
function questionOf(query: string, given: SearchFilterInput): Question | null {
  const placeUuid = given.boardId == null ? null : uuidOf("Board", given.boardId);
  if (given.boardId != null && placeUuid === null) return null;
  const { authorRole = null, isAnswered = null, hasExpertAnswer = null, locale = null, withinDays = null } = given;
  const filter = { placeUuid, authorRole, isAnswered, hasExpertAnswer };
  return { query, locale, filter, withinDays: withinDays && Math.min(Math.max(withinDays, 1), 36_500), least: 1 };
}
