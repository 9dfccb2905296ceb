import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { guest, people } from "../../../../tests/people/people.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { addDecided } from "../../../../tests/support/decided.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";

let open: TestHouse;
const boards = {} as Record<"public" | "members" | "private", BoardRef>;

beforeAll(async () => {
  open = await openTestHouse();
  for (const visibility of ["public", "members", "private"] as const)
    boards[visibility] = await addBoard(open, { slug: visibility, visibility });
  await people(open, { lin: "patient", mei: "moderator" });
});
afterAll(() => open.close());
afterEach(() =>
  open.asOwner("truncate appeal, decision, statement_of_reasons, report, case_snapshot, moderation_case cascade"),
);

const fields = `day action subjectKind days isAutomated isBulk state appealResult rule { key } board { slug name { en } }`;

async function log(filter: object = {}, page = "first: 100"): Promise<Record<string, any>[]> {
  const query = `query ($filter: ModerationLogFilterInput) { moderationLog(filter: $filter, ${page}) { nodes { ${fields} } } }`;
  return (await guest(open).reads(query, { filter }))["moderationLog"].nodes;
}

const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);

test("a guest reads what was decided, why and with what result, on which day and on which board", async () => {
  await addDecided(open, [
    { daysAgo: 3, kind: "remove", rule: "no-selling", placeId: boards.public.uuid, appeal: { state: "upheld" } },
    { daysAgo: 2, kind: "suspend", rule: "kindness", days: 14, automated: true, bulkId: randomUUID() },
    { daysAgo: 1, kind: "noAction", rule: null },
  ]);
  const nothing = { days: null, isAutomated: false, isBulk: false, appealResult: null, board: null };
  expect(await log()).toEqual([
    { ...nothing, day: day(1), action: "NO_ACTION", subjectKind: "POST", state: "ACTIVE", rule: null },
    {
      ...nothing,
      ...{ day: day(2), action: "SUSPEND", subjectKind: "POST", state: "ACTIVE", rule: { key: "kindness" } },
      ...{ days: 14, isAutomated: true, isBulk: true },
    },
    {
      ...nothing,
      ...{ day: day(3), action: "REMOVE", subjectKind: "POST", state: "ACTIVE", rule: { key: "no-selling" } },
      ...{ board: { slug: "public", name: { en: "public" } }, appealResult: "UPHELD" },
    },
  ]);
});

test("what is decided today is told tomorrow, also the end of an appeal", async () => {
  await addDecided(open, [
    { daysAgo: 0, kind: "lock" },
    { daysAgo: 3, kind: "hide", state: "overturned", endedDaysAgo: 0, appeal: { state: "overturned", hoursTaken: 71 } },
    { daysAgo: 40, kind: "limit", days: 7 },
    { daysAgo: 4, kind: "remove", state: "overturned", endedDaysAgo: 2, appeal: { state: "overturned" } },
  ]);
  expect((await log()).map(({ action, state, appealResult }) => [action, state, appealResult])).toEqual([
    ["HIDE", "ACTIVE", null],
    ["REMOVE", "OVERTURNED", "OVERTURNED"],
    ["LIMIT", "EXPIRED", null],
  ]);
});

test("private boards and cases of danger have no entries, boards for members no name, and what was undone is not told", async () => {
  await addDecided(open, [
    { kind: "remove", placeId: boards.private.uuid },
    { kind: "hide", category: "crisis", placeId: boards.public.uuid },
    { kind: "lock", placeId: boards.members.uuid },
    { kind: "warn", state: "undone" },
  ]);
  expect((await log()).map(({ action, board }) => [action, board])).toEqual([["LOCK", null]]);
  for (const { id } of [boards.private, boards.members]) expect(await log({ boardId: id })).toEqual([]);
});

test("it is narrowed to an action, a rule in whichever version, or a board that guests read", async () => {
  await addDecided(open, [
    { kind: "remove", rule: "privacy", placeId: boards.public.uuid },
    { kind: "warn", rule: "privacy" },
    { kind: "warn", rule: "kindness" },
  ]);
  const actions = async (filter: object) => (await log(filter)).map(({ action }) => action).toSorted();
  expect(await actions({ ruleKey: "privacy" })).toEqual(["REMOVE", "WARN"]);
  expect(await actions({ action: "WARN" })).toEqual(["WARN", "WARN"]);
  expect(await actions({ action: "WARN", ruleKey: "privacy" })).toEqual(["WARN"]);
  expect(await actions({ boardId: boards.public.id })).toEqual(["REMOVE"]);
  expect(await actions({ ruleKey: "nothing" })).toEqual([]);
  expect(await actions({ boardId: "nonsense" })).toEqual([]);
});

test("pages follow each other without a gap, both ways, and the order within a day says nothing of the time", async () => {
  const decided = await addDecided(open, [
    ...Array.from({ length: 30 }, (_, index) => ({ daysAgo: 2, days: index + 1, kind: "limit" })),
    ...Array.from({ length: 12 }, (_, index) => ({ daysAgo: 1, days: index + 31, kind: "limit" })),
  ]);
  const all = (await log()).map(({ days }) => days);
  expect(all.toSorted((one, other) => one - other)).toEqual(decided.map((_, index) => index + 1));
  const [yesterday, before] = [all.slice(0, 12), all.slice(12)];
  expect(yesterday.every((days) => days > 30)).toBe(true);
  expect(before).not.toEqual(before.toSorted((one, other) => one - other));
  const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
    moderationLog(first: $first, after: $after, last: $last, before: $before) { nodes { days } pageInfo { hasNextPage startCursor endCursor } } }`;
  const found: number[] = [];
  let last = "";
  for (let after: string | null = null; ;) {
    const { moderationLog }: Record<string, any> = await guest(open).reads(query, { first: 7, after });
    found.push(...moderationLog.nodes.map(({ days }: { days: number }) => days));
    last = moderationLog.pageInfo.startCursor;
    if (!moderationLog.pageInfo.hasNextPage) break;
    after = moderationLog.pageInfo.endCursor;
  }
  expect(found).toEqual(all);
  const { moderationLog: back } = await guest(open).reads(query, { last: 5, before: last });
  expect(back.nodes.map(({ days }: { days: number }) => days)).toEqual(all.slice(30, 35));
});

test("nothing in an answer or a cursor leads to a decision, a face or an account", async () => {
  const personaId = null;
  const subjectId = randomUUID();
  const decided = await addDecided(open, [{ personaId, subjectId, placeId: boards.public.uuid }]);
  const { rows } = await open.house.database.read.query("select id from account");
  const { data } = await guest(open).asks(`{ moderationLog { edges { cursor node { ${fields} } } } }`);
  const { cursor } = data!["moderationLog"].edges[0];
  const answer = JSON.stringify(data) + Buffer.from(cursor, "base64url").toString();
  const secrets = [...decided, subjectId, ...rows.map(({ id }) => id)];
  for (const secret of secrets) {
    const bytes = Buffer.from(secret.replaceAll("-", ""), "hex");
    for (const spelling of [secret, bytes.toString("base64url"), bytes.toString("hex")])
      expect(answer).not.toContain(spelling);
  }
  expect(answer).not.toMatch(/\d\d:\d\d:(?!00\.000)/);
});
