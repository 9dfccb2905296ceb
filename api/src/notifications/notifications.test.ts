import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StoredEvent } from "../platform/bus/bus.ts";
import { eventColumns } from "../platform/bus/bus.ts";
import { addBoard, type BoardRef } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";
import { people } from "../../../tests/people/people.ts";
import type { Person, ThreadRef } from "../../../tests/people/person.ts";
import { bell, settled } from "../../../tests/people/bell.ts";
import { tell } from "./followEvents.ts";

let open: TestHouse;
let board: BoardRef;
const who = {} as Record<"lin" | "tom" | "ana" | "mei", Person>;
let scenes = 0;

beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  Object.assign(who, await people(open, { lin: "patient", tom: "carer", ana: "survivor", mei: "moderator" }));
});
afterAll(() => open.close());

/** The people, whom nobody has told anything and who chose nothing. */
async function fresh(): Promise<typeof who> {
  scenes += 1;
  await settled(open);
  await open.asOwner("truncate notification, notification_item, following");
  return who;
}

const kinds = async (person: Person) => (await bell(person)).nodes.map(({ kind, count }) => `${kind} ${count}`);
const memberId = async (person: Person) =>
  (await person.reads("{ viewer { member { id } } }")).viewer.member.id as string;

async function anonymously(person: Person, title: string): Promise<ThreadRef> {
  const input = { boardId: board.id, title, body: "words", anonymous: true };
  return (await person.does("createThread", input, "thread { id number }"))["thread"];
}

describe("somebody who began a thread", () => {
  test("hears of the replies, bundled while unread, and anew after they read them", async () => {
    const { lin, tom, ana } = await fresh();
    const thread = await lin.begins(board.id, "Will it be kept?");
    await tom.replies(thread, "It was for my wife.");
    await ana.replies(thread, "For me, too.");
    await settled(open);
    const { nodes, count } = await bell(lin);
    const first = { kind: "REPLY", count: 2, thread: { number: thread.number }, post: { number: 2 }, readAt: null };
    expect(nodes).toMatchObject([first]);
    expect(nodes[0]!.actors.map(({ handle }) => handle)).toEqual([ana.handle, tom.handle]);
    expect(count).toBe(1);

    await lin.does("markThreadRead", { threadId: thread.id, upToNumber: 2 });
    expect(await bell(lin)).toMatchObject({ count: 1, nodes: [{ count: 1, post: { number: 3 } }] });
    await lin.does("markThreadRead", { threadId: thread.id, upToNumber: 3 });
    expect(await bell(lin)).toMatchObject({ count: 0, nodes: [{ count: 2 }] });

    await tom.replies(thread, "Courage.");
    await settled(open);
    expect(await bell(lin)).toMatchObject({ count: 1, nodes: [{ count: 1, post: { number: 4 } }, { count: 2 }] });
  });

  test("hears nothing of what they do themself, under their name or behind a pseudonym", async () => {
    const { lin } = await fresh();
    const thread = await lin.begins(board.id, "Only me here");
    await lin.replies(thread, `@${lin.handle} says more`);
    await lin.replies(thread, "and more", { anonymous: true });
    const hidden = await anonymously(lin, "Behind a pseudonym");
    await lin.replies(hidden, "under my name");
    await settled(open);
    expect(await bell(lin)).toEqual({ count: 0, nodes: [] });
  });

  test("behind a pseudonym hears of it too, and nothing beside their account says so", async () => {
    const { lin, tom } = await fresh();
    const thread = await anonymously(lin, "Nobody knows me");
    await tom.replies(thread, "Welcome.");
    await settled(open);
    expect(await kinds(lin)).toEqual(["REPLY 1"]);
    const { rows } = await open.house.database.read.query(
      `select n.id from notification n join account a on a.id = n.owner_id where a.handle = $1
       union all select f.subject_id from following f join account a on a.id = f.account_id where a.handle = $1
       union all select gen_random_uuid() from event e, account a
         where a.handle = $1 and e.subject = 'account:' || a.id and e.kind like 'Notification%'`,
      [lin.handle],
    );
    expect(rows).toEqual([]);
    await lin.does("markThreadRead", { threadId: thread.id, upToNumber: 2 });
    expect((await bell(lin)).count).toBe(0);
  });
});

