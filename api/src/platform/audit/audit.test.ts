import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "../../kernel/ids.ts";
import { people } from "../../../../tests/people/people.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { audit, auditRead } from "../audit.ts";
import { readAuditHead, sealAudit, type AuditHead } from "./sealAudit.ts";
import { verifyAudit } from "./verifyAudit.ts";

let open: TestHouse;

beforeAll(async () => {
  open = await openTestHouse();
});
afterAll(() => open.close());

/** What an owner can do who turns off the triggers that refuse it: the chain has to tell. */
const forged = (sql: string) => open.asOwner(`set session_replication_role = replica; ${sql}`);

const asks = (sql: string) => open.house.database.read.query(sql).then(({ rows }) => rows);
const verify = (expected: AuditHead[] = []) => verifyAudit(open.house.database.read, expected, () => {});
const seal = () => sealAudit(open.house.database.read);

async function happens(...subjects: string[]): Promise<void> {
  const events = subjects.map((subject) => ({
    kind: "tested",
    actorId: null,
    subject,
    data: { why: "“a: 试”", b: ["c"] },
  }));
  await open.house.database.fork().transactional((em) => audit(em, events, new Date()));
}

beforeEach(async () => {
  await forged("truncate audit_event, audit_seal, audit_unsealed");
  await happens("a:1", "a:2");
  await happens("b:1", "b:2", "b:3");
  await seal();
});

test("what happened is sealed in its order, and the chain is verified without the database's help", async () => {
  await happens("c:1");
  const report = await verify();
  expect(report).toMatchObject({ verified: 5, unsealed: 1, firstBreak: null });
  expect(await seal()).toBe(1);
  expect(await seal()).toBe(0);
  const order = await asks(
    `select e.subject from audit_seal s join audit_event e on e.id = s.event_id order by s.sequence`,
  );
  expect(order.map(({ subject }) => subject)).toEqual(["a:1", "a:2", "b:1", "b:2", "b:3", "c:1"]);
  expect(await verify()).toMatchObject({ verified: 6, unsealed: 0, firstBreak: null });
});

test("one who commits late is sealed after those who were there before, and nobody is left out", async () => {
  const { database } = open.house;
  const slow = database.fork();
  await slow.begin();
  await audit(slow, [{ kind: "tested", actorId: null, subject: "slow" }], new Date());
  await happens("quick");
  expect(await seal()).toBe(1);
  await slow.commit();
  expect(await seal()).toBe(1);
  const order = await asks(
    `select e.subject from audit_seal s join audit_event e on e.id = s.event_id where sequence > 5 order by s.sequence`,
  );
  expect(order.map(({ subject }) => subject)).toEqual(["quick", "slow"]);
  expect((await verify()).firstBreak).toBeNull();
});

test("many who write and seal at once leave one chain", async () => {
  await Promise.all(
    Array.from({ length: 40 }, async (_, n) => {
      await happens(`n:${n}`);
      if (n % 5 === 0) await seal();
    }),
  );
  await seal();
  expect(await verify()).toMatchObject({ verified: 45, unsealed: 0, firstBreak: null });
});

test.each([
  ["another actor", `update audit_event set actor_id = '${newId()}' where subject = 'b:1'`, "(seal 3) is not what was"],
  [
    "another moment",
    `update audit_event set occurred_at = occurred_at - interval '1 ms' where subject = 'a:2'`,
    "(seal 2)",
  ],
  [
    "other words",
    `update audit_event set data = data || '{"why": "c"}' where subject = 'b:3'`,
    "(seal 5) is not what was",
  ],
  ["an event that is gone", `delete from audit_event where subject = 'b:1'`, "which seal 3 is about, is gone"],
  [
    "an event and its seal gone",
    `delete from audit_seal where sequence = 3; delete from audit_event where subject = 'b:1'`,
    "Seal 3 is missing",
  ],
  [
    "the gap closed",
    `delete from audit_seal where sequence = 3; update audit_seal set sequence = sequence - 1 where sequence > 3`,
    "Seal 3 does not follow seal 2",
  ],
  [
    "two events changed about",
    `update audit_seal set event_id = -event_id where sequence in (2, 4);
     update audit_seal set event_id = (select -event_id from audit_seal where sequence = 6 - s.sequence) from (values (2), (4)) s (sequence)
     where audit_seal.sequence = s.sequence`,
    "seal 2",
  ],
  [
    "an event put between without a seal",
    `insert into audit_event (kind, subject, data, occurred_at) values ('tested', 'x', '{}', now())`,
    "1 events, the first of them",
  ],
  ["one that waited taken away", `delete from audit_unsealed`, "have no seal and do not wait for one"],
])("%s is found", async (_what, sql, found) => {
  await happens("waits");
  await forged(sql);
  expect((await verify()).firstBreak).toContain(found);
});

test("a chain that was made anew, or cut at its end, is found by a seal kept elsewhere", async () => {
  const head = (await readAuditHead(open.house.database.read))!;
  expect((await verify([head])).firstBreak).toBeNull();
  await forged(`delete from audit_seal where sequence > 3; delete from audit_event where subject in ('b:2', 'b:3')`);
  expect((await verify()).firstBreak).toBeNull();
  expect((await verify([head])).firstBreak).toContain("ends at seal 3, before seal 5");
  await happens("another", "and another");
  await seal();
  expect((await verify([head])).firstBreak).toContain("Seal 5 is another one");
});

const changes = [
  "update audit_event set kind = 'x'",
  "delete from audit_event",
  "truncate audit_event cascade",
  "update audit_seal set hash = ''",
  "delete from audit_seal",
  "truncate audit_seal",
  "delete from audit_unsealed",
  "update audit_unsealed set event_id = 0",
];

test.each([
  ...changes,
  "insert into audit_seal values (99, 1, '', '')",
  "insert into audit_unsealed values (1)",
  "alter table audit_event disable trigger all",
  "set session_replication_role = replica",
  "drop table audit_seal",
])("the house has no right to: %s", async (sql) => {
  await happens("waits");
  await expect(open.house.database.read.query(sql)).rejects.toThrow(/permission denied|must be owner/);
});

test.each(changes)("its triggers refuse the owner: %s", async (sql) => {
  await happens("waits");
  await expect(open.asOwner(sql)).rejects.toThrow("only ever added to");
});

test("sealing once more seals nothing twice", async () => {
  const before = await asks("select * from audit_seal");
  expect(await seal()).toBe(0);
  expect(await asks("select * from audit_seal")).toEqual(before);
});

test("who looks again on the same day leaves one trace, who looks at something else another", async () => {
  const { read } = open.house.database;
  await people(open, { mei: "moderator" });
  const [{ id }] = await asks("select id from account");
  const looks = (subject: string) => auditRead(read, { kind: "notesSeen", actorId: id, subject });
  for (const subject of ["case:1", "case:1", "case:2", "case:1"]) await looks(subject);
  const found = await asks("select subject from audit_event where kind = 'notesSeen' order by id");
  expect(found).toEqual([{ subject: "case:1" }, { subject: "case:2" }]);
});
