import { afterAll, beforeAll, expect, test } from "vitest";
import { fromGlobalId, toGlobalId } from "../../kernel/ids.ts";
import { people } from "../../../../tests/people/people.ts";
import type { Payload, Person, PostRef, ThreadRef } from "../../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { mostReportsADay } from "./reportLimit.ts";
import { reopenReports, settleReports } from "./settleReports.ts";

let open: TestHouse;
let who: Record<"lin" | "tom" | "rowan" | "mei", Person>;
let board: BoardRef;
let thread: ThreadRef;

beforeAll(async () => {
  open = await openTestHouse();
  who = await people(open, { lin: "patient", tom: "carer", rowan: "patient", mei: "moderator" });
  board = await addBoard(open, { slug: "talk" });
  thread = await who.lin.begins(board.id, "A question");
});
afterAll(() => open.close());

const shown = "id category note state decidedAt rule { key } subject { id }";
const reports = (person: Person, subjectId: string, more: Record<string, unknown> = {}): Promise<Payload> =>
  person.does("report", { subjectId, category: "SELLING", ...more }, `report { ${shown} }`);
const code = (payload: Payload) => payload.userErrors[0]?.code ?? "ok";
const advises = (text = "Stop your tablets."): Promise<PostRef> => who.lin.replies(thread, text);

interface CaseRow {
  id: string;
  category: string;
  priority: string;
  score: number;
  reportCount: number;
  state: string;
}
async function casesOf(globalId: string): Promise<CaseRow[]> {
  const { rows } = await open.house.database.read.query<CaseRow>(
    `select id, category, priority, score, report_count as "reportCount", state from moderation_case
     where subject_id = $1 order by number`,
    [fromGlobalId(globalId)!.uuid],
  );
  return rows;
}
const caseOf = async (globalId: string): Promise<CaseRow> => (await casesOf(globalId)).at(-1)!;

const inUnit = <T>(work: (em: ReturnType<TestHouse["house"]["database"]["fork"]>) => Promise<T>): Promise<T> =>
  open.house.database.fork().transactional(work);

/** What the moderators' decision does to the reports of a case, and to the case itself. */
const decides = (caseId: string, isUpheld: boolean) =>
  inUnit(async (em) => {
    await em.execute(`update moderation_case set state = 'decided', decided_at = now() where id = ?`, [caseId]);
    await settleReports(em, caseId, isUpheld, new Date());
  });

test("posts, threads and members are reported through one door, and their reporter finds the report again", async () => {
  const post = await advises();
  const { member } = await who.tom.reads(`{ member(handle: "lin") { id } }`);
  const { rules } = await who.tom.reads("{ rules { id key title { en zh } } }");
  const rule = rules.find(({ key }: { key: string }) => key === "no-medicine");
  const about = { category: "MEDICAL_ADVICE", ruleId: rule.id, note: " She must not. " };
  const { report } = await reports(who.tom, post.id, about);
  expect(report).toMatchObject({ category: "MEDICAL_ADVICE", note: "She must not.", state: "ATTACHED" });
  expect(report).toMatchObject({ rule: { key: "no-medicine" }, subject: { id: post.id } });
  expect(code(await reports(who.tom, thread.id))).toBe("ok");
  expect(code(await reports(who.tom, member.id, { category: "IMPERSONATION" }))).toBe("ok");
  const { viewer, node, other } = await who.tom.reads(
    `query ($post: ID!, $thread: ID!) {
      viewer { reports { nodes { subject { id } } } }
      node(id: $post) { ... on Post { viewerReport { id state } } }
      other: node(id: $thread) { ... on Thread { viewerReport { category } } }
    }`,
    { post: post.id, thread: thread.id },
  );
  expect(viewer.reports.nodes.map((made: any) => made.subject.id)).toEqual([member.id, thread.id, post.id]);
  expect(node.viewerReport).toEqual({ id: report.id, state: "ATTACHED" });
  expect(other.viewerReport.category).toBe("SELLING");
});

test("the moderators keep what was said when it was reported, whatever its author makes of it", async () => {
  const post = await advises("Buy from me.");
  await reports(who.tom, post.id);
  await who.lin.does("editPost", { postId: post.id, body: "Nothing.", expectedVersion: post.version });
  await reports(who.rowan, post.id);
  const { rows } = await open.house.database.read.query<{ body: string }>(
    `select s.content->>'body' as body from report r join case_snapshot s on s.id = r.snapshot_id
     where r.case_id = $1 order by r.created_at`,
    [(await caseOf(post.id)).id],
  );
  expect(rows.map(({ body }) => body)).toEqual(["Buy from me.", "Nothing."]);
});

