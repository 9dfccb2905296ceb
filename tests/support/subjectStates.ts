import type { House } from "../../api/src/platform/graphql/context.ts";

/** The state of a thread or a post, in the database; what is taken away is given the decision that it needs. */
const setState = (table: "thread" | "post", { house }: { house: House }, id: string, state: string): Promise<unknown> =>
  house.database.read.query(
    `with ids as (select gen_random_uuid() as case_id, gen_random_uuid() as statement_id, gen_random_uuid() as decision_id
       where $2::text in ('hidden', 'removed')),
     decided as (
       insert into moderation_case (id, subject_kind, subject_id, source, state, category, priority, score, ranked_at,
         opened_at, decided_at)
       select case_id, '${table}', $1::uuid, 'ownInitiative', 'decided', 'other', 'routine', 0, now(), now(), now() from ids),
     stated as (
       insert into statement_of_reasons (id, rule_id, facts, automated, locale, created_at)
       select statement_id, (select id from rule limit 1), 'why', false, 'en', now() from ids),
     taken as (
       insert into decision (id, case_id, subject_kind, subject_id, kind, state, decided_by, decided_at, statement_id)
       select decision_id, case_id, '${table}', $1::uuid, case $2::text when 'hidden' then 'hide' else 'remove' end, 'active',
         (select id from account limit 1), now(), statement_id from ids)
     update ${table} set state = $2::text, decision_id = (select decision_id from ids) where id = $1::uuid`,
    [id, state],
  );

export const setThreadState = (open: { house: House }, id: string, state: string): Promise<unknown> =>
  setState("thread", open, id, state);

export const setPostState = (open: { house: House }, id: string, state: string): Promise<unknown> =>
  setState("post", open, id, state);
