import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { people } from "../../../../tests/people/people.ts";
import type { Person } from "../../../../tests/people/person.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { uuidOf } from "../../kernel/ids.ts";
import { onCall } from "./onCall.ts";
import { ModeratorShift } from "./shift.entity.ts";
import type { ShiftHappening } from "./shift.states.ts";

const hourMs = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hourMs);

describe("a shift", () => {
  /** The same as prose: begun once, ended once, and what was called off never happened. */
  const naive = (past: ShiftHappening[], next: ShiftHappening): boolean => {
    if (past.includes("cancel") || past.includes("handOver")) return false;
    return next === "handOver" ? past.includes("start") : !past.includes("start");
  };

  test("goes no way that the rota doesn't know, whatever is tried", () => {
    const happenings = fc.constantFrom<ShiftHappening>("start", "handOver", "cancel");
    fc.assert(
      fc.property(fc.array(happenings, { maxLength: 8 }), (tried) => {
        const now = new Date();
        const shift = ModeratorShift.plan({ accountId: "a", startsAt: now, endsAt: inHours(4), now });
        const past: ShiftHappening[] = [];
        for (const happening of tried) {
          const act = { start: () => shift.start(now), cancel: () => shift.cancel(now) };
          const does = () => (happening === "handOver" ? shift.handOver("x", null, now) : act[happening]());
          expect(shift.can(happening)).toBe(naive(past, happening));
          if (!naive(past, happening)) {
            expect(does).toThrow("cannot");
            continue;
          }
          does();
          past.push(happening);
        }
        expect(shift.startedAt !== null).toBe(past.includes("start"));
        expect(shift.handOverNote !== null).toBe(past.includes("handOver"));
      }),
      { numRuns: 1_000 },
    );
  });
});

let open: TestHouse;
const who = {} as Record<"lin" | "mei" | "kai" | "ada", Person>;

beforeAll(async () => {
  open = await openTestHouse();
  const offices = { mei: "moderator", kai: "moderator", ada: "administrator" } as const;
  Object.assign(who, await people(open, { lin: "patient", ...offices }));
});
afterAll(() => open.close());

const code = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code ?? "ok";

const plans = (person: Person, from: number, to: number) =>
  person.does("planShift", { startsAt: inHours(from), endsAt: inHours(to) }, "shift { id state }");

async function planned(person: Person, from: number, to: number): Promise<string> {
  const payload = await plans(person, from, to);
  expect(code(payload)).toBe("ok");
  return payload["shift"].id;
}

const starts = (person: Person, shiftId: string) => person.does("startShift", { shiftId }, "shift { state }");

/** Who is called in so many hours. */
async function called(hours = 0): Promise<string[]> {
  const { read } = open.house.database;
  const { rows } = await read.query<{ id: string; handle: string }>("select id, handle::text from account");
  const handles = new Map(rows.map(({ id, handle }) => [id, handle]));
  return (await onCall(read, inHours(hours))).map(({ accountId }) => handles.get(accountId)!);
}

const forget = () => open.house.database.read.query("delete from moderator_shift");

test("whoever is on duty is called first, then whose shift it is, then who comes next", async () => {
  await forget();
  await planned(who.ada, 6, 10);
  await planned(who.kai, -1, 5);
  const own = await planned(who.mei, 0.25, 4);
  expect(await called()).toEqual(["kai", "mei", "ada"]);
  expect((await starts(who.mei, own))["shift"]).toEqual({ state: "ON_DUTY" });
  expect(await called()).toEqual(["mei", "kai", "ada"]);
  const { onCallModerators } = await who.ada.reads("{ onCallModerators { state moderator { handle } } }");
  expect(onCallModerators[0]).toEqual({ state: "ON_DUTY", moderator: { handle: "mei" } });
  expect(await called(4.5)).toEqual(["kai", "ada"]);
});

test("several are on duty at once; whoever began first is called first", async () => {
  await forget();
  const [late, early] = [await planned(who.kai, -2, 3), await planned(who.mei, -1, 3)];
  await starts(who.mei, early);
  await starts(who.kai, late);
  expect(await called()).toEqual(["mei", "kai"]);
});

test("whoever has no office any more is not called", async () => {
  await forget();
  await planned(who.kai, 0, 3);
  const { read } = open.house.database;
  await read.query("delete from staff_role where account_id = (select id from account where handle = 'kai')");
  expect(await called()).toEqual([]);
  await read.query(
    "insert into staff_role (account_id, role, granted_at) select id, 'moderator', now() from account where handle = 'kai'",
  );
  expect(await called()).toEqual(["kai"]);
});

