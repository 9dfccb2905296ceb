import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "../../../../tests/people/people.ts";
import type { Person, ThreadRef } from "../../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { uuidOf } from "../../kernel/ids.ts";
import { Encryption } from "../../platform/encryption.ts";
import { readDraftOf } from "./draft.queries.ts";
import { forgetOldDrafts } from "./housekeeping.ts";
import { mostDrafts } from "./limits.ts";
import { sealDraftsAnew } from "./keptDraft.ts";
import { writerTags } from "./sealedDraft.ts";

let open: TestHouse;
let lin: Person;
let tom: Person;
let mei: Person;
let board: BoardRef;
beforeAll(async () => {
  open = await openTestHouse();
  ({ lin, tom, mei } = await people(open, { lin: "patient", tom: "carer", mei: "moderator" }));
  board = await addBoard(open, { slug: "talk" });
});
afterAll(() => open.close());

const thread = (): Promise<ThreadRef> => tom.begins(board.id, "A question");
const shown = "draft { id kind subjectId title body version device updatedAt }";
const saves = (person: Person, subjectId: string, body: string, more: object = {}) =>
  person.does("saveDraft", { subjectId, body, ...more }, shown);
const refusal = (code: string, ...path: string[]) => [{ code, path }];

async function draftOf(person: Person, subjectId: string): Promise<Record<string, any> | null> {
  const query = `query ($id: ID!) { viewer { draft(subjectId: $id) {
    id kind title body beginning version board { slug } thread { id } post { id } quotedPost { id }
    settings { anonymous contentWarnings { kind note } pictures { id altText isSensitive } } } } }`;
  return (await person.reads(query, { id: subjectId })).viewer.draft;
}

async function accountOf(handle: string): Promise<string> {
  const { rows } = await open.house.database.read.query("select id from account where handle = $1", [handle]);
  return rows[0].id;
}

async function draftIds(person: Person): Promise<string[]> {
  const { viewer } = await person.reads("{ viewer { drafts(first: 100) { nodes { subjectId } } } }");
  return viewer.drafts.nodes.map((draft: { subjectId: string }) => draft.subjectId);
}

test("what one types is there on another device, with everything that the composer held", async () => {
  const { id } = await thread();
  const quoted = await tom.replies({ id, number: 0 }, "An answer");
  const settings = {
    anonymous: true,
    contentWarnings: [{ kind: "BLOOD", note: "a little" }],
    pictures: [{ id: "PictureUpload_AAAAAAAAAAAAAAAAAAAAAA", altText: "The bag", isSensitive: true }],
  };
  const { draft } = await saves(lin, id, "I was\n\nafraid", { quotedPostId: quoted.id, settings });
  expect(draft).toMatchObject({ kind: "THREAD", subjectId: id, title: "", body: "I was\n\nafraid" });
  const elsewhere = await lin.onAnotherDevice();
  expect(await draftOf(elsewhere, id)).toEqual({
    id: draft.id,
    kind: "THREAD",
    title: "",
    body: "I was\n\nafraid",
    beginning: "I was afraid",
    version: draft.version,
    board: null,
    thread: { id },
    post: null,
    quotedPost: { id: quoted.id },
    settings,
  });
});

test("a draft is its writer's alone, moderators included", async () => {
  const { id } = await thread();
  const { draft } = await saves(lin, id, "Mine alone");
  for (const other of [tom, mei]) {
    expect(await draftOf(other, id)).toBeNull();
    expect((await other.reads("query ($id: ID!) { node(id: $id) { id } }", { id: draft.id })).node).toBeNull();
  }
  expect((await lin.reads("query ($id: ID!) { node(id: $id) { id } }", { id: draft.id })).node).toEqual({
    id: draft.id,
  });
});

test("a second device is shown what it has not seen, and overwrites nothing", async () => {
  const { id } = await thread();
  const first = (await saves(lin, id, "On the phone")).draft;
  const stale = await saves(lin, id, "On the desk");
  expect(stale).toMatchObject({
    userErrors: refusal("STALE_VERSION", "expectedVersion"),
    draft: { body: "On the phone" },
  });
  const second = (await saves(lin, id, "On the desk", { expectedVersion: first.version })).draft;
  expect(second.version).not.toBe(first.version);
  const late = await saves(lin, id, "On the phone, more", { expectedVersion: first.version });
  expect(late).toMatchObject({
    userErrors: refusal("STALE_VERSION", "expectedVersion"),
    draft: { body: "On the desk" },
  });
});

