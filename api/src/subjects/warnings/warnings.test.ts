import { afterAll, beforeAll, expect, test } from "vitest";
import { guest, people } from "../../../../tests/people/people.ts";
import type { Person, PostRef } from "../../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";

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

const warned = "contentWarnings { kind note }";
const death = [{ kind: "DEATH", note: null }];
const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);

async function begins(contentWarnings: object[], more = {}) {
  const input = { boardId: board.id, title: "After the funeral", body: "He is gone.", contentWarnings, ...more };
  return lin.does(
    "createThread",
    input,
    `thread { id number ${warned} posts { nodes { id number version ${warned} } } }`,
  );
}

test("a thread's opening post warns, and the thread with it, through every door", async () => {
  const { thread } = await begins([{ kind: "DEATH" }]);
  expect(thread.contentWarnings).toEqual(death);
  const [opening] = thread.posts.nodes;
  for (const reader of [lin, tom, mei, guest(open)]) {
    const { list, page, post, node } = await reader.reads(
      `query ($thread: ID!, $post: ID!) {
         list: board(slug: "talk") { threads(first: 1) { nodes { ${warned} } } }
         page: thread(id: $thread) { ${warned} posts { nodes { ${warned} } } }
         post(id: $post) { ${warned} }
         node(id: $post) { ... on Post { ${warned} thread { ${warned} } } } }`,
      { thread: thread.id, post: opening.id },
    );
    expect(list.threads.nodes).toEqual([{ contentWarnings: death }]);
    expect(page).toEqual({ contentWarnings: death, posts: { nodes: [{ contentWarnings: death }] } });
    expect(post).toEqual({ contentWarnings: death });
    expect(node).toEqual({ contentWarnings: death, thread: { contentWarnings: death } });
  }
});

test("a reply warns live, in what quotes it, and not for its thread", async () => {
  const thread = await lin.begins(board.id, "Talk");
  const live = tom.listens(
    `subscription ($id: ID!) { threadActivity(threadId: $id) { post { number ${warned} quotedPost { ${warned} } } } }`,
    { id: thread.id },
  );
  await live.stands();
  const reply = await lin.replies(thread, "It bled.", {
    contentWarnings: [{ kind: "OTHER", note: " needles " }, { kind: "BLOOD" }],
  });
  await tom.replies(thread, "Oh.", { quotedPostId: reply.id });
  const replies = () => live.heard.filter(({ post }) => post?.number > 1);
  await live.until(() => replies().length > 1);
  const told = [
    { kind: "BLOOD", note: null },
    { kind: "OTHER", note: "needles" },
  ];
  expect(replies()).toEqual([
    { post: { number: 2, contentWarnings: told, quotedPost: null } },
    { post: { number: 3, contentWarnings: [], quotedPost: { contentWarnings: told } } },
  ]);
  await live.stops();
  const { thread: seen } = await tom.reads(`query ($id: ID!) { thread(id: $id) { ${warned} } }`, { id: thread.id });
  expect(seen.contentWarnings).toEqual([]);
});

test("an author changes what a post warns of without rewriting it; leaving it out changes nothing", async () => {
  const { thread } = await begins([]);
  const [post] = thread.posts.nodes as [PostRef];
  const edits = (input: object) =>
    lin.does(
      "editPost",
      { postId: post.id, ...input },
      `post { version editedAt revisionCount ${warned} thread { ${warned} } }`,
    );
  const warnedNow = await edits({ body: "He is gone.", expectedVersion: 1, contentWarnings: [{ kind: "DEATH" }] });
  expect(warnedNow["post"]).toMatchObject({
    ...{ version: 2, editedAt: null, revisionCount: 1, contentWarnings: death },
    thread: { contentWarnings: death },
  });
  const rewritten = await edits({ body: "He is gone, and I am tired.", expectedVersion: 2 });
  expect(rewritten["post"]).toMatchObject({ version: 3, revisionCount: 2, contentWarnings: death });
  const bare = await edits({ body: "He is gone, and I am tired.", expectedVersion: 3, contentWarnings: [] });
  expect(bare["post"]).toMatchObject({ version: 4, contentWarnings: [], thread: { contentWarnings: [] } });
});

test("a warning of something else says of what, and only that one has words", async () => {
  expect(codes(await begins([{ kind: "OTHER", note: "  " }]))).toEqual(["WARNING_WORDS_REQUIRED"]);
  expect(codes(await begins([{ kind: "OTHER", note: "x".repeat(121) }]))).toEqual(["TEXT_TOO_LONG"]);
  expect(codes(await begins([{ kind: "BLOOD", note: "a lot" }]))).toEqual(["INVALID_VALUE"]);
  const { thread } = await begins([{ kind: "DEATH" }, { kind: "DEATH" }]);
  expect(thread.contentWarnings).toEqual(death);
});

test("the words of a warning go with the text when it is taken back, and come again with it", async () => {
  const { thread } = await begins([{ kind: "OTHER", note: "a funeral" }]);
  const [post] = thread.posts.nodes as [PostRef];
  const read = async () =>
    (
      await tom.reads(`query ($id: ID!) { thread(id: $id) { ${warned} posts { nodes { ${warned} } } } }`, {
        id: thread.id,
      })
    ).thread;
  await lin.does("withdrawPost", { postId: post.id });
  expect(await read()).toEqual({
    contentWarnings: [{ kind: "OTHER", note: null }],
    posts: { nodes: [{ contentWarnings: [] }] },
  });
  await lin.does("restorePost", { postId: post.id });
  expect((await read()).contentWarnings).toEqual([{ kind: "OTHER", note: "a funeral" }]);
});

test("everybody chooses for themself what is done with each kind; what they don't choose is blurred", async () => {
  const choices = async (person: Person) =>
    (await person.reads(`{ viewer { warningPreferences { kind treatment } } }`)).viewer.warningPreferences as {
      kind: string;
      treatment: string;
    }[];
  expect(await choices(tom)).toHaveLength(7);
  expect((await choices(tom)).every(({ treatment }) => treatment === "BLUR")).toBe(true);
  const preferences = [
    { kind: "DEATH", treatment: "HIDE" },
    { kind: "BLOOD", treatment: "SHOW" },
  ];
  await tom.does("setWarningPreferences", { preferences });
  expect(codes(await tom.does("setWarningPreferences", { preferences }))).toEqual([]);
  expect((await choices(tom)).filter(({ treatment }) => treatment !== "BLUR")).toEqual([
    { kind: "BLOOD", treatment: "SHOW" },
    { kind: "DEATH", treatment: "HIDE" },
  ]);
  expect((await choices(lin)).every(({ treatment }) => treatment === "BLUR")).toBe(true);
});
