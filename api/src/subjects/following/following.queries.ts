import { toGlobalId } from "../../kernel/ids.ts";
import { connection, keyOfKinds, type Connection, type PageRequest } from "../../kernel/pagination.ts";
import type { Viewer } from "../../kernel/viewer.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import { roomOf, type SubjectKindWord } from "../subject.ts";
import type { FollowLevelWord } from "./levels.ts";

/** Something that a member chose a level for. Only ever shown to that member. */
export interface FollowingRow {
  subjectId: string;
  subjectUuid: string;
  level: FollowLevelWord;
  updatedAt: string;
}

interface FollowingSelection {
  kind: SubjectKindWord;
  subjectUuid: string;
  level: FollowLevelWord;
  updatedAt: string;
}

const chosenLevels = statement<{ viewerId: string; ids: string[] }, { uuid: string; level: FollowLevelWord }>(
  "chosenFollowLevels",
  `select f.subject_id as "uuid", f.level from following f
   where f.account_id = :viewerId::uuid and f.subject_id = any(:ids::uuid[])`,
);

/** SQL: the level that an account chose for a subject, or null. */
export const chosenLevelSql = (account: string, subjectId: string): string =>
  `(select f.level from following f where f.account_id = ${account} and f.subject_id = ${subjectId})`;

/** The levels that the viewer chose for these subjects, by UUID; those without one are not in it. */
export async function readChosenLevels(
  reader: Reader,
  viewer: Viewer,
  ids: string[],
): Promise<Map<string, FollowLevelWord>> {
  if (viewer.accountId === null) return new Map();
  const rows = await chosenLevels(reader, { viewerId: viewer.accountId, ids });
  return new Map(rows.map(({ uuid, level }) => [uuid, level]));
}

type ListParameters = { viewerId: string; limit: number; moment: string; id: string };

function followingList(direction: PageRequest["direction"]) {
  const [comparison, order] = direction === "forward" ? ["<", "desc"] : [">", "asc"];
  return statement<ListParameters, FollowingSelection>(
    `followingList_${direction}`,
    `select f.subject_kind as "kind", f.subject_id as "subjectUuid", f.level, f.updated_at as "updatedAt"
     from following f
     where f.account_id = :viewerId::uuid and (f.updated_at, f.subject_id) ${comparison} (:moment::timestamptz, :id::uuid)
     order by f.updated_at ${order}, f.subject_id ${order} limit :limit::int`,
  );
}

const lists = { forward: followingList("forward"), backward: followingList("backward") };
const ends = {
  forward: ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
  backward: ["-infinity", "00000000-0000-0000-0000-000000000000"],
};

/** What a member chose levels for, changed last first. */
export async function readFollowing(
  reader: Reader,
  viewerId: string,
  page: PageRequest,
): Promise<Connection<FollowingRow>> {
  const [moment, id] = keyOfKinds(page.key, ["moment", "uuid"]) ?? ends[page.direction];
  const found = await lists[page.direction](reader, { viewerId, limit: page.size + 1, moment: moment!, id: id! });
  const rows = found.map(({ kind, ...row }) => ({
    ...row,
    subjectId: toGlobalId(roomOf(kind).typename, row.subjectUuid),
  }));
  return connection(rows, page, (row) => [row.updatedAt, row.subjectUuid]);
}
