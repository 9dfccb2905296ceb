import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { inRepository } from "../../api/src/platform/root.ts";
import { rebuildIndex } from "../../api/src/search/rebuildIndex.ts";
import { fillHouse } from "../../api/src/seed/fillHouse.ts";
import { fillCases } from "../support/fillCases.ts";
import {
  noteFilesOfStatements,
  pageOf,
  planOf,
  printPlans,
  sqlOf,
  wholeTables,
  type PlannedStatement,
} from "../support/statementPlans.ts";

/** Tables that grow with every member, post or visit. Boards, places and memberships may be read whole. */
const growing = [
  "account",
  "audit_event",
  "audit_seal",
  "audit_unsealed",
  "case_note",
  "case_snapshot",
  "decision",
  "draft",
  "event",
  "following",
  "moderation_case",
  "notification",
  "notification_item",
  "notification_setting",
  "persona",
  "picture",
  "picture_upload",
  "post",
  "reaction",
  "read_state",
  "report",
  "revision",
  "search_document",
  "search_word",
  "session",
  "thread",
  "warning_preference",
];

const files = noteFilesOfStatements();
// Only now: it brings every room, and so every statement, along.
const { copyTemplate } = await import("../support/house.ts");
const isUpdate = process.env["UPDATE_PLANS"] === "1";

// EXPLAIN of a text with parameters is there since PostgreSQL 16; the SQL itself runs on older ones in other tests.
const explainsParameters = inject("server").version >= 160_000;

