import { afterAll, beforeAll, expect, test } from "vitest";
import { bell, settled } from "../../../tests/people/bell.ts";
import { people } from "../../../tests/people/people.ts";
import type { Person, ThreadRef } from "../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";

let open: TestHouse;
let board: BoardRef;
let lin: Person;
let tom: Person;
let ana: Person;

beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  ({ lin, tom, ana } = await people(open, { lin: "patient", tom: "carer", ana: "survivor" }));
});
afterAll(() => open.close());

const kinds = async (person: Person) => {
  await settled(open);
  return (await bell(person)).nodes.map(({ kind, count }) => `${kind} ${count}`);
};

async function says(person: Person, thread: ThreadRef, body: string, more: object) {
  const input = { threadId: thread.id, body, ...more };
  const payload = await person.does("replyToThread", input, "post { id author { id } }");
  expect(payload.userErrors).toEqual([]);
  return payload["post"] as { id: string; author: { id: string } };
}

/** One replies, mentions, quotes and reacts, each in a thread where it is news to lin. */
async function doesAll(person: Person, more: object): Promise<void> {
  const [own, other, quoting, reacted] = await Promise.all(
    ["Mine", "Mention", "Quote", "Reaction"].map((title, index) => (index === 1 ? ana : lin).begins(board.id, title)),
  );
  const said = await lin.replies(quoting!, "Rice.");
  const liked = await lin.replies(reacted!, "Soup.");
  await says(person, reacted!, "Courage.", more);
  await says(person, own!, "It was for me.", more);
  await says(person, other!, `@${lin.handle} see this`, more);
  await says(person, quoting!, "This.", { ...more, quotedPostId: said.id });
  await person.does("react", { subjectId: liked.id, kind: "HERE", ...more });
}

test("nobody is told of a member whom they mute, until they unmute them", async () => {
  const { viewer } = await tom.reads("{ viewer { member { id } } }");
  await lin.does("muteMember", { memberId: viewer.member.id });
  await doesAll(tom, {});
  expect(await kinds(lin)).toEqual([]);
  await lin.does("unmuteMember", { memberId: viewer.member.id });
  await doesAll(tom, {});
  expect((await kinds(lin)).toSorted()).toEqual(["MENTION 1", "QUOTE 1", "REACTION 1", "REPLY 1", "REPLY 1"]);
});

test("nobody is told of whoever is behind a pseudonym that they block, until they unblock it", async () => {
  await settled(open);
  await open.asOwner("truncate notification, notification_item");
  const thread = await ana.begins(board.id, "Blocked here");
  const { author } = await says(tom, thread, "words", { anonymous: true });
  await lin.does("blockPersona", { personaId: author.id });
  await says(tom, thread, `@${lin.handle} again`, { anonymous: true });
  await doesAll(tom, { anonymous: true });
  expect(await kinds(lin)).toEqual([]);
  await says(tom, thread, `@${lin.handle} under my name`, {});
  expect(await kinds(lin)).toEqual(["MENTION 1"]);
  await lin.does("unblockPersona", { personaId: author.id });
  await says(tom, thread, `@${lin.handle} once more`, { anonymous: true });
  expect((await kinds(lin)).toSorted()).toEqual(["MENTION 1", "MENTION 1"]);
});
