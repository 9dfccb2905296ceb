import { guest, type MemberViewer } from "../kernel/viewer.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import type { Encryption } from "../platform/encryption.ts";
import { readPseudonyms } from "./personas/vault.ts";
import { maySignInSql } from "./account.entity.ts";
import type { LocaleWord } from "./words.ts";

/** Somebody to whom the house writes, with the eyes with which they may see what is written about. */
export interface MailAddressee {
  email: string;
  locale: LocaleWord;
  timeZone: string;
  /** Whether they read without numbers. */
  hidesCounts: boolean;
  viewer: MemberViewer;
}

interface Selection {
  accountId: string;
  email: string;
  locale: LocaleWord;
  timeZone: string;
  hidesCounts: boolean;
  role: MemberViewer["memberRole"];
  since: string;
  staffRoles: string[];
}

const mailAddressees = statement<{ ids: string[] }, Selection>(
  "mailAddressees",
  `select a.id as "accountId", a.email::text as email, a.locale, a.time_zone as "timeZone", a.hides_counts as "hidesCounts", a.role,
     a.created_at as "since", array(select s.role from staff_role s where s.account_id = a.id) as "staffRoles"
   from account a where a.id = any(:ids::uuid[]) and ${maySignInSql} and a.email_verified_at is not null`,
);

/** An account with a proved address, as of now; null where there is none to write to. */
export async function readMailAddressee(
  reader: Reader,
  encryption: Encryption,
  accountId: string,
): Promise<MailAddressee | null> {
  const [found] = await mailAddressees(reader, { ids: [accountId] });
  if (!found) return null;
  const { email, locale, timeZone, hidesCounts, staffRoles, role: memberRole, since } = found;
  const offices = {
    isModerator: staffRoles.includes("moderator"),
    isAdministrator: staffRoles.includes("administrator"),
  };
  const pseudonyms = await readPseudonyms(reader, encryption, accountId);
  const viewer = { ...guest, ...offices, accountId, memberRole, pseudonyms, since };
  return { email, locale, timeZone, hidesCounts, viewer };
}
