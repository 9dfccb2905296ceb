import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { guest, people } from "../../../../tests/people/people.ts";
import type { Person, ThreadRef } from "../../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { uuidOf } from "../../kernel/ids.ts";
import { guest as viewerOfGuest } from "../../kernel/viewer.ts";
import { Encryption } from "../../platform/encryption.ts";
import { looksLikePseudonym } from "./pseudonyms.ts";
import { accountsBehind, personaOf, readPseudonyms, sealAnew } from "./vault.ts";

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

const face = `{ id kind displayName pseudonym { en zh } colour handle role staffRoles viewerIsSelf member { handle } }`;
const post = `id number author ${face} viewerCan { edit withdraw } body`;

async function replies(person: Person, thread: ThreadRef, body: string, more: object = {}) {
  const payload = await person.does("replyToThread", { threadId: thread.id, body, ...more }, `post { ${post} }`);
  expect(payload.userErrors).toEqual([]);
  return payload["post"] as Record<string, any>;
}
const anonymous = { anonymous: true };
const read = async (person: Person, id: string) =>
  (await person.reads(`query ($id: ID!) { post(id: $id) { ${post} } }`, { id }))["post"] as Record<string, any>;

test("a first post can be anonymous: a pair of words and a colour, the same for all readers, and nothing of its author", async () => {
  const payload = await lin.does(
    "createThread",
    { boardId: board.id, title: "Will I need a bag?", body: "I am afraid.", ...anonymous },
    `thread { id author ${face} lastPoster ${face} posts { nodes { ${post} } } }`,
  );
  const { thread } = payload;
  const [own] = thread.posts.nodes;
  expect(own).toMatchObject({ viewerCan: { edit: true, withdraw: true }, author: { viewerIsSelf: true } });
  for (const reader of [tom, mei, guest(open)]) {
    const seen = await read(reader, own.id);
    expect(seen["author"]).toEqual({
      ...{ id: own.author.id, kind: "PSEUDONYMOUS", pseudonym: own.author.pseudonym, colour: own.author.colour },
      displayName: `${own.author.pseudonym.en} ${own.author.pseudonym.zh}`,
      ...{ handle: null, role: null, staffRoles: [], viewerIsSelf: false, member: null },
    });
    expect(seen["viewerCan"]).toEqual({ edit: false, withdraw: false });
  }
  expect(own.author.pseudonym.en).toMatch(/^[A-Z]\w+ [A-Z]\w+$/);
  expect(own.author.pseudonym.zh).toMatch(/^\p{Script=Han}+$/u);
});

test("a pseudonym is the same in one thread and another in the next, also for those who write under both", async () => {
  const [here, there] = [await tom.begins(board.id, "Here"), await tom.begins(board.id, "There")];
  const first = await replies(lin, here, "Once.", anonymous);
  const second = await replies(lin, here, "Twice.", anonymous);
  const named = await replies(lin, here, "And under my name.");
  const elsewhere = await replies(lin, there, "Elsewhere.", anonymous);
  const another = await replies(mei, here, "Somebody else.", anonymous);
  expect(second["author"].id).toBe(first["author"].id);
  expect(named["author"]).toMatchObject({ kind: "NAMED", handle: "lin" });
  const ids = [first, named, elsewhere, another].map(({ author }) => author.id);
  expect(new Set(ids).size).toBe(4);
  expect(another["author"].pseudonym.en).not.toBe(first["author"].pseudonym.en);
  expect(another["author"].staffRoles).toEqual([]);
});

test("its author edits and withdraws it on every device, and nobody else does", async () => {
  const thread = await tom.begins(board.id, "Mine");
  const mine = await replies(lin, thread, "A word.", anonymous);
  const edit = { postId: mine["id"], body: "A better word.", expectedVersion: 1 };
  expect((await tom.does("editPost", edit)).userErrors).toMatchObject([{ code: "NOT_ALLOWED" }]);
  const phone = await guest(open).signsIn("lin");
  expect((await phone.does("editPost", edit)).userErrors).toEqual([]);
  expect(await read(phone, mine["id"])).toMatchObject({ body: "A better word.", author: { viewerIsSelf: true } });
  expect((await lin.does("withdrawPost", { postId: mine["id"] })).userErrors).toEqual([]);
});

test("the same key gives the first post again, named or not, and the record does not say whose it was", async () => {
  const thread = await tom.begins(board.id, "Twice sent");
  const once = await replies(lin, thread, "Sent.", { ...anonymous, idempotencyKey: "same" });
  const again = await replies(lin, thread, "Sent.", { idempotencyKey: "same" });
  expect(again["id"]).toBe(once["id"]);
  expect((await replies(tom, thread, "Mine.", { idempotencyKey: "same" }))["id"]).not.toBe(once["id"]);
});

