import { afterAll, beforeAll, expect, test } from "vitest";
import { bell, settled } from "../../../../tests/people/bell.ts";
import { guest, people } from "../../../../tests/people/people.ts";
import type { Person, PostRef, ThreadRef } from "../../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { uuidOf } from "../../kernel/ids.ts";

let open: TestHouse;
let board: BoardRef;
let who: Record<"lin" | "tom" | "ana" | "mei", Person>;
beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk", visibility: "public" });
  who = await people(open, { lin: "patient", tom: "carer", ana: "survivor", mei: "moderator" });
});
afterAll(() => open.close());

const facts = `reactionCounts { kind count } viewerReaction viewerCan { react }
  reactions { nodes { kind author { displayName handle kind viewerIsSelf } } }`;

async function seenBy(reader: Person, { id }: PostRef) {
  return (await reader.reads(`query ($id: ID!) { post(id: $id) { ${facts} } }`, { id }))["post"];
}

async function reacts(person: Person, { id }: PostRef, kind: string, more = {}) {
  return person.does("react", { subjectId: id, kind, ...more }, `subject { id ... on Post { viewerReaction } }`);
}

const takesBack = (person: Person, { id }: PostRef) => person.does("unreact", { subjectId: id }, "subject { id }");
const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);

async function linsPost(more: Record<string, unknown> = {}): Promise<{ thread: ThreadRef; post: PostRef }> {
  const thread = await who.tom.begins(board.id, "How are you all?");
  return { thread, post: await who.lin.replies(thread, "A hard week.", more) };
}

test("the author sees who reacted; everybody else only how many, the moderators too", async () => {
  const { post } = await linsPost();
  expect((await reacts(who.tom, post, "HERE"))["subject"].viewerReaction).toBe("HERE");
  await reacts(who.ana, post, "ME_TOO");
  const counts = [
    { kind: "HERE", count: 1 },
    { kind: "ME_TOO", count: 1 },
  ];
  const author = await seenBy(who.lin, post);
  expect(author.reactionCounts).toEqual(counts);
  expect(author.reactions.nodes).toMatchObject([
    { kind: "HERE", author: { handle: "tom", kind: "NAMED" } },
    { kind: "ME_TOO", author: { handle: "ana" } },
  ]);
  for (const reader of [who.tom, who.mei, guest(open)]) {
    expect(await seenBy(reader, post)).toMatchObject({ reactionCounts: counts, reactions: null });
  }
  expect((await seenBy(who.tom, post)).viewerReaction).toBe("HERE");
  expect((await seenBy(who.mei, post)).viewerReaction).toBeNull();
});

test("one says one thing at most: again changes nothing, another replaces it, taking it back leaves nothing", async () => {
  const { post } = await linsPost();
  await Promise.all([1, 2, 3].map(() => reacts(who.tom, post, "HERE")));
  expect((await seenBy(who.lin, post)).reactionCounts).toEqual([{ kind: "HERE", count: 1 }]);
  await reacts(who.tom, post, "THANK_YOU");
  expect((await seenBy(who.lin, post)).reactionCounts).toEqual([{ kind: "THANK_YOU", count: 1 }]);
  expect(codes(await takesBack(who.tom, post))).toEqual([]);
  expect(codes(await takesBack(who.tom, post))).toEqual([]);
  expect(await seenBy(who.lin, post)).toMatchObject({ reactionCounts: [], reactions: { nodes: [] } });
});

test("nobody reacts to their own text, whichever of their faces wrote it, nor to one that was taken back", async () => {
  const { post } = await linsPost();
  expect((await seenBy(who.lin, post)).viewerCan.react).toBe(false);
  expect(codes(await reacts(who.lin, post, "HERE"))).toEqual(["NOT_ALLOWED"]);
  const veiled = await linsPost({ anonymous: true });
  expect(codes(await reacts(who.lin, veiled.post, "HERE"))).toEqual(["NOT_ALLOWED"]);
  await who.lin.does("withdrawPost", { postId: post.id });
  expect(codes(await reacts(who.tom, post, "HERE"))).toEqual(["ALREADY_WITHDRAWN"]);
  expect(await seenBy(who.tom, post)).toMatchObject({ reactionCounts: null, viewerCan: { react: false } });
});

test("under a text about dying nobody is counted, but its author sees who is there", async () => {
  const { post } = await linsPost({ contentWarnings: [{ kind: "DEATH" }] });
  await reacts(who.tom, post, "HERE");
  expect((await seenBy(who.ana, post)).reactionCounts).toBeNull();
  expect((await seenBy(who.mei, post)).reactionCounts).toBeNull();
  expect(await seenBy(who.tom, post)).toMatchObject({ reactionCounts: null, viewerReaction: "HERE" });
  const author = await seenBy(who.lin, post);
  expect(author.reactionCounts).toEqual([{ kind: "HERE", count: 1 }]);
  expect(author.reactions.nodes).toHaveLength(1);
});

