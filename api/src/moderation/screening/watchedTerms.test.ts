import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../kernel/ids.ts";
import { people } from "../../../../tests/people/people.ts";
import type { Payload, Person } from "../../../../tests/people/person.ts";
import { addBoard } from "../../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";

let open: TestHouse;
let lin: Person;
let mei: Person;
let ada: Person;
let boardId: string;

beforeAll(async () => {
  open = await openTestHouse();
  ({ lin, mei, ada } = await people(open, { lin: "patient", mei: "moderator", ada: "administrator" }));
  boardId = (await addBoard(open, { slug: "talk", visibility: "private" })).id;
});
afterAll(() => open.close());

const term = { language: "EN", words: ["snake oil"], action: "TAG", category: "SELLING" };
const fields = `term { id words exceptions action warningKind replacement category note { en zh } isActive version }`;
const codes = ({ userErrors }: Payload) => userErrors.map(({ code, path }) => `${code} ${path.join(".")}`);

const auditKinds = async () =>
  (
    await open.house.database.read.query<{ kind: string; subject: string }>(
      "select kind, subject from audit_event where subject like 'watchedTerm:%' order by id",
    )
  ).rows.map(({ kind }) => kind);

test("a new house looks for some words in both languages, and the staff read which", async () => {
  const read = async (person: Person, filter: string) =>
    (await person.reads(`{ watchedTerms(${filter}) { nodes { words action language note { en zh } } } }`))[
      "watchedTerms"
    ].nodes;
  for (const person of [mei, ada]) {
    const all = await read(person, "first: 100");
    expect(new Set(all.map(({ language }: { language: string }) => language))).toEqual(new Set(["EN", "ZH"]));
    expect(new Set(all.map(({ action }: { action: string }) => action)).size).toBe(7);
  }
  const [found] = await read(mei, 'holding: "加微", language: ZH, action: WARN_AUTHOR');
  expect(found.words).toContain("加微信");
  expect(await read(mei, 'holding: "加微", language: EN')).toEqual([]);
});

test("the list is read page by page, both ways", async () => {
  const page = async (given: string) =>
    (await mei.reads(`{ watchedTerms(${given}) { nodes { id } pageInfo { hasNextPage startCursor endCursor } } }`))[
      "watchedTerms"
    ];
  const ids = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);
  const all = ids(await page("first: 100"));
  const first = await page("first: 7");
  const second = await page(`first: 7, after: "${first.pageInfo.endCursor}"`);
  expect([...ids(first), ...ids(second)]).toEqual(all.slice(0, 14));
  expect(ids(await page(`last: 7, before: "${second.pageInfo.startCursor}"`))).toEqual(ids(first));
});

test("an administrator adds, changes and removes a term, and each of it is accounted for", async () => {
  const added = await ada.does("addWatchedTerm", { ...term, words: [" snake  oil ", "snake oil", "蛇油 oil"] }, fields);
  expect(added["term"]).toMatchObject({ words: ["snake oil", "蛇油 oil"], isActive: true, version: 1 });
  const { id: termId } = added["term"];
  const changed = { ...term, termId, words: ["蛇油"], language: "ZH", action: "REPLACE", replacement: "……" };
  const done = await ada.does("updateWatchedTerm", { ...changed, expectedVersion: 1, isActive: false }, fields);
  expect(done["term"]).toMatchObject({ words: ["蛇油"], action: "REPLACE", isActive: false, version: 2 });
  const stale = await ada.does("updateWatchedTerm", { ...changed, expectedVersion: 1 }, fields);
  expect([codes(stale), stale["term"].version]).toEqual([["STALE_VERSION expectedVersion"], 2]);
  expect((await ada.does("removeWatchedTerm", { termId }, "removedId"))["removedId"]).toBe(termId);
  expect(codes(await ada.does("removeWatchedTerm", { termId }))).toEqual(["NOT_FOUND termId"]);
  expect(await auditKinds()).toEqual(["watchedTermAdded", "watchedTermChanged", "watchedTermRemoved"]);
});

