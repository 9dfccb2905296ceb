import { toGlobalId } from "../../kernel/ids.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { NodeRow } from "../../platform/graphql/node.graphql.ts";
import { longestShiftHours } from "./shift.entity.ts";
import type { ShiftStateWord } from "./words.ts";

/** A shift as the staff read it. */
export interface ShiftRow extends NodeRow {
  accountUuid: string;
  startsAt: string;
  endsAt: string;
  state: ShiftStateWord;
  startedAt: string | null;
  handedOverAt: string | null;
  handOverNote: string | null;
  handedToUuid: string | null;
}

type Selection = Omit<ShiftRow, "typename" | "id">;

/** So many shifts are read at once. */
export const mostShifts = 500;

const columns = `s.id as "uuid", s.account_id as "accountUuid", s.starts_at as "startsAt", s.ends_at as "endsAt", s.state,
  s.started_at as "startedAt", s.handed_over_at as "handedOverAt", s.hand_over_note as "handOverNote",
  s.handed_to as "handedToUuid"`;

const toRow = (selected: Selection): ShiftRow => ({
  ...selected,
  typename: "ModeratorShift",
  id: toGlobalId("ModeratorShift", selected.uuid),
});

const shiftsByIds = statement<{ ids: string[] }, Selection>(
  "shiftsByIds",
  `select ${columns} from moderator_shift s where s.id = any(:ids::uuid[])`,
);

const shiftsWithin = statement<{ from: Date; to: Date }, Selection>(
  "shiftsWithin",
  `select ${columns} from moderator_shift s
   where s.starts_at < :to::timestamptz and s.starts_at > :from::timestamptz - interval '${longestShiftHours} hours'
     and s.ends_at > :from::timestamptz and s.state <> 'cancelled'
   order by s.starts_at, s.id limit ${mostShifts}`,
);

/** These shifts; whoever calls has asked whether the viewer is of the staff. */
export async function readShifts(reader: Reader, ids: string[]): Promise<ShiftRow[]> {
  return (await shiftsByIds(reader, { ids })).map(toRow);
}

/** The shifts that touch a time, the earliest first. */
export async function readShiftsWithin(reader: Reader, from: Date, to: Date): Promise<ShiftRow[]> {
  return (await shiftsWithin(reader, { from, to })).map(toRow);
}