test("whoever writes behind a pseudonym in a thread reacts behind it, and stays behind it", async () => {
  const { thread, post } = await linsPost();
  await who.ana.replies(thread, "I can't say this under my name.", { anonymous: true });
  await reacts(who.ana, post, "ME_TOO");
  const [only] = (await seenBy(who.lin, post)).reactions.nodes;
  expect(only.author).toMatchObject({ kind: "PSEUDONYMOUS", handle: null });
  await takesBack(who.ana, post);
  await reacts(who.ana, post, "HERE", { anonymous: false });
  const { nodes } = (await seenBy(who.lin, post)).reactions;
  expect(nodes).toMatchObject([{ kind: "HERE", author: { displayName: only.author.displayName, handle: null } }]);
});

test("who only reacted is not offered as somebody who speaks in the thread", async () => {
  const { thread, post } = await linsPost();
  await reacts(who.ana, post, "HERE");
  await reacts(who.mei, post, "HERE", { anonymous: true });
  const { thread: seen } = await who.tom.reads(
    `query ($id: ID!) { thread(id: $id) { mentionCandidates(prefix: "") { handle } mentionablePseudonyms(prefix: "") { id } } }`,
    { id: thread.id },
  );
  expect(seen).toEqual({ mentionCandidates: [{ handle: "lin" }], mentionablePseudonyms: [] });
});

test("when a face reacted can be told neither from its id nor from the order of names, once it speaks", async () => {
  const { thread, post } = await linsPost();
  const anonymous = { anonymous: true };
  await reacts(who.ana, post, "HERE", { anonymous: false });
  await reacts(who.mei, post, "HERE", anonymous);
  await who.tom.replies(thread, "First.");
  await who.tom.replies(thread, "First.", anonymous);
  await who.ana.replies(thread, "Second.");
  await who.mei.replies(thread, "Second.", anonymous);
  const { thread: seen } = await who.lin.reads(
    `query ($id: ID!) { thread(id: $id) { posts { nodes { author { id } } }
       mentionCandidates(prefix: "") { handle } mentionablePseudonyms(prefix: "") { id } } }`,
    { id: thread.id },
  );
  const faces: string[] = seen.posts.nodes.map(({ author }: { author: { id: string } }) => author.id);
  for (const face of faces) expect(uuidOf("Persona", face)).toMatch(/^.{14}4/);
  expect(seen.mentionablePseudonyms).toEqual([{ id: faces[5] }, { id: faces[3] }]);
  expect(seen.mentionCandidates).toEqual([{ handle: "ana" }, { handle: "tom" }]);
});

test("the author is told once of each who reacted, in one notification, and never of what was taken back", async () => {
  const { thread, post } = await linsPost();
  await reacts(who.tom, post, "HERE");
  await reacts(who.ana, post, "THANK_YOU");
  await takesBack(who.tom, post);
  await reacts(who.tom, post, "ME_TOO");
  await settled(open);
  const ofPost = async (person: Person) =>
    (await bell(person)).nodes.filter((told) => told.kind === "REACTION" && told.thread?.id === thread.id);
  expect(await ofPost(who.lin)).toMatchObject([{ count: 2, post: { number: 2 } }]);
  await takesBack(who.tom, post);
  expect(await ofPost(who.lin)).toMatchObject([{ count: 1, actors: [{ handle: "ana" }] }]);
  await takesBack(who.ana, post);
  expect(await ofPost(who.lin)).toEqual([]);
  for (const other of [who.tom, who.ana, who.mei]) expect(await ofPost(other)).toEqual([]);
  const { rows } = await open.house.database.read.query(
    `select kind from event where kind = 'SubjectReacted' and data->>'postId' = $1`,
    [uuidOf("Post", post.id)],
  );
  expect(rows).toHaveLength(2);
});

test("the counts of an open page change live, and no name travels with them", async () => {
  const { thread, post } = await linsPost();
  const live = who.ana.listens(
    `subscription ($id: ID!) { threadActivity(threadId: $id) { kind post { id reactionCounts { kind count } } } }`,
    { id: thread.id },
  );
  await live.stands();
  await reacts(who.tom, post, "HELPED");
  const changes = () => live.heard.filter(({ kind }) => kind === "REACTIONS_CHANGED");
  await live.until(() => changes().length > 0);
  expect(changes()).toEqual([
    { kind: "REACTIONS_CHANGED", post: { id: post.id, reactionCounts: [{ kind: "HELPED", count: 1 }] } },
  ]);
  await live.stops();
});

test("a page of posts asks for all its counts at once", async () => {
  const { thread } = await linsPost();
  for (const body of ["one", "two", "three"]) await reacts(who.tom, await who.lin.replies(thread, body), "HERE");
  const asked: string[] = [];
  const { read } = open.house.database;
  const query = read.query.bind(read);
  read.query = ((given: { text?: string }) => {
    if (given.text?.includes("from reaction")) asked.push(given.text);
    return query(given as never);
  }) as never;
  const { thread: seen } = await who.tom.reads(
    `query ($id: ID!) { thread(id: $id) { posts { nodes { reactionCounts { count } viewerReaction } } } }`,
    { id: thread.id },
  );
  read.query = query as never;
  expect(seen.posts.nodes.filter((node: { viewerReaction: string }) => node.viewerReaction === "HERE")).toHaveLength(3);
  expect(asked).toHaveLength(1);
});