test("two first savings at the same moment: one is kept, the other is told", async () => {
  const { id } = await thread();
  const answers = await Promise.all(["one", "two", "three"].map((body) => saves(lin, id, body)));
  const kept = answers.filter(({ userErrors }) => userErrors.length === 0);
  expect(kept).toHaveLength(1);
  for (const { draft } of answers) expect(draft.body).toBe(kept[0]!["draft"].body);
});

test("the same text sent again changes nothing, so a lost answer can be asked for again", async () => {
  const { id } = await thread();
  const settings = { pictures: [{ id: "PictureUpload_AAAAAAAAAAAAAAAAAAAAAA" }], anonymous: false };
  const first = await saves(lin, id, "Once", { settings });
  expect(await saves(lin, id, "Once", { settings })).toEqual(first);
});

test("a version never comes twice, also when the draft was thrown away in between", async () => {
  const { id } = await thread();
  const { version } = (await saves(lin, id, "seen by the phone")).draft;
  expect((await lin.does("discardDraft", { subjectId: id, expectedVersion: version }, "subjectId")).subjectId).toBe(id);
  await saves(lin, id, "never seen by the phone");
  expect((await saves(lin, id, "from the phone", { expectedVersion: version })).userErrors).toEqual(
    refusal("STALE_VERSION", "expectedVersion"),
  );
});

test("what another device saved meanwhile is not thrown away unseen", async () => {
  const { id } = await thread();
  const { version } = (await saves(lin, id, "first")).draft;
  await saves(lin, id, "second", { expectedVersion: version });
  const refused = await lin.does(
    "discardDraft",
    { subjectId: id, expectedVersion: version },
    "subjectId draft { body }",
  );
  expect(refused).toEqual({
    subjectId: null,
    draft: { body: "second" },
    userErrors: refusal("STALE_VERSION", "expectedVersion"),
  });
});

test("publishing deletes the draft with it: a reply, a thread, an edited post", async () => {
  const { id } = await thread();
  const reply = (await saves(lin, id, "almost done")).draft;
  const post = await lin.replies({ id, number: 0 }, "done", { draftVersion: reply.version });
  expect(await draftOf(lin, id)).toBeNull();

  const begun = (await saves(lin, board.id, "body", { title: "Title" })).draft;
  expect(await draftOf(lin, board.id)).toMatchObject({ kind: "BOARD", title: "Title", board: { slug: "talk" } });
  const input = { boardId: board.id, title: "Title", body: "whole body", draftVersion: begun.version };
  expect((await lin.does("createThread", input)).userErrors).toEqual([]);
  expect(await draftOf(lin, board.id)).toBeNull();

  const edited = (await saves(lin, post.id, "done better")).draft;
  expect(await draftOf(lin, post.id)).toMatchObject({ kind: "POST", thread: { id }, post: { id: post.id } });
  const edit = { postId: post.id, body: "done best", expectedVersion: post.version, draftVersion: edited.version };
  expect((await lin.does("editPost", edit)).userErrors).toEqual([]);
  expect(await draftOf(lin, post.id)).toBeNull();
});

test("a draft that another device saved meanwhile is not deleted by publishing; one with the same words is", async () => {
  const { id } = await thread();
  await saves(lin, id, "other words, from the phone");
  await lin.replies({ id, number: 0 }, "words from the desk");
  expect(await draftOf(lin, id)).toMatchObject({ body: "other words, from the phone" });
  await lin.replies({ id, number: 0 }, "other words, from the phone");
  expect(await draftOf(lin, id)).toBeNull();
});

test("a refused reply leaves its draft", async () => {
  const { id } = await thread();
  const { version } = (await saves(lin, id, "too late")).draft;
  await mei.does("lockThread", { threadId: id });
  const refused = await lin.does("replyToThread", { threadId: id, body: "too late", draftVersion: version });
  expect(refused.userErrors[0]!.code).toBe("THREAD_LOCKED");
  expect(await draftOf(lin, id)).toMatchObject({ body: "too late" });
  expect((await saves(lin, id, "too late, but mine", { expectedVersion: version })).userErrors).toEqual([]);
});