test.each([
  [{ words: [] }, ["INVALID_VALUE words"]],
  [{ words: ["an"] }, ["INVALID_VALUE words"]],
  [{ language: "ZH", words: ["信"] }, ["INVALID_VALUE words"]],
  [{ words: ["x".repeat(61)] }, ["TEXT_TOO_LONG words"]],
  [{ action: "REPLACE" }, ["INVALID_VALUE replacement"]],
  [{ replacement: "…" }, ["INVALID_VALUE replacement"]],
  [{ action: "ADD_WARNING" }, ["INVALID_VALUE warningKind"]],
  [{ action: "ADD_WARNING", warningKind: "OTHER" }, ["INVALID_VALUE warningKind"]],
  [{ action: "BLOCK", noteEn: "Not here." }, ["REASON_REQUIRED noteZh"]],
  [{ action: "WARN_AUTHOR" }, ["REASON_REQUIRED noteEn", "REASON_REQUIRED noteZh"]],
  [{ noteZh: "长".repeat(401) }, ["TEXT_TOO_LONG noteZh"]],
])("what can't be looked for, or says nothing to the author, is refused: %j", async (changes, wrong) => {
  expect(codes(await ada.does("addWatchedTerm", { ...term, ...changes }))).toEqual(wrong);
});

test("the list has an end", async () => {
  const { read } = open.house.database;
  await read.query(
    `insert into watched_term (id, language, words, action, category, created_at, updated_at)
     select gen_random_uuid(), 'en', '{filling}', 'tag', 'other', now(), now() from generate_series(1, 1000)`,
  );
  expect(codes(await ada.does("addWatchedTerm", term))).toEqual(["WATCH_LIST_FULL words"]);
  await read.query("delete from watched_term where words = '{filling}'");
});

interface Tried {
  looked: number;
  matched: number;
  since: string | null;
  goesOnBefore: string | null;
  examples: { words: string; post: { bodyHtml: string } }[];
}

async function tries(given: object): Promise<Tried | null> {
  const read = await ada.reads(
    `query ($language: Locale!, $words: [String!]!, $exceptions: [String!], $before: ID) {
       dryRunWatchedTerm(language: $language, words: $words, exceptions: $exceptions, before: $before) {
         looked matched since goesOnBefore examples { words post { bodyHtml } } } }`,
    { language: "EN", ...given },
  );
  return read["dryRunWatchedTerm"];
}

test("some words are tried on what was written, but not on what was taken back", async () => {
  const { read } = open.house.database;
  await read.query(
    `insert into membership (id, place_id, account_id, state, requested_at)
     select gen_random_uuid(), p.id, a.id, 'active', now() from place p, account a where a.handle = 'lin'`,
  );
  const thread = await lin.begins(boardId, "About snake oils", "Does it help?");
  await lin.replies(thread, "Snake-oil, I say.");
  await lin.replies(thread, "A snake in the oil.");
  const gone = await lin.replies(thread, "Snake oil for sale");
  await lin.does("withdrawPost", { postId: gone.id });
  const tried = (await tries({ words: ["snake oil"] }))!;
  expect(tried).toMatchObject({ looked: 3, matched: 2, goesOnBefore: null });
  expect(tried.examples).toEqual([
    { words: "Snake-oil", post: { bodyHtml: "<p>Snake-oil, I say.</p>\n" } },
    { words: "snake oils", post: { bodyHtml: "<p>Does it help?</p>\n" } },
  ]);
  expect((await tries({ words: ["snake oil"], exceptions: ["about snake oil"] }))!.matched).toBe(1);
  expect(await tries({ words: ["a"] })).toBeNull();
  expect(await tries({ words: ["snake oil"], before: boardId })).toBeNull();
});

test("a long history is tried in parts", async () => {
  const { read } = open.house.database;
  await read.query(
    `insert into post (id, thread_id, number, persona_id, state, body, body_html, excerpt, created_at)
     select w.id, t.id, 100 + n, t.persona_id, 'published', case when n % 100 = 0 then 'snake oil' else 'words' end,
       '<p>words</p>', 'words', now()
     from thread t, unnest($1::uuid[]) with ordinality as w(id, n)`,
    [Array.from({ length: 2500 }, newId)],
  );
  const first = (await tries({ words: ["snake oil"] }))!;
  expect(first.examples).toHaveLength(5);
  const second = (await tries({ words: ["snake oil"], before: first.goesOnBefore }))!;
  expect([first.looked, first.matched]).toEqual([2000, 20]);
  expect([second.looked, second.matched, second.goesOnBefore]).toEqual([503, 7, null]);
});
