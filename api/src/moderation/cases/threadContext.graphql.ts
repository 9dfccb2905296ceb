import { Ctx, FieldResolver, ObjectType, Field, Resolver, Root } from "type-graphql";
import { pageRequest, writeCursor, type PageArguments } from "../../kernel/pagination.ts";
import { Post } from "../../discussion/post.graphql.ts";
import { readThreadPosts, type PostRow } from "../../discussion/post.queries.ts";
import { postRows, threadRows } from "../../discussion/threadRows.ts";
import { loadRow, type RequestContext } from "../../platform/graphql/context.ts";
import { ModerationCase } from "./case.graphql.ts";
import type { CaseRow } from "./case.queries.ts";

/** So many posts stand before and after what a case is about. */
const mostBeside = 3;

@ObjectType({ description: "What was said around the subject of a case.", simpleResolvers: true })
export class ThreadContext {
  @Field(() => [Post], { description: `The posts before it, at most ${mostBeside}, in their order.` })
  before: PostRow[];

  @Field(() => [Post], { description: `The posts after it, at most ${mostBeside}, in their order.` })
  after: PostRow[];
}

@Resolver(() => ModerationCase)
export class ThreadContextField {
  @FieldResolver(() => ThreadContext, {
    nullable: true,
    description: "What was said around it in its thread; null for what stands in none.",
  })
  async threadContext(@Root() row: CaseRow, @Ctx() context: RequestContext): Promise<ThreadContext | null> {
    const thread = row.threadUuid === null ? null : await loadRow(context, threadRows, row.threadUuid);
    if (!thread) return null;
    const post = row.subjectKind === "post" ? await loadRow(context, postRows, row.subjectUuid) : null;
    // A thread is its opening post; what has no number yet would be the latest.
    const number = row.subjectKind === "thread" ? 1 : post?.number || thread.lastPostNumber + 1;
    const { reader, viewer } = context;
    const read = async (given: PageArguments): Promise<PostRow[]> => {
      const page = pageRequest(given, mostBeside);
      return (await readThreadPosts(reader, viewer, { ...thread, threadUuid: thread.uuid }, page)).nodes;
    };
    const at = writeCursor([number]);
    const [before, after] = await Promise.all([
      read({ last: mostBeside, before: at }),
      read({ first: mostBeside, after: at }),
    ]);
    return { before, after };
  }
}
