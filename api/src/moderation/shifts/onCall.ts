import { statement, type Reader } from "../../platform/database/statement.ts";

/** Somebody who is called when something cannot wait. */
export interface OnCall {
  shiftId: string;
  accountId: string;
  startsAt: string;
  endsAt: string;
  /** Whether they have begun their shift; else they are the next on the rota. */
  isOnDuty: boolean;
}

/** So far ahead the rota is called. Unit: days. */
const aheadDays = 7;
const mostOnCall = 20;

const onCallAt = statement<{ now: Date }, OnCall>(
  "onCallAt",
  `select s.id as "shiftId", s.account_id as "accountId", s.starts_at as "startsAt", s.ends_at as "endsAt",
     s.state = 'onDuty' as "isOnDuty"
   from moderator_shift s join account a on a.id = s.account_id
   where s.state in ('planned', 'onDuty') and s.ends_at > :now::timestamptz
     and s.ends_at < :now::timestamptz + interval '${aheadDays} days' and a.state = 'active'
     and exists (select from staff_role r where r.account_id = a.id and r.role in ('moderator', 'administrator'))
   order by s.state = 'onDuty' desc, s.starts_at <= :now::timestamptz desc, coalesce(s.started_at, s.starts_at), s.id
   limit ${mostOnCall}`,
);

/**
 * Who is called at a moment, in order: those on duty, whoever began first before the others; then those whose shift it
 * is by the rota though they have not begun; then whoever comes next. A moderator stands there once for each shift.
 */
export const onCall = (reader: Reader, now: Date): Promise<OnCall[]> => onCallAt(reader, { now });
