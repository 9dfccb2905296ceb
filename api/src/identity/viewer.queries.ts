import { toGlobalId } from "../kernel/ids.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import type { Profile, ReadingSettings } from "./account.entity.ts";
import type { StaffRoleWord } from "./words.ts";

/** The asking member, as they see themself. */
export interface ViewerRow extends Profile, ReadingSettings {
  id: string;
  uuid: string;
  handle: string;
  email: string;
  isEmailVerified: boolean;
  staffRoles: StaffRoleWord[];
  acceptedRulesVersion: number;
  version: number;
}

const viewersByIds = statement<{ ids: string[] }, Omit<ViewerRow, "id">>(
  "viewersByIds",
  `select a.id as "uuid", a.handle::text as "handle", a.display_name as "displayName", a.email::text as "email",
     a.email_verified_at is not null as "isEmailVerified", a.role, a.about, a.locale, a.time_zone as "timeZone",
     a.role_visibility as "roleVisibility", a.about_visibility as "aboutVisibility",
     a.joined_visibility as "joinedVisibility", a.theme, a.type_size as "typeSize", a.hides_counts as "hidesCounts",
     a.accepted_rules_version as "acceptedRulesVersion", a.version,
     a.staff_roles as "staffRoles"
   from account a where a.id = any(:ids::uuid[])`,
);

/** What these members see of themselves; only ever handed to the member. */
export async function readViewers(reader: Reader, ids: string[]): Promise<ViewerRow[]> {
  return (await viewersByIds(reader, { ids })).map((row) => ({ ...row, id: toGlobalId("Viewer", row.uuid) }));
}