describe.skipIf(!explainsParameters)("every read", () => {
  let database: { url: string; drop(): Promise<void> };
  let pool: pg.Pool;
  const planned = new Map<string, PlannedStatement[]>();

  beforeAll(async () => {
    database = await copyTemplate();
    pool = new pg.Pool({ connectionString: database.url, max: 1 });
    // Dropping the database may end a connection before it has heard our farewell.
    pool.on("error", () => {});
    await fillHouse({ connectionString: database.url }, { posts: 50_000, postsPerThread: 20, seed: 42 }, () => {});
    await rebuildIndex({ connectionString: database.url }, () => {});
    await fillCases(pool, { cases: 20_000, reports: 60_000 });
    await fillSmallHistory();
    for (const [file, names] of files) {
      const plans: PlannedStatement[] = [];
      for (const name of names) plans.push(await planOf(pool, name));
      planned.set(file, plans);
      if (isUpdate) writeFileSync(pageOf(file), printPlans(file, plans));
    }
  }, 300_000);
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  /** Sessions, events and revisions as a busy house has them, so that their plans are those of large tables. */
  async function fillSmallHistory(): Promise<void> {
    await pool.query(`insert into session (id, token_hash, account_id, device, created_at, last_seen_at, expires_at)
    select gen_random_uuid(), sha256(convert_to(a.id::text || n, 'UTF8')), a.id, 'A browser', now(), now() - n * interval '1 hour', now() + interval '1 day'
    from account a, generate_series(1, 12) n`);
    await pool.query(`insert into event (kind, subject, place, data, occurred_at)
    select 'PostPublished', 'thread:' || t.id, 'place:' || t.place_id, '{}', t.last_activity_at from thread t, generate_series(1, 6)`);
    await pool.query(`insert into revision (subject_id, version, body, body_html, written_at)
    select id, 1, body, body_html, created_at from post where number % 5 = 0`);
    await pool.query(`insert into draft (id, writer_tag, place_tag, key_name, sealed_draft, updated_at)
    select gen_random_uuid(), sha256(convert_to(a.id::text, 'UTF8')), sha256(convert_to(a.id::text || t.id, 'UTF8')),
      (array['first', 'second'])[1 + abs(hashtext(t.id::text)) % 2], '', now()
    from account a cross join lateral (select id from thread order by id limit 40) t`);
    await pool.query(`insert into following (account_id, subject_kind, subject_id, level, updated_at)
    select a.id, 'thread', t.id, 'following', now() from account a
    join lateral (select t.id from thread t where t.number % 97 = abs(hashtext(a.id::text)) % 97 limit 20) t on true`);
    await pool.query(`insert into notification (id, owner_id, kind, subject_kind, subject_id, thread_id, place_id, group_key,
      is_pressing, created_at, updated_at, read_at)
    select gen_random_uuid(), f.account_id, 'reply', 'thread', t.id, t.id, t.place_id, 'reply:' || t.id, false,
      t.created_at, t.last_activity_at, case when t.number % 5 > 0 then t.last_activity_at + interval '1 hour' end
    from following f join thread t on t.id = f.subject_id`);
    await pool.query(`insert into notification_item (owner_id, xid, event_id, notification_id, post_id, persona_id)
    select n.owner_id, '1'::xid8, row_number() over (), n.id, x.id, x.persona_id
    from notification n join post x on x.thread_id = n.thread_id and x.number in (2, 3)`);
    await pool.query(`insert into reaction (id, subject_kind, subject_id, persona_id, kind, created_at)
    select gen_random_uuid(), 'post', x.id, p.id, 'here', now() from post x join lateral (
      select p.id from persona p where p.thread_id = x.thread_id and p.id <> x.persona_id limit 3) p on true`);
    await pool.query(`insert into warning_preference (account_id, kind, treatment)
    select a.id, kind, 'hide' from account a cross join unnest(array['blood', 'death', 'recurrence']) kind`);
    await pool.query(`insert into picture (id, subject_kind, subject_id, position, file_key, width, height, is_sensitive, removed_at)
    select gen_random_uuid(), 'post', id, 0, md5(id::text), 1600, 1200, false, case when number % 19 = 0 then now() end
    from post where number % 3 = 0`);
    await pool.query(`insert into picture_upload (id, uploader_tag, file_key, width, height, uploaded_at)
    select gen_random_uuid(), sha256(convert_to(a.id::text, 'UTF8')), md5(a.id::text || n), 1600, 1200, now() - n * interval '1 hour'
    from account a, generate_series(1, 10) n`);
    await pool.query(`insert into search_word (word, documents, shapes)
    select md5(n::text), 1, array(select substr(md5(n::text), 1, k) || substr(md5(n::text), k + 2) from generate_series(0, 9) k)
    from generate_series(1, 20000) n`);
    await pool.query(
      `update notification_setting set next_mail_at = now() + (1 + abs(hashtext(account_id::text)) % 24) * interval '1 hour'`,
    );
    await pool.query(`insert into audit_event (kind, actor_id, subject, data, occurred_at)
    select 'tested' || n, a.id, 'persona:' || a.id, '{}', now() - n * interval '1 hour' from account a, generate_series(1, 40) n`);
    await pool.query(`select seal_audit_events(30000)`);
    await pool.query(
      `analyze audit_event, audit_seal, audit_unsealed, session, event, revision, draft, following, notification, notification_item, notification_setting, reaction,
        warning_preference, picture, picture_upload, search_word`,
    );
  }

  const cases = [...files].flatMap(([file, names]) => names.map((name) => ({ file, name })));

  describe("on a large house", () => {
    test.each(cases)("$name reads no growing table from end to end", ({ file, name }) => {
      const statement = planned.get(file)!.find((one) => one.name === name)!;
      const read = wholeTables(statement.plan).filter((table) => growing.includes(table));
      expect(read, printPlans(file, [statement])).toEqual([]);
    });
  });

  test.each([...files.keys()])("the committed page of %s shows the SQL that runs", (file) => {
    const page = existsSync(pageOf(file)) ? readFileSync(pageOf(file), "utf8") : "";
    expect(sqlOf(page), "refresh it with npm run generate").toBe(sqlOf(printPlans(file, planned.get(file)!)));
  });

  test("no page is left of a file whose statements are gone", () => {
    const pages = globSync("api/src/**/*.queries.sql", { cwd: inRepository() }).map((page) => inRepository(page));
    expect(pages.filter((page) => ![...files.keys()].some((file) => pageOf(file) === page))).toEqual([]);
  });
});
