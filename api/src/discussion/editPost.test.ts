import { afterAll, beforeAll, expect, test } from "vitest";
import { guest, people } from "../../../tests/people/people.ts";
import type { Person, PostRef } from "../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";
import { uuidOf } from "../kernel/ids.ts";

let open: TestHouse;
let board: BoardRef;
let lin: Person;
let tom: Person;
let mei: Person;
beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk", visibility: "public" });
  ({ lin, tom, mei } = await people(open, { lin: "patient", tom: "carer", mei: "moderator" }));
});
afterAll(() => open.close());

const post = "post { version revisionCount editedAt bodyHtml body revisions { nodes { version bodyHtml writtenAt } } }";

async function linsPost(body = "First."): Promise<PostRef & { threadId: string }> {
  const thread = await lin.begins(board.id, "Questions");
  return { ...(await lin.replies(thread, body)), threadId: thread.id };
}

async function eventsOf(postUuid: string): Promise<string[]> {
  const { rows } = await open.house.database.read.query<{ kind: string }>(
    `select kind from event where data->>'postId' = $1 order by xid, id`,
    [postUuid],
  );
  return rows.map((row) => row.kind);
}

test("an author rewrites a post, and everybody who sees it sees what it said before", async () => {
  const { id, version } = await linsPost();
  const edited = await lin.does("editPost", { postId: id, body: "Second.", expectedVersion: version }, post);
  expect(edited.userErrors).toEqual([]);
  expect(edited["post"]).toMatchObject({ version: 2, revisionCount: 2, bodyHtml: "<p>Second.</p>\n", body: "Second." });
  await lin.does("editPost", { postId: id, body: "Third.", expectedVersion: 2 });
  for (const reader of [lin, tom, mei, guest(open)]) {
    const { post: seen } = await reader.reads(`query ($id: ID!) { post(id: $id) { ${post.slice(6)} }`, { id });
    expect(
      seen.revisions.nodes.map((text: { version: number; bodyHtml: string }) => [text.version, text.bodyHtml]),
    ).toEqual([
      [1, "<p>First.</p>\n"],
      [2, "<p>Second.</p>\n"],
      [3, "<p>Third.</p>\n"],
    ]);
    expect(seen.revisions.nodes[2].writtenAt).toBe(seen.editedAt);
  }
});

test("a post that was never rewritten has one text in its history", async () => {
  const { id } = await linsPost();
  const { post: seen } = await tom.reads(`query ($id: ID!) { post(id: $id) { createdAt ${post.slice(6)} }`, { id });
  expect(seen).toMatchObject({ revisionCount: 1, editedAt: null, body: null });
  expect(seen.revisions.nodes).toEqual([{ version: 1, bodyHtml: "<p>First.</p>\n", writtenAt: seen.createdAt }]);
});

test("its history is paged both ways", async () => {
  const { id } = await linsPost("1");
  for (const version of [1, 2, 3])
    await lin.does("editPost", { postId: id, body: String(version + 1), expectedVersion: version });
  const read = async (page: string) =>
    (
      await tom.reads(
        `query ($id: ID!) { post(id: $id) { revisions(${page}) { nodes { version } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
        { id },
      )
    )["post"].revisions;
  const first = await read("first: 3");
  expect(first.nodes.map((text: { version: number }) => text.version)).toEqual([1, 2, 3]);
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const rest = await read(`first: 3, after: "${first.pageInfo.endCursor}"`);
  expect(rest.nodes.map((text: { version: number }) => text.version)).toEqual([4]);
  const back = await read(`last: 2, before: "${rest.pageInfo.startCursor}"`);
  expect(back.nodes.map((text: { version: number }) => text.version)).toEqual([2, 3]);
});

test("the same text again is no new version, and nothing is told", async () => {
  const { id, version } = await linsPost();
  const edited = await lin.does("editPost", { postId: id, body: "First.", expectedVersion: version }, post);
  expect(edited).toMatchObject({ userErrors: [], post: { version: 1, revisionCount: 1, editedAt: null } });
});

test("whoever edits an old version is given the current one, and nothing is lost", async () => {
  const { id, version } = await linsPost();
  const device = await lin.onAnotherDevice();
  await device.does("editPost", { postId: id, body: "From the phone.", expectedVersion: version });
  const stale = await lin.does("editPost", { postId: id, body: "From the desk.", expectedVersion: version }, post);
  expect(stale.userErrors).toEqual([{ code: "STALE_VERSION", path: ["expectedVersion"] }]);
  expect(stale["post"]).toMatchObject({ version: 2, body: "From the phone.", revisionCount: 2 });
});

test("two edits of one version at once: one is taken, the other is told", async () => {
  const { id, version } = await linsPost();
  const edits = await Promise.all(
    ["One.", "Two."].map((body) =>
      lin.does("editPost", { postId: id, body, expectedVersion: version }, "post { version }"),
    ),
  );
  expect(edits.map((edit) => edit.userErrors.map((error) => error.code)).toSorted()).toEqual([[], ["STALE_VERSION"]]);
  expect(edits.map((edit) => edit["post"].version)).toEqual([2, 2]);
});

test("only its author rewrites a post; not a moderator either", async () => {
  const { id, version } = await linsPost();
  for (const other of [tom, mei]) {
    const refusal = await other.does("editPost", { postId: id, body: "Mine.", expectedVersion: version }, post);
    expect(refusal).toEqual({ post: null, userErrors: [{ code: "NOT_ALLOWED", path: ["postId"] }] });
  }
});

test("nothing is rewritten in a locked thread or on a board that is closed for writing", async () => {
  const { id, version, threadId } = await linsPost();
  const edit = async () =>
    (await lin.does("editPost", { postId: id, body: "Late.", expectedVersion: version })).userErrors[0]?.code;
  await mei.does("lockThread", { threadId });
  expect(await edit()).toBe("THREAD_LOCKED");
  await mei.does("unlockThread", { threadId });
  const { read } = open.house.database;
  await read.query(`update place set state = 'readOnly' where id = $1`, [board.uuid]);
  expect(await edit()).toBe("BOARD_READ_ONLY");
  await read.query(`update place set state = 'open' where id = $1`, [board.uuid]);
  expect(await edit()).toBeUndefined();
});

test("an empty or overlong text is refused", async () => {
  const { id, version } = await linsPost();
  const edit = async (body: string) =>
    (await lin.does("editPost", { postId: id, body, expectedVersion: version })).userErrors;
  expect(await edit("  ")).toEqual([{ code: "BODY_REQUIRED", path: ["body"] }]);
  expect(await edit("痛".repeat(20_001))).toEqual([{ code: "BODY_TOO_LONG", path: ["body"] }]);
});

test("each change is told once", async () => {
  const { id, version } = await linsPost();
  await lin.does("editPost", { postId: id, body: "Second.", expectedVersion: version });
  await lin.does("withdrawPost", { postId: id });
  await lin.does("restorePost", { postId: id });
  expect(await eventsOf(uuidOf("Post", id)!)).toEqual(["PostPublished", "PostEdited", "PostWithdrawn", "PostRestored"]);
});
