import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readUnreadThreadCounts } from "../../api/src/boards/board.queries.ts";
import { createThread } from "../../api/src/boards/createThread.ts";
import { markBoardRead } from "../../api/src/boards/markBoardRead.ts";
import { markThreadRead } from "../../api/src/discussion/markThreadRead.ts";
import { replyToThread } from "../../api/src/discussion/replyToThread.ts";
import { readThreads } from "../../api/src/discussion/thread.queries.ts";
import { readUnreadThreads } from "../../api/src/discussion/unreadThreads.queries.ts";
import { toGlobalId, uuidOf } from "../../api/src/kernel/ids.ts";
import { pageRequest } from "../../api/src/kernel/pagination.ts";
import type { MemberViewer } from "../../api/src/kernel/viewer.ts";
import { openRooms, valueOf, type Rooms } from "../support/rooms.ts";

let rooms: Rooms;
let boards: string[];
beforeAll(async () => {
  rooms = await openRooms();
  boards = [await rooms.board(), await rooms.board()];
});
afterAll(() => rooms?.close());

/** What somebody does, and how many minutes later. Numbers are taken modulo what there is. */
type Act =
  | { kind: "begins"; who: number; board: number }
  | { kind: "replies"; who: number; thread: number }
  | { kind: "reads"; who: number; thread: number; upTo: number }
  | { kind: "readsAll"; who: number; board: number };
type Step = Act & { minutes: number };

const small = fc.nat({ max: 5 });
const minutes = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 12 }) });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("begins" as const), who: small, board: small, minutes }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("replies" as const), who: small, thread: small, minutes }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("reads" as const),
      who: small,
      thread: small,
      upTo: fc.nat({ max: 8 }),
      minutes,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("readsAll" as const), who: small, board: small, minutes }) },
);

/** The naive model: every post, who wrote it, and who has read it. */
class Model {
  threads: { id: string; board: string; at: number; posts: { author: MemberViewer; readBy: Set<MemberViewer> }[] }[] =
    [];

  unread(member: MemberViewer, thread: Model["threads"][number]): number {
    if (thread.at <= Date.parse(member.since!)) return 0;
    return thread.posts.filter((post) => post.author !== member && !post.readBy.has(member)).length;
  }

  readUpTo(member: MemberViewer, thread: Model["threads"][number]): number {
    const unread = thread.posts.findIndex((post) => post.author !== member && !post.readBy.has(member));
    return unread === -1 ? thread.posts.length : unread;
  }

  say(member: MemberViewer, thread: Model["threads"][number], at: number): void {
    if (this.unread(member, thread) === 0) this.read(member, thread, thread.posts.length);
    thread.posts.push({ author: member, readBy: new Set() });
    thread.at = at;
  }

  read(member: MemberViewer, thread: Model["threads"][number], upTo: number): void {
    for (const post of thread.posts.slice(0, upTo)) post.readBy.add(member);
  }
}

/** The clock of the test goes on from run to run, so that every run is news to its own members only. */
let clock = Date.parse("2026-01-01T00:00:00.000Z");

async function live(steps: Step[]): Promise<void> {
  clock += 3_600_000;
  const early = [await rooms.member({ since: new Date(clock) }), await rooms.member({ since: new Date(clock) })];
  const late = await rooms.member({ since: new Date(clock + 10 * 60_000) });
  const members = [...early, late];
  const model = new Model();
  for (const [index, act] of steps.entries()) {
    clock += act.minutes * 60_000 + 1;
    await carryOut(model, act, members[act.who % 3]!);
    if (index % 6 === 5) await compare(model, members);
  }
  await compare(model, members);
}

async function carryOut(model: Model, act: Act, who: MemberViewer): Promise<void> {
  const at = new Date(clock);
  if (act.kind === "begins") {
    const boardId = boards[act.board % 2]!;
    const begun = valueOf(
      await rooms.give(who, (unit) => createThread(unit, { boardId, title: "A thread", body: "Hello." }), at),
    );
    model.threads.push({ id: begun.id, board: boardId, at: clock, posts: [{ author: who, readBy: new Set() }] });
  } else if (act.kind === "readsAll") {
    const boardId = boards[act.board % 2]!;
    valueOf(await rooms.give(who, (unit) => markBoardRead(unit, { boardId }), at));
    for (const thread of model.threads) {
      if (thread.board === boardId && model.unread(who, thread) > 0) model.read(who, thread, thread.posts.length);
    }
  } else if (model.threads.length > 0) {
    const thread = model.threads[act.thread % model.threads.length]!;
    const threadId = toGlobalId("Thread", thread.id);
    if (act.kind === "replies") {
      valueOf(await rooms.give(who, (unit) => replyToThread(unit, { threadId, body: "Yes." }), at));
      model.say(who, thread, clock);
    } else {
      valueOf(await rooms.give(who, (unit) => markThreadRead(unit, { threadId, upToNumber: act.upTo }), at));
      model.read(who, thread, act.upTo);
    }
  }
}

