import { defineEntity, p } from "@mikro-orm/postgresql";
import { record } from "../platform/bus/outbox.ts";

const BoardSchema = defineEntity({
  name: "Board",
  tableName: "board",
  properties: {
    id: p.uuid().primary(),
    slug: p.string(),
    nameEn: p.string(),
    nameZh: p.string(),
    descriptionEn: p.text(),
    descriptionZh: p.text(),
    position: p.integer(),
    threadCount: p.integer().default(0),
    version: p.integer().default(1),
    createdAt: p.datetime(),
  },
});

/** A board: the name and order of a place in which members talk. Who may read it is its place's to say. */
export class Board extends BoardSchema.class {
  static open(given: BoardNames & { id: string; slug: string; position: number; now: Date }): Board {
    const { now, ...rest } = given;
    const board = new Board();
    Object.assign(board, { ...rest, threadCount: 0, version: 1, createdAt: now });
    board.tell();
    return board;
  }

  /** Gives it other names, another order, or none of it when only its place has changed. */
  arrange(changes: Partial<BoardNames & { position: number }>): void {
    Object.assign(this, changes);
    this.version += 1;
    this.tell();
  }

  private tell(): void {
    record(this, {
      kind: "BoardChanged",
      subject: `board:${this.id}`,
      place: `place:${this.id}`,
      data: { boardId: this.id },
    });
  }
}

/** What a board is called and what it is for, in both languages. */
export interface BoardNames {
  nameEn: string;
  nameZh: string;
  descriptionEn: string;
  descriptionZh: string;
}

BoardSchema.setClass(Board);