test("a place that is closed to them says nothing more, and their words stay theirs", async () => {
  const carers = await addBoard(open, { slug: "carers", visibility: "private" });
  await open.house.database.read.query(
    `insert into membership (id, place_id, account_id, state, requested_at)
     select gen_random_uuid(), $1, id, 'active', now() from account where handle in ('lin', 'tom')`,
    [carers.uuid],
  );
  const { id } = await tom.begins(carers.id, "Among us");
  const { version } = (await saves(lin, id, "I am at the end of my strength")).draft;
  await saves(lin, carers.id, "A new one", { title: "So tired" });
  await open.house.database.read.query(
    `update membership set state = 'removed' where account_id = (select id from account where handle = 'lin')`,
  );
  expect(await draftOf(lin, id)).toMatchObject({ body: "I am at the end of my strength", thread: null, board: null });
  expect(await draftOf(lin, carers.id)).toMatchObject({ title: "So tired", board: null });
  expect((await saves(lin, id, "more", { expectedVersion: version })).userErrors).toEqual(
    refusal("NOT_FOUND", "subjectId"),
  );
  const gone = await lin.does("discardDraft", { subjectId: id, expectedVersion: version });
  expect(gone.userErrors).toEqual([]);
});

test("nothing is saved for what isn't there, can't be seen, or is somebody else's", async () => {
  const hidden = await addBoard(open, { slug: "hidden", visibility: "private" });
  const { id } = await thread();
  const post = await tom.replies({ id, number: 0 }, "Tom's words");
  expect((await saves(lin, post.id, "x")).userErrors).toEqual(refusal("NOT_ALLOWED", "subjectId"));
  for (const nowhere of [hidden.id, "Thread_AAAAAAAAAAAAAAAAAAAAAA", "Member_AAAAAAAAAAAAAAAAAAAAAA", "x"])
    expect((await saves(lin, nowhere, "x")).userErrors, nowhere).toEqual(refusal("NOT_FOUND", "subjectId"));
});

test("what can't be a draft is refused with its reason", async () => {
  const { id } = await thread();
  const code = async (body: string, more: object = {}) => (await saves(lin, id, body, more)).userErrors[0]?.code;
  expect(await code(" \n")).toBe("BODY_REQUIRED");
  expect(await code("x".repeat(20_001))).toBe("BODY_TOO_LONG");
  expect(await code("x", { title: "x".repeat(161) })).toBe("TITLE_TOO_LONG");
  expect(await code("x", { quotedPostId: id })).toBe("INVALID_VALUE");
  expect(await code("x", { settings: { pictures: [{ id: "<script>" }] } })).toBe("INVALID_VALUE");
  expect(await code("x", { settings: { contentWarnings: [{ kind: "BLOOD", note: "x".repeat(201) }] } })).toBe(
    "INVALID_VALUE",
  );
});

test("the list has every draft, last saved first, page by page both ways", async () => {
  const { wen } = await people(open, { wen: "patient" });
  const threads = [await thread(), await thread(), await thread()];
  for (const { id } of threads) await saves(wen, id, "words");
  const [first, second, third] = threads.map(({ id }) => id);
  expect(await draftIds(wen)).toEqual([third, second, first]);
  const query = `query ($first: Int, $after: String, $last: Int, $before: String) { viewer {
    drafts(first: $first, after: $after, last: $last, before: $before) { nodes { subjectId } pageInfo { hasNextPage endCursor startCursor } } } }`;
  const top = (await wen.reads(query, { first: 2 })).viewer.drafts;
  expect(top.pageInfo.hasNextPage).toBe(true);
  const rest = (await wen.reads(query, { first: 2, after: top.pageInfo.endCursor })).viewer.drafts;
  expect(rest.nodes).toEqual([{ subjectId: first }]);
  const back = (await wen.reads(query, { last: 2, before: rest.pageInfo.startCursor })).viewer.drafts;
  expect(back.nodes).toEqual([{ subjectId: third }, { subjectId: second }]);
});