test("further reports join the case and raise it; one member has one word in it", async () => {
  const post = await advises();
  await reports(who.tom, post.id, { category: "WRONG_PLACE" });
  const first = await caseOf(post.id);
  expect(first).toMatchObject({ category: "wrongPlace", priority: "routine", reportCount: 1 });
  expect(code(await reports(who.tom, post.id))).toBe("ALREADY_REPORTED");
  await reports(who.rowan, post.id, { category: "MEDICAL_ADVICE" });
  const second = await caseOf(post.id);
  expect(second).toMatchObject({ id: first.id, category: "medicalAdvice", priority: "high", reportCount: 2 });
  expect(second.score).toBeGreaterThan(first.score);
});

test("two who report the same at once, and one who does so twice, make one case and a report each", async () => {
  const post = await advises();
  const codes = await Promise.all(
    [who.tom, who.rowan, who.rowan].map(async (one) => code(await reports(one, post.id))),
  );
  expect(codes.toSorted()).toEqual(["ALREADY_REPORTED", "ok", "ok"]);
  expect(await casesOf(post.id)).toMatchObject([{ reportCount: 2 }]);
});

test("the same key gives the same report", async () => {
  const post = await advises();
  const first = await reports(who.tom, post.id, { idempotencyKey: "once" });
  const again = await reports(who.tom, post.id, { idempotencyKey: "once" });
  expect(again).toEqual(first);
});

test("nobody reports what they wrote themself, also behind a pseudonym; moderators are reported like everybody", async () => {
  const own = await who.tom.replies(thread, "Mine.", { anonymous: true });
  expect(code(await reports(who.tom, own.id))).toBe("NOT_ALLOWED");
  const theirs = await who.mei.replies(thread, "A moderator's words.");
  expect(code(await reports(who.tom, theirs.id, { category: "HARASSMENT" }))).toBe("ok");
});

test("what one may not read, and what is gone, can't be reported", async () => {
  const hidden = await addBoard(open, { slug: "carers", visibility: "restricted", openToRoles: ["carer"] });
  const secret = await who.tom.begins(hidden.id, "Among carers");
  expect(code(await reports(who.rowan, secret.id))).toBe("NOT_FOUND");
  const post = await advises();
  await who.lin.does("withdrawPost", { postId: post.id });
  expect(code(await reports(who.tom, post.id))).toBe("NOT_FOUND");
  expect(code(await reports(who.tom, board.id))).toBe("NOT_FOUND");
  expect(await casesOf(post.id)).toEqual([]);
});

test("something else needs a few words, and a rule is one of those in force", async () => {
  const post = await advises();
  expect(code(await reports(who.tom, post.id, { category: "OTHER", note: " " }))).toBe("REASON_REQUIRED");
  expect(code(await reports(who.tom, post.id, { note: "x".repeat(1001) }))).toBe("TEXT_TOO_LONG");
  expect(code(await reports(who.tom, post.id, { ruleId: `Rule_${"A".repeat(22)}` }))).toBe("INVALID_VALUE");
});

test("a report that is taken back weighs nothing, but its case stays; its reporter may think again", async () => {
  const post = await advises();
  await reports(who.rowan, post.id, { category: "WRONG_PLACE" });
  const alone = await caseOf(post.id);
  const { report } = await reports(who.tom, post.id, { category: "ILLEGAL" });
  const takesBack = async (person: Person) =>
    code(await person.does("withdrawReport", { reportId: report.id }, "report { state }"));
  expect(await takesBack(who.rowan)).toBe("NOT_FOUND");
  expect(await takesBack(who.tom)).toBe("ok");
  expect(await takesBack(who.tom)).toBe("ALREADY_WITHDRAWN");
  expect(await caseOf(post.id)).toEqual(alone);
  expect(await reports(who.tom, post.id)).toMatchObject({ report: { id: report.id, state: "ATTACHED" } });
  expect(await caseOf(post.id)).toMatchObject({ id: alone.id, reportCount: 2, category: "selling" });
});

