import { afterAll, beforeAll, expect, test } from "vitest";
import { bell, settled } from "../../../tests/people/bell.ts";
import { people } from "../../../tests/people/people.ts";
import type { Person } from "../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";
import { until } from "../../../tests/support/until.ts";
import { uuidOf } from "../kernel/ids.ts";
import { tellDueUnmaskings } from "./tellUnmasked.ts";

let open: TestHouse;
let board: BoardRef;
const who = {} as Record<"lin" | "tom" | "mei" | "ada" | "kai", Person>;
const reason = "They offer to sell medicines.";

beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  const offices = { mei: "moderator", ada: "administrator", kai: "moderator" } as const;
  Object.assign(who, await people(open, { lin: "patient", tom: "carer", ...offices }));
});
afterAll(() => open.close());

/** A pseudonym of somebody's in a new thread. */
async function masked(person: Person): Promise<{ personaId: string; postId: string }> {
  const input = { boardId: board.id, title: "Nobody knows me", body: "words", anonymous: true };
  const begun = await person.does("createThread", input, "thread { author { id } posts { nodes { id } } }");
  return { personaId: begun["thread"].author.id, postId: begun["thread"].posts.nodes[0].id };
}

const code = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code ?? "ok";

async function asked(person: Person, personaId: string, more: object = {}): Promise<string> {
  const payload = await person.does("requestUnmasking", { personaId, reason, ...more }, "request { id }");
  expect(payload.userErrors).toEqual([]);
  return payload["request"].id;
}

const decides = (person: Person, requestId: string, approve = true) =>
  person.does("decideUnmasking", { requestId, approve }, "request { state }");
const reveals = (person: Person, requestId: string) =>
  person.does("revealUnmasking", { requestId }, "request { state toldAt } member { handle }");

async function trail(personaId: string): Promise<string[]> {
  const { rows } = await open.house.database.read.query(
    `select e.kind, a.handle::text, e.data->>'purpose' as purpose from audit_event e left join account a on a.id = e.actor_id
     where e.subject = $1 and coalesce(e.data->>'purpose', '') in ('', 'unmask') order by e.id`,
    [`persona:${uuidOf("Persona", personaId)}`],
  );
  return rows.map(({ kind, handle, purpose }) => [kind, handle ?? "the house", purpose].filter(Boolean).join(" "));
}

const setRequest = (requestId: string, change: string) =>
  open.house.database.read.query(`update unmask_request set ${change} where id = $1`, [
    uuidOf("UnmaskRequest", requestId),
  ]);

const notices = async (person: Person) =>
  (await person.reads("{ viewer { hasNotices measures { kind reason } } }"))["viewer"];

test("one asks, a second one approves, the first one sees the account once, and the member is told at once", async () => {
  const { personaId, postId } = await masked(who.lin);
  const requestId = await asked(who.mei, personaId, { postId });
  expect(code(await reveals(who.mei, requestId))).toBe("NOT_ALLOWED");
  expect(code(await decides(who.mei, requestId))).toBe("NOT_ALLOWED");
  expect((await decides(who.kai, requestId))["request"]).toEqual({ state: "APPROVED" });
  expect(code(await reveals(who.kai, requestId))).toBe("NOT_ALLOWED");
  const seen = await reveals(who.mei, requestId);
  expect(seen).toMatchObject({ member: { handle: "lin" }, request: { state: "EXECUTED", toldAt: expect.any(String) } });
  const again = await reveals(who.mei, requestId);
  expect(again).toMatchObject({ member: null, userErrors: [{ code: "ALREADY_SEEN" }] });
  await settled(open);
  expect((await bell(who.lin)).nodes).toMatchObject([
    { kind: "MODERATION_NOTICE", measureKind: "UNMASKED", actors: [] },
  ]);
  await until(async () => (await notices(who.lin)).hasNotices);
  expect((await notices(who.lin)).measures).toEqual([{ kind: "UNMASKED", reason }]);
  expect(await trail(personaId)).toEqual([
    "unmaskingRequested mei",
    "unmaskingApproved kai",
    "pseudonymOpened mei unmask",
    "unmaskingSeen mei",
    "unmaskingTold the house",
  ]);
});

test("two at the same moment see it once", async () => {
  const { personaId } = await masked(who.tom);
  const requestId = await asked(who.mei, personaId);
  await decides(who.kai, requestId);
  const phone = await who.mei.onAnotherDevice();
  const both = await Promise.all([reveals(who.mei, requestId), reveals(phone, requestId)]);
  expect(both.map(code).toSorted()).toEqual(["ALREADY_SEEN", "ok"]);
});

test("nobody approves their own, not even past the API: the database refuses it", async () => {
  const requestId = await asked(who.mei, (await masked(who.lin)).personaId);
  await expect(
    setRequest(requestId, "state = 'approved', decided_by = requested_by, decided_at = now()"),
  ).rejects.toThrow("unmask_by_two");
  await expect(setRequest(requestId, "state = 'executed', revealed_at = now(), tell_at = now()")).rejects.toThrow(
    "violates check constraint",
  );
});

