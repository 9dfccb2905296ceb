import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bell, settled } from "../../../tests/people/bell.ts";
import { people } from "../../../tests/people/people.ts";
import type { Person, ThreadRef } from "../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";
import { until } from "../../../tests/support/until.ts";
import { uuidOf } from "../kernel/ids.ts";

let open: TestHouse;
let board: BoardRef;
let seed: (name: string) => Promise<Person>;
let tom: Person;
let mei: Person;
let kai: Person;
const reason = "Please no doses for others.";

beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  ({ tom, mei, kai } = await people(open, { tom: "carer", mei: "moderator", kai: "moderator" }));
  seed = async (name) => (await people(open, { [name]: "patient" }))[name]!;
});
afterAll(() => open.close());

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const day = () => inMs(86_400_000);
const code = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code ?? "ok";

async function speaks(person: Person, thread: ThreadRef, more: object = { anonymous: true }) {
  const payload = await person.does(
    "replyToThread",
    { threadId: thread.id, body: "words", ...more },
    "post { id number state author { id } }",
  );
  expect(payload.userErrors).toEqual([]);
  return payload["post"] as { id: string; number: number; state: string; author: { id: string } };
}

async function takes(mutation: string, personaId: string, endsAt = day()): Promise<string> {
  const payload = await mei.does(mutation, { personaId, reason, endsAt }, "measure { id }");
  expect(payload.userErrors).toEqual([]);
  return payload["measure"].id;
}

const told = async (person: Person) =>
  (await person.reads("{ viewer { hasNotices measures { id kind reason isActive liftedAt takenBy { id } } } }"))[
    "viewer"
  ];

const standingOf = async (person: Person, personaId: string) =>
  (
    await person.reads("query ($id: ID!) { node(id: $id) { ... on Persona { standing { kind isActive } } } }", {
      id: personaId,
    })
  )["node"].standing;

test("a warning reaches its author, who puts it away; nobody else sees it, and its author not by whom", async () => {
  const lin = await seed("lin");
  const thread = await tom.begins(board.id, "Here");
  const { author, id: postId } = await speaks(lin, thread);
  const warned = await mei.does(
    "warnPersona",
    { personaId: author.id, postId, reason, endsAt: day() },
    "measure { id post { id } takenBy { handle } }",
  );
  expect(warned["measure"]).toMatchObject({ post: { id: postId }, takenBy: { handle: "mei" } });
  await until(async () => (await told(lin)).hasNotices);
  expect((await told(lin)).measures).toMatchObject([{ kind: "WARN", reason, isActive: true, takenBy: null }]);
  await settled(open);
  expect((await bell(lin)).nodes).toMatchObject([
    { kind: "MODERATION_NOTICE", measureKind: "WARN", thread: { id: thread.id } },
  ]);
  expect(await standingOf(kai, author.id)).toEqual([{ kind: "WARN", isActive: true }]);
  expect([await standingOf(tom, author.id), await standingOf(lin, author.id)]).toEqual([null, null]);
  const { id: measureId } = (await told(lin)).measures[0];
  expect(code(await tom.does("acknowledgeMeasure", { measureId }))).toBe("NOT_FOUND");
  await lin.does("acknowledgeMeasure", { measureId });
  expect(await told(lin)).toMatchObject({ hasNotices: false, measures: [{ kind: "WARN" }] });
  const acknowledgedFor = async (person: Person): Promise<string | null> =>
    (await person.reads(`query ($id: ID!) { node(id: $id) { ... on Measure { acknowledgedAt } } }`, { id: measureId }))[
      "node"
    ].acknowledgedAt;
  expect(await acknowledgedFor(lin)).not.toBeNull();
  for (const moderator of [mei, kai]) expect(await acknowledgedFor(moderator)).toBeNull();
  await open.house.database.read.query(
    `update measure set acknowledged_at = date_trunc('day', now(), 'UTC') - interval '1 second' where id = $1`,
    [uuidOf("Measure", measureId)],
  );
  expect(await acknowledgedFor(lin)).toMatch(/T23:59:59/);
  for (const moderator of [mei, kai]) expect(await acknowledgedFor(moderator)).toMatch(/T00:00:00(\.0+)?Z$/);
});

