import { statement } from "../platform/database/statement.ts";
import type { MailRhythm } from "./setting.queries.ts";

/** An account whose mail is due, claimed by whoever got this row. */
export interface DueMail extends MailRhythm {
  accountId: string;
  dueAt: string;
}

/** So long a mail may be on its way before it is taken up again. */
const claimMinutes = 5;

/** So many are taken at once. */
export const mailBatch = 20;

/** Takes accounts whose mail is due, or was left undone. Of two jobs at once each gets others. */
export const claimDueMails = statement<{ now: Date }, DueMail>(
  "claimDueMails",
  `with undone as materialized (
     select s.account_id from notification_setting s where s.mailing_until <= :now::timestamptz
     order by s.mailing_until limit ${mailBatch} for update skip locked),
   due as materialized (
     select s.account_id from notification_setting s
     where s.next_mail_at <= :now::timestamptz and s.mailing_until is null
     order by s.next_mail_at limit ${mailBatch} for update skip locked)
   update notification_setting s set
     mailing_due_at = coalesce(s.mailing_due_at, s.next_mail_at),
     next_mail_at = case when s.mailing_due_at is null then null else s.next_mail_at end,
     mailing_until = :now::timestamptz + interval '${claimMinutes} minutes'
   where s.account_id = any(array(select account_id from undone union all select account_id from due))
   returning s.account_id as "accountId", s.mailing_due_at as "dueAt", s.mail, s.mail_hour as "mailHour",
     s.is_full_detail as "isFullDetail",
     (select a.time_zone from account a where a.id = s.account_id) as "timeZone"`,
);

/** Keeps by which token mails of this kind can be ended, before it leaves the house. */
export const keepUnsubscribeHash = statement<{ accountId: string; hash: Buffer }, object>(
  "keepUnsubscribeHash",
  `update notification_setting set unsubscribe_hash = :hash where account_id = :accountId::uuid`,
);

/** The mail is out, or there was nothing to tell: what it told is not told again. */
export const settleMail = statement<{ accountId: string; ids: string[]; moments: string[]; next: Date | null }, object>(
  "settleMail",
  `with told as (
     update notification n set mailed_at = sent.moment
     from unnest(:ids::uuid[], :moments::timestamptz[]) as sent(id, moment) where n.id = sent.id)
   update notification_setting s set mailing_until = null, mailing_due_at = null,
     next_mail_at = coalesce(s.next_mail_at, :next::timestamptz)
   where s.account_id = :accountId::uuid`,
);

/** Ends all mails about news for whoever holds this token. */
export const endMails = statement<{ hash: Buffer }, { accountId: string }>(
  "endMails",
  `update notification_setting set mail = 'never', next_mail_at = null, mailing_due_at = null, mailing_until = null
   where unsubscribe_hash = :hash
   returning account_id as "accountId"`,
);
