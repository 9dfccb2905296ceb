import { afterAll, beforeAll, expect, test } from "vitest";
import { record } from "../platform/bus/outbox.ts";
import { fromGlobalId } from "../kernel/ids.ts";
import { bell, settled } from "../../../tests/people/bell.ts";
import { people } from "../../../tests/people/people.ts";
import type { Person, PostRef, ThreadRef } from "../../../tests/people/person.ts";
import { addBoard } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";
import { ModerationCase } from "../moderation/cases/case.entity.ts";
import { reopenReports, settleReports } from "../moderation/reports/settleReports.ts";

let open: TestHouse;
let who: Record<"lin" | "tom" | "rowan", Person>;
let thread: ThreadRef;

beforeAll(async () => {
  open = await openTestHouse();
  who = await people(open, { lin: "patient", tom: "carer", rowan: "patient" });
  const board = await addBoard(open, { slug: "talk" });
  thread = await who.lin.begins(board.id, "Her last week");
});
afterAll(() => open.close());

async function isReported(by: Person): Promise<PostRef> {
  const post = await who.lin.replies(thread, "Buy from me.");
  await by.does("report", { subjectId: post.id, category: "SELLING" });
  return post;
}

/** What the moderators' decision does as far as reporters hear of it. */
async function decides(post: PostRef, outcome: boolean | "takes it back"): Promise<void> {
  await open.house.database.fork().transactional(async (em) => {
    const moderationCase = await em.findOneOrFail(ModerationCase, { subjectId: fromGlobalId(post.id)!.uuid });
    const { id: caseId } = moderationCase;
    if (outcome === "takes it back") return reopenReports(em, caseId);
    await settleReports(em, caseId, outcome, new Date());
    record(moderationCase, { kind: "DecisionMade", subject: `case:${caseId}`, place: "moderation", data: { caseId } });
  });
  await settled(open);
}

const heard = async (person: Person) => (await bell(person)).nodes.filter(({ kind }) => kind === "REPORT_DECIDED");

test("a reporter hears how it ended, and neither what was done nor in which thread; its author hears nothing", async () => {
  const post = await isReported(who.tom);
  await decides(post, true);
  expect(await heard(who.tom)).toMatchObject([{ isApproved: true, thread: null, post: null, actors: [] }]);
  expect(await heard(who.lin)).toEqual([]);
  const { viewer } = await who.tom.reads("{ viewer { notifications { nodes { subject { id } } } } }");
  expect(viewer.notifications.nodes[0].subject.id).toMatch(/^Report_/);
});

test("a decision that is taken back is no news, and the next one is told as it is", async () => {
  const post = await isReported(who.rowan);
  await decides(post, true);
  expect(await heard(who.rowan)).toHaveLength(1);
  await decides(post, "takes it back");
  expect(await heard(who.rowan)).toEqual([]);
  await decides(post, false);
  expect(await heard(who.rowan)).toMatchObject([{ isApproved: false }]);
});

test("whoever took their report back hears nothing", async () => {
  const { newcomer } = await people(open, { newcomer: "patient" });
  const post = await isReported(newcomer);
  const { node } = await newcomer.reads(`query ($id: ID!) { node(id: $id) { ... on Post { viewerReport { id } } } }`, {
    id: post.id,
  });
  await newcomer.does("withdrawReport", { reportId: node.viewerReport.id });
  await decides(post, true);
  expect(await heard(newcomer)).toEqual([]);
});