test("to tell of a reply leaves one audit row for its thread, to tell of a reaction one with those two alone", async () => {
  const { lin, tom, ana, mei } = await fresh();
  const thread = await anonymously(lin, "Audited");
  const looks = async () => {
    await settled(open);
    const { rows } = await open.house.database.read.query<{ purpose: string; kinds: string[] }>(
      `select e.data->>'purpose' as purpose, jsonb_array_length(e.data->'personaIds') as count,
         (select bool_and(p.kind = 'pseudonymous' and 'thread:' || p.thread_id = e.subject) from persona p
          where p.id::text in (select jsonb_array_elements_text(e.data->'personaIds'))) as "areOfThread"
       from audit_event e join thread t on e.subject in ('thread:' || t.id, 'persona:' || t.persona_id)
       where t.number = $1 order by e.id`,
      [thread.number],
    );
    return rows;
  };
  const look = (count: number) => ({ purpose: "notification", count, areOfThread: true });
  await tom.replies(thread, "One.", { anonymous: true });
  const post = await ana.replies(thread, "Two.", { anonymous: true });
  expect(await looks()).toEqual([look(1), look(2), look(3)]);
  await lin.does("react", { subjectId: post.id, kind: "HERE", anonymous: true });
  expect((await looks()).slice(3)).toEqual([look(2)]);
  await mei.does("react", { subjectId: post.id, kind: "HERE" });
  expect((await looks()).slice(4)).toEqual([look(1)]);
  expect(await kinds(ana)).toEqual(["REACTION 2"]);
});

test("a pseudonym can be mentioned, and its author hears of it", async () => {
  const { lin, tom, ana } = await fresh();
  const thread = await tom.begins(board.id, "Who are you?");
  const said = await lin.does(
    "replyToThread",
    { threadId: thread.id, body: "Somebody.", anonymous: true },
    "post { author { pseudonym { en } } }",
  );
  const name = said["post"].author.pseudonym.en.toLowerCase().replaceAll(" ", "-");
  await lin.does("setFollowLevel", { subjectId: thread.id, level: "NORMAL" });
  await ana.replies(thread, `@${name} welcome`);
  await settled(open);
  expect(await kinds(lin)).toEqual(["MENTION 1"]);
});

