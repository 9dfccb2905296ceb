import type { Viewer } from "../kernel/viewer.ts";
import type { Reader } from "../platform/database/statement.ts";
import { registerSubject, type SeenSubject } from "../subjects/subject.ts";
import { readBoards } from "./board.queries.ts";

const madeByTheHouse = { personaUuid: null, isOwn: false, isReadable: true, threadUuid: null };

/** A board is made by the house, so it has no author. Seen as a subject is a board whose content may be read. */
async function seeBoards(reader: Reader, viewer: Viewer, ids: string[]): Promise<SeenSubject[]> {
  const boards = await readBoards(reader, viewer, ids);
  return boards
    .filter(({ isReadable }) => isReadable)
    .map(({ uuid }) => ({ kind: "board", uuid, ...madeByTheHouse, placeUuid: uuid }));
}

registerSubject({ kind: "board", typename: "Board", see: seeBoards });
