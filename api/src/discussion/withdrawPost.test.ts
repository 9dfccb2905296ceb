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

const outOfSight = `{ viewer { postsOutOfSight { postId state isAnonymous excerpt } } }`;
const outOfSightOf = async (person: Person) => (await person.reads(outOfSight))["viewer"].postsOutOfSight;

test("who has left a closed board, or was put out of it, takes back what they wrote there, and may undo it", async () => {
  const closed = await addBoard(open, { slug: "closed", visibility: "private" });
  const sets = (state: string | null) =>
    open.house.database.read.query(
      state === null
        ? `delete from membership where place_id = $1 and account_id = (select id from account where handle = 'lin')`
        : `insert into membership (id, place_id, account_id, state, requested_at)
           select gen_random_uuid(), $1, id, '${state}', now() from account where handle = 'lin'
           on conflict (place_id, account_id) do update set state = excluded.state`,
      [closed.uuid],
    );
  await sets("active");
  const thread = await mei.begins(closed.id, "Among ourselves");
  const named = await lin.replies(thread, "My name.");
  const anonymous = await lin.replies(thread, "My secret.", { anonymous: true });
  expect(await outOfSightOf(lin)).toEqual([]);
  for (const state of [null, "removed"]) {
    await sets(state);
    const listed = (one: PostRef, isAnonymous: boolean, excerpt: string | null) => ({
      ...{ postId: one.id, state: excerpt === null ? "WITHDRAWN" : "PUBLISHED", isAnonymous, excerpt },
    });
    expect(await outOfSightOf(lin)).toEqual([listed(anonymous, true, "My secret."), listed(named, false, "My name.")]);
    for (const post of [named, anonymous]) {
      const payload = await lin.does("withdrawPost", { postId: post.id }, "post { id }");
      expect(payload).toEqual({ userErrors: [], post: null });
      expect((await mei.reads(seen, { id: post.id }))["post"]).toMatchObject({ state: "WITHDRAWN", body: null });
      expect((await lin.reads(seen, { id: post.id }))["post"]).toBeNull();
    }
    expect(await outOfSightOf(lin)).toEqual([listed(anonymous, true, null), listed(named, false, null)]);
    for (const post of [named, anonymous]) {
      expect((await lin.does("restorePost", { postId: post.id })).userErrors).toEqual([]);
      expect((await mei.reads(seen, { id: post.id }))["post"]).toMatchObject({ state: "PUBLISHED" });
    }
  }
  await lin.does("withdrawPost", { postId: anonymous.id });
  await withdrawnAgo(anonymous, "11 minutes");
  expect((await lin.does("restorePost", { postId: anonymous.id })).userErrors).toMatchObject([
    { code: "UNDO_TOO_LATE" },
  ]);
  expect(await outOfSightOf(lin)).toHaveLength(1);
});

test("nobody else reaches a post out of sight by its id, and its author can't edit it", async () => {
  const hidden = await addBoard(open, { slug: "hidden", visibility: "private" });
  const thread = await mei.begins(hidden.id, "Among ourselves");
  const post = await mei.replies(thread, "Not yours.");
  for (const mutation of ["withdrawPost", "restorePost"])
    expect((await lin.does(mutation, { postId: post.id })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  expect(await outOfSightOf(lin)).not.toContainEqual(expect.objectContaining({ postId: post.id }));
});
