import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { people } from "../../../../tests/people/people.ts";
import type { Person, PostRef, ThreadRef } from "../../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { caseAbout, ruleId, type CaseRef } from "../../../../tests/support/cases.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { uuidOf } from "../../kernel/ids.ts";
import { endDueDecisions } from "./endDueDecisions.ts";

let open: TestHouse;
let board: BoardRef;
let lin: Person;
let tom: Person;
let mei: Person;
let kai: Person;
let rule: string;

beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  ({ lin, tom, mei, kai } = await people(open, { lin: "patient", tom: "carer", mei: "moderator", kai: "moderator" }));
  rule = await ruleId(open);
});
afterAll(() => open.close());

const facts = "A dose is named.";
const why = () => ({ ruleId: rule, facts, locale: "EN" });
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const code = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code ?? "ok";
const fields = `decision { id kind state statement { facts rule { key version } automated } decidedBy { handle } viewerCan { undo } }`;

const decides = (who: Person, given: CaseRef, action: object, more: object = {}) =>
  who.does("decideCase", { ...given, action, statement: why(), ...more }, fields);

/** Decides at once about something that nobody has opened a case about. */
const decidesAbout = async (who: Person, globalId: string, action: object, more: object = {}) =>
  decides(who, await caseAbout(open, globalId), action, more);

const shown = `id number state version body bodyHtml contentWarnings { kind note } reactionCounts { kind count } pictures { id }`;
const readsPost = async (who: Person, id: string) =>
  (await who.reads(`query ($id: ID!) { post(id: $id) { ${shown} } }`, { id }))["post"];
const readsThread = async (who: Person, id: string) =>
  (
    await who.reads(
      `query ($id: ID!) { thread(id: $id) { state replyCount lastPostNumber viewerUnreadCount board { id threadCount } contentWarnings { kind } viewerCan { reply } } }`,
      { id },
    )
  )["thread"];
const says = async (who: Person, body = "Take two of them."): Promise<{ thread: ThreadRef; post: PostRef }> => {
  const thread = await tom.begins(board.id, "Which medicine?");
  return { thread, post: await who.replies(thread, body) };
};

describe("a removal", () => {
  test("takes the text from others, says why to its author, and is undone with everything as it was", async () => {
    const { thread, post } = await says(lin);
    await tom.does("react", { subjectId: post.id, kind: "HELPED" });
    const before = [await readsPost(tom, post.id), await readsThread(tom, thread.id)];
    const { decision, userErrors } = await decidesAbout(mei, post.id, { kind: "REMOVE" });
    expect(userErrors).toEqual([]);
    expect(decision).toMatchObject({
      ...{ kind: "REMOVE", state: "ACTIVE", decidedBy: { handle: "mei" }, viewerCan: { undo: true } },
      statement: { facts, rule: { key: "no-medicine", version: 1 }, automated: false },
    });
    expect(await readsPost(tom, post.id)).toMatchObject({ number: 2, state: "REMOVED", bodyHtml: null });
    expect(await readsPost(lin, post.id)).toMatchObject({ state: "REMOVED", bodyHtml: "<p>Take two of them.</p>\n" });
    expect(await readsThread(tom, thread.id)).toMatchObject({ replyCount: 0, lastPostNumber: 2 });
    const asAuthor = await lin.reads(
      `query ($id: ID!) { node(id: $id) { ... on Decision { kind decidedBy { id } statement { facts } } } }`,
      { id: decision.id },
    );
    expect(asAuthor["node"]).toEqual({ kind: "REMOVE", decidedBy: null, statement: { facts } });
    expect((await tom.reads(`query ($id: ID!) { node(id: $id) { id } }`, { id: decision.id }))["node"]).toBeNull();

    expect(code(await kai.does("undoDecision", { decisionId: decision.id }))).toBe("NOT_ALLOWED");
    const undone = await mei.does("undoDecision", { decisionId: decision.id }, "decision { state }");
    expect(undone).toMatchObject({ decision: { state: "UNDONE" }, userErrors: [] });
    const { version: _version, ...after } = await readsPost(tom, post.id);
    expect([{ version: before[0].version, ...after }, await readsThread(tom, thread.id)]).toEqual(before);
    expect(code(await mei.does("undoDecision", { decisionId: decision.id }))).toBe("ALREADY_DECIDED");
  });

  test("of a thread takes it from everybody but the staff, and its board counts it no more", async () => {
    const thread = await lin.begins(board.id, "Buy this");
    const {
      board: { threadCount },
    } = await readsThread(tom, thread.id);
    const { decision } = await decidesAbout(mei, thread.id, { kind: "REMOVE" });
    expect(await readsThread(tom, thread.id)).toBeNull();
    expect(await readsThread(mei, thread.id)).toMatchObject({
      state: "REMOVED",
      board: { threadCount: threadCount - 1 },
    });
    await mei.does("undoDecision", { decisionId: decision.id });
    expect(await readsThread(tom, thread.id)).toMatchObject({ state: "PUBLISHED", board: { threadCount } });
  });

  test("can't be undone by anybody when ten minutes are over", async () => {
    const { post } = await says(lin);
    const { decision } = await decidesAbout(mei, post.id, { kind: "REMOVE" });
    await open.house.database.read.query(
      `update decision set decided_at = decided_at - interval '11 minutes' where id = $1`,
      [uuidOf("Decision", decision.id)],
    );
    expect(code(await mei.does("undoDecision", { decisionId: decision.id }))).toBe("UNDO_TOO_LATE");
  });

  test("after a hiding leaves it hidden when it is undone, and shown when the hiding ended meanwhile", async () => {
    const { post } = await says(lin);
    const hidden = (await decidesAbout(mei, post.id, { kind: "HIDE" })).decision;
    const removed = (await decidesAbout(mei, post.id, { kind: "REMOVE" })).decision;
    await mei.does("undoDecision", { decisionId: removed.id });
    expect(await readsPost(tom, post.id)).toMatchObject({ state: "HIDDEN" });
    const again = (await decidesAbout(mei, post.id, { kind: "REMOVE" })).decision;
    await mei.does("undoDecision", { decisionId: hidden.id });
    expect(await readsPost(tom, post.id)).toMatchObject({ state: "REMOVED" });
    await mei.does("undoDecision", { decisionId: again.id });
    expect(await readsPost(tom, post.id)).toMatchObject({ state: "PUBLISHED" });
  });
});

