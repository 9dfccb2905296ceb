import { afterAll, beforeAll, expect, test } from "vitest";
import { guest, people } from "../people/people.ts";
import type { Person } from "../people/person.ts";
import { addBoard, type BoardRef } from "../support/boards.ts";
import { decisionsReads } from "./decisionsTable.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { isIndexed } from "../support/indexed.ts";
import { appealsReads } from "./appealsTable.ts";
import { accountsReads } from "./accountsTable.ts";
import { queueReads, queueStreams } from "./queueTable.ts";
import { screeningReads } from "./screeningTable.ts";
import { crisisReads, crisisStreams, hasCrisis } from "./crisisTable.ts";

/**
 * Every query, every subscription, and each field that is not for everybody, asked by every kind of person about what
 * was written on a board for carers alone: "value" is an answer, "none" is null or an empty list, and else the code of
 * the error. A query or subscription that isn't in this table fails the last test.
 */
const kinds = ["guest", "member", "carer", "letIn", "removed", "author", "moderator", "administrator"] as const;
type Kind = (typeof kinds)[number];
type Expectation = Record<Kind, string>;

const all = (answer: string, otherwise: Partial<Expectation> = {}): Expectation => ({
  ...(Object.fromEntries(kinds.map((kind) => [kind, answer])) as Expectation),
  ...otherwise,
});
const members = (answer = "value", otherwise: Partial<Expectation> = {}) =>
  all(answer, { guest: "none", ...otherwise });
/** Whoever may read the board: its members by role or by being let in, and the staff. */
const readers = (answer = "value") => all(answer, { guest: "none", member: "none", removed: "none" });
const staff = (otherwise: Partial<Expectation> = {}) =>
  all("none", { moderator: "value", administrator: "value", ...otherwise });
const administrators = all("none", { administrator: "value" });

interface Scene {
  board: BoardRef;
  threadId: string;
  postId: string;
  personaId: string;
  caseId: string;
  /** From before anything was written here. */
  cursor: string;
}

interface Question {
  query: string;
  variables?: (scene: Scene) => Record<string, unknown>;
  expected: Expectation;
}

const thread = (fields: string): Pick<Question, "query" | "variables"> => ({
  query: `query ($id: ID!) { thread(id: $id) { ${fields} } }`,
  variables: ({ threadId }) => ({ id: threadId }),
});
const post = (fields: string): Pick<Question, "query" | "variables"> => ({
  query: `query ($id: ID!) { post(id: $id) { ${fields} } }`,
  variables: ({ postId }) => ({ id: postId }),
});
const viewer = (fields: string): Pick<Question, "query"> => ({ query: `{ viewer { ${fields} } }` });

