import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { guest, people } from "../../../tests/people/people.ts";
import type { Person, PostRef, ThreadRef } from "../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";
import { uuidOf } from "../kernel/ids.ts";
import { readFolds, readOpening } from "../identity/personas/folds.ts";

let open: TestHouse;
let board: BoardRef;
let lin: Person;
let tom: Person;
let ada: Person;
beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk", visibility: "members" });
  ({ lin, tom, ada } = await people(open, { lin: "patient", tom: "carer", ada: "patient" }));
});
afterAll(() => open.close());

const anonymous = { anonymous: true };

async function authorOf(reader: Person, post: PostRef): Promise<Record<string, any>> {
  const { node } = await reader.reads(
    `query ($id: ID!) { node(id: $id) { ... on Post { author { id viewerFold member { id } } quotedPost { author { viewerFold } } } } }`,
    { id: post.id },
  );
  return node.author;
}
const foldOf = async (reader: Person, post: PostRef) => (await authorOf(reader, post))["viewerFold"];
const personaOf = async (reader: Person, post: PostRef): Promise<string> => (await authorOf(reader, post))["id"];
const memberOf = async (reader: Person, handle: string): Promise<{ id: string; viewerMutes: boolean }> =>
  (await reader.reads(`query ($handle: String!) { member(handle: $handle) { id viewerMutes } }`, { handle }))["member"];
const accountId = async (handle: string): Promise<string> =>
  (await open.house.database.read.query("select id from account where handle = $1", [handle])).rows[0].id;

async function aThread(): Promise<ThreadRef> {
  return ada.begins(board.id, "Talk");
}

