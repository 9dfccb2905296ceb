import { Ctx, Extensions, Field, FieldResolver, ID, ObjectType, Resolver } from "type-graphql";
import { Viewer } from "../identity/viewer.graphql.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { DateTime } from "../platform/graphql/scalars.ts";
import { mostOutOfSight, readPostsOutOfSight, type PostOutOfSightRow } from "./outOfSight.queries.ts";
import { PostState, type PostStateWord } from "./words.ts";

@ObjectType({
  description: "A post of the viewer's own in a thread that they no longer see: its text is theirs, the thread is not.",
  simpleResolvers: true,
})
export class PostOutOfSight {
  @Field(() => ID, { description: "The post, for `withdrawPost` and `restorePost`." })
  postId: string;

  @Field(() => PostState, { description: "What has become of it." })
  state: PostStateWord;

  @Field({ description: "Whether it was written behind a pseudonym." })
  isAnonymous: boolean;

  @Field(() => String, { nullable: true, description: "How it begins; null once it was withdrawn." })
  excerpt: string | null;

  @Field(() => DateTime, { description: "When it was written." })
  createdAt: string;
}

@Resolver(() => Viewer)
export class ViewerPostsOutOfSight {
  @Extensions({ perViewer: true })
  @FieldResolver(() => [PostOutOfSight], {
    description: `What they wrote where they can no longer go, the latest first: at most ${mostOutOfSight}. A withdrawn one as long as it can be restored.`,
  })
  postsOutOfSight(@Ctx() { reader, viewer }: RequestContext): Promise<PostOutOfSightRow[]> {
    return readPostsOutOfSight(reader, viewer);
  }
}
