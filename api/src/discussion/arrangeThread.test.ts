import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "../../../tests/people/people.ts";
import type { Person, ThreadRef } from "../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";
import { setThreadState } from "../../../tests/support/subjectStates.ts";
import { uuidOf } from "../kernel/ids.ts";

let open: TestHouse;
let board: BoardRef;
let lin: Person;
let tom: Person;
let mei: Person;
beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  ({ lin, tom, mei } = await people(open, { lin: "patient", tom: "carer", mei: "moderator" }));
});
afterAll(() => open.close());

const fields = "thread { title slug state isPinned version }";

const setState = (thread: ThreadRef, state: string) => setThreadState(open, uuidOf("Thread", thread.id)!, state);

async function changesTold(thread: ThreadRef): Promise<number> {
  const { rows } = await open.house.database.read.query<{ count: number }>(
    `select count(*)::int as count from event where subject = $1 and kind = 'ThreadChanged'`,
    [`thread:${uuidOf("Thread", thread.id)}`],
  );
  return rows[0]!.count;
}

test("its author and the staff give a thread another title; its number and old address stay good", async () => {
  const thread = await lin.begins(board.id, "Befor surgery");
  const edited = await lin.does(
    "editThread",
    { threadId: thread.id, title: " Before surgery ", expectedVersion: 1 },
    fields,
  );
  expect(edited).toMatchObject({
    userErrors: [],
    thread: { title: "Before surgery", slug: "before-surgery", version: 2 },
  });
  const again = await mei.does("editThread", { threadId: thread.id, title: "手术之前", expectedVersion: 2 }, fields);
  expect(again["thread"]).toMatchObject({ title: "手术之前", slug: "手术之前", version: 3 });
  const { thread: found } = await tom.reads(`query ($number: Int) { thread(number: $number) { id } }`, {
    number: thread.number,
  });
  expect(found.id).toBe(thread.id);
});

test("others don't, nor does its author once it is locked", async () => {
  const thread = await lin.begins(board.id, "Mine");
  const edit = async (who: Person) =>
    (await who.does("editThread", { threadId: thread.id, title: "Theirs", expectedVersion: 1 })).userErrors;
  expect(await edit(tom)).toEqual([{ code: "NOT_ALLOWED", path: ["threadId"] }]);
  await setState(thread, "locked");
  expect(await edit(lin)).toEqual([{ code: "NOT_ALLOWED", path: ["threadId"] }]);
});

test("an old version is answered with the current thread, and the same title is no change", async () => {
  const thread = await lin.begins(board.id, "First");
  await lin.does("editThread", { threadId: thread.id, title: "Second", expectedVersion: 1 });
  const stale = await mei.does("editThread", { threadId: thread.id, title: "Third", expectedVersion: 1 }, fields);
  expect(stale).toMatchObject({
    userErrors: [{ code: "STALE_VERSION", path: ["expectedVersion"] }],
    thread: { title: "Second", version: 2 },
  });
  await lin.does("editThread", { threadId: thread.id, title: "Second", expectedVersion: 2 });
  expect(await changesTold(thread)).toBe(1);
});

test("a title is required and limited", async () => {
  const thread = await lin.begins(board.id, "First");
  const edit = async (title: string) =>
    (await lin.does("editThread", { threadId: thread.id, title, expectedVersion: 1 })).userErrors[0]!.code;
  expect(await edit(" ")).toBe("TITLE_REQUIRED");
  expect(await edit("字".repeat(161))).toBe("TITLE_TOO_LONG");
});

test("the staff lock a thread, and nobody but they reply until it is open again", async () => {
  const thread = await lin.begins(board.id, "Heated");
  expect(await mei.does("lockThread", { threadId: thread.id }, fields)).toMatchObject({
    thread: { state: "LOCKED", version: 2 },
  });
  expect((await tom.does("replyToThread", { threadId: thread.id, body: "But" })).userErrors[0]!.code).toBe(
    "THREAD_LOCKED",
  );
  await mei.replies(thread, "Let us pause.");
  expect(await mei.does("unlockThread", { threadId: thread.id }, fields)).toMatchObject({
    thread: { state: "PUBLISHED", version: 3 },
  });
  await tom.replies(thread, "Thank you.");
});

test("done twice, it is done once", async () => {
  const thread = await lin.begins(board.id, "Twice");
  for (const mutation of [
    "pinThread",
    "pinThread",
    "unpinThread",
    "unpinThread",
    "unlockThread",
    "lockThread",
    "lockThread",
  ]) {
    expect((await mei.does(mutation, { threadId: thread.id })).userErrors).toEqual([]);
  }
  expect(await changesTold(thread)).toBe(3);
});

test("a pinned thread stands on top until it is let go", async () => {
  const pinned = await lin.begins(board.id, "Read this first");
  await lin.begins(board.id, "Newer");
  const first = async () =>
    (
      await tom.reads(`query ($slug: String!) { board(slug: $slug) { threads(first: 1) { nodes { id } } } }`, {
        slug: board.slug,
      })
    )["board"].threads.nodes[0].id;
  await mei.does("pinThread", { threadId: pinned.id });
  expect(await first()).toBe(pinned.id);
  await mei.does("unpinThread", { threadId: pinned.id });
  expect(await first()).not.toBe(pinned.id);
});

test.each(["lockThread", "unlockThread", "pinThread", "unpinThread"])(
  "%s is the staff's, for threads that stand",
  async (mutation) => {
    const thread = await lin.begins(board.id, "Whose");
    expect((await lin.does(mutation, { threadId: thread.id })).userErrors).toEqual([
      { code: "NOT_ALLOWED", path: ["threadId"] },
    ]);
    await setState(thread, "removed");
    expect((await lin.does(mutation, { threadId: thread.id })).userErrors).toEqual([
      { code: "NOT_FOUND", path: ["threadId"] },
    ]);
    expect((await mei.does(mutation, { threadId: thread.id })).userErrors).toEqual([
      { code: "NOT_ALLOWED", path: ["threadId"] },
    ]);
  },
);

test("an archived thread is not opened by unlocking it", async () => {
  const thread = await lin.begins(board.id, "Old");
  await setState(thread, "archived");
  expect((await mei.does("unlockThread", { threadId: thread.id })).userErrors[0]!.code).toBe("THREAD_ARCHIVED");
});