describe("one post is told once to each person, by its most particular reason", () => {
  test("a mention goes before a quote, a quote before a reply", async () => {
    const { lin, tom, ana, mei } = await fresh();
    const thread = await lin.begins(board.id, "Diet");
    const post = await tom.replies(thread, "Rice.");
    await ana.replies(thread, `@${lin.handle} see this, @${mei.handle}`, { quotedPostId: post.id });
    await settled(open);
    expect(await kinds(lin)).toEqual(["MENTION 1", "REPLY 1"]);
    expect(await kinds(tom)).toEqual(["QUOTE 1"]);
    expect(await kinds(mei)).toEqual(["MENTION 1"]);
    expect(await kinds(ana)).toEqual([]);
  });

  test("whoever has replied follows, until they say otherwise", async () => {
    const { lin, tom, ana } = await fresh();
    const thread = await lin.begins(board.id, "Sleep");
    await tom.replies(thread, "Badly.");
    await tom.does("setFollowLevel", { subjectId: thread.id, level: "NORMAL" });
    await ana.replies(thread, "Well.");
    await settled(open);
    expect(await kinds(tom)).toEqual([]);
    await tom.does("setFollowLevel", { subjectId: thread.id });
    await ana.replies(thread, "Well, still.");
    await settled(open);
    expect(await kinds(tom)).toEqual(["REPLY 1"]);
    const { thread: read } = await tom.reads(
      "query ($id: ID!) { thread(id: $id) { viewerFollowLevel } }",
      thread as never,
    );
    expect(read.viewerFollowLevel).toBe("FOLLOWING");
  });

  test("a thread behind a pseudonym is no news to those who follow the member", async () => {
    const { lin, tom, ana } = await fresh();
    await tom.does("setFollowLevel", { subjectId: await memberId(lin), level: "WATCHING" });
    await ana.does("setFollowLevel", { subjectId: board.id, level: "FOLLOWING" });
    await anonymously(lin, "Not me");
    await lin.begins(board.id, "Me");
    await settled(open);
    expect(await kinds(tom)).toEqual(["NEW_THREAD 1"]);
    expect(await kinds(ana)).toEqual(["NEW_THREAD 1", "NEW_THREAD 1"]);
    await ana.does("setFollowLevel", { subjectId: board.id });
  });

  test("nothing comes of a muted thread, board or member, not even a mention", async () => {
    const { lin, tom, ana } = await fresh();
    const thread = await lin.begins(board.id, "Loud");
    const quiet = await addBoard(open, { slug: `quiet-${scenes}` });
    await lin.does("setFollowLevel", { subjectId: thread.id, level: "MUTED" });
    await lin.does("setFollowLevel", { subjectId: quiet.id, level: "MUTED" });
    await lin.does("setFollowLevel", { subjectId: await memberId(ana), level: "MUTED" });
    await tom.replies(thread, `@${lin.handle}`);
    await tom.begins(quiet.id, "Hello", `@${lin.handle}`);
    await ana.begins(board.id, "Hello", `@${lin.handle}`);
    await settled(open);
    expect(await kinds(lin)).toEqual([]);
    const { viewer } = await lin.reads("{ viewer { following { nodes { level subject { id } } } } }");
    expect(viewer.following.nodes).toHaveLength(3);
  });

  test("nobody follows themself, or what they may not see", async () => {
    const { lin } = await fresh();
    const hidden = await addBoard(open, { slug: `hidden-${scenes}`, visibility: "private" });
    const own = await lin.does("setFollowLevel", { subjectId: await memberId(lin), level: "WATCHING" });
    expect(own.userErrors).toMatchObject([{ code: "NOT_ALLOWED" }]);
    const unseen = await lin.does("setFollowLevel", { subjectId: hidden.id, level: "WATCHING" });
    expect(unseen.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });
});

describe("what one may no longer see", () => {
  test("disappears from list and count, also for somebody who is removed from the board, and live", async () => {
    const { lin, tom } = await fresh();
    const room = await addBoard(open, { slug: `room-${scenes}` });
    const thread = await lin.begins(room.id, "In here");
    const post = await tom.replies(thread, "Yes.");
    await settled(open);
    const listening = await lin.listens<any>("subscription { notificationReceived { unreadCount } }", {}).stands();
    await listening.until(({ heard }) => heard.at(-1)?.unreadCount === 1);

    await tom.does("withdrawPost", { postId: post.id });
    expect(await bell(lin)).toEqual({ count: 0, nodes: [] });
    await tom.does("restorePost", { postId: post.id });
    expect((await bell(lin)).count).toBe(1);
    const [{ id } = { id: "" }] = (await bell(lin)).nodes;

    await open.house.database.read.query(
      `insert into membership (id, place_id, account_id, state, requested_at)
       select gen_random_uuid(), $1, id, 'removed', now() from account where handle = $2`,
      [room.uuid, lin.handle],
    );
    expect(await bell(lin)).toEqual({ count: 0, nodes: [] });
    expect((await lin.reads("query ($id: ID!) { node(id: $id) { id } }", { id })).node).toBeNull();
    await tom.replies(thread, `@${lin.handle} are you there?`);
    await settled(open);
    const { rows } = await open.house.database.read.query(
      `select from notification n join account a on a.id = n.owner_id where a.handle = $1`,
      [lin.handle],
    );
    expect(rows).toHaveLength(1);
    await listening.stops();
  });

  test("is nobody else's: ids of others open and change nothing", async () => {
    const { lin, tom, ana } = await fresh();
    const thread = await lin.begins(board.id, "Mine");
    await tom.replies(thread, "Yours.");
    await settled(open);
    const [{ id } = { id: "" }] = (await bell(lin)).nodes;
    expect((await ana.reads("query ($id: ID!) { node(id: $id) { id } }", { id })).node).toBeNull();
    expect((await lin.reads("query ($id: ID!) { node(id: $id) { id } }", { id })).node).toEqual({ id });
    await ana.does("markNotificationsRead", { ids: [id] });
    await ana.does("markNotificationsRead", { upTo: id });
    const refused = await ana.does("dismissNotification", { notificationId: id });
    expect(refused.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await bell(lin)).count).toBe(1);
  });
});

