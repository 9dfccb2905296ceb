import { Args, Ctx, Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { pageRequest, type Connection } from "../kernel/pagination.ts";
import { Persona, type PersonaFace } from "../identity/personas/persona.graphql.ts";
import { ConnectionArguments } from "../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext } from "../platform/graphql/context.ts";
import { Reaction, ReactionConnection, ReactionCount } from "../subjects/reactions/reaction.graphql.ts";
import {
  reactionsTo,
  readReactions,
  type ReactionCountRow,
  type ReactionRow,
} from "../subjects/reactions/reaction.queries.ts";
import { ReactionKind, type ReactionKindWord } from "../subjects/reactions/words.ts";
import { isSad } from "../subjects/warnings/warnings.ts";
import { personaRows } from "./persona.queries.ts";
import { Post } from "./post.graphql.ts";
import type { PostRow } from "./post.queries.ts";

const defaultPage = 30;

/** Under a sad text nobody is counted, except for whoever wrote it. */
const isCounted = ({ bodyHtml, isOwnPost, contentWarnings }: PostRow): boolean =>
  bodyHtml !== null && (isOwnPost || !isSad(contentWarnings.map(({ kind }) => kind)));

@Resolver(() => Post)
export class PostReactionFields {
  @FieldResolver(() => [ReactionCount], {
    nullable: true,
    description:
      "How many said what to it. Null where nobody is counted: its text can't be read, or it warns of death, self-harm or recurrence. Its author always sees them.",
  })
  async reactionCounts(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<ReactionCountRow[] | null> {
    return isCounted(post) ? ((await loadRow(context, reactionsTo, post.uuid))?.counts ?? []) : null;
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => ReactionKind, { nullable: true, description: "What the viewer said to it; null for nothing." })
  async viewerReaction(@Root() post: PostRow, @Ctx() context: RequestContext): Promise<ReactionKindWord | null> {
    if (context.viewer.accountId === null) return null;
    return (await loadRow(context, reactionsTo, post.uuid))?.own ?? null;
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => ReactionConnection, {
    nullable: true,
    description: "Who reacted to it, the first one first, 30 unless told. For its author alone; null for others.",
  })
  reactions(
    @Root() post: PostRow,
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() { reader }: RequestContext,
  ): Promise<Connection<ReactionRow>> | null {
    return post.isOwnPost ? readReactions(reader, post.uuid, pageRequest(given, defaultPage)) : null;
  }
}

@Resolver(() => Reaction)
export class ReactionFaceField {
  @FieldResolver(() => Persona, { nullable: true, description: "The face behind which it was said." })
  author(@Root() { personaUuid }: ReactionRow, @Ctx() context: RequestContext): Promise<PersonaFace | null> {
    return loadRow(context, personaRows, personaUuid);
  }
}
