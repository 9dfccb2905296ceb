import { afterAll, beforeAll, expect, test } from "vitest";
import { excerptOf, renderMarkdown } from "../../api/src/kernel/markdown.ts";
import { ownerOf } from "../../api/src/platform/database/houseRole.ts";
import { fillHouse } from "../../api/src/seed/fillHouse.ts";
import { Random } from "../../api/src/seed/random.ts";
import { chinese } from "../../api/src/seed/text/chinese.ts";
import { english } from "../../api/src/seed/text/english.ts";
import { Writer } from "../../api/src/seed/text/writer.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";

const posts = 2_000;
let open: TestHouse;
let constraintsBefore: unknown[];

beforeAll(async () => {
  open = await openTestHouse();
  constraintsBefore = await rulesOfTables();
  await fillHouse(ownerOf(open.house.database), { posts, postsPerThread: 20, seed: 42 }, () => {});
});
afterAll(() => open.close());

const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
  (await open.house.database.read.query(sql)).rows;

const rulesOfTables = () =>
  rows(`select conname as name, pg_get_constraintdef(oid) as rule from pg_constraint where conrelid <> 0
    union all select indexname, indexdef from pg_indexes where schemaname = 'public' order by 1, 2`);

test("a seeded house has as many posts as were asked for, in threads of all sizes", async () => {
  const [sizes] = await rows(`select sum(last_post_number)::int as posts, max(last_post_number) as largest,
    count(*) filter (where reply_count = 0)::int as unanswered, (select count(*)::int from post) as rows from thread`);
  expect(sizes).toMatchObject({ posts, rows: posts, largest: posts / 20 });
  expect(sizes!["unanswered"]).toBeGreaterThan(10);
});

test("every post of a seeded thread has its number, without a gap", async () => {
  const wrong = await rows(`select t.id from thread t join post p on p.thread_id = t.id group by t.id
    having count(*) <> t.last_post_number or min(p.number) <> 1 or max(p.number) <> t.last_post_number
      or t.reply_count <> count(*) - 1 or t.answer_count <> count(*) filter (where p.persona_id <> t.persona_id)
      or t.last_activity_at <> max(p.created_at) or t.created_at <> min(p.created_at)`);
  expect(wrong).toEqual([]);
});

test("a seeded thread shows who began it and who wrote last", async () => {
  const wrong = await rows(`select t.id from thread t
    join post first on first.thread_id = t.id and first.number = 1
    join post last on last.thread_id = t.id and last.number = t.last_post_number
    where t.persona_id <> first.persona_id or t.last_persona_id <> last.persona_id`);
  expect(wrong).toEqual([]);
});

test("a seeded board counts its threads", async () => {
  const wrong = await rows(`select b.id from board b
    where b.thread_count <> (select count(*) from thread t where t.place_id = b.id) or b.thread_count = 0`);
  expect(wrong).toEqual([]);
});

test("nobody speaks in a seeded thread before they joined, or with another thread's face", async () => {
  const wrong =
    await rows(`select p.id from post p join persona f on f.id = p.persona_id join account a on a.id = f.account_id
    where f.thread_id <> p.thread_id or f.created_at > p.created_at or a.created_at > p.created_at`);
  expect(wrong).toEqual([]);
});

test("a seeded quote points back within its thread", async () => {
  const wrong = await rows(`select p.id from post p join post q on q.id = p.quoted_post_id
    where q.thread_id <> p.thread_id or q.number >= p.number`);
  expect(wrong).toEqual([]);
  const [quotes] = await rows(`select count(*)::int as count from post where quoted_post_id is not null`);
  expect(quotes!["count"]).toBeGreaterThan(posts / 20);
});

test("whoever wrote in a seeded thread has read up to their own last post", async () => {
  const wrong = await rows(`select r.thread_id from read_state r join thread t on t.id = r.thread_id
    left join lateral (select max(p.number) as number from post p join persona f on f.id = p.persona_id
      where p.thread_id = r.thread_id and f.account_id = r.account_id) own on true
    where r.last_read_number > t.last_post_number or r.own_after <> 0 or r.last_read_number < coalesce(own.number, 1)`);
  expect(wrong).toEqual([]);
});

test("nobody can sign in as a seeded person", async () => {
  const [people] = await rows(`select count(*)::int as count from account where password_hash <> '!'`);
  expect(people!["count"]).toBe(0);
});

test("every rule and index of the tables is back after seeding", async () => {
  expect(await rulesOfTables()).toEqual(constraintsBefore);
});

test("a second seeding goes beside the first", async () => {
  await fillHouse(ownerOf(open.house.database), { posts: 200, postsPerThread: 20, seed: 42 }, () => {});
  const [count] = await rows("select count(*)::int as posts from post");
  expect(count!["posts"]).toBe(posts + 200);
});

test.each([english, chinese])("a made-up text ($locale) is stored as it would be rendered", (language) => {
  const writer = new Writer(language, new Random(7));
  for (let count = 0; count < 400; count += 1) {
    const { body, bodyHtml, excerpt } = writer.text();
    expect(bodyHtml).toBe(renderMarkdown(body));
    expect(excerpt).toBe(excerptOf(bodyHtml));
    expect(body.length).toBeGreaterThanOrEqual(20);
    expect(body.length).toBeLessThanOrEqual(3_000);
  }
});

test("a guest reads a seeded thread of a public board through the API", async () => {
  const [thread] = await rows(`select t.number::int as number, t.last_post_number as posts from thread t
    join place pl on pl.id = t.place_id where pl.visibility = 'public' order by t.last_post_number desc limit 1`);
  const answer = await fetch(`${open.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: `query ($number: Int!) { thread(number: $number) { replyCount posts(first: 50) { nodes { number bodyHtml author { displayName } } } } }`,
      variables: { number: thread!["number"] },
    }),
  });
  const { data } = (await answer.json()) as {
    data: { thread: { replyCount: number; posts: { nodes: { number: number; bodyHtml: string }[] } } };
  };
  const { nodes } = data.thread.posts;
  expect(data.thread.replyCount).toBe(Number(thread!["posts"]) - 1);
  expect(nodes.map((post) => post.number)).toEqual(Array.from({ length: nodes.length }, (_, index) => index + 1));
  expect(nodes.length).toBe(Math.min(50, Number(thread!["posts"])));
  expect(nodes.every((post) => post.bodyHtml.startsWith("<p>"))).toBe(true);
});