describe("reading and removing", () => {
  test("all are marked up to one, it can be taken back, and another device hears of it", async () => {
    const { lin, tom } = await fresh();
    const [one, two] = [await lin.begins(board.id, "One"), await lin.begins(board.id, "Two")];
    await tom.replies(one, "1");
    await tom.replies(two, "2");
    await settled(open);
    const phone = await lin.onAnotherDevice();
    const listening = await phone
      .listens<any>("subscription { notificationReceived { unreadCount notification { count } } }", {})
      .stands();
    await listening.until(({ heard }) => heard.at(-1)?.unreadCount === 2);
    const newest = (await bell(lin)).nodes[0]!;
    const marked = await lin.does(
      "markNotificationsRead",
      { upTo: newest.id },
      "markedAt viewer { unreadNotificationCount }",
    );
    expect(marked["viewer"].unreadNotificationCount).toBe(0);
    await listening.until(({ heard }) => heard.at(-1)?.unreadCount === 0);
    await tom.replies(two, "3");
    await settled(open);
    await lin.does("undoNotificationsRead", { markedAt: marked["markedAt"] });
    // The second thread's news are the later ones; the first one is open again.
    const { nodes, count } = await bell(lin, "UNREAD");
    expect([count, nodes.map((told) => told.thread!.title).toSorted()]).toEqual([2, ["One", "Two"]]);
    await lin.does("dismissNotification", { notificationId: newest.id });
    await lin.does("markNotificationsRead", { subjectId: one.id });
    expect((await bell(lin)).count).toBe(1);
    await listening.stops();
  });

  test("exactly one way of saying which is asked for", async () => {
    const { lin } = await fresh();
    const none = await lin.does("markNotificationsRead", {});
    expect(none.userErrors).toMatchObject([{ code: "INVALID_VALUE" }]);
  });

  test("the list is paged both ways", async () => {
    const { lin, tom } = await fresh();
    for (const title of ["a", "b", "c"]) await tom.replies(await lin.begins(board.id, title), "x");
    await settled(open);
    const page = async (given: string) => {
      const { viewer } = await lin.reads(
        `{ viewer { notifications(${given}) { nodes { thread { title } } pageInfo { endCursor hasNextPage } } } }`,
      );
      const titles = viewer.notifications.nodes.map((told: any) => told.thread.title);
      return { titles, ...viewer.notifications.pageInfo };
    };
    const first = await page("first: 2");
    expect(first).toMatchObject({ titles: ["c", "b"], hasNextPage: true });
    expect(await page(`first: 2, after: "${first.endCursor}"`)).toMatchObject({ titles: ["a"], hasNextPage: false });
    expect((await page("last: 2")).titles).toEqual(["b", "a"]);
  });
});

test("who asks to be let in is told to the staff until it is decided, and then hears of it", async () => {
  const { lin, mei } = await fresh();
  const closed = await addBoard(open, { slug: `closed-${scenes}`, visibility: "restricted" });
  await lin.does("requestMembership", { boardId: closed.id, note: "please" });
  await settled(open);
  expect((await bell(mei)).nodes).toMatchObject([{ kind: "MEMBERSHIP_REQUESTED", count: 1 }]);
  const { board: asked } = await mei.reads(
    "query ($slug: String!) { board(slug: $slug) { membershipRequests { nodes { id } } } }",
    { slug: closed.slug },
  );
  await mei.does("decideMembership", { membershipId: asked.membershipRequests.nodes[0].id, approve: true });
  await settled(open);
  expect(await bell(mei)).toEqual({ count: 0, nodes: [] });
  expect((await bell(lin)).nodes).toMatchObject([{ kind: "MEMBERSHIP_DECIDED", isApproved: true }]);
});

test("each is told once, though the work is done again, and again after it was cut off half way", async () => {
  const { lin, tom, ana } = await fresh();
  const thread = await lin.begins(board.id, "Once");
  await tom.replies(thread, "one");
  await ana.replies(thread, `two, @${tom.handle}`);
  await settled(open);
  const { database } = open.house;
  const { rows: events } = await database.read.query<StoredEvent>(
    `select ${eventColumns} from event where subject = $1 and kind = 'PostPublished' order by event.xid, event.id`,
    [`thread:${(await database.read.query(`select id from thread where number = $1`, [thread.number])).rows[0].id}`],
  );
  const before = [await bell(lin), await bell(tom), await bell(ana)];
  await database.fork().transactional((em) => tell(open.house, em, events));
  const cutOff = () =>
    database.fork().transactional(async (em) => {
      await tell(open.house, em, events);
      throw new Error("cut off half way");
    });
  await expect(cutOff()).rejects.toThrow("cut off");
  await database.fork().transactional((em) => tell(open.house, em, events));
  expect([await bell(lin), await bell(tom), await bell(ana)]).toEqual(before);

  // Whatever was forgotten is told anew as it would have been, once.
  await database.read.query(`delete from notification where thread_id = (select id from thread where number = $1)`, [
    thread.number,
  ]);
  await expect(cutOff()).rejects.toThrow("cut off");
  expect((await bell(lin)).nodes).toEqual([]);
  await database.fork().transactional((em) => tell(open.house, em, events));
  expect([await kinds(lin), await kinds(tom), await kinds(ana)]).toEqual([["REPLY 2"], ["MENTION 1"], []]);
});