describe("the database", () => {
  const sql = (text: string, values: unknown[]) => open.house.database.read.query(text, values);

  test("stores no removal without a decision that stands and says why", async () => {
    const { thread, post } = await says(lin);
    const [postId, threadId] = [uuidOf("Post", post.id), uuidOf("Thread", thread.id)];
    await expect(sql(`update post set state = 'removed' where id = $1`, [postId])).rejects.toThrow("post_taken_away");
    await expect(sql(`update thread set state = 'removed' where id = $1`, [threadId])).rejects.toThrow(
      "thread_taken_away",
    );
    const { decision } = await decidesAbout(mei, thread.id, { kind: "LOCK" });
    await expect(
      sql(`update post set state = 'removed', decision_id = $2 where id = $1`, [
        postId,
        uuidOf("Decision", decision.id),
      ]),
    ).rejects.toThrow("without a decision that stands");
  });

  test("ends no decision that still keeps something from others, and lets none lose its statement", async () => {
    const { post } = await says(lin);
    const { decision } = await decidesAbout(mei, post.id, { kind: "HIDE" });
    const id = uuidOf("Decision", decision.id);
    await expect(sql(`update decision set state = 'expired', ended_at = now() where id = $1`, [id])).rejects.toThrow(
      "still keeps something",
    );
    await expect(sql(`update decision set statement_id = null where id = $1`, [id])).rejects.toThrow(
      "decision_says_why",
    );
  });
});