test("a muted member's named posts are folded for the muting reader alone, on all devices, until they are unmuted", async () => {
  const thread = await aThread();
  const post = await tom.replies(thread, "Pull yourself together.");
  const { id: memberId } = await memberOf(lin, "tom");
  expect((await lin.does("muteMember", { memberId }, "member { viewerMutes }"))["member"]).toEqual({
    viewerMutes: true,
  });
  const phone = await lin.onAnotherDevice();
  expect(await foldOf(phone, post)).toBe("MUTED");
  for (const reader of [ada, tom]) expect(await foldOf(reader, post)).toBeNull();
  const { viewer } = await phone.reads("{ viewer { mutes { handle } } }");
  expect(viewer.mutes).toEqual([{ handle: "tom" }]);
  expect((await phone.does("unmuteMember", { memberId })).userErrors).toEqual([]);
  expect(await foldOf(lin, post)).toBeNull();
  expect((await lin.does("unmuteMember", { memberId })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
});

test("blocking a named face mutes the member; nobody folds themself away", async () => {
  const thread = await aThread();
  const post = await tom.replies(thread, "Again.");
  const own = await lin.replies(thread, "Mine.", anonymous);
  const personaId = await personaOf(lin, post);
  expect((await lin.does("blockPersona", { personaId })).userErrors).toEqual([]);
  expect((await memberOf(lin, "tom")).viewerMutes).toBe(true);
  await lin.does("unmuteMember", { memberId: (await memberOf(lin, "tom")).id });
  const mine = { personaId: await personaOf(lin, own) };
  expect((await lin.does("blockPersona", mine)).userErrors).toMatchObject([{ code: "NOT_ALLOWED" }]);
});

test("a blocked pseudonym covers what the same person writes later behind others, and nothing under their name", async () => {
  const [here, before] = [await aThread(), await aThread()];
  const rude = await tom.replies(here, "You are weak.", anonymous);
  const named = await tom.replies(here, "Good morning.");
  const earlier = await tom.replies(before, "Already there.", anonymous);
  const personaId = await personaOf(lin, rude);
  const payload = await lin.does("blockPersona", { personaId }, "persona { viewerFold member { id } }");
  expect(payload).toEqual({ userErrors: [], persona: { viewerFold: "BLOCKED", member: null } });
  const later = await tom.replies(await aThread(), "Here I am.", anonymous);
  expect(await foldOf(lin, rude)).toBe("BLOCKED");
  expect(await foldOf(lin, named)).toBeNull();
  expect(await foldOf(lin, earlier)).toBeNull();
  expect(await foldOf(lin, later)).toBe("FOLDED");
  expect(await foldOf(ada, later)).toBeNull();
  const { viewer } = await lin.reads("{ viewer { blocks { personaId persona { id } } } }");
  expect(viewer.blocks).toEqual([{ personaId, persona: { id: personaId } }]);
  expect((await lin.does("unblockPersona", { personaId })).userErrors).toEqual([]);
  for (const post of [rude, later]) expect(await foldOf(lin, post)).toBeNull();
});

test("a face that only reacted before the block, and speaks after it, comes after it: nothing tells when it reacted", async () => {
  const thread = await aThread();
  const liked = await ada.replies(thread, "Soup.");
  const react = { subjectId: liked.id, kind: "HERE", anonymous: true };
  expect((await tom.does("react", react)).userErrors).toEqual([]);
  const rude = await tom.replies(await aThread(), "You are weak.", anonymous);
  const personaId = await personaOf(lin, rude);
  await lin.does("blockPersona", { personaId });
  expect(await foldOf(lin, await tom.replies(thread, "Here I am.", anonymous))).toBe("FOLDED");
  await lin.does("unblockPersona", { personaId });
});

/** Of so many strangers' pseudonyms, those that are folded for readers who block this one, by what their board had lately. */
async function decoysFor(reader: Person, pseudonyms: number, strangers: string[]): Promise<string[]> {
  const since = new Date(Date.now() + 1_000).toISOString();
  const openingOf = (uuid: string) => Promise.resolve({ uuid, since, pseudonyms });
  const { house } = open;
  const foldOf = await readFolds(house.database.read, house, await accountId(reader.handle), openingOf);
  const face = { kind: "pseudonymous" as const, accountUuid: null, viewerIsSelf: false };
  const folds = await Promise.all(strangers.map((uuid) => foldOf({ ...face, uuid })));
  return strangers.filter((_, index) => folds[index] === "folded");
}

test("strangers are folded too: most where few write, one of fifty where many do, the same for everybody", async () => {
  const rude = await tom.replies(await aThread(), "You are weak.", anonymous);
  const personaId = await personaOf(lin, rude);
  for (const reader of [lin, ada]) expect((await reader.does("blockPersona", { personaId })).userErrors).toEqual([]);
  const strangers = Array.from({ length: 10_000 }, () => randomUUID());
  const shares = { 0: 2 / 3, 30: 2 / 3, 50: 0.4, 100: 0.2, 1000: 0.02, 50_000: 0.02 };
  for (const [pseudonyms, share] of Object.entries(shares)) {
    const folded = await decoysFor(lin, Number(pseudonyms), strangers);
    expect(Math.abs(folded.length / strangers.length - share)).toBeLessThan(0.025);
    expect(await decoysFor(ada, Number(pseudonyms), strangers)).toEqual(folded);
  }
  for (const reader of [lin, ada]) await reader.does("unblockPersona", { personaId });
});

test("where four people write anonymously, a fold of theirs is another's twice as often as the blocked one's", async () => {
  const { sam, kim } = await people(open, { sam: "patient", kim: "survivor" });
  const small = await addBoard(open, { slug: "small", visibility: "members" });
  const speaks = async (author: Person): Promise<PostRef> =>
    author.replies(await ada.begins(small.id, "Talk"), "A word.", anonymous);
  const rude = await speaks(tom);
  const personaId = await personaOf(lin, rude);
  await lin.does("blockPersona", { personaId });
  const said: { author: Person; post: PostRef }[] = [];
  for (const author of [tom, ada, sam, kim])
    for (let thread = 0; thread < 5; thread += 1) said.push({ author, post: await speaks(author) });
  const foldedNow = async () => {
    const folds = await Promise.all(said.map(({ post }) => foldOf(lin, post)));
    return said.filter((_, index) => folds[index] === "FOLDED");
  };
  const folded = await foldedNow();
  expect(folded.filter(({ author }) => author === tom)).toHaveLength(5);
  // Ten of fifteen are expected; four or less would come by chance once in five hundred runs, two once in thirty thousand.
  expect(folded.length).toBeGreaterThan(7);
  await aCrowd(small.uuid, 0);
  expect(await foldedNow()).toEqual(folded);
  await lin.does("unblockPersona", { personaId });
});

/** Puts a thread with a hundred pseudonyms of so many days ago into a board. */
async function aCrowd(placeUuid: string, daysAgo: number): Promise<void> {
  await open.house.database.read.query(
    `with faces as (
       select gen_random_uuid() as id, n, now() - $2 * interval '1 day' as at from generate_series(1, 100) n
     ), begun as (
       insert into thread (id, place_id, persona_id, title, slug, locale, state, last_activity_at, created_at)
       select gen_random_uuid(), $1, id, 'Crowd', 'crowd', 'en', 'published', now(), at
       from faces where n = 1 returning id
     )
     insert into persona (id, thread_id, kind, pseudonym, colour, created_at)
     select faces.id, begun.id, 'pseudonymous', n, 1, at from faces, begun`,
    [placeUuid, daysAgo],
  );
}

test("a pseudonym goes by those of its board in the quarter before its week, and nothing that comes later changes that", async () => {
  const busy = await addBoard(open, { slug: "busy", visibility: "members" });
  const post = await tom.replies(await ada.begins(busy.id, "Talk"), "A word.", anonymous);
  const uuid = uuidOf("Persona", await personaOf(lin, post))!;
  const pseudonyms = async () => (await readOpening(open.house.database.read, uuid))!.pseudonyms;
  expect(await pseudonyms()).toBe(0);
  for (const daysAgo of [8, 90, 110]) await aCrowd(busy.uuid, daysAgo);
  expect(await pseudonyms()).toBe(200);
  await aCrowd(board.uuid, 8);
  await aCrowd(busy.uuid, 0);
  await tom.replies(await ada.begins(busy.id, "Talk"), "A word.", anonymous);
  expect(await pseudonyms()).toBe(200);
});

test("in the database nobody reads whom a block is about", async () => {
  const rude = await tom.replies(await aThread(), "You are weak.", anonymous);
  await lin.does("blockPersona", { personaId: await personaOf(lin, rude) });
  const { rows } = await open.house.database.read.query<{ row: string }>("select b::text as row from block_ring b");
  const id = await accountId("tom");
  for (const { row } of rows) expect(row).not.toContain(id.replaceAll("-", ""));
});

test("what one can't see can't be blocked, and looks like what isn't there", async () => {
  const hidden = await addBoard(open, { slug: "hidden", visibility: "private" });
  const { mei } = await people(open, { mei: "moderator" });
  const thread = await mei.begins(hidden.id, "Among ourselves");
  const post = await mei.replies(thread, "A word.", anonymous);
  const unseen = { personaId: await personaOf(mei, post) };
  expect((await lin.does("blockPersona", unseen)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  const missing = { personaId: `Persona_${"A".repeat(22)}` };
  expect((await lin.does("blockPersona", missing)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  expect((await lin.does("muteMember", { memberId: `Member_${"A".repeat(22)}` })).userErrors).toMatchObject([
    { code: "NOT_FOUND" },
  ]);
  const answer = await guest(open).asks(
    `mutation { blockPersona(input: { personaId: "${missing.personaId}" }) { userErrors { code } } }`,
  );
  expect(answer.errors?.[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
});