test("pseudonyms of a thread are offered after an @, one's own not, and a mention of one leads nowhere", async () => {
  const thread = await tom.begins(board.id, "Mentions");
  const { author } = await replies(lin, thread, "Who am I?", anonymous);
  const offered = async (person: Person, prefix: string) =>
    (
      await person.reads(
        `query ($id: ID!, $prefix: String!) { thread(id: $id) { mentionablePseudonyms(prefix: $prefix) { id } viewerPseudonym { id } } }`,
        { id: thread.id, prefix },
      )
    )["thread"];
  const mention = author.pseudonym.en.toLowerCase().replace(" ", "-");
  expect(await offered(tom, mention.slice(0, 4))).toEqual({
    ...{ mentionablePseudonyms: [{ id: author.id }], viewerPseudonym: null },
  });
  expect((await offered(tom, author.pseudonym.zh)).mentionablePseudonyms).toEqual([{ id: author.id }]);
  expect(await offered(lin, "")).toEqual({ mentionablePseudonyms: [], viewerPseudonym: { id: author.id } });
  expect((await offered(guest(open), "")).mentionablePseudonyms).toEqual([]);
  const { html } = (
    await tom.does("replyToThread", { threadId: thread.id, body: `@${mention} hello` }, "post { html: bodyHtml }")
  )["post"];
  expect(html).toBe(`<p><strong>@${mention}</strong> hello</p>\n`);
});

test("nobody can be called like a pseudonym", async () => {
  for (const handle of ["quiet-heron", "QuietHeron"]) {
    await expect(guest(open).signsUp(handle)).rejects.toThrow("HANDLE_TAKEN");
  }
  expect(looksLikePseudonym("安静的·苍鹭")).toBe(true);
  expect(looksLikePseudonym("安静的林")).toBe(false);
});

test("two first posts at the same moment in two threads both stay their author's", async () => {
  const threads = [await tom.begins(board.id, "One"), await tom.begins(board.id, "Two")];
  const phone = await guest(open).signsIn("lin");
  const [one, two] = await Promise.all([
    replies(lin, threads[0]!, "Here.", anonymous),
    replies(phone, threads[1]!, "There.", anonymous),
  ]);
  for (const { id } of [one, two]) expect((await read(lin, id))["author"].viewerIsSelf).toBe(true);
});

/** Takes a pseudonym in a thread as a first anonymous post does; `before` is what happens until the commit. */
function takesPseudonym(accountId: string, threadId: string, encryption: Encryption, before?: () => Promise<unknown>) {
  return open.house.database.fork().transactional(async (em) => {
    const viewer = { ...viewerOfGuest, accountId };
    const persona = await personaOf({ em, viewer, now: new Date(), house: { encryption } }, threadId, true);
    await before?.();
    return persona.id;
  });
}

const threadUuids = async (titles: string[]) => {
  const threads = await Promise.all(titles.map((title) => tom.begins(board.id, title)));
  return threads.map(({ id }) => uuidOf("Thread", id)!);
};
const soon = () => setTimeout(20);

test("the very first two of a new account at the same moment both stay its own", async () => {
  const { encryption, database } = open.house;
  const [one, two] = (await threadUuids(["First", "Also first"])) as [string, string];
  for (let round = 0; round < 20; round += 1) {
    const accountId = randomUUID();
    let other: Promise<string> | undefined;
    const begins = async () => {
      other = takesPseudonym(accountId, two, encryption);
      await soon();
    };
    const taken = [await takesPseudonym(accountId, one, encryption, begins), (await other)!];
    expect((await readPseudonyms(database.read, encryption, accountId)).toSorted()).toEqual(taken.toSorted());
  }
  const newcomers = await people(open, { nia: "patient", noa: "carer", nel: "survivor" });
  for (const person of Object.values(newcomers)) {
    const threads = await Promise.all(["A", "B", "C"].map((title) => tom.begins(board.id, title)));
    const posts = await Promise.all(threads.map((thread) => replies(person, thread, "Here.", anonymous)));
    for (const { id } of posts) expect((await read(person, id))["author"].viewerIsSelf).toBe(true);
  }
});