test("a limit on a pseudonym stops its author everywhere, no other face shows it, and it ends by itself", async () => {
  const sam = await seed("sam");
  const [here, there] = [await tom.begins(board.id, "Here"), await tom.begins(board.id, "There")];
  const { author } = await speaks(sam, here);
  const elsewhere = await speaks(sam, there);
  const named = await speaks(sam, there, {});
  await takes("limitPersona", author.id, inMs(4_000));
  const tries = async () =>
    Promise.all([
      sam.does("replyToThread", { threadId: there.id, body: "words" }).then(code),
      sam.does("replyToThread", { threadId: here.id, body: "words", anonymous: true }).then(code),
      sam.does("createThread", { boardId: board.id, title: "New", body: "words" }).then(code),
      sam.does("editPost", { postId: named.id, body: "other words", expectedVersion: 1 }).then(code),
    ]);
  await until(async () => (await told(sam)).hasNotices);
  expect(await tries()).toEqual(Array(4).fill("POSTING_LIMITED"));
  const { thread } = await sam.reads("query ($id: ID!) { thread(id: $id) { viewerCan { reply } } }", { id: here.id });
  expect(thread.viewerCan.reply).toBe(false);
  const { measures } = await told(sam);
  await sam.does("acknowledgeMeasure", { measureId: measures[0].id });
  expect(await told(sam)).toMatchObject({ hasNotices: true, measures: [{ kind: "LIMIT", reason, isActive: true }] });
  expect(await standingOf(mei, author.id)).toEqual([{ kind: "LIMIT", isActive: true }]);
  for (const face of [elsewhere.author.id, named.author.id]) expect(await standingOf(mei, face)).toEqual([]);
  expect(code(await sam.does("withdrawPost", { postId: elsewhere.id }))).toBe("ok");
  await pause(4_000);
  expect(await tries()).toEqual(Array(4).fill("ok"));
  expect(await standingOf(mei, author.id)).toEqual([{ kind: "LIMIT", isActive: false }]);
});

test("a limit on a named face is undone by one mutation, and both are in the audit trail", async () => {
  const uma = await seed("uma");
  const thread = await tom.begins(board.id, "Named");
  const { author } = await speaks(uma, thread, {});
  const measureId = await takes("limitPersona", author.id);
  await until(async () => code(await uma.does("replyToThread", { threadId: thread.id, body: "x" })) !== "ok");
  expect(code(await kai.does("liftMeasure", { measureId }))).toBe("ok");
  expect(code(await kai.does("liftMeasure", { measureId }))).toBe("ALREADY_DECIDED");
  await until(async () => code(await uma.does("replyToThread", { threadId: thread.id, body: "x" })) === "ok");
  const { rows } = await open.house.database.read.query(
    `select e.kind, a.handle::text from audit_event e join account a on a.id = e.actor_id where e.subject = $1 order by e.id`,
    [`persona:${uuidOf("Persona", author.id)}`],
  );
  expect(rows).toEqual([
    { kind: "caseDecided", handle: "mei" },
    { kind: "decisionEnded", handle: "kai" },
  ]);
});

test("what a face on hold writes waits, unseen by others, and is the thread's latest when it is released", async () => {
  const ivy = await seed("ivy");
  const thread = await tom.begins(board.id, "Held");
  const { author } = await speaks(ivy, thread);
  await takes("holdPersona", author.id);
  const held = await speaks(ivy, thread);
  expect(held).toMatchObject({ number: 0, state: "HELD" });
  const pageOf = (person: Person) =>
    person
      .reads(
        `query ($id: ID!, $post: ID!) { post(id: $post) { bodyHtml }
           thread(id: $id) { replyCount lastPostNumber heldPosts { id bodyHtml viewerCan { edit withdraw } } posts { nodes { id } } } }`,
        { id: thread.id, post: held.id },
      )
      .then((read) => ({ ...read["thread"], post: read["post"] }));
  expect(await pageOf(tom)).toMatchObject({ replyCount: 1, lastPostNumber: 2, heldPosts: [], post: null });
  expect((await pageOf(ivy)).heldPosts).toMatchObject([{ id: held.id, viewerCan: { edit: true, withdraw: true } }]);
  expect((await pageOf(mei)).heldPosts).toMatchObject([{ id: held.id, bodyHtml: "<p>words</p>\n" }]);
  expect(code(await ivy.does("editPost", { postId: held.id, body: "mended", expectedVersion: 1 }))).toBe("ok");
  await settled(open);
  const before = (await bell(tom)).count;
  const heard = await tom
    .listens<any>("subscription ($id: ID!) { threadActivity(threadId: $id) { kind post { number } } }", {
      id: thread.id,
    })
    .stands();

  const released = await kai.does("releasePost", { postId: held.id }, "post { number state }");
  expect(released["post"]).toEqual({ number: 3, state: "PUBLISHED" });
  expect(code(await mei.does("releasePost", { postId: held.id }))).toBe("ALREADY_DECIDED");
  expect(await pageOf(tom)).toMatchObject({ replyCount: 2, lastPostNumber: 3, heldPosts: [] });
  await heard.until(({ heard: all }) => all.length > 0);
  expect(heard.heard).toEqual([{ kind: "POST_PUBLISHED", post: { number: 3 } }]);
  await settled(open);
  expect((await bell(tom)).nodes[0]).toMatchObject({ kind: "REPLY", count: 2 });
  expect((await bell(tom)).count).toBe(before);
  await heard.stops();
});

