import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "../../../../tests/people/people.ts";
import type { Person } from "../../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { audit } from "../../platform/audit.ts";
import { sealAudit } from "../../platform/audit/sealAudit.ts";

let open: TestHouse;
let board: BoardRef;
const who = {} as Record<"lin" | "tom" | "sam" | "mei" | "ada" | "ben", Person>;

beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  const offices = { mei: "moderator", ada: "administrator", ben: "administrator" } as const;
  Object.assign(who, await people(open, { lin: "patient", tom: "carer", sam: "patient", ...offices }));
});
afterAll(() => open.close());

interface Event {
  kind: string;
  subject: string;
  seal: string | null;
  actor: { handle: string } | null;
  subjectNode: { id: string } | null;
  details: { name: string; values: string[] }[];
}

const fields = "nodes { kind subject seal occurredAt actor { id handle } subjectNode { id } details { name values } }";

async function trail(person: Person, filter: object = {}, page = "first: 100"): Promise<Event[]> {
  const query = `query ($filter: AuditTrailFilterInput) { auditTrail(filter: $filter, ${page}) { ${fields} } }`;
  return (await person.reads(query, { filter }))["auditTrail"].nodes;
}

const told = (events: Event[]) => events.map(({ kind, actor }) => `${kind} ${actor?.handle ?? "the house"}`);

async function masked(person: Person): Promise<{ personaId: string; threadId: string; postId: string }> {
  const input = { boardId: board.id, title: "Nobody knows me", body: "words", anonymous: true };
  const begun = await person.does("createThread", input, "thread { id author { id } posts { nodes { id } } }");
  const { id, author, posts } = begun["thread"];
  return { personaId: author.id, threadId: id, postId: posts.nodes[0].id };
}

const idOf = async (handle: string) =>
  (await who.ada.reads(`query ($handle: String!) { member(handle: $handle) { id } }`, { handle }))["member"].id;

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

test("an administrator reads who did what to whom, of one kind, one person or one thing", async () => {
  const { personaId } = await masked(who.sam);
  await who.mei.does("limitPersona", { personaId, reason: "enough", endsAt: inAnHour() });
  await who.ada.does("grantStaffRole", { memberId: await idOf("tom"), role: "MODERATOR" });
  await who.ada.does("revokeStaffRole", { memberId: await idOf("tom"), role: "MODERATOR" });

  expect(told(await trail(who.ada, { subjectId: personaId }))).toContain("caseDecided mei");
  expect((await trail(who.ada, { subjectId: personaId }))[0]!.subjectNode).toEqual({ id: personaId });
  expect(told(await trail(who.ada, { actorId: await idOf("mei") }))).toContain("caseDecided mei");
  expect(told(await trail(who.ada, { subjectId: await idOf("tom") }))).toEqual([
    "staffRoleRevoked ada",
    "staffRoleGranted ada",
  ]);
  const [granted] = await trail(who.ada, { kind: "staffRoleGranted" });
  expect(granted!.details).toEqual([{ name: "role", values: ["moderator"] }]);
  expect(await trail(who.ada, { kind: "staffRoleGranted", actorId: await idOf("mei") })).toEqual([]);
  expect(await trail(who.ada, { kind: "staffRoleGranted", from: inAnHour() })).toEqual([]);
  expect(await trail(who.ada, { kind: "staffRoleGranted", until: inAnHour() })).toHaveLength(1);
});

