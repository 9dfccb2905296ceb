import { afterAll, beforeAll, expect, test } from "vitest";
import { bell, settled } from "../../../tests/people/bell.ts";
import { awaitMail } from "../../../tests/people/identityMails.ts";
import { people } from "../../../tests/people/people.ts";
import type { Person, ThreadRef } from "../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../tests/support/boards.ts";
import { sendDueMails } from "./sendDueMails.ts";
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

/** What lin's list and badge say, as `KIND count`. */
async function bellOf(person: Person): Promise<{ badge: number; kinds: string[] }> {
  await settled(open);
  const { count, nodes } = await bell(person);
  return { badge: count, kinds: nodes.map((told) => `${told.kind} ${told.count}`).toSorted() };
}
const all = { badge: 5, kinds: ["MENTION 1", "QUOTE 1", "REACTION 1", "REPLY 1", "REPLY 1"] };
const nothing = { badge: 0, kinds: [] };

test("what a member told before they were muted goes from list, badge and bundles at once, and comes back", async () => {
  await settled(open);
  await open.asOwner("truncate notification, notification_item");
  await doesAll(tom, {});
  expect(await bellOf(lin)).toEqual(all);
  const { viewer } = await tom.reads("{ viewer { member { id } } }");
  const phone = await (
    await lin.onAnotherDevice()
  )
    .listens<{ unreadCount: number }>("subscription { notificationReceived { unreadCount } }", {})
    .stands();
  await lin.does("muteMember", { memberId: viewer.member.id });
  expect(await bellOf(lin)).toEqual(nothing);
  await phone.until(({ heard }) => heard.at(-1)?.unreadCount === 0);
  await phone.stops();
  const shared = await lin.begins(board.id, "Shared");
  await lin.does("unmuteMember", { memberId: viewer.member.id });
  expect(await bellOf(lin)).toEqual(all);
  await says(tom, shared, "Of tom.", {});
  await says(ana, shared, "Of ana.", {});
  expect((await bellOf(lin)).kinds).toContain("REPLY 2");
  await lin.does("muteMember", { memberId: viewer.member.id });
  expect(await bellOf(lin)).toEqual({ badge: 1, kinds: ["REPLY 1"] });
  expect((await bell(lin)).nodes[0]).toMatchObject({ actors: [{ handle: "ana" }], post: { number: 3 } });
  await lin.does("unmuteMember", { memberId: viewer.member.id });
});

test("what a pseudonym told before it was blocked goes as well, and is not mailed", async () => {
  await settled(open);
  await open.asOwner("truncate notification, notification_item");
  await open.house.database.read.query("update account set email_verified_at = now() where handle = 'lin'");
  await lin.does("updateNotificationSettings", { mail: "DAILY", isFullDetail: true });
  const thread = await lin.begins(board.id, "Night thoughts");
  const { author } = await says(tom, thread, "You are weak.", { anonymous: true });
  const other = await lin.begins(board.id, "Day thoughts");
  await says(ana, other, "Courage.", {});
  expect((await bellOf(lin)).badge).toBe(2);
  await lin.does("blockPersona", { personaId: author.id });
  expect(await bellOf(lin)).toEqual({ badge: 1, kinds: ["REPLY 1"] });
  await sendDueMails(open.house, new Date(Date.now() + 86_400_000));
  const mail = await awaitMail(open, "lin@example.org", 2);
  expect(mail.text).toContain("Day thoughts");
  expect(mail.text).not.toContain("Night thoughts");
  await lin.does("unblockPersona", { personaId: author.id });
  expect((await bellOf(lin)).badge).toBe(2);
});
