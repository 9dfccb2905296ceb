import { Migration } from "@mikro-orm/migrations";

/**
 * Decisions take hold: a text that the moderators took away points to its decision, and so to its statement of reasons;
 * the database refuses anything else. Measures are what a decision means for whoever it is about, so each has one;
 * those of before are given theirs.
 */
export class Migration20261130030000_decisions extends Migration {
  override up(): void {
    for (const statement of [decisions, measures, subjects, fold, validity, counting]) this.addSql(statement);
  }

  override down(): void {
    this.addSql(undo);
  }
}

const undo = `
drop trigger thread_counted on thread;
drop trigger decision_holds on decision;
drop trigger thread_decided on thread;
drop trigger post_decided on post;
drop function count_thread, decision_is_free, thread_is_decided, post_is_decided;
alter table thread drop column decision_id, drop column lock_decision_id, drop column locked_until;
alter table post drop column decision_id, drop column label, drop column label_source, drop column label_decision_id,
  drop column imposed_warnings;
drop index decision_account;
alter table decision drop column account_id;
update decision set measure_id = null;
delete from measure where persona_id is null
  or kind not in ('warn', 'hold', 'limit', 'remove', 'unmasked') or (kind = 'warn' and ends_at is null);
alter table measure drop constraint measure_until, drop constraint measure_about, drop constraint measure_kind_check;
update measure set kind = case kind when 'warn' then 'warning' when 'remove' then 'withheld' else kind end,
  ends_at = case kind when 'remove' then null else ends_at end;
alter table measure
  alter column persona_id set not null,
  add constraint measure_kind_check check (kind ~ '^[a-z][a-zA-Z]{1,40}$'),
  add constraint measure_check1 check ((kind in ('warning', 'hold', 'limit')) = (ends_at is not null));
`;

const decisions = `
-- Only a named face's, or a member's: what is decided about it is about all that the member does under their name.
alter table decision add column account_id uuid references account;
create index decision_account on decision (account_id, decided_at desc) where account_id is not null;
`;

const measures = `
alter table measure drop constraint measure_check1,
  drop constraint measure_kind_check,
  alter column persona_id drop not null;
update measure set kind = 'warn' where kind = 'warning';
update measure set kind = 'remove' where kind = 'withheld';
alter table measure
  add constraint measure_kind_check check (kind ~ '^[a-z][a-zA-Z]{1,40}$'),
  -- A member's profile has no face in any thread.
  add constraint measure_about check (persona_id is not null or account_id is not null),
  add constraint measure_until check (ends_at is not null
    or kind not in ('hold', 'limit', 'restrictPictures', 'restrictLinks', 'suspend'));
`;

const subjects = `
alter table post
  -- Which decision keeps it from others.
  add column decision_id uuid references decision deferrable initially deferred,
  add column label text check (label in ('unsupported', 'outdated', 'contradicted')),
  add column label_source text,
  add column label_decision_id uuid references decision deferrable initially deferred,
  -- Of what the moderators had it warn; its author can't take that back.
  add column imposed_warnings text[] not null default '{}',
  add constraint post_label check ((label is null) = (label_source is null) and (label is null) = (label_decision_id is null));
alter table thread
  add column decision_id uuid references decision deferrable initially deferred,
  add column lock_decision_id uuid references decision deferrable initially deferred,
  add column locked_until timestamptz(3);
create index post_decided on post (decision_id) where decision_id is not null;
create index thread_decided on thread (decision_id) where decision_id is not null;
`;

