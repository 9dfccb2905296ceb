import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readBoards } from "../../api/src/boards/board.queries.ts";
import { createThread } from "../../api/src/boards/createThread.ts";
import { readThreadPosts } from "../../api/src/discussion/post.queries.ts";
import { replyToThread } from "../../api/src/discussion/replyToThread.ts";
import { ThreadFields } from "../../api/src/discussion/thread.graphql.ts";
import { readPlaceThreads, readThreads, type ThreadSortWord } from "../../api/src/discussion/thread.queries.ts";
import { toGlobalId, uuidOf } from "../../api/src/kernel/ids.ts";
import {
  PageArgumentError,
  pageRequest,
  type Connection,
  type PageArguments,
} from "../../api/src/kernel/pagination.ts";
import type { MemberViewer } from "../../api/src/kernel/viewer.ts";
import { openRooms, valueOf, type Rooms } from "../support/rooms.ts";

let rooms: Rooms;
let lin: MemberViewer;
beforeAll(async () => {
  rooms = await openRooms();
  lin = await rooms.member();
});
afterAll(() => rooms?.close());

const old = Date.parse("2026-01-01T00:00:00.000Z");
const threadsToBegin = fc.array(
  fc.record({
    at: fc.nat({ max: 20 }).map((hours) => new Date(old + hours * 3_600_000)),
    replies: fc.nat({ max: 2 }),
    isPinned: fc.boolean(),
  }),
  { minLength: 0, maxLength: 12 },
);
const sizes = fc.infiniteStream(fc.integer({ min: 1, max: 5 }));
/** Before which pages of the walk something new is written. */
const interruptions = fc.infiniteStream(fc.nat({ max: 3 }).map((chance) => chance === 0));
const direction = fc.constantFrom("forward" as const, "backward" as const);

/** A board's place and a thread, as whoever lists what is in them knows them. */
async function placeOf(boardId: string) {
  const [board] = await readBoards(rooms.house.database.read, lin, [uuidOf("Board", boardId)!]);
  return { ...board!, placeUuid: board!.uuid };
}

async function threadOf(uuid: string) {
  const [thread] = await readThreads(rooms.house.database.read, lin, [uuid]);
  return { ...thread!, threadUuid: thread!.uuid };
}

