import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { loadRow, type RequestContext } from "../platform/graphql/context.ts";
import { Draft } from "../subjects/drafts/draft.graphql.ts";
import type { DraftRow } from "../subjects/drafts/draft.queries.ts";
import { Post } from "./post.graphql.ts";
import type { PostRow } from "./post.queries.ts";
import { Thread } from "./thread.graphql.ts";
import type { ThreadRow } from "./thread.queries.ts";
import { postRows, threadRows } from "./threadRows.ts";

/** Where a draft is written, as far as its writer may still see it: the text stays theirs, the place may not. */
@Resolver(() => Draft)
export class DraftDiscussionFields {
  @FieldResolver(() => Thread, {
    nullable: true,
    description: "The thread that a reply, or the post being rewritten, stands in; null when it can't be seen now.",
  })
  async thread(@Root() draft: DraftRow, @Ctx() context: RequestContext): Promise<ThreadRow | null> {
    if (draft.kind === "thread") return loadRow(context, threadRows, draft.subjectUuid);
    const post = draft.kind === "post" && (await loadRow(context, postRows, draft.subjectUuid));
    return post ? loadRow(context, threadRows, post.threadUuid) : null;
  }

  @FieldResolver(() => Post, {
    nullable: true,
    description: "The post being rewritten; null when it can't be seen now.",
  })
  post(@Root() draft: DraftRow, @Ctx() context: RequestContext): Promise<PostRow | null> | null {
    return draft.kind === "post" ? loadRow(context, postRows, draft.subjectUuid) : null;
  }

  @FieldResolver(() => Post, { nullable: true, description: "The post that a reply quotes, if it can be seen now." })
  quotedPost(@Root() draft: DraftRow, @Ctx() context: RequestContext): Promise<PostRow | null> | null {
    return draft.quotedPostUuid && draft.kind === "thread" ? loadRow(context, postRows, draft.quotedPostUuid) : null;
  }
}
