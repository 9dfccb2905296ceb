import { Ctx, Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../platform/graphql/context.ts";
import { levelOf } from "../subjects/following/following.graphql.ts";
import type { FollowLevelWord } from "../subjects/following/levels.ts";
import { FollowLevel } from "../subjects/following/words.ts";
import { Board } from "./board.graphql.ts";
import type { BoardRow } from "./board.queries.ts";

@Resolver(() => Board)
export class BoardFollowField {
  @Extensions({ perViewer: true })
  @FieldResolver(() => FollowLevel, {
    nullable: true,
    description:
      "How much the viewer hears of its new threads; null for guests, and where the board is closed to them.",
  })
  viewerFollowLevel(@Root() board: BoardRow, @Ctx() context: RequestContext): Promise<FollowLevelWord | null> | null {
    return board.isReadable ? levelOf(context, board.uuid, board.chosenLevel) : null;
  }
}