/** Walks a whole list by its cursors, and answers its entries in the list's own order, page joined to page. */
async function walk<Row>(
  way: "forward" | "backward",
  pageSizes: Iterator<number>,
  read: (given: PageArguments) => Promise<Connection<Row>>,
  between: () => Promise<void>,
): Promise<Row[]> {
  let rows: Row[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < 100; page += 1) {
    const size = pageSizes.next().value as number;
    const given: PageArguments = way === "forward" ? { first: size, after: cursor } : { last: size, before: cursor };
    const { nodes, pageInfo } = await read(given);
    expect(nodes.length).toBeLessThanOrEqual(size);
    rows = way === "forward" ? [...rows, ...nodes] : [...nodes, ...rows];
    if (!(way === "forward" ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return rows;
    cursor = way === "forward" ? pageInfo.endCursor : pageInfo.startCursor;
    await between();
  }
  throw new Error("the walk does not end");
}

const descending = (a: (string | number)[], b: (string | number)[]): number => {
  const different = a.findIndex((value, index) => value !== b[index]);
  return different === -1 ? 0 : a[different]! < b[different]! ? 1 : -1;
};

test("walking a board's threads in any order, either way, meets each exactly once while new ones arrive", async () => {
  const sorts = fc.constantFrom<ThreadSortWord>("latestActivity", "newest", "unanswered");
  const property = fc.asyncProperty(
    threadsToBegin,
    sorts,
    direction,
    sizes,
    interruptions,
    async (given, sort, way, pageSizes, news) => {
      const boardId = await rooms.board();
      const begun = await rooms.threads(boardId, lin, given);
      const known = given.map((thread, index) => ({
        ...thread,
        id: begun[index]!.id,
        latest: thread.at.getTime() + thread.replies * 60_000,
      }));
      const keyOf: Record<ThreadSortWord, (thread: (typeof known)[number]) => (string | number)[]> = {
        latestActivity: (thread) => [Number(thread.isPinned), thread.latest, thread.id],
        newest: (thread) => [thread.at.getTime(), thread.id],
        unanswered: (thread) => [thread.at.getTime(), thread.id],
      };
      const listed = known.filter((thread) => sort !== "unanswered" || thread.replies === 0);
      const expected = listed.toSorted((a, b) => descending(keyOf[sort](a), keyOf[sort](b))).map((thread) => thread.id);
      const rows = await walk(
        way,
        pageSizes,
        async (page) =>
          readPlaceThreads(rooms.house.database.read, lin, await placeOf(boardId), sort, pageRequest(page, 30)),
        async () => {
          if (!news.next().value) return;
          valueOf(await rooms.give(lin, (unit) => createThread(unit, { boardId, title: "New", body: "Hello." })));
        },
      );
      const met = rows.map((row) => row.uuid);
      expect(new Set(met).size).toBe(met.length);
      expect(met.filter((id) => expected.includes(id))).toEqual(expected);
    },
  );
  await fc.assert(property, { numRuns: 120 });
}, 120_000);

test("walking a thread's posts, either way, meets each exactly once while replies arrive, and each number's page holds it", async () => {
  const boardId = await rooms.board();
  const property = fc.asyncProperty(
    fc.nat({ max: 14 }),
    direction,
    sizes,
    interruptions,
    async (replies, way, pageSizes, news) => {
      const [thread] = await rooms.threads(boardId, lin, [{ at: new Date(old), replies }]);
      const threadId = toGlobalId("Thread", thread!.id);
      const rows = await walk(
        way,
        pageSizes,
        async (page) =>
          readThreadPosts(rooms.house.database.read, lin, await threadOf(thread!.id), pageRequest(page, 50)),
        async () => {
          if (news.next().value)
            valueOf(await rooms.give(lin, (unit) => replyToThread(unit, { threadId, body: "New." })));
        },
      );
      const numbers = rows.map((row) => row.number);
      expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
      expect(numbers.length).toBeGreaterThanOrEqual(replies + 1);
      await expectPagesToHold(thread!.id, pageSizes.next().value as number);
    },
  );
  await fc.assert(property, { numRuns: 100 });
}, 120_000);

async function expectPagesToHold(threadId: string, size: number): Promise<void> {
  const [row] = await readThreads(rooms.house.database.read, lin, [threadId]);
  const last = row!.lastPostNumber;
  for (const wanted of new Set([1, Math.ceil(last / 2), last, last + 5])) {
    const page = await new ThreadFields().posts(row!, { holdingNumber: wanted, first: size }, rooms.as(lin));
    const start = Math.floor((Math.min(wanted, last) - 1) / size) * size;
    const expected = Array.from({ length: Math.min(size, last - start) }, (_post, index) => start + index + 1);
    expect(page.nodes.map((post) => post.number)).toEqual(expected);
  }
}

test("a thread that is answered while somebody walks the board is met once or has moved to the top", async () => {
  const boardId = await rooms.board();
  const begun = await rooms.threads(
    boardId,
    lin,
    Array.from({ length: 9 }, (_thread, hour) => ({ at: new Date(old + hour * 3_600_000), replies: 0 })),
  );
  const answered = begun[2]!.id;
  let pages = 0;
  const rows = await walk(
    "forward",
    [2, 2, 2, 2, 2, 2, 2, 2].values(),
    async (page) =>
      readPlaceThreads(rooms.house.database.read, lin, await placeOf(boardId), "latestActivity", pageRequest(page, 30)),
    async () => {
      if ((pages += 1) === 2)
        valueOf(
          await rooms.give(lin, (unit) =>
            replyToThread(unit, { threadId: toGlobalId("Thread", answered), body: "Yes." }),
          ),
        );
    },
  );
  expect(rows.map((row) => row.uuid)).toEqual(
    begun
      .map(({ id }) => id)
      .filter((id) => id !== answered)
      .toReversed(),
  );
  const top = await readPlaceThreads(
    rooms.house.database.read,
    lin,
    await placeOf(boardId),
    "latestActivity",
    pageRequest({ first: 1 }, 30),
  );
  expect(top.nodes[0]!.uuid).toBe(answered);
});

test("a cursor of another list is refused, not a fault of ours", async () => {
  const boardId = await rooms.board();
  await rooms.threads(boardId, lin, [
    { at: new Date(old), replies: 0 },
    { at: new Date(old), replies: 0 },
  ]);
  const { read } = rooms.house.database;
  const place = await placeOf(boardId);
  const { nodes, pageInfo } = await readPlaceThreads(read, lin, place, "newest", pageRequest({ first: 1 }, 30));
  const elsewhere = pageRequest({ first: 1, after: pageInfo.endCursor }, 30);
  await expect(readPlaceThreads(read, lin, place, "latestActivity", elsewhere)).rejects.toThrow(PageArgumentError);
  await expect(readThreadPosts(read, lin, await threadOf(nodes[0]!.uuid), elsewhere)).rejects.toThrow(
    PageArgumentError,
  );
});
