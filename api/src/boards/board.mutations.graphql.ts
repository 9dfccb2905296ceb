import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { rowAfter } from "../discussion/rowAfter.ts";
import { BoardState, BoardVisibility, type PlaceStateWord, type PlaceVisibilityWord } from "../discussion/words.ts";
import { MemberRole, type MemberRoleWord } from "../identity/words.ts";
import { runCommand, runCreation } from "../platform/command.ts";
import { loadRow, type RequestContext } from "../platform/graphql/context.ts";
import { Payload } from "../platform/graphql/payload.ts";
import { Board, boardRows } from "./board.graphql.ts";
import type { BoardRow } from "./board.queries.ts";
import { boardDescriptionMaxLength, boardNameMaxLength } from "./boardWords.ts";
import { createBoard } from "./createBoard.ts";
import { markBoardRead } from "./markBoardRead.ts";
import { updateBoard } from "./updateBoard.ts";

@InputType({ description: "Which board has been read." })
export class MarkBoardReadInput {
  @Field(() => ID, { description: "The board." })
  boardId: string;
}

@InputType({ description: "A new board." })
export class CreateBoardInput {
  @Field({ description: "The name in its address: 2 to 40 of a–z, 0–9 and hyphens. It stays." })
  slug: string;

  @Field({ description: `Its name in English, 1 to ${boardNameMaxLength} characters.` })
  nameEn: string;

  @Field({ description: `Its name in Chinese, 1 to ${boardNameMaxLength} characters.` })
  nameZh: string;

  @Field({ description: `What it is for, in English, at most ${boardDescriptionMaxLength} characters.` })
  descriptionEn: string;

  @Field({ description: `What it is for, in Chinese, at most ${boardDescriptionMaxLength} characters.` })
  descriptionZh: string;

  @Field(() => BoardVisibility, { description: "Who may read it." })
  visibility: PlaceVisibilityWord;

  @Field(() => [MemberRole], {
    nullable: true,
    description: "The roles whose members read a restricted board without asking.",
  })
  openToRoles?: MemberRoleWord[];

  @Field(() => String, {
    nullable: true,
    description: "1 to 64 characters; the same key gives the first result again.",
  })
  idempotencyKey?: string;
}

@InputType({ description: "Changes to a board; what is left out stays." })
export class UpdateBoardInput {
  @Field(() => ID, { description: "The board." })
  boardId: string;

  @Field(() => Int, { description: "The version that was edited; STALE_VERSION when there is a newer one." })
  expectedVersion: number;

  @Field(() => String, { nullable: true, description: `Its name in English, 1 to ${boardNameMaxLength} characters.` })
  nameEn?: string;

  @Field(() => String, { nullable: true, description: `Its name in Chinese, 1 to ${boardNameMaxLength} characters.` })
  nameZh?: string;

  @Field(() => String, {
    nullable: true,
    description: `What it is for, in English, at most ${boardDescriptionMaxLength} characters.`,
  })
  descriptionEn?: string;

  @Field(() => String, {
    nullable: true,
    description: `What it is for, in Chinese, at most ${boardDescriptionMaxLength} characters.`,
  })
  descriptionZh?: string;

  @Field(() => BoardVisibility, { nullable: true, description: "Who may read it." })
  visibility?: PlaceVisibilityWord;

  @Field(() => BoardState, { nullable: true, description: "Whether people write there." })
  state?: PlaceStateWord;

  @Field(() => Int, { nullable: true, description: "Its place in the list; smaller comes first." })
  position?: number;

  @Field(() => [MemberRole], {
    nullable: true,
    description: "The roles whose members read a restricted board without asking.",
  })
  openToRoles?: MemberRoleWord[];

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether everything that members write there waits for a moderator.",
  })
  holdsAllPosts?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether what somebody replies waits until something of theirs was published there; never a question.",
  })
  holdsFirstPosts?: boolean;
}

@ObjectType({ description: "The new board, or why there is none.", simpleResolvers: true })
export class CreateBoardPayload extends Payload {
  @Field(() => Board, { nullable: true, description: "The board." })
  board: BoardRow | null;
}

@ObjectType({ description: "The board as it is now, or why nothing has changed.", simpleResolvers: true })
export class UpdateBoardPayload extends Payload {
  @Field(() => Board, { nullable: true, description: "The board; also beside STALE_VERSION." })
  board: BoardRow | null;
}

@ObjectType({
  description: "The board without news for the viewer, or why nothing has changed.",
  simpleResolvers: true,
})
export class MarkBoardReadPayload extends Payload {
  @Field(() => Board, { nullable: true, description: "The board." })
  board: BoardRow | null;
}

@Resolver()
export class BoardMutations {
  @Authorized("administrator")
  @Mutation(() => CreateBoardPayload, { description: "Opens a board, at the end of the list: administrators." })
  async createBoard(
    @Arg("input", () => CreateBoardInput, { description: "The board." }) input: CreateBoardInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateBoardPayload> {
    const retry = { operation: "createBoard", key: input.idempotencyKey };
    const outcome = await runCreation(context, retry, (unit) => createBoard(unit, input));
    if (outcome.userErrors) return { board: null, userErrors: outcome.userErrors };
    return { board: await loadRow(context, boardRows, outcome.value), userErrors: [] };
  }

  @Authorized("administrator")
  @Mutation(() => UpdateBoardPayload, {
    description: "Changes a board's names, order, visibility and state: administrators.",
  })
  async updateBoard(
    @Arg("input", () => UpdateBoardInput, { description: "The changes." }) input: UpdateBoardInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateBoardPayload> {
    const outcome = await runCommand(context, (unit) => updateBoard(unit, input));
    return { board: await rowAfter(context, boardRows, outcome), userErrors: outcome.userErrors ?? [] };
  }

  @Authorized()
  @Mutation(() => MarkBoardReadPayload, { description: "Marks all that stands on a board as read." })
  async markBoardRead(
    @Arg("input", () => MarkBoardReadInput, { description: "The board." }) input: MarkBoardReadInput,
    @Ctx() context: RequestContext,
  ): Promise<MarkBoardReadPayload> {
    const outcome = await runCommand(context, (unit) => markBoardRead(unit, input));
    return { board: await rowAfter(context, boardRows, outcome), userErrors: outcome.userErrors ?? [] };
  }
}