/** By the path of what is looked at. */
const table: Record<string, Question> = {
  ...appealsReads,
  "viewer.handle": { ...viewer("handle"), expected: members() },
  "viewer.sessions.nodes": { ...viewer("sessions { nodes { id } }"), expected: members() },
  "viewer.measures": { ...viewer("measures { kind }"), expected: all("none", { author: "value" }) },
  ...decisionsReads,
  "heldPosts.nodes": {
    query: "{ heldPosts { nodes { id } } }",
    expected: all("FORBIDDEN", { guest: "UNAUTHENTICATED", moderator: "value", administrator: "value" }),
  },
  ...queueReads,
  ...accountsReads,
  "viewer.unmaskRequests": { ...viewer("unmaskRequests { id }"), expected: staff() },
  "viewer.reports.nodes": { ...viewer("reports { nodes { id } }"), expected: all("none", { carer: "value" }) },
  "post.viewerReport": { ...post("viewerReport { id }"), expected: all("none", { carer: "value" }) },
  rules: { query: "{ rules { id } }", expected: all("value") },
  "house.rulesVersion": { query: "{ house { rulesVersion } }", expected: all("value") },
  "demoOutbox.nodes": { query: "{ demoOutbox { nodes { id } } }", expected: all("none") },
  "member.handle": { query: `{ member(handle: "author") { handle } }`, expected: all("value") },
  markdownPreview: {
    query: `{ markdownPreview(body: "words") }`,
    expected: all("value", { guest: "UNAUTHENTICATED" }),
  },
  "boards.nodes": { query: "{ boards { nodes { id } } }", expected: all("value") },
  "board.name": { query: `{ board(slug: "for-carers") { name { en } } }`, expected: all("value") },
  "board.threads.nodes": { query: `{ board(slug: "for-carers") { threads { nodes { id } } } }`, expected: readers() },
  "board.membershipRequests.nodes": {
    query: `{ board(slug: "for-carers") { membershipRequests { nodes { id } } } }`,
    expected: staff(),
  },
  "thread.title": { ...thread("title"), expected: readers() },
  "thread.posts.nodes": { ...thread("posts { nodes { id } }"), expected: readers() },
  "thread.heldPosts": { ...thread("heldPosts { id }"), expected: staff({ author: "value" }) },
  "post.bodyHtml": { ...post("bodyHtml"), expected: readers() },
  "post.body": { ...post("body"), expected: staff({ author: "value" }) },
  "post.reactions.nodes": { ...post("reactions { nodes { kind } }"), expected: all("none", { author: "value" }) },
  "post.author.standing": { ...post("author { standing { kind } }"), expected: staff() },
  "post.author.member": { ...post("author { member { id } }"), expected: all("none") },
  "node.id": {
    query: "query ($id: ID!) { node(id: $id) { id } }",
    variables: ({ postId }) => ({ id: postId }),
    expected: readers(),
  },
  "nodes.0.id": {
    query: "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
    variables: ({ threadId }) => ({ ids: [threadId] }),
    expected: readers(),
  },
  "search.nodes": { query: `{ search(query: "whisper") { nodes { post { id } } } }`, expected: readers() },
  similarThreads: { query: `{ similarThreads(title: "A whisper among carers") { post { id } } }`, expected: readers() },
  "unansweredThreads.nodes": { query: "{ unansweredThreads { nodes { id } } }", expected: readers() },
  ...crisisReads,
  ...screeningReads,
  synonymGroups: { query: "{ synonymGroups { id } }", expected: administrators },
};

/** A place that is not there and one that may not be seen are refused alike. */
const notThere = all("hears", { guest: "BAD_USER_INPUT", member: "BAD_USER_INPUT", removed: "BAD_USER_INPUT" });

const streams: Record<string, { query: string; variables: (scene: Scene) => object; expected: Expectation }> = {
  ...queueStreams,
  ...crisisStreams,
  threadActivity: {
    query: "subscription ($id: ID!, $after: String) { threadActivity(threadId: $id, after: $after) { kind } }",
    variables: ({ threadId, cursor }) => ({ id: threadId, after: cursor }),
    expected: notThere,
  },
  boardActivity: {
    query: "subscription ($id: ID!, $after: String) { boardActivity(boardId: $id, after: $after) { kind } }",
    variables: ({ board, cursor }) => ({ id: board.id, after: cursor }),
    expected: notThere,
  },
  notificationReceived: {
    query: "subscription { notificationReceived { unreadCount } }",
    variables: () => ({}),
    expected: all("hears", { guest: "UNAUTHENTICATED" }),
  },
};

let open: TestHouse;
let scene: Scene;
const who = {} as Record<Kind, Person>;

beforeAll(async () => {
  open = await openTestHouse();
  const signedUp = await people(open, {
    ...{ member: "patient", carer: "carer", "let-in": "patient", removed: "carer", author: "carer" },
    ...{ meimei: "moderator", adaada: "administrator" },
  } as const);
  const { "let-in": letIn, meimei: moderator, adaada: administrator, ...others } = signedUp;
  Object.assign(who, others, { letIn, moderator, administrator, guest: guest(open) });
  scene = await newScene();
  await isIndexed(open.house);
});
afterAll(() => open.close());

