import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { loadRow, type RequestContext } from "../platform/graphql/context.ts";
import { Draft } from "../subjects/drafts/draft.graphql.ts";
import type { DraftRow } from "../subjects/drafts/draft.queries.ts";
import { Board, boardRows } from "./board.graphql.ts";
import type { BoardRow } from "./board.queries.ts";

@Resolver(() => Draft)
export class DraftBoardField {
  @FieldResolver(() => Board, {
    nullable: true,
    description: "The board that a new thread is for; null for other drafts, and when the board can't be seen now.",
  })
  board(@Root() draft: DraftRow, @Ctx() context: RequestContext): Promise<BoardRow | null> | null {
    return draft.kind === "board" ? loadRow(context, boardRows, draft.subjectUuid) : null;
  }
}
