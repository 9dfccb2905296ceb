import { afterAll, beforeAll, expect, test } from "vitest";
import { personalDataIn } from "@tongxing/schema/rules/personalData.ts";
import { isKnown } from "../../../tests/people/known.ts";
import { people } from "../../../tests/people/people.ts";
import type { Payload, Person } from "../../../tests/people/person.ts";
import { addBoard } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";
import { threads } from "../demo/content/threads.ts";

let open: TestHouse;
let lin: Person;
let boardId: string;

beforeAll(async () => {
  open = await openTestHouse();
  ({ lin } = await people(open, { lin: "patient" }));
  boardId = (await addBoard(open, { slug: "talk" })).id;
  // What somebody who is new confirms waits for a moderator.
  await isKnown(open, lin, await lin.begins(boardId, "Hello"));
});
afterAll(() => open.close());

const codesOf = ({ userErrors }: Payload) => userErrors.map(({ code, path }) => `${code} ${path.join(".")}`);
const number = "打我电话13812345678";

test("whoever writes a phone number is asked first, wherever it stands, and then may", async () => {
  const thread = { boardId, title: "Call me", body: "Please." };
  expect(codesOf(await lin.does("createThread", { ...thread, title: number }))).toEqual(["PERSONAL_DATA_FOUND title"]);
  expect(codesOf(await lin.does("createThread", { ...thread, body: number }))).toEqual(["PERSONAL_DATA_FOUND body"]);
  const begun = await lin.does(
    "createThread",
    { ...thread, body: number, personalDataConfirmed: true },
    "thread { id }",
  );
  expect(codesOf(begun)).toEqual([]);
  const reply = { threadId: begun["thread"].id, body: "lin@example.org" };
  expect(codesOf(await lin.does("replyToThread", reply))).toEqual(["PERSONAL_DATA_FOUND body"]);
  expect(codesOf(await lin.does("replyToThread", { ...reply, personalDataConfirmed: true }))).toEqual([]);
});

test("what a picture is described by is asked about too", async () => {
  const pictures = [{ id: "PictureUpload_AAAAAAAAAAAAAAAAAAAAAA", altText: "住院号：0012345" }];
  const asked = await lin.does("createThread", { boardId, title: "My papers", body: "Look.", pictures });
  expect(codesOf(asked)).toEqual(["PERSONAL_DATA_FOUND pictures.0.altText"]);
});

test("a warning in words of one's own is asked about too, and only once", async () => {
  const contentWarnings = [{ kind: "OTHER", note: "ask me: 07700 900123" }];
  const asked = ["PERSONAL_DATA_FOUND contentWarnings"];
  const thread = { boardId, title: "Careful", body: "Hard to read.", contentWarnings };
  expect(codesOf(await lin.does("createThread", thread))).toEqual(asked);
  const confirmed = { ...thread, personalDataConfirmed: true };
  const begun = await lin.does("createThread", confirmed, "thread { id posts { nodes { id } } }");
  const reply = { threadId: begun["thread"].id, body: "So is this.", contentWarnings };
  expect(codesOf(await lin.does("replyToThread", reply))).toEqual(asked);
  const post = { postId: begun["thread"].posts.nodes[0].id, body: "Harder to read.", expectedVersion: 1 };
  expect(codesOf(await lin.does("editPost", { ...post, contentWarnings }))).toEqual([]);
  const other = [{ kind: "OTHER", note: "lin@example.org" }];
  const edit = { ...post, body: "Hardest.", expectedVersion: 2, contentWarnings: other };
  expect(codesOf(await lin.does("editPost", edit))).toEqual(asked);
});

test("what members say about themselves is asked about too, and only what is new in it", async () => {
  const version = async () => (await lin.reads("{ viewer { version } }"))["viewer"].version as number;
  const profile = async (more: object) =>
    codesOf(await lin.does("updateProfile", { expectedVersion: await version(), ...more }));
  expect(await profile({ about: "微信同号 138 0013 8000" })).toEqual(["PERSONAL_DATA_FOUND about"]);
  expect(await profile({ displayName: "Lin 13800138000" })).toEqual(["PERSONAL_DATA_FOUND displayName"]);
  expect(await profile({ about: "微信同号 138 0013 8000", personalDataConfirmed: true })).toEqual([]);
  expect(await profile({ about: "微信同号 138 0013 8000，晚上在" })).toEqual([]);
});

test("the answer says what it looks like, and repeats nothing of it", async () => {
  const answer = await lin.reads(
    `mutation ($input: CreateThreadInput!) { createThread(input: $input) { userErrors { message } } }`,
    { input: { boardId, title: "Here", body: `${number}, lin@example.org` } },
  );
  expect(answer["createThread"].userErrors).toEqual([
    { message: "The text seems to hold a phone number, an e-mail address." },
  ]);
});

test("an edit asks about what is new, not about what was confirmed before", async () => {
  const input = { boardId, title: "Call me", body: number, personalDataConfirmed: true };
  const { thread } = await lin.does("createThread", input, "thread { posts { nodes { id } } }");
  const post = { postId: thread.posts.nodes[0].id, expectedVersion: 1 };
  expect(codesOf(await lin.does("editPost", { ...post, body: `${number} or lin@example.org` }))).toEqual([
    "PERSONAL_DATA_FOUND body",
  ]);
  expect(codesOf(await lin.does("editPost", { ...post, body: `${number} in the evening` }))).toEqual([]);
});

test("another title is asked about too", async () => {
  const thread = await lin.begins(boardId, "Whom to ask?");
  const given = { threadId: thread.id, title: "Ask me: 138 1234 5678", expectedVersion: 1 };
  expect((await lin.does("editThread", given)).userErrors).toMatchObject([
    { code: "PERSONAL_DATA_FOUND", path: ["title"] },
  ]);
  expect((await lin.does("editThread", { ...given, personalDataConfirmed: true })).userErrors).toEqual([]);
});

test("nothing in the demonstration would be asked about", () => {
  expect(personalDataIn(JSON.stringify(threads))).toEqual([]);
});