describe("who decides", () => {
  test("the second one is shown what the first one decided", async () => {
    const { post } = await says(lin);
    const given = await caseAbout(open, post.id);
    await decides(mei, given, { kind: "HIDE" });
    const second = await decides(kai, given, { kind: "REMOVE" });
    expect(code(second)).toBe("STALE_VERSION");
    expect(second["decision"]).toMatchObject({
      kind: "HIDE",
      decidedBy: { handle: "mei" },
      viewerCan: { undo: false },
    });
  });

  test(
    "of two at the same moment one wins, 200 times, and the other sees what was decided",
    { timeout: 120_000 },
    async () => {
      const thread = await tom.begins(board.id, "Many");
      for (let round = 0; round < 200; round += 1) {
        const post = await lin.replies(thread, `words ${round}`);
        const given = await caseAbout(open, post.id);
        const both = await Promise.all([
          decides(mei, given, { kind: "HIDE" }),
          decides(kai, given, { kind: "REMOVE" }),
        ]);
        expect(both.map(code).toSorted()).toEqual(["STALE_VERSION", "ok"]);
        const [won, lost] = code(both[0]!) === "ok" ? both : both.toReversed();
        expect(lost!["decision"].id).toBe(won!["decision"].id);
      }
    },
  );

  test("nobody about themselves, also behind a pseudonym: for them there is no such case", async () => {
    for (const anonymous of [false, true]) {
      const thread = await tom.begins(board.id, "Who?");
      const post = await mei.replies(thread, "words", { anonymous });
      expect(code(await decidesAbout(mei, post.id, { kind: "NO_ACTION" }))).toBe("NOT_FOUND");
      expect(code(await decidesAbout(kai, post.id, { kind: "NO_ACTION" }))).toBe("ok");
    }
    const { member } = await mei.reads(`{ member(handle: "mei") { id } }`);
    expect(code(await decidesAbout(mei, member.id, { kind: "WARN" }))).toBe("NOT_FOUND");
  });

  test("nobody what another one works on, until that one has stopped", async () => {
    const { post } = await says(lin);
    const { caseId } = await caseAbout(open, post.id);
    const claim = (until: string) =>
      open.house.database.read.query(
        `update moderation_case set state = 'assigned', claimed_at = now(), claim_expires_at = ${until},
           assigned_to = (select id from account where handle = 'kai') where id = $1`,
        [uuidOf("ModerationCase", caseId)],
      );
    await claim("now() + interval '1 minute'");
    expect(code(await decides(mei, { caseId, expectedVersion: 1 }, { kind: "HIDE" }))).toBe("CASE_CLAIMED");
    await claim("now() - interval '1 minute'");
    expect(code(await decides(mei, { caseId, expectedVersion: 1 }, { kind: "HIDE" }))).toBe("ok");
  });

  test("nobody what they reported themselves; the reports are closed by the decision and wait again after its undoing", async () => {
    const { post } = await says(lin);
    const { caseId } = await caseAbout(open, post.id);
    const id = uuidOf("ModerationCase", caseId);
    const reports = async () =>
      (
        await open.house.database.read.query(
          `select r.state from report r join account a on a.id = r.reporter_id where case_id = $1 order by a.handle`,
          [id],
        )
      ).rows.map(({ state }: { state: string }) => state);
    await open.house.database.read.query(
      `insert into report (id, case_id, snapshot_id, reporter_id, category, note, state, created_at)
       select gen_random_uuid(), $1, s.id, a.id, 'medicalAdvice', '', 'attached', now()
       from account a, case_snapshot s where a.handle in ('kai', 'tom') and s.case_id = $1`,
      [id],
    );
    expect(code(await decides(kai, { caseId, expectedVersion: 1 }, { kind: "HIDE" }))).toBe("NOT_ALLOWED");
    const { decision } = await decides(mei, { caseId, expectedVersion: 1 }, { kind: "HIDE" });
    expect(await reports()).toEqual(["upheld", "upheld"]);
    await mei.does("undoDecision", { decisionId: decision.id });
    expect(await reports()).toEqual(["attached", "attached"]);
    expect(code(await decides(mei, { caseId, expectedVersion: 3 }, { kind: "NO_ACTION" }))).toBe("ok");
    expect(await reports()).toEqual(["notUpheld", "notUpheld"]);
  });
});

describe("what a decision needs", () => {
  test.each([
    ["a statement", { action: { kind: "REMOVE" }, statement: null }, "STATEMENT_REQUIRED", ["statement"]],
    ["facts", { action: { kind: "REMOVE" }, facts: " " }, "REASON_REQUIRED", ["statement", "facts"]],
    ["a rule", { action: { kind: "REMOVE" }, rule: `Rule_${"A".repeat(22)}` }, "NOT_FOUND", ["statement", "ruleId"]],
    ["an end where it is for a time", { action: { kind: "LIMIT" } }, "UNTIL_REQUIRED", ["until"]],
    ["no end where it is for good", { action: { kind: "REMOVE" }, until: inMs(60_000) }, "INVALID_VALUE", ["until"]],
    [
      "an end within a year",
      { action: { kind: "SUSPEND" }, until: inMs(400 * 86_400_000) },
      "INVALID_VALUE",
      ["until"],
    ],
    ["a label", { action: { kind: "LABEL", source: "x" } }, "INVALID_VALUE", ["action", "label"]],
    ["a label's source", { action: { kind: "LABEL", label: "OUTDATED" } }, "REASON_REQUIRED", ["action", "source"]],
    ["a warning", { action: { kind: "ADD_WARNING" } }, "INVALID_VALUE", ["action", "contentWarnings"]],
    ["a board", { action: { kind: "MOVE" } }, "NOT_FOUND", ["action", "boardId"]],
    ["a subject that it can be done to", { action: { kind: "LOCK" } }, "INVALID_VALUE", ["action"]],
  ])("%s", async (_what, given, wanted, path) => {
    const { post } = await says(lin);
    const { rule: ruleGiven, facts: factsGiven, statement: left, ...more } = given as Record<string, any>;
    const statement =
      left === null
        ? null
        : { ...why(), ...(ruleGiven && { ruleId: ruleGiven }), ...(factsGiven && { facts: factsGiven }) };
    const refused = await mei.does("decideCase", { ...(await caseAbout(open, post.id)), statement, ...more });
    expect(refused.userErrors).toMatchObject([{ code: wanted, path }]);
    expect(await readsPost(tom, post.id)).toMatchObject({ state: "PUBLISHED" });
  });
});