test("the hundred-and-first draft is refused, and none is dropped for it", async () => {
  const { jun } = await people(open, { jun: "patient" });
  await open.house.database.read.query(
    `insert into draft (id, writer_tag, place_tag, key_name, sealed_draft, updated_at)
     select gen_random_uuid(), $2, decode(md5(n::text), 'hex'), 'first', '', now() from generate_series(1, $1::int) n`,
    [mostDrafts - 1, writerTags(open.house.encryption, await accountOf("jun"))[0]],
  );
  const { id } = await thread();
  const { version } = (await saves(jun, id, "the last one")).draft;
  expect((await saves(jun, (await thread()).id, "one too many")).userErrors).toEqual(refusal("DRAFTS_FULL"));
  expect((await saves(jun, id, "goes on", { expectedVersion: version })).userErrors).toEqual([]);
  const { rows } = await open.house.database.read.query(
    "select count(*)::int as count from draft where writer_tag = any($1::bytea[])",
    [writerTags(open.house.encryption, await accountOf("jun"))],
  );
  expect(rows).toEqual([{ count: mostDrafts }]);
});

test("a draft that nobody has touched for half a year is deleted, a younger one stays", async () => {
  const [old, young] = [await thread(), await thread()];
  const age = ({ draft }: { draft: { id: string } }, days: number) =>
    open.house.database.read.query(`update draft set updated_at = now() - make_interval(days => $2) where id = $1`, [
      uuidOf("Draft", draft.id),
      days,
    ]);
  await age((await saves(lin, old.id, "from long ago")) as never, 181);
  await age((await saves(lin, young.id, "from yesterday")) as never, 179);
  expect(await forgetOldDrafts(open.house.database, new Date())).toBe(1);
  expect(await draftOf(lin, old.id)).toBeNull();
  expect(await draftOf(lin, young.id)).not.toBeNull();
});

test("no event and no log line tells of a draft", async () => {
  const { id } = await thread();
  const events = async () => (await open.house.database.read.query("select count(*)::int as n from event")).rows[0].n;
  const before = await events();
  const { version } = (await saves(lin, id, "nobody's business")).draft;
  await lin.does("discardDraft", { subjectId: id, expectedVersion: version });
  expect(await events()).toBe(before);
});

test("at rest a draft says neither whose it is, nor where, nor what, nor how long", async () => {
  const { id } = await thread();
  const settings = { pictures: [{ id: "PictureUpload_AAAAAAAAAAAAAAAAAAAAAA", altText: "Unspeakable" }] };
  const kept = await saves(lin, id, "Unspeakable", { title: "Unspeakable", settings });
  const longer = await saves(lin, (await thread()).id, "Unspeakable ".repeat(20));
  const stored = async ({ draft }: Record<string, any>) => {
    const { rows } = await open.house.database.read.query("select * from draft where id = $1", [
      uuidOf("Draft", draft.id),
    ]);
    return rows[0] as { sealed_draft: Buffer };
  };
  const row = await stored(kept);
  const plain = Object.values(row)
    .map((value) => (Buffer.isBuffer(value) ? value.toString("latin1") + value.toString("hex") : String(value)))
    .join();
  const device = kept["draft"].device as string;
  const version = String(kept["draft"].version);
  for (const secret of [await accountOf("lin"), uuidOf("Thread", id)!, "Unspeakable", "thread", device, version])
    expect([plain.includes(secret), plain.includes(secret.replaceAll("-", ""))], secret).toEqual([false, false]);
  expect((await stored(longer)).sealed_draft).toHaveLength(row.sealed_draft.length);
});

test("after a new key came, every draft is found and read by it alone, and is no younger", async () => {
  const { id } = await thread();
  await saves(lin, id, "from under the old key");
  const { database, encryption } = open.house;
  await database.read.query("delete from draft where sealed_draft = ''");
  const fresh = { name: "second", secret: randomBytes(32) };
  const both = new Encryption([fresh, ...encryption.keys]);
  const viewer = { accountId: await accountOf("lin") } as never;
  const under = (keys: Encryption) =>
    readDraftOf(
      { reader: database.read, viewer, house: { encryption: keys } },
      {
        kind: "thread",
        uuid: uuidOf("Thread", id)!,
      },
    );
  const before = await under(encryption);
  expect(await under(both)).toEqual(before);
  let sealed = 0;
  do sealed = await database.fork().transactional((em) => sealDraftsAnew(em, both, 2));
  while (sealed > 0);
  expect(await under(new Encryption([fresh]))).toEqual(before);
  expect(await under(encryption)).toBeNull();
  const { rows } = await database.read.query("select distinct key_name from draft");
  expect(rows).toEqual([{ key_name: "second" }]);
});
