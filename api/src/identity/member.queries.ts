import { toGlobalId } from "../kernel/ids.ts";
import type { Viewer } from "../kernel/viewer.ts";
import type { NodeRow } from "../platform/graphql/node.graphql.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { askedFieldVisibility } from "./fieldVisibility.ts";
import type { MemberRoleWord, StaffRoleWord } from "./words.ts";

/** A member as others see them. */
export interface MemberRow extends NodeRow {
  handle: string;
  displayName: string;
  role: MemberRoleWord | null;
  staffRoles: StaffRoleWord[];
  about: string | null;
  joinedOn: string | null;
  viewerIsSelf: boolean;
}

type MemberSelection = Omit<MemberRow, "typename" | "id">;

const viewer = ":viewerId::uuid";
const shown = (field: string) => askedFieldVisibility(`a.${field}_visibility`, viewer);

/** SQL columns of a MemberRow for account `a`. */
export const memberColumns = `
  a.id as "uuid", a.handle::text as "handle", a.display_name as "displayName",
  case when ${shown("role")} then a.role end as "role",
  case when ${shown("about")} then a.about end as "about",
  case when ${shown("joined")} then a.created_at end as "joinedOn",
  a.staff_roles as "staffRoles",
  coalesce(a.id = ${viewer}, false) as "viewerIsSelf"`;

/** SQL: accounts that are somebody, to others. */
export const presentAccount = `a.state in ('active', 'limited', 'suspended')`;

/** A member out of its columns. */
export function toMemberRow(selected: MemberSelection): MemberRow {
  return { ...selected, typename: "Member", id: toGlobalId("Member", selected.uuid) };
}

const membersByIds = statement<{ ids: string[]; viewerId: string | null }, MemberSelection>(
  "membersByIds",
  `select ${memberColumns} from account a where a.id = any(:ids::uuid[]) and ${presentAccount}`,
);

const memberByHandle = statement<{ handle: string; viewerId: string | null }, MemberSelection>(
  "memberByHandle",
  `select ${memberColumns} from account a where a.handle = :handle::citext and ${presentAccount}`,
);

/** The members among these accounts. */
export async function readMembers(reader: Reader, asking: Viewer, ids: string[]): Promise<MemberRow[]> {
  return (await membersByIds(reader, { ids, viewerId: asking.accountId })).map(toMemberRow);
}

/** A member by handle, or null. */
export async function readMemberByHandle(reader: Reader, asking: Viewer, handle: string): Promise<MemberRow | null> {
  const [found] = await memberByHandle(reader, { handle, viewerId: asking.accountId });
  return found ? toMemberRow(found) : null;
}