test("a refused request shows nothing, and the member hears nothing of it", async () => {
  const { personaId } = await masked(who.tom);
  const before = (await notices(who.tom)).measures.length;
  const requestId = await asked(who.mei, personaId);
  expect(code(await who.mei.does("requestUnmasking", { personaId, reason }))).toBe("ALREADY_REQUESTED");
  expect((await decides(who.ada, requestId, false))["request"]).toEqual({ state: "DENIED" });
  expect(code(await decides(who.kai, requestId))).toBe("ALREADY_DECIDED");
  expect(code(await reveals(who.mei, requestId))).toBe("NOT_ALLOWED");
  expect((await notices(who.tom)).measures).toHaveLength(before);
  expect(code(await who.mei.does("requestUnmasking", { personaId, reason }))).toBe("ok");
});

test("a request that nobody decides expires, and so does an approval that nobody uses", async () => {
  const { personaId } = await masked(who.lin);
  const past = "requested_at = now() - interval '5 days', expires_at = now() - interval '1 second'";
  const first = await asked(who.mei, personaId);
  await setRequest(first, past);
  expect(code(await decides(who.kai, first))).toBe("ALREADY_DECIDED");
  const second = await asked(who.mei, personaId);
  await decides(who.kai, second);
  await setRequest(second, past);
  expect(code(await reveals(who.mei, second))).toBe("NOT_ALLOWED");
  const { viewer } = await who.mei.reads("{ viewer { unmaskRequests { id state } } }");
  const states = viewer.unmaskRequests.filter(({ id }: { id: string }) => [first, second].includes(id));
  expect(states.map(({ state }: { state: string }) => state)).toEqual(["EXPIRED", "EXPIRED"]);
});

test("in a crisis the member is told later, but within 72 hours", async () => {
  const { personaId } = await masked(who.lin);
  const requestId = await asked(who.mei, personaId, { crisis: true });
  await decides(who.kai, requestId);
  const before = (await notices(who.lin)).measures.length;
  const seen = await reveals(who.mei, requestId);
  expect(seen).toMatchObject({ member: { handle: "lin" }, request: { toldAt: null } });
  const after = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  await tellDueUnmaskings(open.house, after(1));
  await tellDueUnmaskings(open.house, after(69));
  expect((await notices(who.lin)).measures).toHaveLength(before);
  // The job runs every ten minutes: at the latest ten minutes before the 72 hours are over it has run.
  await Promise.all([tellDueUnmaskings(open.house, after(71.8)), tellDueUnmaskings(open.house, after(71.8))]);
  const { rows } = await open.house.database.read.query(
    `select count(*)::int as count from audit_event where kind = 'unmaskingTold' and subject = $1`,
    [`persona:${uuidOf("Persona", personaId)}`],
  );
  expect(rows).toEqual([{ count: 1 }]);
  expect((await notices(who.lin)).measures).toHaveLength(before + 1);
  await expect(setRequest(requestId, "tell_at = revealed_at + interval '73 hours'")).rejects.toThrow("check");
});

test("a moderator behind the pseudonym sees no request about it, and can't decide it", async () => {
  const { personaId } = await masked(who.kai);
  const requestId = await asked(who.mei, personaId);
  const { viewer, node } = await who.kai.reads(
    "query ($id: ID!) { viewer { unmaskRequests { id } } node(id: $id) { id } }",
    { id: requestId },
  );
  expect(viewer.unmaskRequests.map(({ id }: { id: string }) => id)).not.toContain(requestId);
  expect(node).toBeNull();
  expect(code(await decides(who.kai, requestId))).toBe("NOT_FOUND");
  expect(code(await who.kai.does("requestUnmasking", { personaId, reason }))).toBe("NOT_ALLOWED");
});

test("what is not there and what one may not see look alike, and a named face is no riddle", async () => {
  const { personaId } = await masked(who.lin);
  const nowhere = `Persona_${"A".repeat(22)}`;
  for (const id of [personaId, nowhere]) {
    const asks = await who.tom.asks(
      `mutation { requestUnmasking(input: { personaId: "${id}", reason: "x" }) { userErrors { code } } }`,
    );
    expect(asks.errors?.[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  }
  expect(code(await who.mei.does("requestUnmasking", { personaId: nowhere, reason }))).toBe("NOT_FOUND");
  expect(code(await who.mei.does("requestUnmasking", { personaId, reason: "  " }))).toBe("REASON_REQUIRED");
  const thread = await who.tom.begins(board.id, "Me");
  const { thread: read } = await who.mei.reads("query ($id: ID!) { thread(id: $id) { author { id } } }", {
    id: thread.id,
  });
  expect(code(await who.mei.does("requestUnmasking", { personaId: read.author.id, reason }))).toBe("NOT_ALLOWED");
  const requestId = await asked(who.mei, personaId);
  const seen = await who.tom.reads("query ($id: ID!) { node(id: $id) { id } viewer { unmaskRequests { id } } }", {
    id: requestId,
  });
  expect(seen).toEqual({ node: null, viewer: { unmaskRequests: [] } });
});