describe("what is done to a text", () => {
  test("a warning that the moderators add stays when its author edits, and goes with the decision", async () => {
    const { post } = await says(lin);
    const warned = { kind: "ADD_WARNING", contentWarnings: [{ kind: "BLOOD" }] };
    const { decision } = await decidesAbout(mei, post.id, warned);
    const { version } = await readsPost(lin, post.id);
    const edit = {
      postId: post.id,
      body: "other words",
      expectedVersion: version,
      contentWarnings: [{ kind: "DEATH" }],
    };
    expect(code(await lin.does("editPost", edit))).toBe("ok");
    expect((await readsPost(tom, post.id)).contentWarnings).toMatchObject([{ kind: "BLOOD" }, { kind: "DEATH" }]);
    expect(code(await decidesAbout(mei, post.id, warned))).toBe("ALREADY_DECIDED");
    await mei.does("undoDecision", { decisionId: decision.id });
    expect((await readsPost(tom, post.id)).contentWarnings).toMatchObject([{ kind: "DEATH" }]);
  });

  test("a label stands above the text, which stays readable, and goes with the decision", async () => {
    const { post } = await says(lin);
    const labelled = { kind: "LABEL", label: "OUTDATED", source: "Guideline of 2025" };
    const { decision } = await decidesAbout(mei, post.id, labelled);
    const reads = async () =>
      (await tom.reads(`query ($id: ID!) { post(id: $id) { bodyHtml factLabel { label source } } }`, { id: post.id }))[
        "post"
      ];
    const bodyHtml = "<p>Take two of them.</p>\n";
    expect(await reads()).toEqual({ bodyHtml, factLabel: { label: "OUTDATED", source: "Guideline of 2025" } });
    await mei.does("undoDecision", { decisionId: decision.id });
    expect(await reads()).toEqual({ bodyHtml, factLabel: null });
  });

  test("a thread moves to another board and back", async () => {
    const other = await addBoard(open, { slug: "elsewhere" });
    const thread = await lin.begins(board.id, "Wrong place");
    const { decision } = await decidesAbout(mei, thread.id, { kind: "MOVE", boardId: other.id });
    expect((await readsThread(tom, thread.id)).board).toEqual({ id: other.id, threadCount: 1 });
    await mei.does("undoDecision", { decisionId: decision.id });
    expect((await readsThread(tom, thread.id)).board.id).toBe(board.id);
  });

  test("a locked thread opens by itself on time, and when the job is late it is open all the same", async () => {
    const thread = await lin.begins(board.id, "Heated");
    const { decision } = await decidesAbout(mei, thread.id, { kind: "LOCK" }, { until: inMs(700) });
    expect(code(await tom.does("replyToThread", { threadId: thread.id, body: "words" }))).toBe("THREAD_LOCKED");
    expect(await readsThread(tom, thread.id)).toMatchObject({ state: "LOCKED", viewerCan: { reply: false } });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await readsThread(tom, thread.id)).toMatchObject({ state: "PUBLISHED", viewerCan: { reply: true } });
    expect(code(await tom.does("replyToThread", { threadId: thread.id, body: "words" }))).toBe("ok");
    await endDueDecisions(open.house, new Date());
    const { rows } = await open.house.database.read.query(
      `select d.state, t.state as thread from decision d join thread t on t.id = d.subject_id where d.id = $1`,
      [uuidOf("Decision", decision.id)],
    );
    expect(rows).toEqual([{ state: "expired", thread: "published" }]);
  });

  test("what its author took back meanwhile is not there to be removed", async () => {
    const { post } = await says(lin);
    const given = await caseAbout(open, post.id);
    await lin.does("withdrawPost", { postId: post.id });
    expect(code(await decides(mei, given, { kind: "REMOVE" }))).toBe("ALREADY_WITHDRAWN");
    expect(code(await decides(mei, given, { kind: "NO_ACTION" }))).toBe("ok");
  });
});
