import type { TestHouse } from "./house.ts";
import { newId, toGlobalId } from "../../api/src/kernel/ids.ts";

export interface BoardRef {
  id: string;
  uuid: string;
  slug: string;
}

interface Given {
  slug: string;
  visibility?: "public" | "members" | "restricted" | "private";
  state?: "open" | "readOnly" | "archived";
  openToRoles?: string[];
}

let position = 0;

/** Puts a board into an empty house, without an administrator. */
export async function addBoard({ house }: TestHouse, given: Given): Promise<BoardRef> {
  const uuid = newId();
  const { slug, visibility = "members", state = "open", openToRoles = [] } = given;
  const { read } = house.database;
  await read.query(`insert into place (id, kind, visibility, state, open_to_roles) values ($1, 'board', $2, $3, $4)`, [
    uuid,
    visibility,
    state,
    openToRoles,
  ]);
  await read.query(
    `insert into board (id, slug, name_en, name_zh, description_en, description_zh, position, created_at)
     values ($1, $2, $3, $3, '', '', $4, now())`,
    [uuid, slug, slug, (position += 1)],
  );
  return { id: toGlobalId("Board", uuid), uuid, slug };
}
