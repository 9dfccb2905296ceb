import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bell, settled } from "../../../../tests/people/bell.ts";
import { people } from "../../../../tests/people/people.ts";
import type { Payload, Person, PostRef, ThreadRef } from "../../../../tests/people/person.ts";
import { addBoard } from "../../../../tests/support/boards.ts";
import { caseAbout, ruleId } from "../../../../tests/support/cases.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { uuidOf } from "../../kernel/ids.ts";
import { tendAppeals } from "./tendAppeals.ts";

let open: TestHouse;
let who: Record<"lin" | "tom" | "rowan" | "mei" | "kai" | "ida", Person>;
let thread: ThreadRef;
let rule: string;
let boardId: string;

beforeAll(async () => {
  open = await openTestHouse();
  who = await people(open, {
    ...{ lin: "patient", tom: "carer", rowan: "patient" },
    ...{ mei: "moderator", kai: "moderator", ida: "moderator" },
  } as const);
  boardId = (await addBoard(open, { slug: "talk" })).id;
  thread = await who.tom.begins(boardId, "Which medicine?");
  rule = await ruleId(open);
});
afterAll(() => open.close());

const query = (text: string, values: unknown[] = []) => open.house.database.read.query(text, values);
const code = ({ userErrors }: Payload) => userErrors[0]?.code ?? "ok";

const decides = async (by: Person, subjectId: string, kind = "REMOVE", more: object = {}): Promise<string> => {
  const given = await caseAbout(open, subjectId);
  const statement = { ruleId: rule, facts: "A dose is named.", locale: "EN" };
  const payload = await by.does("decideCase", { ...given, action: { kind }, statement, ...more }, "decision { id }");
  expect(payload.userErrors).toEqual([]);
  return payload["decision"].id;
};

/** A text of lin's that tom reported and mei removed. */
async function removed(more: Record<string, unknown> = {}): Promise<{ post: PostRef; decisionId: string }> {
  const post = await who.lin.replies(thread, "Take two of them.", more);
  await who.tom.does("report", { subjectId: post.id, category: "MEDICAL_ADVICE" });
  return { post, decisionId: await decides(who.mei, post.id) };
}

/** A text of lin's that tom reported, and mei found nothing wrong with. */
async function unharmed(): Promise<{ post: PostRef; reportId: string; decisionId: string }> {
  const post = await who.lin.replies(thread, "Take two of them.");
  const { report } = await who.tom.does("report", { subjectId: post.id, category: "SELLING" }, "report { id }");
  const given = await caseAbout(open, post.id);
  const nothing = { ...given, action: { kind: "NO_ACTION" } };
  const { decision } = await who.mei.does("decideCase", nothing, "decision { id }");
  return { post, reportId: report.id, decisionId: decision.id };
}

const shown = "appeal { id party state version dueAt explanation viewerIsAppellant }";
const appeals = (by: Person, what: object, body = "It is what my surgeon told me."): Promise<Payload> =>
  by.does("appealDecision", { body, ...what }, shown);
const claims = (by: Person, appealId: string) => by.does("claimAppeal", { appealId }, shown);
const says = async (by: Person, appealId: string, overturn: boolean): Promise<Payload> => {
  const { node } = await who.ida.reads("query ($id: ID!) { node(id: $id) { ... on Appeal { version } } }", {
    id: appealId,
  });
  const input = { appealId, overturn, explanation: "We have looked again.", expectedVersion: node.version };
  return by.does("decideAppeal", input, shown);
};
const reviews = async (by: Person, appealId: string, overturn: boolean): Promise<Payload> => {
  await claims(by, appealId);
  return says(by, appealId, overturn);
};
const readsPost = async (by: Person, id: string) =>
  (await by.reads("query ($id: ID!) { post(id: $id) { number state bodyHtml reactionCounts { kind count } } }", { id }))
    .post;
