import type { Pool } from "pg";

/**
 * Gives a house that has posts a history of moderation: so many cases about posts, every second of them waiting for a
 * decision, and so many reports, all made within the database. Members and posts are taken in turn, so there have to be
 * more posts than cases.
 */
export async function fillCases(pool: Pick<Pool, "query">, wanted: { cases: number; reports: number }): Promise<void> {
  await pool.query(cases, [wanted.cases]);
  await pool.query(snapshots);
  await pool.query(reports, [Math.round(wanted.reports / wanted.cases)]);
  await pool.query(notes);
  await pool.query(decisions);
  await pool.query("analyze moderation_case, case_snapshot, report, case_note, decision");
}

const cases = `
with made as (
  select x.id, x.persona_id, x.thread_id, t.place_id, row_number() over () as n
  from (select * from post where state = 'published' limit $1) x join thread t on t.id = x.thread_id
), kinds as (
  select made.*,
    (array['other', 'selling', 'medicalAdvice', 'harassment', 'privacy', 'wrongPlace', 'impersonation', 'illegal',
      'selling', 'other'])[1 + n % 10] as kind,
    now() - (n % 20000) * interval '13 minutes' as opened
  from made
)
insert into moderation_case (id, subject_kind, subject_id, persona_id, thread_id, place_id, source, state, category,
  priority, score, grounds, ranked_at, report_count, is_graphic, opened_at, decided_at)
select gen_random_uuid(), 'post', id, persona_id, thread_id, place_id,
  case when n % 7 = 0 then 'screening' when n % 31 = 0 then 'ownInitiative' else 'report' end,
  case when n % 2 = 0 then 'decided' else 'new' end,
  case when n % 997 = 0 then 'crisis' else kind end,
  case when n % 997 = 0 then 'crisis' when kind in ('medicalAdvice', 'harassment', 'privacy', 'illegal') then 'high'
    else 'routine' end,
  24 + n % 40, '[{"ground": "category", "points": 24}]', opened - (24 + n % 40) * interval '1 hour', 0, n % 9 = 0,
  opened, case when n % 2 = 0 then opened + interval '5 hours' end
from kinds`;

const snapshots = `
insert into case_snapshot (id, case_id, revision, taken_at, content)
select gen_random_uuid(), c.id, x.version, c.opened_at, jsonb_build_object('locale', 'en', 'title', null, 'body', x.body,
  'warnings', jsonb_build_object('kinds', '[]'::jsonb, 'note', null), 'pictures', '[]'::jsonb)
from moderation_case c join post x on x.id = c.subject_id`;

const reports = `
with members as (
  select array_agg(id) as ids, count(*) as number from account
), counted as (
  select c.*, row_number() over () as n from moderation_case c
), made as (
  insert into report (id, case_id, snapshot_id, reporter_id, category, note, state, created_at, decided_at)
  select gen_random_uuid(), c.id, s.id, members.ids[1 + (c.n * 31 + k) % members.number], c.category, 'Please look.',
    case when c.decided_at is null then 'attached' when c.n % 3 = 0 then 'notUpheld' else 'upheld' end,
    c.opened_at + k * interval '1 minute', c.decided_at
  from counted c join case_snapshot s on s.case_id = c.id cross join members cross join generate_series(1, $1::int) k
  on conflict do nothing returning case_id
)
update moderation_case set report_count = told.number
from (select case_id, count(*) as number from made group by case_id) told where told.case_id = moderation_case.id`;

const notes = `
insert into case_note (id, case_id, author_id, kind, body, created_at)
select gen_random_uuid(), c.id, (select id from account limit 1), 'note', 'Looked at it before.', c.opened_at
from moderation_case c where c.number % 5 = 0`;

const decisions = `
insert into decision (id, case_id, subject_kind, subject_id, persona_id, kind, state, decided_by, decided_at)
select gen_random_uuid(), c.id, c.subject_kind, c.subject_id, c.persona_id, 'noAction', 'active',
  (select id from account limit 1), c.decided_at
from moderation_case c where c.decided_at is not null`;
