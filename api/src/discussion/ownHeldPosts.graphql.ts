import { Ctx, Extensions, FieldResolver, Resolver } from "type-graphql";
import { Viewer } from "../identity/viewer.graphql.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { Post } from "./post.graphql.ts";
import { mostHeldPosts, readOwnHeldPosts, type PostRow } from "./post.queries.ts";

@Resolver(() => Viewer)
export class ViewerHeldPosts {
  @Extensions({ perViewer: true })
  @FieldResolver(() => [Post], {
    description: `What they wrote, under any face, and waits for a moderator: the longest waiting first, at most ${mostHeldPosts}.`,
  })
  heldPosts(@Ctx() { reader, viewer }: RequestContext): Promise<PostRow[]> {
    return readOwnHeldPosts(reader, viewer);
  }
}