test("pages follow each other without a gap, in both directions", async () => {
  const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
    auditTrail(first: $first, after: $after, last: $last, before: $before) {
      nodes { kind subject occurredAt } pageInfo { hasNextPage endCursor startCursor } } }`;
  const all = (await who.ada.reads(query, { first: 100 }))["auditTrail"].nodes;
  expect(all.length).toBeGreaterThan(4);
  const found: unknown[] = [];
  for (let after: string | null = null; ;) {
    const page: Record<string, any> = (await who.ada.reads(query, { first: 2, after }))["auditTrail"];
    found.push(...page["nodes"]);
    if (!page["pageInfo"].hasNextPage) break;
    after = page["pageInfo"].endCursor;
  }
  expect(found).toEqual(all);
  const second = (await who.ada.reads(query, { first: 4 }))["auditTrail"].pageInfo.endCursor;
  const back = (await who.ada.reads(query, { last: 2, before: second }))["auditTrail"].nodes;
  expect(back).toEqual(all.slice(1, 3));
});

test("an event shows its seal once it has one", async () => {
  await who.ada.does("grantStaffRole", { memberId: await idOf("lin"), role: "EXPERT" });
  const latest = async () => (await trail(who.ada, { kind: "staffRoleGranted" }, "first: 1"))[0]!;
  expect((await latest()).seal).toBeNull();
  await sealAudit(open.house.database.read);
  expect((await latest()).seal).toMatch(/^[0-9a-f]{64}$/);
});

test("reading the trail stands in it once a day for each thing that was looked for", async () => {
  const { personaId } = await masked(who.lin);
  for (const filter of [{}, {}, { subjectId: personaId }, { subjectId: personaId }]) await trail(who.ben, filter);
  const looks = await trail(who.ada, { kind: "auditTrailSeen", actorId: await idOf("ben") });
  expect(looks.map(({ details }) => details.map(({ name }) => name))).toEqual([["subject"], []]);
});

test("whom a member blocks, and who reacted to whom, is for no administrator", async () => {
  const { personaId, threadId, postId } = await masked(who.lin);
  await who.tom.does("blockPersona", { personaId });
  await who.tom.does("react", { subjectId: postId, kind: "HERE" });
  await who.tom.replies({ id: threadId, number: 0 }, "I know you.");
  const looks = await trail(who.ada, { subjectId: personaId });
  expect(looks.map(({ kind, actor }) => [kind, actor])).toEqual([["pseudonymOpened", null]]);
  const byTom = await trail(who.ada, { actorId: await idOf("tom") });
  expect(byTom).toEqual([]);
  const opened = await trail(who.ada, { kind: "pseudonymOpened" });
  expect(JSON.stringify(opened)).not.toContain("personaIds");
});

test("what is about an administrator's own faces is not there for them, and is for another", async () => {
  const { personaId, postId } = await masked(who.ben);
  await who.mei.does("requestUnmasking", { personaId, reason: "who?" });
  await who.mei.does("openModerationCase", { subjectId: postId, category: "OTHER" });
  await who.mei.does("holdPersona", { personaId, reason: "look", endsAt: inAnHour() });
  const waiting = await who.ben.replies(
    {
      id: (await who.ben.reads(`query ($id: ID!) { post(id: $id) { thread { id } } }`, { id: postId }))["post"].thread
        .id,
      number: 0,
    },
    "one more",
    { anonymous: true },
  );
  await who.mei.does("releasePost", { postId: waiting.id });
  expect(await trail(who.ben, { subjectId: personaId })).toEqual([]);
  expect(await trail(who.ben, { subjectId: waiting.id })).toEqual([]);
  expect((await trail(who.ada, { subjectId: personaId })).length).toBeGreaterThan(2);
  const kinds = (await trail(who.ben)).filter(({ subject }) => subject.startsWith("case:"));
  expect(kinds).toEqual([]);
});

test("what was decided about an administrator by name is not there for them, what office they were given is", async () => {
  const { rows } = await open.house.database.read.query("select id from account where handle = 'ben'");
  const event = (kind: string) => ({ kind, actorId: null, subject: `account:${rows[0].id}` });
  const events = [event("caseDecided"), event("staffRoleGranted")];
  await open.house.database.fork().transactional((em) => audit(em, events, new Date()));
  const subjectId = await idOf("ben");
  expect(told(await trail(who.ben, { subjectId }))).toEqual(["staffRoleGranted the house"]);
  expect(told(await trail(who.ada, { subjectId })).toSorted()).toEqual([
    "caseDecided the house",
    "staffRoleGranted the house",
  ]);
});

test("an id of nothing is told so, and no such thing has no events", async () => {
  const asks = (filter: object) =>
    who.ada.asks(`query ($filter: AuditTrailFilterInput) { auditTrail(filter: $filter) { nodes { kind } } }`, {
      filter,
    });
  expect((await asks({ subjectId: "nonsense" })).errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  expect((await asks({ actorId: "Post_AAAAAAAAAAAAAAAAAAAAAA" })).errors?.[0]?.extensions?.["code"]).toBe(
    "BAD_USER_INPUT",
  );
  expect((await asks({ subjectId: "Post_AAAAAAAAAAAAAAAAAAAAAA" })).data).toEqual({ auditTrail: { nodes: [] } });
});