const caseState = async (decisionId: string): Promise<string> => {
  const uuid = uuidOf("Decision", decisionId);
  const { rows } = await query(
    `select c.state from moderation_case c join decision d on d.case_id = c.id where d.id = $1`,
    [uuid],
  );
  return rows[0].state;
};
const heard = async (person: Person, kind: string) => {
  await settled(open);
  return (await bell(person)).nodes.filter((told) => told.kind === kind);
};

describe("whom something was done to", () => {
  test("appeals once, is heard by another moderator, and gets everything back", async () => {
    const post = await who.lin.replies(thread, "Take two of them.");
    await who.tom.does("report", { subjectId: post.id, category: "MEDICAL_ADVICE" });
    await who.rowan.does("react", { subjectId: post.id, kind: "HELPED" });
    const before = await readsPost(who.rowan, post.id);
    const decisionId = await decides(who.mei, post.id);
    expect((await readsPost(who.rowan, post.id)).bodyHtml).toBeNull();
    const first = await appeals(who.lin, { decisionId, idempotencyKey: "appeal" });
    expect(await appeals(who.lin, { decisionId, idempotencyKey: "appeal" })).toEqual(first);
    const { appeal } = first;
    expect(appeal).toMatchObject({ party: "CONCERNED", state: "SUBMITTED", viewerIsAppellant: true });
    expect(Date.parse(appeal.dueAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    expect(code(await appeals(who.lin, { decisionId }))).toBe("ALREADY_APPEALED");
    expect(await caseState(decisionId)).toBe("underAppeal");
    expect(code(await claims(who.mei, appeal.id))).toBe("NOT_ALLOWED");
    expect(code(await says(who.kai, appeal.id, true))).toBe("CLAIM_FIRST");
    expect((await claims(who.kai, appeal.id)).appeal.state).toBe("IN_REVIEW");
    expect(code(await claims(who.ida, appeal.id))).toBe("CASE_CLAIMED");
    expect(code(await says(who.mei, appeal.id, false))).toBe("NOT_ALLOWED");
    expect((await says(who.kai, appeal.id, true)).appeal).toMatchObject({ state: "OVERTURNED" });
    expect(await readsPost(who.rowan, post.id)).toEqual(before);
    expect(await caseState(decisionId)).toBe("closed");
    const { node } = await who.lin.reads(
      `query ($id: ID!) { node(id: $id) { ... on Decision { state viewerCanAppeal appeals { explanation reviewer { id } } } } }`,
      { id: decisionId },
    );
    expect(node).toEqual({
      ...{ state: "OVERTURNED", viewerCanAppeal: false },
      appeals: [{ explanation: "We have looked again.", reviewer: null }],
    });
    expect(await heard(who.lin, "APPEAL_DECIDED")).toMatchObject([{ isApproved: true, thread: null }]);
  });

  test("keeps the decision where it was right, and is told why", async () => {
    const { decisionId } = await removed();
    const { appeal } = await appeals(who.lin, { decisionId });
    expect((await reviews(who.kai, appeal.id, false)).appeal).toMatchObject({ state: "UPHELD" });
    expect(await caseState(decisionId)).toBe("closed");
    expect(code(await says(who.kai, appeal.id, true))).toBe("ALREADY_DECIDED");
    expect((await heard(who.lin, "APPEAL_DECIDED"))[0]).toMatchObject({ isApproved: false });
  });

  test("acts behind the pseudonym that it happened to: no row leads to their account", async () => {
    const { decisionId } = await removed({ anonymous: true });
    const { appeal } = await appeals(who.lin, { decisionId });
    expect(code(await appeals(who.rowan, { decisionId }))).toBe("NOT_FOUND");
    const { rows: accounts } = await query("select id from account where handle = 'lin'");
    const { rows } = await query("select to_jsonb(a)::text as row from appeal a where a.id = $1", [
      uuidOf("Appeal", appeal.id),
    ]);
    expect(rows[0].row).not.toContain(accounts[0].id);
    const { rows: trail } = await query("select actor_id from audit_event where kind = 'decisionAppealed'");
    expect(trail.every((event) => event.actor_id === null)).toBe(true);
    await reviews(who.kai, appeal.id, true);
    expect(await heard(who.lin, "APPEAL_DECIDED")).toHaveLength(3);
    const { rows: owners } = await query(
      "select owner_id from notification where kind = 'appealDecided' order by created_at desc limit 1",
    );
    expect(owners[0].owner_id).not.toBe(accounts[0].id);
  });

  test("may appeal for six months, also when it has expired, and with an account that may only read", async () => {
    const post = await who.lin.replies(thread, "Take three of them.");
    const decisionId = await decides(who.mei, post.id, "WARN");
    const aged = (interval: string) =>
      query(`update decision set decided_at = now() - $2::interval where id = $1`, [
        uuidOf("Decision", decisionId),
        interval,
      ]);
    await aged("7 months");
    expect(code(await appeals(who.lin, { decisionId }))).toBe("APPEAL_TOO_LATE");
    await aged("5 months");
    await query("update account set state = 'limited' where handle = 'lin'");
    await who.lin.signsIn();
    expect(code(await appeals(who.lin, { decisionId }))).toBe("ok");
    await query("update account set state = 'active' where handle = 'lin'");
    await who.lin.signsIn();
  });

  test("takes it back; then the decision stands as before, and can be appealed no more", async () => {
    const { decisionId } = await removed();
    const { appeal } = await appeals(who.lin, { decisionId });
    expect(code(await who.tom.does("withdrawAppeal", { appealId: appeal.id }))).toBe("NOT_FOUND");
    expect(code(await who.kai.does("withdrawAppeal", { appealId: appeal.id }))).toBe("NOT_ALLOWED");
    await claims(who.kai, appeal.id);
    expect(code(await who.lin.does("withdrawAppeal", { appealId: appeal.id }))).toBe("ok");
    expect(await caseState(decisionId)).toBe("decided");
    expect(code(await says(who.kai, appeal.id, true))).toBe("ALREADY_DECIDED");
    expect(code(await appeals(who.lin, { decisionId }))).toBe("ALREADY_APPEALED");
  });

  test("says something, and not too much", async () => {
    const { decisionId } = await removed();
    expect(code(await appeals(who.lin, { decisionId }, " "))).toBe("REASON_REQUIRED");
    expect(code(await appeals(who.lin, { decisionId }, "x".repeat(2001)))).toBe("TEXT_TOO_LONG");
    expect(code(await appeals(who.lin, {}))).toBe("INVALID_VALUE");
  });
});

test("who asked for a second look, handed the case over or reported it doesn't decide the appeal either", async () => {
  const post = await who.lin.replies(thread, "Take four of them.");
  await who.ida.does("report", { subjectId: post.id, category: "SELLING" });
  const { caseId } = await caseAbout(open, post.id);
  const claimed = await who.kai.does("claimCase", { caseId }, "case { version }");
  await who.kai.does("askForSecondReview", { caseId, note: "Look.", expectedVersion: claimed["case"].version });
  const decisionId = await decides(who.mei, post.id);
  const { appeal } = await appeals(who.lin, { decisionId });
  for (const one of [who.mei, who.kai, who.ida]) expect(code(await claims(one, appeal.id))).toBe("NOT_ALLOWED");
  await expect(
    query(`update appeal set reviewer_id = claimant_id where id = $1`, [uuidOf("Appeal", appeal.id)]),
  ).rejects.toThrow("appeal_by_another");
});

test("a moderator doesn't find the appeal of what is about themself but as whoever made it", async () => {
  const post = await who.kai.replies(thread, "I know better.", { anonymous: true });
  const decisionId = await decides(who.mei, post.id);
  const { appeal } = await appeals(who.kai, { decisionId });
  expect(code(await claims(who.kai, appeal.id))).toBe("NOT_FOUND");
  const list = async (by: Person): Promise<string[]> =>
    (await by.reads("{ appeals(first: 100) { nodes { id } } }"))["appeals"].nodes.map(({ id }: { id: string }) => id);
  expect(await list(who.kai)).not.toContain(appeal.id);
  expect(await list(who.ida)).toContain(appeal.id);
  const { node } = await who.kai.reads(
    "query ($id: ID!) { node(id: $id) { ... on Appeal { case { id } reviewer { id } viewerCan { claim withdraw } } } }",
    { id: appeal.id },
  );
  expect(node).toEqual({ case: null, reviewer: null, viewerCan: { claim: false, withdraw: true } });
});

describe("whoever reported", () => {
  test("is told both times when the decision about what they reported is overturned", async () => {
    const { decisionId, post } = await removed();
    const [first] = await heard(who.tom, "REPORT_DECIDED");
    expect(first).toMatchObject({ isApproved: true });
    await who.tom.does("markNotificationsRead", { ids: [first!.id] });
    const { appeal } = await appeals(who.lin, { decisionId });
    await reviews(who.kai, appeal.id, true);
    const [latest] = await heard(who.tom, "REPORT_DECIDED");
    expect(latest).toMatchObject({ isApproved: false, readAt: null });
    const { node } = await who.tom.reads(
      `query ($id: ID!) { node(id: $id) { ... on Post { viewerReport { state wasOverturned viewerCanAppeal } } } }`,
      { id: post.id },
    );
    expect(node.viewerReport).toEqual({ state: "NOT_UPHELD", wasOverturned: true, viewerCanAppeal: false });
  });

  test("appeals where nothing was found wrong; right they were, so the case waits for another decision", async () => {
    const { post, reportId, decisionId } = await unharmed();
    expect(code(await appeals(who.rowan, { reportId }))).toBe("NOT_FOUND");
    const { appeal } = await appeals(who.tom, { reportId });
    expect(appeal).toMatchObject({ party: "REPORTER", state: "SUBMITTED" });
    expect(code(await appeals(who.tom, { reportId }))).toBe("ALREADY_APPEALED");
    const { node } = await who.kai.reads(
      "query ($id: ID!) { node(id: $id) { ... on Appeal { report { category } decision { kind } case { id } } } }",
      { id: appeal.id },
    );
    expect(node).toMatchObject({ report: { category: "SELLING" }, decision: { kind: "NO_ACTION" } });
    const asReporter =
      "query ($id: ID!) { node(id: $id) { ... on Appeal { decision { id } case { id } report { id } } } }";
    expect((await who.tom.reads(asReporter, { id: appeal.id })).node).toEqual({
      decision: null,
      case: null,
      report: null,
    });
    await reviews(who.kai, appeal.id, true);
    expect(await caseState(decisionId)).toBe("reopened");
    expect((await readsPost(who.rowan, post.id)).state).toBe("PUBLISHED");
    expect((await heard(who.tom, "APPEAL_DECIDED"))[0]).toMatchObject({ isApproved: true });
    await decides(who.kai, post.id);
    const { node: after } = await who.tom.reads(
      `query ($id: ID!) { node(id: $id) { ... on Post { viewerReport { state } } } }`,
      { id: post.id },
    );
    expect(after.viewerReport.state).toBe("UPHELD");
  });

  test("has nothing to appeal where a rule was found broken, or nothing was decided", async () => {
    const { post } = await removed();
    const { node } = await who.tom.reads(
      `query ($id: ID!) { node(id: $id) { ... on Post { viewerReport { id viewerCanAppeal } } } }`,
      { id: post.id },
    );
    expect(node.viewerReport.viewerCanAppeal).toBe(false);
    expect(code(await appeals(who.tom, { reportId: node.viewerReport.id }))).toBe("NOT_ALLOWED");
  });

  test("and everybody else who did: when one was right, the other appeals lapse", async () => {
    const post = await who.lin.replies(thread, "Buy it from me.");
    const reportIds = [];
    for (const one of [who.tom, who.rowan])
      reportIds.push(
        (await one.does("report", { subjectId: post.id, category: "SELLING" }, "report { id }"))["report"].id,
      );
    const given = await caseAbout(open, post.id);
    await who.mei.does("decideCase", { ...given, action: { kind: "NO_ACTION" } });
    const one = (await appeals(who.tom, { reportId: reportIds[0] })).appeal;
    const other = (await appeals(who.rowan, { reportId: reportIds[1] })).appeal;
    expect(other.state).toBe("SUBMITTED");
    await reviews(who.kai, one.id, true);
    const { node } = await who.rowan.reads("query ($id: ID!) { node(id: $id) { ... on Appeal { state } } }", {
      id: other.id,
    });
    expect(node.state).toBe("LAPSED");
  });
});

test("a record is clean after a decision was overturned: for whoever reported, and for whom it was about", async () => {
  const post = await who.lin.replies(thread, "Take five of them.");
  await who.rowan.does("report", { subjectId: post.id, category: "MEDICAL_ADVICE" });
  const decisionId = await decides(who.mei, post.id, "LIMIT", {
    until: new Date(Date.now() + 3_600_000).toISOString(),
  });
  const limited = await who.lin.does("replyToThread", { threadId: thread.id, body: "May I?" });
  expect(code(limited)).toBe("POSTING_LIMITED");
  const { appeal } = await appeals(who.lin, { decisionId });
  await reviews(who.kai, appeal.id, true);
  expect(code(await who.lin.does("replyToThread", { threadId: thread.id, body: "I may." }))).toBe("ok");
  const { post: seen } = await who.ida.reads(
    "query ($id: ID!) { post(id: $id) { author { standing { id isActive kind } } } }",
    { id: post.id },
  );
  expect(seen.author.standing.filter(({ kind }: { kind: string }) => kind === "LIMIT")).toEqual([]);
  const again = await who.lin.replies(thread, "Take six of them.");
  await who.rowan.does("report", { subjectId: again.id, category: "MEDICAL_ADVICE" });
  const { caseId } = await caseAbout(open, again.id);
  const { node } = await who.ida.reads(
    `query ($id: ID!) { node(id: $id) { ... on ModerationCase { reports { nodes { record { upheld notUpheld } } } } } }`,
    { id: caseId },
  );
  expect(node.reports.nodes[0].record).toMatchObject({ notUpheld: 0 });
});

test("the list stands by what is due first, and says how many wait and how many wait too long", async () => {
  const { decisionId } = await removed();
  const { appeal } = await appeals(who.lin, { decisionId });
  await query("update appeal set due_at = now() - interval '1 day' where id = $1", [uuidOf("Appeal", appeal.id)]);
  const { appeals: list, appealClock } = await who.ida.reads(
    "{ appeals { nodes { id dueAt } } appealClock { days usualHours waiting overdue } }",
  );
  expect(list.nodes[0].id).toBe(appeal.id);
  const due = list.nodes.map(({ dueAt }: { dueAt: string }) => dueAt);
  expect(due).toEqual(due.toSorted());
  expect(appealClock).toMatchObject({ days: 7, usualHours: 1, waiting: list.nodes.length, overdue: 1 });
  const { appeals: decided } = await who.ida.reads("{ appeals(filter: DECIDED, first: 2) { nodes { state } } }");
  expect(decided.nodes).toHaveLength(2);
});

test("what somebody claimed and forgot goes back, and a case is over when nobody can appeal any more", async () => {
  const { decisionId } = await removed();
  const { appeal } = await appeals(who.lin, { decisionId });
  await claims(who.kai, appeal.id);
  await tendAppeals(open.house, new Date());
  const stateOf = async () =>
    (await who.lin.reads("query ($id: ID!) { node(id: $id) { ... on Appeal { state } } }", { id: appeal.id })).node
      .state;
  expect(await stateOf()).toBe("IN_REVIEW");
  await tendAppeals(open.house, new Date(Date.now() + 25 * 3_600_000));
  expect(await stateOf()).toBe("SUBMITTED");
  const other = await removed();
  await query(
    `update moderation_case set decided_at = now() - interval '7 months'
     where id = (select case_id from decision where id = $1)`,
    [uuidOf("Decision", other.decisionId)],
  );
  await tendAppeals(open.house, new Date());
  expect([await caseState(other.decisionId), await caseState(decisionId)]).toEqual(["closed", "underAppeal"]);
});
