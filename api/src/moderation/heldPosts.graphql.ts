import { Args, Authorized, Ctx, Extensions, Query, Resolver } from "type-graphql";
import { pageRequest, type Connection } from "../kernel/pagination.ts";
import { PostConnection } from "../discussion/post.graphql.ts";
import { readWaitingPosts, type PostRow } from "../discussion/post.queries.ts";
import { ConnectionArguments } from "../platform/graphql/connectionType.ts";
import type { RequestContext } from "../platform/graphql/context.ts";

/** How many a page has unless told. */
const defaultPage = 20;

@Resolver()
export class HeldPostQueries {
  @Authorized("moderator")
  @Extensions({ perViewer: true })
  @Query(() => PostConnection, {
    nullable: true,
    description: `The posts of all threads that wait for a moderator, the longest waiting first, ${defaultPage} unless told. For the staff.`,
  })
  heldPosts(
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<Connection<PostRow>> {
    return readWaitingPosts(reader, viewer, pageRequest(given, defaultPage));
  }
}
