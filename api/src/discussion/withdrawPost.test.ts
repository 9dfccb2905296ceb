import { afterAll, beforeAll, expect, test } from "vitest";
import { guest, people } from "../../../tests/people/people.ts";
import type { Person, PostRef, ThreadRef } from "../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";
import { purgeWithdrawnTexts } from "./housekeeping.ts";
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

const seen = `query ($id: ID!) { post(id: $id) {
  number state body bodyHtml revisionCount revisions { nodes { bodyHtml } } viewerCan { edit withdraw restore }
} }`;

async function aThread(): Promise<{ thread: ThreadRef; post: PostRef }> {
  const thread = await tom.begins(board.id, "Questions");
  return { thread, post: await lin.replies(thread, "My secret.") };
}

const replyCount = async (thread: ThreadRef): Promise<number> =>
  (await tom.reads(`query ($id: ID!) { thread(id: $id) { replyCount } }`, { id: thread.id }))["thread"].replyCount;

async function withdrawnAgo(post: PostRef, interval: string): Promise<void> {
  await open.house.database.read.query(`update post set withdrawn_at = now() - $2::interval where id = $1`, [
    uuidOf("Post", post.id),
    interval,
  ]);
}

test("a withdrawn post keeps its number, and nobody reads its text or what it said before", async () => {
  const { thread, post } = await aThread();
  await lin.does("editPost", { postId: post.id, body: "Less of it.", expectedVersion: 1 });
  const after = await tom.replies(thread, "I quote you.", { quotedPostId: post.id });
  const payload = await lin.does("withdrawPost", { postId: post.id }, "post { number state bodyHtml }");
  expect(payload).toEqual({ userErrors: [], post: { number: 2, state: "WITHDRAWN", bodyHtml: null } });
  for (const reader of [lin, tom, mei, guest(open)]) {
    const { post: gone } = await reader.reads(seen, { id: post.id });
    expect(gone).toMatchObject({ number: 2, state: "WITHDRAWN", body: null, bodyHtml: null, revisions: { nodes: [] } });
    const { post: quoting } = await reader.reads(
      `query ($id: ID!) { post(id: $id) { quotedPost { number excerpt } } }`,
      { id: after.id },
    );
    expect(quoting.quotedPost).toEqual({ number: 2, excerpt: null });
  }
  expect(after.number).toBe(3);
});

test("the count of replies goes down and up with it; an opening post never counted", async () => {
  const { thread, post } = await aThread();
  await tom.replies(thread, "Another.");
  expect(await replyCount(thread)).toBe(2);
  await lin.does("withdrawPost", { postId: post.id });
  expect(await replyCount(thread)).toBe(1);
  await lin.does("restorePost", { postId: post.id });
  expect(await replyCount(thread)).toBe(2);
  const { thread: read } = await tom.reads(
    `query ($id: ID!) { thread(id: $id) { posts(first: 1) { nodes { id } } } }`,
    { id: thread.id },
  );
  await tom.does("withdrawPost", { postId: read.posts.nodes[0].id });
  expect(await replyCount(thread)).toBe(2);
});

test("it can be undone for ten minutes, with all it said before", async () => {
  const { post } = await aThread();
  await lin.does("withdrawPost", { postId: post.id });
  await withdrawnAgo(post, "9 minutes 50 seconds");
  const restored = await lin.does("restorePost", { postId: post.id }, "post { state bodyHtml revisionCount version }");
  expect(restored).toEqual({
    userErrors: [],
    post: { state: "PUBLISHED", bodyHtml: "<p>My secret.</p>\n", revisionCount: 1, version: 3 },
  });
});

test("after that it can't", async () => {
  const { post } = await aThread();
  await lin.does("withdrawPost", { postId: post.id });
  await withdrawnAgo(post, "10 minutes 10 seconds");
  expect((await lin.reads(seen, { id: post.id }))["post"].viewerCan.restore).toBe(false);
  expect((await lin.does("restorePost", { postId: post.id })).userErrors).toEqual([
    { code: "UNDO_TOO_LATE", path: ["postId"] },
  ]);
});

test("only its author takes a post back or restores it", async () => {
  const { post } = await aThread();
  for (const other of [tom, mei]) {
    expect((await other.does("withdrawPost", { postId: post.id })).userErrors[0]!.code).toBe("NOT_ALLOWED");
  }
  await lin.does("withdrawPost", { postId: post.id });
  for (const other of [tom, mei]) {
    expect((await other.does("restorePost", { postId: post.id })).userErrors[0]!.code).toBe("NOT_ALLOWED");
  }
});

test("one's own words can be taken back where nothing can be written any more", async () => {
  const { thread, post } = await aThread();
  await mei.does("lockThread", { threadId: thread.id });
  await open.house.database.read.query(`update account set state = 'limited' where handle = 'lin'`);
  const limited = await lin.onAnotherDevice();
  expect((await limited.reads(seen, { id: post.id }))["post"].viewerCan).toEqual({
    edit: false,
    withdraw: true,
    restore: false,
  });
  expect((await limited.does("withdrawPost", { postId: post.id })).userErrors).toEqual([]);
  await open.house.database.read.query(`update account set state = 'active' where handle = 'lin'`);
});

test("twice is once: a second withdrawal is refused, and so is restoring what stands", async () => {
  const { post } = await aThread();
  expect((await lin.does("restorePost", { postId: post.id })).userErrors[0]!.code).toBe("NOT_ALLOWED");
  const both = await Promise.all([1, 2].map(() => lin.does("withdrawPost", { postId: post.id })));
  expect(both.map((payload) => payload.userErrors.map((error) => error.code)).toSorted()).toEqual([
    [],
    ["ALREADY_WITHDRAWN"],
  ]);
});

test("after thirty days a withdrawn text is erased, with all it said before; younger ones stay", async () => {
  const [old, young] = [await aThread(), await aThread()];
  await lin.does("editPost", { postId: old.post.id, body: "Other words.", expectedVersion: 1 });
  for (const { post } of [old, young]) await lin.does("withdrawPost", { postId: post.id });
  await withdrawnAgo(old.post, "30 days 1 minute");
  await withdrawnAgo(young.post, "29 days 23 hours");
  expect(await purgeWithdrawnTexts(open.house.database, new Date())).toBe(1);
  expect(await purgeWithdrawnTexts(open.house.database, new Date())).toBe(0);
  expect((await lin.reads(seen, { id: old.post.id }))["post"]).toMatchObject({
    number: 2,
    state: "PURGED",
    bodyHtml: null,
    revisionCount: 1,
  });
  const uuid = uuidOf("Post", old.post.id);
  const { rows } = await open.house.database.read.query(
    `select body || body_html || excerpt as text, (select count(*)::int from revision r where r.subject_id = post.id) as revisions from post where id = $1`,
    [uuid],
  );
  expect(rows).toEqual([{ text: "", revisions: 0 }]);
  expect((await lin.reads(seen, { id: young.post.id }))["post"].state).toBe("WITHDRAWN");
  expect((await lin.does("restorePost", { postId: old.post.id })).userErrors[0]!.code).toBe("UNDO_TOO_LATE");
});