/** Something anonymous on a board for carers, somebody who was let in and somebody who was put out, and all that waits. */
async function newScene(): Promise<Scene> {
  const board = await addBoard(open, { slug: "for-carers", visibility: "restricted", openToRoles: ["carer"] });
  const { read } = open.house.database;
  const join = `insert into membership (id, place_id, account_id, state, requested_at)
    select gen_random_uuid(), $1, id, $2, now() from account where handle = $3`;
  await read.query(join, [board.uuid, "active", "let-in"]);
  await read.query(join, [board.uuid, "removed", "removed"]);
  const { board: empty } = await who.carer.reads(`{ board(slug: "for-carers") { activityCursor } }`);
  await who.member.does("requestMembership", { boardId: board.id, note: "please" });
  const opening = { boardId: board.id, title: "A whisper among carers", body: "Nobody is to know.", anonymous: true };
  const begun = await who.author.does("createThread", opening, "thread { id posts { nodes { id author { id } } } }");
  const [first] = begun["thread"].posts.nodes;
  await who.carer.does("react", { subjectId: first.id, kind: "HERE" });
  await who.carer.does("report", { subjectId: first.id, category: "PRIVACY" });
  const personaId = first.author.id;
  const ends = { endsAt: new Date(Date.now() + 3_600_000) };
  await who.moderator.does("holdPersona", { personaId, reason: "A look first.", ...ends });
  await who.author.replies(begun["thread"], "Waiting.", { anonymous: true });
  await who.moderator.does("requestUnmasking", { personaId, reason: "In danger?" });
  const seen = { subjectId: first.id, category: "OTHER" };
  const { case: opened } = await who.moderator.does("openModerationCase", seen, "case { id }");
  await hasCrisis(who.moderator, first.id);
  const { id: threadId } = begun["thread"];
  return { board, threadId, postId: first.id, personaId, caseId: opened.id, cursor: empty.activityCursor };
}

const valueAt = (data: any, path: string): unknown => path.split(".").reduce((value, key) => value?.[key], data);

async function outcome(person: Person, path: string, { query, variables }: Question): Promise<string> {
  const { data, errors } = await person.asks(query, variables?.(scene) ?? {});
  if (errors) return String(errors[0]!.extensions?.["code"] ?? errors[0]!.message);
  const value = valueAt(data, path);
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0) ? "none" : "value";
}

test.each(Object.keys(table))("%s", async (path) => {
  const outcomes: Partial<Expectation> = {};
  for (const kind of kinds) outcomes[kind] = await outcome(who[kind], path, table[path]!);
  expect(outcomes).toEqual(table[path]!.expected);
});

async function listens(person: Person, { query, variables }: (typeof streams)[string]): Promise<string> {
  const stream = person.listens(query, variables(scene) as Record<string, unknown>);
  await stream.until(({ heard, failures: refusals }) => heard.length + refusals.length > 0);
  await stream.stops();
  const [failure] = stream.failures.flat() as { extensions?: { code?: string }; message?: string }[];
  return failure ? (failure.extensions?.code ?? String(failure.message)) : "hears";
}

test.each(Object.keys(streams))("%s", async (name) => {
  const outcomes = await Promise.all(kinds.map(async (kind) => [kind, await listens(who[kind], streams[name]!)]));
  expect(Object.fromEntries(outcomes)).toEqual(streams[name]!.expected);
});

test("every query and every subscription stands in the table", () => {
  const { schema } = open.app.executor;
  const queries = Object.keys(schema.getQueryType()!.getFields());
  expect([...new Set(Object.keys(table).map((path) => path.split(".")[0]))].toSorted()).toEqual(queries.toSorted());
  expect(Object.keys(streams).toSorted()).toEqual(Object.keys(schema.getSubscriptionType()!.getFields()).toSorted());
});
