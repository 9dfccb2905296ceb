import { afterAll, beforeAll, expect, test } from "vitest";
import { fromGlobalId } from "../../kernel/ids.ts";
import { people } from "../../../../tests/people/people.ts";
import type { Person, ThreadRef } from "../../../../tests/people/person.ts";
import { addBoard } from "../../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import type { Subject } from "../../subjects/subject.ts";
import { openCase } from "./openCase.ts";

let open: TestHouse;
let lin: Person;
let thread: ThreadRef;

beforeAll(async () => {
  open = await openTestHouse();
  ({ lin } = await people(open, { lin: "patient" }));
  const board = await addBoard(open, { slug: "talk" });
  thread = await lin.begins(board.id, "A question");
});
afterAll(() => open.close());

const opens = (subject: Subject, category: "other" | "crisis" = "other") =>
  open.house.database
    .fork()
    .transactional((em) => openCase(em, { subject, source: "ownInitiative", category }, new Date()));

const subjectOf = (kind: Subject["kind"], id: string): Subject => ({ kind, uuid: fromGlobalId(id)!.uuid });

test("two who open a case about the same thing at once find themselves in one, with one snapshot", async () => {
  const subject = subjectOf("thread", thread.id);
  const opened = await Promise.all([opens(subject), opens(subject), opens(subject)]);
  expect(new Set(opened.map((one) => one!.moderationCase.id)).size).toBe(1);
  expect(new Set(opened.map((one) => one!.snapshot.id)).size).toBe(1);
  expect(opened.filter((one) => !one!.isJoined)).toHaveLength(1);
  expect(opened[0]!.snapshot.content).toMatchObject({ title: "A question", locale: "en" });
});

test("a text that its author took back opens no case: nobody reads it any more", async () => {
  const { post } = await lin.does("replyToThread", { threadId: thread.id, body: "Never mind." }, "post { id version }");
  await lin.does("withdrawPost", { postId: post.id }, "post { id }");
  expect(await opens(subjectOf("post", post.id))).toBeNull();
});

test("a member's profile can be a case, and a crisis stands before everything else", async () => {
  const { member } = await lin.reads(`{ member(handle: "lin") { id } }`);
  const opened = await opens(subjectOf("member", member.id), "crisis");
  expect(opened!.moderationCase).toMatchObject({ priority: "crisis", state: "new", version: 1 });
  expect(opened!.snapshot.content.title).toBe("lin");
});
