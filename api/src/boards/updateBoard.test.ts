import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "../../../tests/people/people.ts";
import type { Person } from "../../../tests/people/person.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";

let open: TestHouse;
let ada: Person;
let lin: Person;
let mei: Person;
beforeAll(async () => {
  open = await openTestHouse();
  ({ ada, lin, mei } = await people(open, { ada: "administrator", lin: "patient", mei: "moderator" }));
});
afterAll(() => open.close());

const fields =
  "board { id slug name { en zh } description { en zh } visibility state position openToRoles version viewerCan { edit } }";
const texts = { nameEn: "Talk", nameZh: "谈谈", descriptionEn: "For talking.", descriptionZh: "用来聊天。" };
const opens = (slug: string, more: Record<string, unknown> = {}) =>
  ada.does("createBoard", { slug, visibility: "MEMBERS", ...texts, ...more }, fields);

test("an administrator opens a board at the end of the list, and members write there", async () => {
  const first = (await opens("talk-1"))["board"];
  const second = await opens("talk-2", { visibility: "RESTRICTED", openToRoles: ["CARER", "CARER"] });
  expect(second).toMatchObject({
    userErrors: [],
    board: {
      slug: "talk-2",
      name: { en: "Talk", zh: "谈谈" },
      visibility: "RESTRICTED",
      state: "OPEN",
      openToRoles: ["CARER"],
      version: 1,
      viewerCan: { edit: true },
    },
  });
  expect(second["board"].position).toBe(first.position + 1);
  await lin.begins(first.id, "Hello");
});

test("an address has its form and is given once, also when two want it at the same moment", async () => {
  for (const slug of ["a", "With-Capitals", "with space", "ü-ber", "x".repeat(41)]) {
    expect((await opens(slug)).userErrors).toEqual([{ code: "INVALID_VALUE", path: ["slug"] }]);
  }
  const both = await Promise.all([opens("wanted"), opens("wanted")]);
  expect(both.map((payload) => payload.userErrors.map((error) => error.code)).toSorted()).toEqual([[], ["SLUG_TAKEN"]]);
  expect((await opens("wanted")).userErrors).toEqual([{ code: "SLUG_TAKEN", path: ["slug"] }]);
});

test("the same key opens one board", async () => {
  const both = await Promise.all([1, 2].map(() => opens("once", { idempotencyKey: "k" })));
  expect(new Set(both.map((payload) => payload["board"].id)).size).toBe(1);
});

test("a board has a name in both languages, and every wrong field is told", async () => {
  const refused = await opens("nameless", { nameEn: " ", nameZh: "名".repeat(61), descriptionEn: "x".repeat(501) });
  expect(refused.userErrors).toEqual([
    { code: "INVALID_VALUE", path: ["nameEn"] },
    { code: "TEXT_TOO_LONG", path: ["nameZh"] },
    { code: "TEXT_TOO_LONG", path: ["descriptionEn"] },
  ]);
});

test("changes keep what they leave out, and reach readers at once", async () => {
  const board = (await opens("changing"))["board"];
  await lin.begins(board.id, "Before");
  const changed = await ada.does(
    "updateBoard",
    {
      boardId: board.id,
      expectedVersion: 1,
      visibility: "PRIVATE",
      state: "READ_ONLY",
      nameEn: "Inner circle",
      position: 7,
    },
    fields,
  );
  expect(changed).toMatchObject({
    userErrors: [],
    board: {
      name: { en: "Inner circle", zh: "谈谈" },
      description: { en: "For talking." },
      visibility: "PRIVATE",
      state: "READ_ONLY",
      position: 7,
      version: 2,
    },
  });
  const { board: seen } = await lin.reads(`{ board(slug: "changing") { id } }`);
  expect(seen).toBeNull();
  const { rows } = await open.house.database.read.query(
    `select count(*)::int as told from event e join board b on e.subject = 'board:' || b.id and e.place = 'place:' || b.id
     where b.slug = 'changing' and e.kind = 'BoardChanged'`,
  );
  expect(rows).toEqual([{ told: 2 }]);
});

test("an old version is answered with the current board", async () => {
  const board = (await opens("versions"))["board"];
  await ada.does("updateBoard", { boardId: board.id, expectedVersion: 1, state: "ARCHIVED" });
  const stale = await ada.does("updateBoard", { boardId: board.id, expectedVersion: 1, state: "OPEN" }, fields);
  expect(stale).toMatchObject({
    userErrors: [{ code: "STALE_VERSION", path: ["expectedVersion"] }],
    board: { state: "ARCHIVED", version: 2 },
  });
});

test("nobody writes on a board that is closed, and only the staff while it is read-only", async () => {
  const board = (await opens("closing"))["board"];
  const begins = async (who: Person) =>
    (await who.does("createThread", { boardId: board.id, title: "May I", body: "?" })).userErrors[0]?.code;
  await ada.does("updateBoard", { boardId: board.id, expectedVersion: 1, state: "READ_ONLY" });
  expect([await begins(lin), await begins(mei)]).toEqual(["BOARD_READ_ONLY", undefined]);
  await ada.does("updateBoard", { boardId: board.id, expectedVersion: 2, state: "ARCHIVED" });
  expect([await begins(lin), await begins(mei)]).toEqual(["BOARD_ARCHIVED", "BOARD_ARCHIVED"]);
});

test.each(["lin", "mei"])("%s is no administrator and changes no board", async (name) => {
  const who = { lin, mei }[name]!;
  const answer = await who.asks(
    `mutation ($input: CreateBoardInput!) { createBoard(input: $input) { userErrors { code } } }`,
    {
      input: { slug: "mine", visibility: "PUBLIC", ...texts },
    },
  );
  expect(answer.errors?.[0]?.extensions?.["code"]).toBe("FORBIDDEN");
});