test("who posts while a new key comes loses none of their pseudonyms", async () => {
  const { encryption, database } = open.house;
  const fresh = { name: "meanwhile", secret: randomBytes(32) };
  const [old] = encryption.keys;
  const orders = [new Encryption([fresh, old!]), new Encryption([old!, fresh])];
  const seals = async (current: Encryption, before?: () => Promise<unknown>) => {
    await database.fork().transactional(async (em) => {
      await sealAnew(em, current, 500);
      await before?.();
    });
  };
  const accountId = randomUUID();
  const threads = await threadUuids(Array.from({ length: 13 }, (_, index) => `Meanwhile ${index}`));
  const taken = [await takesPseudonym(accountId, threads[0]!, encryption)];
  for (const [round, threadId] of threads.slice(1).entries()) {
    const current = orders[round % 2]!;
    const both: Promise<unknown>[] = [];
    const take = () => takesPseudonym(accountId, threadId, current).then((id) => taken.push(id));
    if (round % 4 < 2) await seals(current, () => Promise.all([both.push(take()), soon()]));
    else {
      const sealing = () => Promise.all([both.push(seals(current)), soon()]);
      taken.push(await takesPseudonym(accountId, threadId, current, sealing));
    }
    await Promise.all(both);
    expect((await readPseudonyms(database.read, current, accountId)).toSorted()).toEqual(taken.toSorted());
  }
  const { rows } = await database.read.query("select key_name from persona_keyring where key_name <> $1", [old!.name]);
  expect(rows).toEqual([]);
});

/** Every row of every table, as text. */
async function wholeDatabase(): Promise<string> {
  const { rows } = await open.house.database.read.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const tables = await Promise.all(
    rows.map(({ name }) => open.house.database.read.query<{ row: string }>(`select t::text as row from ${name} t`)),
  );
  return tables.flatMap((table) => table.rows.map(({ row }) => row)).join("\n");
}

test("in the database no row holds an account beside its pseudonym, or the post behind it", async () => {
  const before = (await wholeDatabase()).split("\n");
  const thread = await tom.begins(board.id, "At rest");
  const secret = await replies(lin, thread, "Nobody shall know.", { ...anonymous, idempotencyKey: "at rest" });
  const drafts = [
    { subjectId: secret["id"], body: "Nobody shall know this either." },
    { subjectId: thread.id, body: "And nobody this.", quotedPostId: secret["id"], settings: { anonymous: true } },
  ];
  for (const draft of drafts) expect((await lin.does("saveDraft", draft)).userErrors).toEqual([]);
  const { rows } = await open.house.database.read.query<{ id: string }>("select id from account where handle = 'lin'");
  const added = (await wholeDatabase()).split("\n").filter((row) => !before.includes(row));
  const telling = added.filter((row) => row.includes(rows[0]!.id));
  expect(added.some((row) => row.includes(uuidOf("Post", secret["id"])!))).toBe(true);
  expect(telling).toEqual([]);
  for (const { body } of drafts) expect(added.filter((row) => row.includes(body))).toEqual([]);
  const ofPlaces = [secret["id"], thread.id].map((id) => uuidOf("Post", id) ?? uuidOf("Thread", id)!);
  const { rows: kept } = await open.house.database.read.query("select t::text as row from draft t");
  expect(kept).toHaveLength(drafts.length);
  for (const place of ofPlaces) expect(kept.filter(({ row }) => row.includes(place))).toEqual([]);
});

test("looking behind a pseudonym stands in the audit trail, which nobody can change", async () => {
  const thread = await tom.begins(board.id, "Audited");
  const { author } = await replies(lin, thread, "Behind a name.", anonymous);
  const personaId = uuidOf("Persona", author.id)!;
  const { house } = open;
  const found = await house.database
    .fork()
    .transactional((em) => accountsBehind({ em, house, now: new Date(), actorId: null }, [personaId], "block"));
  const { rows: accounts } = await house.database.read.query("select id from account where handle = 'lin'");
  expect([...found]).toEqual([[personaId, accounts[0].id]]);
  const { rows } = await house.database.read.query(
    "select kind, actor_id, data from audit_event where subject = $1 and data->>'purpose' = 'block'",
    [`persona:${personaId}`],
  );
  expect(rows).toEqual([{ kind: "pseudonymOpened", actor_id: null, data: { purpose: "block" } }]);
  await expect(house.database.read.query("delete from audit_event")).rejects.toThrow("permission denied");
});

test("after a new key came, all is sealed under it, and the old one can be thrown away", async () => {
  const { house } = open;
  const { rows } = await house.database.read.query<{ id: string }>("select id from account where handle = 'lin'");
  const before = await readPseudonyms(house.database.read, house.encryption, rows[0]!.id);
  expect(before.length).toBeGreaterThan(3);
  const fresh = { name: "second", secret: randomBytes(32) };
  const both = new Encryption([fresh, ...house.encryption.keys]);
  let sealed = 0;
  do sealed = await house.database.fork().transactional((em) => sealAnew(em, both, 2));
  while (sealed > 0);
  const alone = new Encryption([fresh]);
  expect(await readPseudonyms(house.database.read, alone, rows[0]!.id)).toEqual(before);
  await expect(readPseudonyms(house.database.read, house.encryption, rows[0]!.id)).resolves.toEqual([]);
});