test("a shift is begun about its time, ended once with a note, and the next one is named", async () => {
  await forget();
  const [mine, next] = [await planned(who.mei, 0.4, 3), await planned(who.kai, 3, 8)];
  expect(code(await starts(who.kai, next))).toBe("SHIFT_NOT_NOW");
  const handsOver = (note: string, more: object = {}) =>
    who.mei.does("handOverShift", { shiftId: mine, note, ...more }, "shift { handOverNote handedTo { id } }");
  expect(code(await handsOver("Early."))).toBe("ALREADY_DECIDED");
  await starts(who.mei, mine);
  expect(code(await starts(who.mei, mine))).toBe("ALREADY_DECIDED");
  expect(code(await handsOver("  "))).toBe("BODY_REQUIRED");
  expect(code(await handsOver("x".repeat(2_001)))).toBe("TEXT_TOO_LONG");
  expect(code(await handsOver("To myself.", { toShiftId: mine }))).toBe("INVALID_VALUE");
  expect(code(await handsOver("To nobody.", { toShiftId: `ModeratorShift_${"A".repeat(22)}` }))).toBe("NOT_FOUND");
  expect((await handsOver("Two cases wait."))["shift"]).toEqual({
    handOverNote: "Two cases wait.",
    handedTo: { id: next },
  });
  expect(code(await handsOver("Again."))).toBe("ALREADY_DECIDED");
  expect(await called()).toEqual(["kai"]);
});

test("one's own shifts don't overlap, not even when both are planned at the same moment", async () => {
  await forget();
  const both = await Promise.all([plans(who.mei, 1, 5), plans(who.mei, 4, 8)]);
  expect(both.map(code).toSorted()).toEqual(["SHIFT_OVERLAPS", "ok"]);
  await forget();
  await planned(who.mei, 1, 5);
  expect(code(await plans(who.kai, 1, 5))).toBe("ok");
});

test("a shift has an end, soon enough, and is not planned for the past or for ever", async () => {
  await forget();
  for (const [from, to] of [
    [2, 1],
    [-3, -1],
    [1, 26],
    [24 * 91, 24 * 91 + 2],
  ] as const)
    expect(code(await plans(who.mei, from, to))).toBe("INVALID_VALUE");
});

test("nobody begins, ends or cancels another's shift", async () => {
  await forget();
  const shiftId = await planned(who.mei, 0, 3);
  for (const [mutation, more] of [
    ["startShift", {}],
    ["cancelShift", {}],
    ["handOverShift", { note: "x" }],
  ] as const)
    expect(code(await who.ada.does(mutation, { shiftId, ...more }))).toBe("NOT_ALLOWED");
  const { node } = await who.ada.reads(
    "query ($id: ID!) { node(id: $id) { ... on ModeratorShift { viewerCan { start handOver cancel } } } }",
    { id: shiftId },
  );
  expect(node.viewerCan).toEqual({ start: false, handOver: false, cancel: false });
  const nodes = await who.lin.reads("query ($id: ID!) { node(id: $id) { id } }", { id: shiftId });
  expect(nodes).toEqual({ node: null });
});

test("what was cancelled stands on no rota", async () => {
  await forget();
  const shiftId = await planned(who.mei, 1, 3);
  expect(code(await who.mei.does("cancelShift", { shiftId }))).toBe("ok");
  expect(code(await who.mei.does("cancelShift", { shiftId }))).toBe("ALREADY_DECIDED");
  expect((await who.mei.reads("{ moderatorShifts { id } }"))["moderatorShifts"]).toEqual([]);
  expect(await called()).toEqual([]);
  expect(code(await plans(who.mei, 1, 3))).toBe("ok");
});

test("a shift that reaches into a day is read with it, and no more than five weeks at once", async () => {
  await forget();
  const shiftId = await planned(who.mei, -10, 6);
  const rota = (from: number, to: number) =>
    who.ada.asks(
      `{ moderatorShifts(from: "${inHours(from).toISOString()}", to: "${inHours(to).toISOString()}") { id } }`,
    );
  expect((await rota(5, 20)).data).toEqual({ moderatorShifts: [{ id: shiftId }] });
  expect((await rota(6.1, 20)).data).toEqual({ moderatorShifts: [] });
  expect((await rota(0, 36 * 24)).errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
});

test("the database holds what the code promises", async () => {
  await forget();
  const id = uuidOf("ModeratorShift", await planned(who.mei, 0, 3));
  const change = (set: string) =>
    open.house.database.read.query(`update moderator_shift set ${set} where id = $1`, [id]);
  for (const set of ["state = 'onDuty'", "state = 'handedOver', started_at = now()", "ends_at = starts_at"])
    await expect(change(set)).rejects.toThrow("check constraint");
});