test("a withheld post stays its author's alone, who reads why", async () => {
  const eli = await seed("eli");
  const thread = await tom.begins(board.id, "Withheld");
  const { author } = await speaks(eli, thread, {});
  await takes("holdPersona", author.id);
  const elsewhere = await tom.begins(board.id, "Another thread");
  const held = await speaks(eli, elsewhere, {});
  expect(held.state).toBe("HELD");
  expect((await speaks(eli, elsewhere)).state).toBe("PUBLISHED");
  await until(async () => (await told(eli)).hasNotices);
  expect(code(await eli.does("createThread", { boardId: board.id, title: "New", body: "words" }))).toBe("ON_HOLD");
  expect(code(await mei.does("withholdPost", { postId: held.id, reason: "" }))).toBe("REASON_REQUIRED");
  expect(code(await mei.does("withholdPost", { postId: held.id, reason }))).toBe("ok");
  expect((await told(eli)).measures.map(({ kind }: { kind: string }) => kind)).toEqual(["REMOVE", "HOLD"]);
  const read = async (person: Person) =>
    (await person.reads("query ($id: ID!) { post(id: $id) { state bodyHtml } }", { id: held.id }))["post"];
  expect(await read(eli)).toEqual({ state: "REMOVED", bodyHtml: "<p>words</p>\n" });
  expect(await read(tom)).toBeNull();
  expect((await standingOf(mei, held.author.id)).map(({ kind }: { kind: string }) => kind)).toEqual(["REMOVE", "HOLD"]);
});

test("whose only post in a thread is held or withheld is not offered there to be mentioned", async () => {
  const eve = await seed("eve");
  const { author } = await speaks(eve, await tom.begins(board.id, "Before"), {});
  await takes("holdPersona", author.id);
  const thread = await mei.begins(board.id, "Whom to mention");
  const opening = async (selection: string) =>
    (await mei.reads(`query ($id: ID!) { thread(id: $id) { posts { nodes { ${selection} } } } }`, { id: thread.id }))[
      "thread"
    ].posts.nodes[0];
  await eve.does("react", { subjectId: (await opening("id")).id, kind: "HERE", anonymous: true });
  const { reactions } = await opening("reactions { nodes { author { id } } }");
  await takes("holdPersona", reactions.nodes[0].author.id);
  const posts = [await speaks(eve, thread, {}), await speaks(eve, thread)];
  expect(posts.map(({ state }) => state)).toEqual(["HELD", "HELD"]);
  const offered = async () =>
    (
      await tom.reads(
        `query ($id: ID!) { thread(id: $id) { mentionCandidates(prefix: "") { handle } mentionablePseudonyms(prefix: "") { id } } }`,
        { id: thread.id },
      )
    )["thread"];
  const nobodyNew = { mentionCandidates: [{ handle: "mei" }], mentionablePseudonyms: [] };
  expect(await offered()).toEqual(nobodyNew);
  for (const { id } of posts) expect(code(await mei.does("withholdPost", { postId: id, reason }))).toBe("ok");
  expect(await offered()).toEqual(nobodyNew);
});

test("nobody acts on their own face, without a reason, or without an end", async () => {
  const thread = await tom.begins(board.id, "Own");
  const own = await speaks(mei, thread);
  const { author } = await speaks(kai, thread, {});
  const acts = (input: object) => mei.does("warnPersona", { reason, endsAt: day(), ...input }).then(code);
  expect(await acts({ personaId: own.author.id })).toBe("NOT_ALLOWED");
  expect(await acts({ personaId: author.id, reason: " " })).toBe("REASON_REQUIRED");
  expect(await acts({ personaId: author.id, endsAt: inMs(-1) })).toBe("INVALID_VALUE");
  expect(await acts({ personaId: author.id, endsAt: inMs(400 * 86_400_000) })).toBe("INVALID_VALUE");
  expect(await acts({ personaId: author.id, postId: own.id })).toBe("NOT_FOUND");
  expect(await acts({ personaId: `Persona_${"A".repeat(22)}` })).toBe("NOT_FOUND");
});

test("in the database no row of a measure holds an account beside its pseudonym", async () => {
  const noa = await seed("noa");
  const thread = await tom.begins(board.id, "At rest");
  const { author } = await speaks(noa, thread);
  for (const mutation of ["warnPersona", "holdPersona", "limitPersona"]) await takes(mutation, author.id);
  await settled(open);
  const { read } = open.house.database;
  const { rows: tables } = await read.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  );
  const { rows: accounts } = await read.query<{ id: string }>("select id from account where handle = 'noa'");
  const personaId = uuidOf("Persona", author.id)!;
  for (const { name } of tables) {
    const { rows } = await read.query(`select from ${name} t where t::text like $1 and t::text like $2`, [
      `%${accounts[0]!.id}%`,
      `%${personaId}%`,
    ]);
    expect(rows, name).toEqual([]);
  }
});
