import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "../../../tests/people/people.ts";
import type { Person, ThreadRef } from "../../../tests/people/person.ts";
import { addBoard } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";

let open: TestHouse;
let lin: Person;
let tom: Person;
const threads: ThreadRef[] = [];
beforeAll(async () => {
  open = await openTestHouse();
  ({ lin, tom } = await people(open, { lin: "patient", tom: "carer" }));
  const boards = [await addBoard(open, { slug: "one" }), await addBoard(open, { slug: "two", visibility: "public" })];
  const hidden = await addBoard(open, { slug: "carers", visibility: "restricted", openToRoles: ["carer"] });
  for (const board of [boards[0]!, boards[1]!, boards[0]!, hidden, boards[1]!])
    threads.push(await tom.begins(board.id, "News"));
});
afterAll(() => open.close());

const [first, second, third, secret, fourth] = [0, 1, 2, 3, 4];

async function news(page = ""): Promise<{ ids: string[]; pageInfo: Record<string, any> }> {
  const { viewer } = await lin.reads(
    `{ viewer { unreadThreads${page} { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
  );
  return {
    ids: viewer.unreadThreads.nodes.map((thread: ThreadRef) => thread.id),
    pageInfo: viewer.unreadThreads.pageInfo,
  };
}

const ids = (...wanted: number[]) => wanted.map((index) => threads[index]!.id);
const reads = (index: number, upToNumber = 1) =>
  lin.does(
    "markThreadRead",
    { threadId: threads[index]!.id, upToNumber },
    "thread { viewerReadUpTo viewerUnreadCount }",
  );

test("what is new comes from every board one may read, the latest first, page by page both ways", async () => {
  expect((await news()).ids).toEqual(ids(fourth!, third!, second!, first!));
  const top = await news("(first: 3)");
  expect(top).toMatchObject({ ids: ids(fourth!, third!, second!), pageInfo: { hasNextPage: true } });
  expect((await news(`(first: 3, after: "${top.pageInfo["endCursor"]}")`)).ids).toEqual(ids(first!));
  const end = await news("(last: 2)");
  expect(end).toMatchObject({ ids: ids(second!, first!), pageInfo: { hasPreviousPage: true } });
  expect((await news(`(last: 3, before: "${end.pageInfo["startCursor"]}")`)).ids).toEqual(ids(fourth!, third!));
});

test("what one has read is not new until somebody answers; a number never goes back or beyond", async () => {
  expect((await reads(third!, 99))["thread"]).toEqual({ viewerReadUpTo: 1, viewerUnreadCount: 0 });
  expect((await news()).ids).toEqual(ids(fourth!, second!, first!));
  await tom.replies(threads[third!]!, "More");
  expect((await reads(third!, 0))["thread"]).toEqual({ viewerReadUpTo: 1, viewerUnreadCount: 1 });
  expect((await news()).ids).toEqual(ids(third!, fourth!, second!, first!));
});

test("a thread that one may not see can't be marked, and answers as if it weren't there", async () => {
  expect((await reads(secret!)).userErrors).toEqual([{ code: "NOT_FOUND", path: ["threadId"] }]);
});

test("a board is marked as read at once, and only that board", async () => {
  const { board } = await lin.reads(`{ board(slug: "one") { id viewerUnreadThreadCount } }`);
  expect(board.viewerUnreadThreadCount).toBe(2);
  const payload = await lin.does("markBoardRead", { boardId: board.id }, "board { viewerUnreadThreadCount }");
  expect(payload).toEqual({ userErrors: [], board: { viewerUnreadThreadCount: 0 } });
  expect((await news()).ids).toEqual(ids(fourth!, second!));
  await tom.replies(threads[first!]!, "Still there?");
  const { thread } = await lin.reads(`query ($id: ID!) { thread(id: $id) { viewerReadUpTo viewerUnreadCount } }`, {
    id: threads[first!]!.id,
  });
  expect(thread).toEqual({ viewerReadUpTo: 1, viewerUnreadCount: 1 });
});
