import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "../../../../tests/people/people.ts";
import type { Person, ThreadRef } from "../../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { caseAbout, ruleId } from "../../../../tests/support/cases.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";

let open: TestHouse;
let board: BoardRef;
let lin: Person;
let tom: Person;
let mei: Person;
let rule: string;

beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  ({ lin, tom, mei } = await people(open, { lin: "patient", tom: "carer", mei: "moderator" }));
  rule = await ruleId(open);
});
afterAll(() => open.close());

const says = (thread: ThreadRef, anonymous: boolean) => lin.replies(thread, "Take two of them.", { anonymous });

/** Removes a post with a statement; the decision's id. */
async function removes(postId: string): Promise<string> {
  const statement = { ruleId: rule, facts: "A dose.", locale: "EN" };
  const input = { ...(await caseAbout(open, postId)), action: { kind: "REMOVE" }, statement };
  const { decision, userErrors } = await mei.does("decideCase", input, "decision { id }");
  expect(userErrors).toEqual([]);
  return decision.id;
}

async function earlierOf(postId: string): Promise<string[]> {
  const opened = await mei.does("openModerationCase", { subjectId: postId, category: "OTHER" }, "case { id }");
  const read = "query ($id: ID!) { moderationCase(id: $id) { earlierDecisions { id } } }";
  const { moderationCase } = await mei.reads(read, { id: opened["case"].id });
  return moderationCase.earlierDecisions.map(({ id }: { id: string }) => id);
}

test("what was decided before about a name counts wherever it speaks, about a pseudonym in its thread alone", async () => {
  const [one, other] = [await tom.begins(board.id, "One"), await tom.begins(board.id, "Another")];
  const named = await removes((await says(one, false)).id);
  const masked = await removes((await says(one, true)).id);
  expect(await earlierOf((await says(other, false)).id)).toEqual([named]);
  expect(await earlierOf((await says(one, true)).id)).toEqual([masked]);
  expect(await earlierOf((await says(other, true)).id)).toEqual([]);
});

test("what was taken back does not count", async () => {
  const thread = await lin.begins(board.id, "Lin's");
  const decisionId = await removes((await tom.replies(thread, "Take two.")).id);
  await mei.does("undoDecision", { decisionId });
  expect(await earlierOf((await tom.replies(thread, "And then?")).id)).toEqual([]);
});
