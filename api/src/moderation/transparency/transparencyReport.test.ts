import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { guest, people } from "../../../../tests/people/people.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { addDecided } from "../../../../tests/support/decided.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { csv } from "./csv.ts";
import { heldBack, rounded } from "./smallNumbers.ts";

let open: TestHouse;
let closed: BoardRef;

beforeAll(async () => {
  open = await openTestHouse();
  closed = await addBoard(open, { slug: "closed", visibility: "private" });
  await people(open, { lin: "patient", mei: "moderator" });
});
afterAll(() => open.close());
afterEach(() =>
  open.asOwner("truncate appeal, decision, statement_of_reasons, report, case_snapshot, moderation_case cascade"),
);

const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
const fields = `reportCount categories { category count } decisionCount actions { action count } rules { key count }
  automatedCount notListedCount medianHoursToDecision appealCount upheldCount overturnedCount medianHoursToAppeal`;
const query = `query ($from: Date!, $to: Date!) { transparencyReport(from: $from, to: $to) { ${fields} } }`;
const report = async (from: string, to: string): Promise<Record<string, any>> =>
  (await guest(open).reads(query, { from, to }))["transparencyReport"];
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

test("a report counts what was reported, decided and appealed in its days, and how long it took", async () => {
  const selling = { kind: "remove", rule: "no-selling", category: "selling", hoursWaited: 4 };
  await addDecided(open, [
    ...times(6, { ...selling, automated: true, reports: [{ category: "selling", state: "upheld" }] }),
    ...times(3, { ...selling, kind: "warn", rule: "kindness", appeal: { state: "upheld" as const, hoursTaken: 10 } }),
    ...times(3, {
      ...selling,
      kind: "warn",
      rule: "kindness",
      appeal: { state: "overturned" as const, hoursTaken: 20 },
    }),
    { ...selling, state: "undone" },
    { ...selling, daysAgo: 20 },
  ]);
  expect(await report(day(5), day(1))).toEqual({
    ...{ reportCount: 5, categories: [{ category: "SELLING", count: 6 }] },
    ...{ decisionCount: 12, automatedCount: 6, notListedCount: 0, medianHoursToDecision: 4 },
    actions: expect.arrayContaining([
      { action: "REMOVE", count: 6 },
      { action: "WARN", count: 6 },
    ]),
    rules: expect.arrayContaining([
      { key: "no-selling", count: 6 },
      { key: "kindness", count: 6 },
    ]),
    ...{ appealCount: 6, upheldCount: 3, overturnedCount: 3, medianHoursToAppeal: 15 },
  });
});

test("what has no entry in the log is only counted, roughly, and small numbers are not told", async () => {
  const reports = (category: string, count: number) => times(count, { reports: [{ category, state: "upheld" }] });
  await addDecided(open, [
    ...times(4, { placeId: closed.uuid, kind: "suspend" }),
    ...times(8, { category: "crisis", kind: "hold", reports: [{ category: "crisis", state: "upheld" }] }),
    ...[...reports("privacy", 9), ...reports("harassment", 7), ...reports("illegal", 2)],
  ]);
  const found = await report(day(5), day(1));
  expect(found["notListedCount"]).toBe(10);
  expect(found["actions"]).toEqual([{ action: "REMOVE", count: 18 }]);
  expect(found["reportCount"]).toBe(25);
  const categories = Object.fromEntries(found["categories"].map(({ category, count }: any) => [category, count]));
  expect(categories).toEqual({ PRIVACY: 9, CRISIS: 10, HARASSMENT: null, ILLEGAL: null });
});

test("a time that is not over, is too long or goes backwards is refused", async () => {
  for (const [from, to] of [
    [day(3), day(0)],
    [day(500), day(1)],
    [day(1), day(3)],
    ["2026-13-01", "2026-13-02"],
  ]) {
    const { errors } = await guest(open).asks(query, { from, to });
    expect(errors?.[0]?.extensions?.["code"], `${from} to ${to}`).toBe("BAD_USER_INPUT");
    expect((await fetch(`${open.url}/transparency.csv?from=${from}&to=${to}`)).status).toBe(400);
  }
  expect((await report(day(400), day(1)))["decisionCount"]).toBe(0);
});

test("the same numbers come as a table for a spreadsheet", async () => {
  await addDecided(open, times(5, { kind: "lock", rule: "privacy" }));
  const response = await fetch(`${open.url}/transparency.csv?from=${day(5)}&to=${day(1)}`);
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const lines = (await response.text()).split("\r\n");
  expect(lines[0]).toBe("from,to,what,which,value");
  expect(lines).toContain(`${day(5)},${day(1)},action,lock,5`);
  expect(lines).toContain(`${day(5)},${day(1)},rule,privacy,5`);
  expect(lines).toContain(`${day(5)},${day(1)},medianHoursToAppeal,,`);
});

test("no cell is a formula to a spreadsheet", () => {
  expect(csv([["=1+1", "+1", "-1", "@a", 'say "no"', "a,b", -3, null]])).toBe(
    `'=1+1,'+1,'-1,'@a,"say ""no""","a,b",-3,\r\n`,
  );
});

test("a single small number is held back together with the next one", () => {
  const told = (...counts: number[]) =>
    heldBack(counts.map((count, key) => ({ key, count }))).map(({ count }) => count);
  expect(told(10, 3, 7)).toEqual([10, null, null]);
  expect(told(10, 3, 4)).toEqual([10, null, null]);
  expect(told(10, 0, 7)).toEqual([10, 0, 7]);
  expect([0, 1, 4, 5, 7, 8].map(rounded)).toEqual([0, null, null, 5, 5, 10]);
});