test("what was a crisis once stays one until somebody has looked, whoever takes back what", async () => {
  const post = await advises("I can't go on.");
  const { report } = await reports(who.tom, post.id, { category: "CRISIS" });
  await who.tom.does("withdrawReport", { reportId: report.id });
  expect(await caseOf(post.id)).toMatchObject({ priority: "crisis", state: "new", reportCount: 0 });
});

test("a decision closes the reports: they say how it ended, can't be taken back, and the next report is a new case", async () => {
  const post = await advises();
  const { report } = await reports(who.tom, post.id);
  const { report: withdrawn } = await reports(who.rowan, post.id);
  await who.rowan.does("withdrawReport", { reportId: withdrawn.id });
  const { id } = await caseOf(post.id);
  await decides(id, true);
  const stateOf = async (person: Person) =>
    (
      await person.reads(`query ($id: ID!) { node(id: $id) { ... on Post { viewerReport { state } } } }`, {
        id: post.id,
      })
    ).node.viewerReport.state;
  expect([await stateOf(who.tom), await stateOf(who.rowan)]).toEqual(["UPHELD", "WITHDRAWN"]);
  expect(code(await who.tom.does("withdrawReport", { reportId: report.id }))).toBe("ALREADY_DECIDED");
  await inUnit((em) => reopenReports(em, id));
  expect(await stateOf(who.tom)).toBe("ATTACHED");
  await decides(id, false);
  expect(await stateOf(who.tom)).toBe("NOT_UPHELD");
  expect(code(await reports(who.tom, post.id))).toBe("ok");
  expect(await casesOf(post.id)).toHaveLength(2);
});

test("whoever was right before is heard sooner, and whoever never was, later", async () => {
  const scoreAfter = async (reporter: string, isUpheld: boolean) => {
    const { [reporter]: person } = await people(open, { [reporter]: "patient" } as Record<string, "patient">);
    for (let count = 0; count < 4; count += 1) {
      const post = await advises();
      await reports(person!, post.id);
      await decides((await caseOf(post.id)).id, isUpheld);
    }
    const post = await advises();
    await reports(person!, post.id);
    return (await caseOf(post.id)).score;
  };
  const post = await advises();
  const { newcomer } = await people(open, { newcomer: "patient" });
  await reports(newcomer, post.id);
  const { score } = await caseOf(post.id);
  expect(await scoreAfter("careful", true)).toBeGreaterThan(score);
  expect(await scoreAfter("careless", false)).toBeLessThan(score);
});

test("whoever reports without end is stopped for a day, but not from fearing for somebody", async () => {
  const { eager } = await people(open, { eager: "patient" });
  for (let count = 0; count < mostReportsADay; count += 1) {
    expect(code(await reports(eager, (await advises()).id))).toBe("ok");
  }
  const { id } = await advises();
  expect(code(await reports(eager, id))).toBe("TOO_MANY_REPORTS");
  expect(code(await reports(eager, id, { category: "CRISIS" }))).toBe("ok");
});

test("the reported person finds no trace of it: nothing they read has changed", async () => {
  const post = await advises();
  const asks = `query ($id: ID!, $thread: ID!) {
    viewer { hasNotices unreadNotificationCount measures { kind } }
    thread(id: $thread) { lastActivityAt }
    node(id: $id) { ... on Post { version state viewerReport { id } viewerCan { edit withdraw } } }
  }`;
  const looks = () => who.lin.reads(asks, { id: post.id, thread: thread.id });
  const before = await looks();
  await reports(who.tom, post.id);
  expect(await looks()).toEqual(before);
});

test("moderators read what was reported and how its reporter's word has stood, but not whose it is", async () => {
  const post = await advises();
  await reports(who.tom, post.id, { note: "He answers me there.", category: "HARASSMENT" });
  await reports(who.mei, post.id);
  const { id } = await caseOf(post.id);
  const { node } = await who.mei.reads(
    `query ($id: ID!) { node(id: $id) { ... on ModerationCase {
      reportCount reports { nodes { category note state revision record { upheld } rule { key } viewerIsReporter } }
    } } }`,
    { id: toGlobalId("ModerationCase", id) },
  );
  expect(node.reportCount).toBe(2);
  expect(node.reports.nodes).toMatchObject([
    { category: "SELLING", viewerIsReporter: true },
    { category: "HARASSMENT", note: "He answers me there.", revision: 1, viewerIsReporter: false },
  ]);
});
