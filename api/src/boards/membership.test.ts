import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { guest, people } from "../../../tests/people/people.ts";
import type { Person } from "../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";

let open: TestHouse;
let carers: BoardRef;
let lin: Person;
let tom: Person;
let mei: Person;
beforeAll(async () => {
  open = await openTestHouse();
  ({ lin, tom, mei } = await people(open, { lin: "patient", tom: "carer", mei: "moderator" }));
});
afterAll(() => open.close());

let count = 0;
beforeEach(async () => {
  carers = await addBoard(open, { slug: `carers-${(count += 1)}`, visibility: "restricted", openToRoles: ["carer"] });
});

const fields = "board { viewerMembership viewerCan { read requestMembership } }";
const asks = (who: Person, note = "My mother is ill.") =>
  who.does("requestMembership", { boardId: carers.id, note }, fields);
const queueOf = async (who: Person) =>
  (
    await who.reads(
      `query ($slug: String!) { board(slug: $slug) { membershipRequests { nodes { id note state member { handle } board { slug } } } } }`,
      { slug: carers.slug },
    )
  )["board"].membershipRequests?.nodes ?? null;

test("whoever may not read a restricted board asks, and a moderator lets them in", async () => {
  const asked = await asks(lin);
  expect(asked).toEqual({
    userErrors: [],
    board: { viewerMembership: "REQUESTED", viewerCan: { read: false, requestMembership: false } },
  });
  const [request] = await queueOf(mei);
  expect(request).toMatchObject({
    note: "My mother is ill.",
    state: "REQUESTED",
    member: { handle: "lin" },
    board: { slug: carers.slug },
  });
  const decided = await mei.does(
    "decideMembership",
    { membershipId: request.id, approve: true },
    "membership { state }",
  );
  expect(decided).toEqual({ userErrors: [], membership: { state: "ACTIVE" } });
  const { board } = await lin.reads(
    `query ($slug: String!) { board(slug: $slug) { viewerMembership viewerCan { read } } }`,
    { slug: carers.slug },
  );
  expect(board).toEqual({ viewerMembership: "ACTIVE", viewerCan: { read: true } });
  expect(await queueOf(mei)).toEqual([]);
});

test("what was said before somebody was let in is there to be read, but no news", async () => {
  await tom.begins(carers.id, "Before");
  await asks(lin);
  const [request] = await queueOf(mei);
  await mei.does("decideMembership", { membershipId: request.id, approve: true });
  const unread = async () =>
    (
      await lin.reads(`query ($slug: String!) { board(slug: $slug) { threadCount viewerUnreadThreadCount } }`, {
        slug: carers.slug,
      })
    )["board"];
  expect(await unread()).toEqual({ threadCount: 1, viewerUnreadThreadCount: 0 });
  await tom.begins(carers.id, "After");
  expect(await unread()).toEqual({ threadCount: 2, viewerUnreadThreadCount: 1 });
});

test("a declined member is told nothing but may ask again", async () => {
  await asks(lin);
  const [request] = await queueOf(mei);
  const declined = await mei.does(
    "decideMembership",
    { membershipId: request.id, approve: false },
    "membership { state }",
  );
  expect(declined).toEqual({ userErrors: [], membership: null });
  expect((await mei.does("decideMembership", { membershipId: request.id, approve: true })).userErrors[0]!.code).toBe(
    "NOT_FOUND",
  );
  expect((await asks(lin)).userErrors).toEqual([]);
});

test("a request is made once, and by those who need it", async () => {
  const both = await Promise.all([asks(lin), asks(lin)]);
  expect(both.map((payload) => payload.userErrors.map((error) => error.code)).toSorted()).toEqual([
    [],
    ["ALREADY_REQUESTED"],
  ]);
  expect((await asks(tom)).userErrors[0]!.code).toBe("ALREADY_MEMBER");
  expect((await asks(mei)).userErrors[0]!.code).toBe("ALREADY_MEMBER");
  expect((await asks(lin, "x".repeat(501))).userErrors).toEqual([{ code: "TEXT_TOO_LONG", path: ["note"] }]);
});

test("a private board can't be asked for, and isn't there", async () => {
  const hidden = await addBoard(open, { slug: `hidden-${count}`, visibility: "private" });
  const payload = await lin.does("requestMembership", { boardId: hidden.id, note: "" }, fields);
  expect(payload).toEqual({ board: null, userErrors: [{ code: "NOT_FOUND", path: ["boardId"] }] });
});

test("a request is taken back, and a member leaves", async () => {
  const cancels = () => lin.does("cancelMembership", { boardId: carers.id }, fields);
  expect((await cancels()).userErrors[0]!.code).toBe("NOT_ALLOWED");
  await asks(lin);
  expect((await cancels())["board"].viewerMembership).toBeNull();
  await asks(lin);
  const [request] = await queueOf(mei);
  await mei.does("decideMembership", { membershipId: request.id, approve: true });
  expect((await cancels())["board"]).toEqual({
    viewerMembership: null,
    viewerCan: { read: false, requestMembership: true },
  });
});

test("nobody leaves a sanction behind by leaving", async () => {
  await asks(lin);
  const [request] = await queueOf(mei);
  await mei.does("decideMembership", { membershipId: request.id, approve: true });
  for (const state of ["muted", "removed"]) {
    await open.house.database.read.query(`update membership set state = $2 where place_id = $1`, [carers.uuid, state]);
    expect((await lin.does("cancelMembership", { boardId: carers.id })).userErrors[0]!.code).toBe("NOT_ALLOWED");
  }
  expect((await asks(lin)).userErrors[0]!.code).toBe("NOT_ALLOWED");
});

test("only the staff see the queue and decide; the note is between them and the member", async () => {
  await asks(lin, "Private words.");
  const [request] = await queueOf(mei);
  for (const other of [lin, tom, guest(open)]) expect(await queueOf(other)).toBeNull();
  const node = async (who: Person) =>
    (await who.reads(`query ($id: ID!) { node(id: $id) { ... on Membership { note } } }`, { id: request.id }))["node"];
  expect(await node(lin)).toEqual({ note: "Private words." });
  expect(await node(tom)).toBeNull();
  expect(await node(guest(open))).toBeNull();
  const answer = await tom.asks(
    `mutation ($input: DecideMembershipInput!) { decideMembership(input: $input) { userErrors { code } } }`,
    {
      input: { membershipId: request.id, approve: true },
    },
  );
  expect(answer.errors?.[0]?.extensions?.["code"]).toBe("FORBIDDEN");
});

test("every change of standing is told, so that live pages ask again", async () => {
  await asks(lin);
  const [request] = await queueOf(mei);
  await mei.does("decideMembership", { membershipId: request.id, approve: true });
  await lin.does("cancelMembership", { boardId: carers.id });
  const { rows } = await open.house.database.read.query(
    `select kind, subject ~ '^account:' as account from event
     where place = $1 and kind = 'AccountChanged'`,
    [`place:${carers.uuid}`],
  );
  expect(rows).toEqual([1, 2, 3].map(() => ({ kind: "AccountChanged", account: true })));
});
