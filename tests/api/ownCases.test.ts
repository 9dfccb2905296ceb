import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { people } from "../people/people.ts";
import type { Person } from "../people/person.ts";
import { addBoard, type BoardRef } from "../support/boards.ts";
import { caseAbout, ruleId, type CaseRef } from "../support/cases.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";

/**
 * Moderators and administrators are under the same rules as everybody, and none of them decides about themselves: not
 * about what they said under their name, not about what they said as nobody knows whom, and not about their profile. They
 * are tried at every mutation that decides, or leads to a decision; another moderator does the same and may.
 */
let open: TestHouse;
let board: BoardRef;
let rule: string;
let kai: Person;
let tom: Person;
const own = {} as Record<"mei" | "ada", Person>;

beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  const met = await people(open, { tom: "carer", mei: "moderator", ada: "administrator", kai: "moderator" });
  ({ tom, kai } = met);
  Object.assign(own, { mei: met.mei, ada: met.ada });
  rule = await ruleId(open);
});
afterAll(() => open.close());

const refusals = ["NOT_FOUND", "NOT_ALLOWED"];
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

interface Scene extends CaseRef {
  subjectId: string;
  personaId: string | null;
}

/** Something of this person's with a case about it, which a colleague opened. */
async function scene(person: Person, as: "named" | "anonymous" | "profile"): Promise<Scene> {
  if (as === "profile") {
    const { viewer } = await person.reads("{ viewer { member { id } } }");
    return { ...(await caseAbout(open, viewer.member.id)), subjectId: viewer.member.id, personaId: null };
  }
  const input = { boardId: board.id, title: "Mine", body: "My words.", anonymous: as === "anonymous" };
  const { thread } = await person.does("createThread", input, "thread { author { id } posts { nodes { id } } }");
  const subjectId = thread.posts.nodes[0].id;
  return { ...(await caseAbout(open, subjectId)), subjectId, personaId: thread.author.id };
}

const statement = () => ({ ruleId: rule, facts: "What happened.", locale: "EN" });

/** Everything that handles or decides a case, or a face. */
function attempts({ caseId, expectedVersion, personaId }: Scene): [string, Record<string, unknown>][] {
  const face = { personaId, reason: "enough", endsAt: inAnHour() };
  const ofCase: [string, Record<string, unknown>][] = [
    ["claimCase", { caseId }],
    ["addCaseNote", { caseId, body: "words" }],
    ["handOverCase", { caseId, expectedVersion, note: "words" }],
    ["askForSecondReview", { caseId, expectedVersion, note: "words" }],
    ["decideCase", { caseId, expectedVersion, action: { kind: "NO_ACTION" } }],
    ["decideCase", { caseId, expectedVersion, action: { kind: "WARN" }, statement: statement() }],
  ];
  if (personaId === null) return ofCase;
  return [
    ...ofCase,
    ["warnPersona", face],
    ["holdPersona", face],
    ["limitPersona", face],
    ["requestUnmasking", { personaId, reason: "who?" }],
  ];
}

const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

test("nobody reports what they said themselves, and a colleague's report is decided by another", async () => {
  const given = await scene(own.mei, "named");
  expect(codes(await own.mei.does("report", { subjectId: given.subjectId, category: "OTHER", note: "me" }))).toEqual([
    "NOT_ALLOWED",
  ]);
  expect(codes(await tom.does("report", { subjectId: given.subjectId, category: "OTHER", note: "rude" }))).toEqual([]);
  expect(refusals).toContain(codes(await own.mei.does("claimCase", { caseId: given.caseId }))[0]);
});

describe.each(["mei", "ada"] as const)("%s", (name) => {
  test.each(["named", "anonymous", "profile"] as const)("decides nothing about themself: %s", async (as) => {
    const person = own[name];
    const given = await scene(person, as);
    const before = await countOf();
    for (const [mutation, input] of attempts(given)) {
      const found = codes(await person.does(mutation, input));
      expect(found.length, `${mutation} was carried out`).toBe(1);
      expect(refusals, mutation).toContain(found[0]);
    }
    const asked = await person.reads(`query ($id: ID!) { moderationCase(id: $id) { id } }`, { id: given.caseId });
    expect(asked["moderationCase"]).toBeNull();
    expect(await countOf()).toEqual(before);
    const byOther = { caseId: given.caseId, expectedVersion: given.expectedVersion, action: { kind: "NO_ACTION" } };
    expect(codes(await kai.does("decideCase", byOther))).toEqual([]);
  });

  test("neither undoes nor judges what was decided about them, nor frees what waits of theirs", async () => {
    const person = own[name];
    const given = await scene(person, "anonymous");
    const { caseId, expectedVersion, personaId } = given;
    const action = { caseId, expectedVersion, action: { kind: "HIDE" }, statement: statement() };
    const { decision } = await kai.does("decideCase", action, "decision { id }");
    expect(refusals).toContain(codes(await person.does("undoDecision", { decisionId: decision.id }))[0]);
    const appealed = await person.does(
      "appealDecision",
      { decisionId: decision.id, body: "No." },
      "appeal { id version }",
    );
    expect(codes(appealed)).toEqual([]);
    const appealId = appealed["appeal"].id;
    const judging = {
      appealId,
      expectedVersion: appealed["appeal"].version,
      overturn: true,
      explanation: "I was right.",
    };
    expect(refusals).toContain(codes(await person.does("claimAppeal", { appealId }))[0]);
    expect(refusals).toContain(codes(await person.does("decideAppeal", judging))[0]);
    await kai.does("holdPersona", { personaId, reason: "A look first.", endsAt: inAnHour() });
    const { post } = await person.reads(`query ($id: ID!) { post(id: $id) { thread { id number } } }`, {
      id: given.subjectId,
    });
    const waiting = await person.replies(post.thread, "Waiting.", { anonymous: true });
    for (const [mutation, input] of [
      ["releasePost", { postId: waiting.id }],
      ["withholdPost", { postId: waiting.id, reason: "mine" }],
    ] as const)
      expect(refusals, mutation).toContain(codes(await person.does(mutation, input))[0]);
  });
});

/** What a decision would have left. */
async function countOf(): Promise<unknown> {
  const { rows } = await open.house.database.read.query(
    `select (select count(*) from decision) as decisions, (select count(*) from measure) as measures,
       (select count(*) from case_note) as notes, (select count(*) from unmask_request) as requests,
       (select count(*) from moderation_case where assigned_to is not null) as claimed`,
  );
  return rows;
}