/** Measures of before, each with a case and a decision of its own; they name the rule that says what moderators do. */
const fold = `
create temporary table folded on commit drop as
  select m.*, gen_random_uuid() as case_id, gen_random_uuid() as statement_id, gen_random_uuid() as decision_id,
    p.thread_id, t.place_id,
    (m.lifted_at is not null or m.ends_at <= now()) as is_over
  from measure m join persona p on p.id = m.persona_id join thread t on t.id = p.thread_id
  where m.kind <> 'unmasked';
insert into moderation_case (id, subject_kind, subject_id, persona_id, thread_id, place_id, source, state, category,
  priority, score, ranked_at, opened_at, decided_at, version)
select case_id, case when post_id is null then 'persona' else 'post' end, coalesce(post_id, persona_id), persona_id,
  thread_id, place_id, case kind when 'remove' then 'hold' else 'ownInitiative' end, 'decided', 'other', 'routine', 0,
  created_at, created_at, created_at, 2 from folded;
insert into statement_of_reasons (id, rule_id, facts, automated, locale, created_at)
select statement_id, (select id from rule where key = 'moderators' order by version limit 1), reason, false,
  case when reason ~ '[\\u4e00-\\u9fff]' then 'zh' else 'en' end, created_at from folded;
insert into decision (id, case_id, subject_kind, subject_id, persona_id, account_id, kind, before, state, ends_at,
  decided_by, decided_at, ended_at, statement_id, measure_id)
select decision_id, case_id, case when post_id is null then 'persona' else 'post' end, coalesce(post_id, persona_id),
  persona_id, account_id, kind, case kind when 'remove' then '{"state": "held"}'::jsonb else '{}' end,
  case when is_over then 'expired' else 'active' end, ends_at, taken_by, created_at,
  case when is_over then least(coalesce(lifted_at, ends_at), ends_at) end, statement_id, id from folded;
update post set decision_id = f.decision_id from folded f where f.post_id = post.id and f.kind = 'remove';
-- What waits to be checked at the end of the transaction keeps tables from being altered until then.
set constraints all immediate;
drop table folded;
alter table post add constraint post_taken_away check ((state in ('hidden', 'removed')) = (decision_id is not null));
alter table thread add constraint thread_taken_away check ((state = 'removed') = (decision_id is not null));
`;

/** What the constraints above can't see: that the decision stands, and is of the kind. Asked at the end of each unit. */
const validity = `
create function post_is_decided() returns trigger language plpgsql as $$
begin
  if exists (select from post x where x.id = new.id and x.decision_id is not null and not exists (
    select from decision d where d.id = x.decision_id and d.state = 'active' and d.statement_id is not null
      and d.kind = case x.state when 'hidden' then 'hide' else 'remove' end))
  then raise exception 'a post is kept from others without a decision that stands' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger post_decided after insert or update of state, decision_id on post
  deferrable initially deferred for each row when (new.decision_id is not null) execute function post_is_decided();

create function thread_is_decided() returns trigger language plpgsql as $$
begin
  if exists (select from thread t where t.id = new.id and t.decision_id is not null and not exists (
    select from decision d where d.id = t.decision_id and d.state = 'active' and d.statement_id is not null
      and d.kind = 'remove'))
  then raise exception 'a thread is kept from others without a decision that stands' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger thread_decided after insert or update of state, decision_id on thread
  deferrable initially deferred for each row when (new.decision_id is not null) execute function thread_is_decided();

create function decision_is_free() returns trigger language plpgsql as $$
begin
  if exists (select from decision d where d.id = new.id and (d.state <> 'active' or d.statement_id is null)
    and (exists (select from post x where x.decision_id = d.id)
      or exists (select from thread t where t.decision_id = d.id)))
  then raise exception 'a decision ended, and still keeps something from others' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger decision_holds after update of state, statement_id on decision
  deferrable initially deferred for each row when (new.state <> 'active' or new.statement_id is null)
  execute function decision_is_free();
`;

/** A board counts the threads that stand in it. Last in the transaction, so that its row is locked only until then. */
const counting = `
create function count_thread() returns trigger language plpgsql as $$
begin
  if old.state <> 'removed' then
    update board set thread_count = thread_count - 1 where id = old.place_id;
  end if;
  if new.state <> 'removed' then
    update board set thread_count = thread_count + 1 where id = new.place_id;
  end if;
  return null;
end $$;
create constraint trigger thread_counted after update of state, place_id on thread deferrable initially deferred
  for each row when (old.place_id is distinct from new.place_id or (old.state = 'removed') <> (new.state = 'removed'))
  execute function count_thread();
`;
