import { afterAll, beforeAll, expect, test } from "vitest";
import { fromGlobalId } from "../../kernel/ids.ts";
import { people } from "../../../../tests/people/people.ts";
import type { Person, PostRef, ThreadRef } from "../../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { deleteUnusedPictures } from "../../subjects/pictures/housekeeping.ts";
import { jpeg } from "../../../../tests/support/pictureFiles.ts";

let open: TestHouse;
let board: BoardRef;
let lin: Person;
let tom: Person;
let mei: Person;
let kai: Person;
let thread: ThreadRef;

beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  ({ lin, tom, mei, kai } = await people(open, { lin: "patient", tom: "carer", mei: "moderator", kai: "moderator" }));
  thread = await lin.begins(board.id, "A question");
});
afterAll(() => open.close());

const opens = async (subjectId: string, by = mei, category = "OTHER"): Promise<{ id: string; version: number }> => {
  const payload = await by.does("openModerationCase", { subjectId, category }, "case { id version }");
  expect(payload.userErrors).toEqual([]);
  return payload["case"];
};

const reads = async (id: string, fields: string, by = mei): Promise<any> =>
  (await by.reads(`query ($id: ID!) { moderationCase(id: $id) { ${fields} } }`, { id }))["moderationCase"];

const text = "source html title contentWarnings { kind } pictures { description picture { url } }";

test("shows what was reported beside what it says now, with its pictures", async () => {
  const { upload } = await lin.uploads(await jpeg(60, 40));
  const { post } = await lin.does(
    "replyToThread",
    {
      ...{ threadId: thread.id, body: "My *powder* closed it.", contentWarnings: [{ kind: "STOMA_PHOTO" }] },
      pictures: [{ id: upload!.id, altText: "A bag" }],
    },
    "post { id }",
  );
  const { id } = await opens(post.id);
  await lin.does("editPost", { postId: post.id, body: "Nothing.", expectedVersion: 1, pictures: [] });
  const found = await reads(id, `isGraphic snapshots { revision takenAt ${text} } currentText { takenAt ${text} }`);
  expect(found.isGraphic).toBe(true);
  expect(found.snapshots).toHaveLength(1);
  expect(found.snapshots[0]).toMatchObject({
    ...{ revision: 1, source: "My *powder* closed it.", html: "<p>My <em>powder</em> closed it.</p>\n" },
    ...{ contentWarnings: [{ kind: "STOMA_PHOTO" }] },
  });
  expect(found.snapshots[0].pictures).toEqual([{ description: "A bag", picture: expect.anything() }]);
  await deleteUnusedPictures(open.house, new Date());
  const { url } = found.snapshots[0].pictures[0].picture;
  const statuses = async () => Promise.all([mei, lin, tom].map(async (person) => (await person.looksAt(url)).status));
  expect(await statuses()).toEqual([200, 404, 404]);
  expect(found.currentText).toMatchObject({ takenAt: null, source: "Nothing.", pictures: [] });
  await deleteUnusedPictures(open.house, new Date(Date.now() + 366 * 86_400_000));
  expect(await statuses()).toEqual([404, 404, 404]);
});

test("keeps what was reported when its author takes it back", async () => {
  const post = await lin.replies(thread, "Add me, I send it.");
  const { id } = await opens(post.id);
  await lin.does("withdrawPost", { postId: post.id });
  const found = await reads(id, `excerpt snapshots { source } currentText { source }`);
  expect(found).toEqual({
    excerpt: "Add me, I send it.",
    snapshots: [{ source: "Add me, I send it." }],
    currentText: null,
  });
});

test("shows what was said around it", async () => {
  const talk = await lin.begins(board.id, "A long talk", "Opening.");
  const posts: PostRef[] = [];
  for (let number = 2; number <= 9; number += 1) posts.push(await tom.replies(talk, `Post ${number}.`));
  const around = "threadContext { before { number } after { number } }";
  const numbers = ({ threadContext }: any) =>
    [threadContext.before, threadContext.after].map((side) => side.map(({ number }: PostRef) => number));
  expect(numbers(await reads((await opens(posts[3]!.id)).id, around))).toEqual([
    [2, 3, 4],
    [6, 7, 8],
  ]);
  expect(numbers(await reads((await opens(talk.id)).id, around))).toEqual([[], [2, 3, 4]]);
  const { member } = await mei.reads(`{ member(handle: "tom") { id } }`);
  expect(await reads((await opens(member.id)).id, around)).toEqual({ threadContext: null });
});

test("has notes for the moderators alone, and writes down who read them", async () => {
  const { id } = await opens((await lin.replies(thread, "Noted.")).id);
  const key = { caseId: id, body: "Wait for her answer.", idempotencyKey: "once" };
  await mei.does("addCaseNote", key, "case { id }");
  await mei.does("addCaseNote", key, "case { id }");
  const { version } = (await mei.does("claimCase", { caseId: id }, "case { version }"))["case"];
  await mei.does("handOverCase", { caseId: id, note: "Yours.", expectedVersion: version }, "case { id }");
  expect((await reads(id, "notes { kind text author { handle } }", kai)).notes).toEqual([
    { kind: "NOTE", text: "Wait for her answer.", author: { handle: "mei" } },
    { kind: "HANDOVER", text: "Yours.", author: { handle: "mei" } },
  ]);
  const { rows } = await open.house.database.read.query(
    `select a.handle::text as handle from audit_event e join account a on a.id = e.actor_id
     where e.kind = 'caseNotesRead' and e.subject = $1`,
    [`case:${fromGlobalId(id)!.uuid}`],
  );
  expect(rows).toEqual([{ handle: "kai" }]);
});

test("finds the same words, the same face and the same kind of thing, but nothing about whoever asks", async () => {
  const spam = "Buy this powder, it closes every stoma at once.";
  const [first, second] = [await lin.replies(thread, spam), await tom.replies(thread, spam)];
  const own = await mei.replies(thread, spam, { anonymous: true });
  const [asked, copy, hidden] = [await opens(first.id), await opens(second.id), await opens(own.id, kai)];
  const elsewhere = await lin.begins(board.id, "Another thread");
  const face = await opens(elsewhere.id);
  const alike = async (by: Person) =>
    (await reads(asked.id, "similarCases { likeness case { id } }", by)).similarCases
      .filter(({ case: { id } }: any) => [copy.id, hidden.id, face.id].includes(id))
      .map(({ likeness, case: { id } }: any) => [likeness, id]);
  expect(await alike(kai)).toEqual([
    ["TEXT", hidden.id],
    ["TEXT", copy.id],
    ["FACE", face.id],
  ]);
  expect(await alike(mei)).toEqual([
    ["TEXT", copy.id],
    ["FACE", face.id],
  ]);
});

test("does not lead from a pseudonym to its author's other faces", async () => {
  const [here, there] = [thread, await tom.begins(board.id, "Tom's")];
  const posts = [
    await lin.replies(here, "Me?", { anonymous: true }),
    await lin.replies(there, "Me, too?", { anonymous: true }),
  ];
  const [asked, other] = [await opens(posts[0]!.id, mei, "SELLING"), await opens(posts[1]!.id, mei, "SELLING")];
  const { similarCases } = await reads(asked.id, "similarCases { case { id } }");
  expect(similarCases.map((one: any) => one.case.id)).not.toContain(other.id);
});
