import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { people } from "../../../../tests/people/people.ts";
import type { Person, ThreadRef } from "../../../../tests/people/person.ts";
import { addBoard } from "../../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { jpeg } from "../../../../tests/support/pictureFiles.ts";
import { forgetExposure } from "./forgetExposure.ts";

let open: TestHouse;
let lin: Person;
let mei: Person;
let kai: Person;
let thread: ThreadRef;

beforeAll(async () => {
  open = await openTestHouse();
  const board = await addBoard(open, { slug: "talk" });
  ({ lin, mei, kai } = await people(open, { lin: "patient", mei: "moderator", kai: "moderator" }));
  thread = await lin.begins(board.id, "A question");
});
beforeEach(async () => {
  await kai.does("setModeratorCare", { leftOut: [] }, "care { leftOut }");
});
afterAll(() => open.close());

const opens = async (category: string): Promise<{ id: string; number: number }> => {
  const { id: subjectId } = await lin.replies(thread, `About ${category}`);
  return (await mei.does("openModerationCase", { subjectId, category }, "case { id number }"))["case"];
};

const queueOf = async (person: Person): Promise<number[]> =>
  (await person.reads("{ moderationCases(first: 100) { nodes { number } } }"))["moderationCases"].nodes.map(
    ({ number }: { number: number }) => number,
  );

const careOf = async (person: Person) =>
  (await person.reads("{ moderationQueue { care { openedToday isBreakDue leftOut } } }"))["moderationQueue"].care;

test("what a moderator leaves to others is in none of their lists, numbers or streams, but in everybody else's", async () => {
  const stream = await kai
    .listens<{ case: { number: number } }>("subscription { moderationQueueActivity { case { number } } }", {})
    .stands();
  await kai.does("setModeratorCare", { leftOut: ["PRIVACY"] }, "care { leftOut }");
  const [hidden, shown] = [await opens("PRIVACY"), await opens("SELLING")];
  expect(await queueOf(kai)).not.toContain(hidden.number);
  expect(await queueOf(mei)).toContain(hidden.number);
  await stream.until(({ heard }) => heard.some((one) => one.case.number === shown.number));
  expect(stream.heard.map((one) => one.case.number)).toEqual([shown.number]);
  await stream.stops();
  const { moderationQueue } = await kai.reads("{ moderationQueue { counts { category } } }");
  expect(moderationQueue.counts).not.toContainEqual({ category: "PRIVACY" });
  const byNumber = "query ($number: Int!) { moderationCase(number: $number) { number } }";
  expect(await kai.reads(byNumber, { number: hidden.number })).toEqual({ moderationCase: { number: hidden.number } });
});

test("a crisis comes to whoever leaves it to others as long as nobody else is on duty who takes it", async () => {
  await kai.does("setModeratorCare", { leftOut: ["CRISIS"] }, "care { leftOut }");
  const crisis = await opens("CRISIS");
  expect(await queueOf(kai)).toContain(crisis.number);
  await open.house.database.read.query(
    `insert into moderator_shift (id, account_id, starts_at, ends_at, state, created_at, started_at)
     select gen_random_uuid(), id, now(), now() + interval '2 hours', 'onDuty', now(), now() from account where handle = 'mei'`,
  );
  expect(await queueOf(kai)).not.toContain(crisis.number);
  await mei.does("setModeratorCare", { leftOut: ["CRISIS"] }, "care { leftOut }");
  expect(await queueOf(kai)).toContain(crisis.number);
  await mei.does("setModeratorCare", { leftOut: [] }, "care { leftOut }");
});

test("the hard things of a day are counted once each, for whoever opened them alone, and forgotten after it", async () => {
  const { upload } = await lin.uploads(await jpeg(60, 40));
  const { post } = await lin.does(
    "replyToThread",
    { threadId: thread.id, body: "See.", pictures: [{ id: upload!.id }] },
    "post { id pictures { id } }",
  );
  const opened = await mei.does(
    "openModerationCase",
    { subjectId: post.id, category: "OTHER" },
    "case { id isGraphic }",
  );
  expect(opened["case"].isGraphic).toBe(true);
  const caseId = opened["case"].id;
  const pictureId = post.pictures[0].id;
  for (const input of [{ caseId }, { caseId, pictureId }, { caseId, pictureId }])
    await kai.does("noteHardItem", input, "care { openedToday }");
  expect(await careOf(kai)).toMatchObject({ openedToday: 2, isBreakDue: false });
  expect(await careOf(mei)).toMatchObject({ openedToday: 0 });
  await forgetExposure(open.house, new Date(Date.now() + 41 * 3_600_000));
  expect(await careOf(kai)).toMatchObject({ openedToday: 0 });
});

test("after ten hard things a break would do good, until it is taken", async () => {
  for (let index = 0; index < 10; index += 1) {
    const { id: caseId } = await opens("OTHER");
    await kai.does("noteHardItem", { caseId }, "care { openedToday }");
  }
  expect(await careOf(kai)).toMatchObject({ openedToday: 10, isBreakDue: true });
  const { care } = await kai.does("setModeratorCare", { takesBreak: true }, "care { isBreakDue openedToday leftOut }");
  expect(care).toEqual({ isBreakDue: false, openedToday: 10, leftOut: [] });
});
