import { Migration } from "@mikro-orm/migrations";

/** What was found in texts and done about it, and boards on which posts are looked at first. */
export class Migration20261130050100_holds extends Migration {
  override up(): void {
    for (const statement of [places, findings, countStanding("not in ('held', 'removed')")]) this.addSql(statement);
  }

  override down(): void {
    this.addSql(countStanding("<> 'removed'"));
    this.addSql(
      `drop table screening_finding; alter table place drop column holds_all_posts, drop column holds_first_posts`,
    );
  }
}

const places = `
alter table place
  -- Whether everything that is written here waits for a moderator.
  add column holds_all_posts boolean not null default false,
  -- Whether a reply waits until something of its author's was published here.
  add column holds_first_posts boolean not null default false;
`;

const findings = `
create table screening_finding (
  id bigint generated always as identity primary key,
  subject_kind text not null,
  subject_id uuid not null,
  -- The watched term; it may be off the list by now. Null for what waits for another cause.
  term_id uuid,
  -- What was done: a term's action, or the hold that some other cause called for.
  action text not null,
  cause text check (cause in ('standing', 'term', 'everyPost', 'firstPost', 'waysOut')),
  -- What its author is told, as it was then; the words of the text are not kept here.
  note_en text not null default '',
  note_zh text not null default '',
  found_at timestamptz(3) not null,
  check ((action = 'hold') = (cause is not null)),
  constraint finding_once unique nulls not distinct (subject_kind, subject_id, term_id, action, cause)
);
`;

/** A board counts the threads that stand in it: one that waits is not there yet. */
const countStanding = (stands: string): string => `
drop trigger thread_counted on thread;
create or replace function count_thread() returns trigger language plpgsql as $$
begin
  if old.state ${stands} then
    update board set thread_count = thread_count - 1 where id = old.place_id;
  end if;
  if new.state ${stands} then
    update board set thread_count = thread_count + 1 where id = new.place_id;
  end if;
  return null;
end $$;
create constraint trigger thread_counted after update of state, place_id on thread deferrable initially deferred
  for each row when (old.place_id is distinct from new.place_id or (old.state ${stands}) <> (new.state ${stands}))
  execute function count_thread();
`;