/** What every member sees, on whichever device, is what the model says. */
async function compare(model: Model, members: MemberViewer[]): Promise<void> {
  const { read } = rooms.house.database;
  for (const member of members) {
    const rows = await readThreads(
      read,
      member,
      model.threads.map((thread) => thread.id),
    );
    const seen = new Map(rows.map((row) => [row.uuid, [row.viewerUnreadCount, row.viewerReadUpTo]]));
    const expected = model.threads.map(
      (thread) => [thread.id, [model.unread(member, thread), model.readUpTo(member, thread)]] as const,
    );
    expect(seen).toEqual(new Map(expected));
    const unread = model.threads.filter((thread) => model.unread(member, thread) > 0);
    const counts = await readUnreadThreadCounts(
      read,
      member,
      boards.map((board) => uuidOf("Board", board)!),
    );
    const counted = new Map(counts.map(({ placeUuid, count }) => [toGlobalId("Board", placeUuid), count]));
    expect(counted).toEqual(
      new Map(boards.map((board) => [board, unread.filter((thread) => thread.board === board).length])),
    );
    const news = await readUnreadThreads(read, member, pageRequest({}, 50));
    expect(news.nodes.map((row) => row.uuid)).toEqual(
      unread.toSorted((a, b) => b.at - a.at).map((thread) => thread.id),
    );
  }
}

test("what is read and what is news is exact for every member, whatever happens in whatever order", async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14, size: "max" }), live), {
    numRuns: 100,
  });
}, 120_000);

test("a member's devices that mark the same thread at once agree with a reply on its way", async () => {
  const board = await rooms.board();
  const [lin, tom] = [await rooms.member(), await rooms.member()];
  const begun = valueOf(
    await rooms.give(tom, (unit) => createThread(unit, { boardId: board, title: "Together", body: "1" })),
  );
  const threadId = toGlobalId("Thread", begun.id);
  for (let round = 0; round < 15; round += 1) {
    const upTo = round * 2 + 1;
    await Promise.all([
      rooms.give(lin, (unit) => markThreadRead(unit, { threadId, upToNumber: upTo })),
      rooms.give(lin, (unit) => replyToThread(unit, { threadId, body: "mine" })),
      rooms.give(tom, (unit) => replyToThread(unit, { threadId, body: "his" })),
      rooms.give(lin, (unit) => markThreadRead(unit, { threadId, upToNumber: upTo })),
      rooms.give(lin, (unit) => markBoardRead(unit, { boardId: board })),
    ]);
    const [row] = await readThreads(rooms.house.database.read, lin, [begun.id]);
    const [{ unread }] = (await rooms.sql<{ unread: number }>(
      `select count(*)::int as unread from post x join persona p on p.id = x.persona_id
       where x.thread_id = $1 and p.account_id <> $2 and x.number > $3`,
      [begun.id, lin.accountId, row!.viewerReadUpTo],
    )) as [{ unread: number }];
    expect(row!.viewerUnreadCount).toBe(unread);
  }
});

test("the baseline follows what was read, so that the count looks at little", async () => {
  const boardId = await rooms.board();
  const start = new Date("2026-01-01T00:00:00.000Z");
  const [lin, tom] = [await rooms.member({ since: start }), await rooms.member({ since: start })];
  const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
  const ids: string[] = [];
  for (const hour of [1, 2, 3]) {
    const begun = await rooms.give(
      tom,
      (unit) => createThread(unit, { boardId, title: `Hour ${hour}`, body: "?" }),
      later(hour),
    );
    ids.push(toGlobalId("Thread", valueOf(begun).id));
  }
  const baseline = async () => {
    const [row] = await rooms.sql<{ readBefore: string }>(
      `select read_before as "readBefore" from place_baseline where account_id = $1`,
      [lin.accountId],
    );
    return row?.readBefore ?? null;
  };
  const reads = (index: number, hour: number) =>
    rooms.give(lin, (unit) => markThreadRead(unit, { threadId: ids[index]!, upToNumber: 1 }), later(hour));
  await reads(1, 4);
  expect(await baseline()).toBe(new Date(later(1).getTime() - 1).toISOString());
  await reads(0, 4);
  expect(await baseline()).toBe(new Date(later(3).getTime() - 1).toISOString());
  await reads(2, 4);
  expect(await baseline()).toBe(new Date(later(4).getTime() - 5 * 60_000).toISOString());
});
