import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createThread } from "../../api/src/boards/createThread.ts";
import { editPost } from "../../api/src/discussion/editPost.ts";
import { replyToThread } from "../../api/src/discussion/replyToThread.ts";
import { withdrawPost } from "../../api/src/discussion/withdrawPost.ts";
import { toGlobalId, uuidOf } from "../../api/src/kernel/ids.ts";
import type { MemberViewer, Viewer } from "../../api/src/kernel/viewer.ts";
import { pageRequest } from "../../api/src/kernel/pagination.ts";
import type { CommandContext } from "../../api/src/platform/command.ts";
import { keepIndex } from "../../api/src/search/keepIndex.ts";
import { ownerOf } from "../../api/src/platform/database/houseRole.ts";
import { rebuildIndex } from "../../api/src/search/rebuildIndex.ts";
import { search } from "../../api/src/search/search.ts";
import { isIndexed } from "../support/indexed.ts";
import { setThreadState } from "../support/subjectStates.ts";
import { guest, openRooms, valueOf, type Rooms } from "../support/rooms.ts";
import "../../api/src/discussion/post.searchable.ts";

let rooms: Rooms;
let members: MemberViewer[];
let viewers: Viewer[];

beforeAll(async () => {
  rooms = await openRooms();
  keepIndex(rooms.house);
  await rooms.house.consumers.start();
  members = [
    await rooms.member({ role: "patient" }),
    await rooms.member({ role: "carer" }),
    await rooms.member({ role: "patient", office: "moderator" }),
  ];
  viewers = [guest, ...members];
});
afterAll(() => rooms?.close());

const visibilities = ["public", "members", "restricted", "private"] as const;
const memberships = ["requested", "active", "muted", "removed"] as const;
const states = ["published", "locked", "archived", "removed", "held"] as const;

interface Writing {
  at: number;
  word: number;
  anonymous: boolean;
}

/** What happens; numbers are taken modulo what there is. */
type Act =
  | ({ kind: "begins" } & Writing)
  | ({ kind: "replies" } & Writing)
  | { kind: "edits"; at: number; word: number }
  | { kind: "withdraws"; at: number }
  | { kind: "threadBecomes"; at: number; state: number }
  | { kind: "boardBecomes"; at: number; state: number }
  | { kind: "membershipBecomes"; who: number; at: number; state: number }
  | { kind: "isMoved"; at: number; to: number }
  | { kind: "isRebuilt" };

const small = fc.nat({ max: 7 });
const kind = <Kind extends string>(name: Kind) => fc.constant(name);
const writing = { at: small, word: small, anonymous: fc.boolean() };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: kind("begins"), ...writing }) },
  { weight: 5, arbitrary: fc.record({ kind: kind("replies"), ...writing }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("edits"), at: small, word: small }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("withdraws"), at: small }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("threadBecomes"), at: small, state: small }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("boardBecomes"), at: small, state: small }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("membershipBecomes"), who: small, at: small, state: small }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("isMoved"), at: small, to: small }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("isRebuilt") }) },
);

interface ModelBoard {
  id: string;
  visibility: (typeof visibilities)[number];
  memberships: Map<Viewer, (typeof memberships)[number]>;
}
interface ModelThread {
  id: string;
  board: ModelBoard;
  state: (typeof states)[number];
}
interface ModelPost {
  id: string;
  thread: ModelThread;
  word: string | null;
}

/** The naive model: who may read what, said once more in plain words. */
function mayRead(viewer: Viewer, { board, state }: ModelThread): boolean {
  const isStaff = viewer.isModerator;
  if (["removed", "held"].includes(state) && !isStaff) return false;
  if (board.visibility === "public" || isStaff) return true;
  if (viewer === guest) return false;
  const membership = board.memberships.get(viewer);
  if (membership === "active" || membership === "muted") return true;
  if (membership === "removed" || board.visibility === "private") return false;
  return board.visibility === "members" || viewer.memberRole === "carer";
}

class Life {
  readonly words: string[];
  readonly boards: ModelBoard[] = [];
  readonly threads: ModelThread[] = [];
  readonly posts: ModelPost[] = [];

  /** Each life has words of its own, of both scripts, so that nobody finds what another one left. */
  constructor(run: number) {
    const han = (at: number) => String.fromCodePoint(0x5000 + run * 8 + at);
    this.words = [han(0) + han(1), han(2) + han(3) + han(4), `otter${run}x`, `badger${run}x`];
  }

  async does(step: Act): Promise<void> {
    switch (step.kind) {
      case "begins":
        return this.#begins(step);
      case "replies":
        return this.#replies(step);
      case "edits":
        return this.#changes(step.at, this.words[step.word % 4]!);
      case "withdraws":
        return this.#changes(step.at, null);
      case "threadBecomes":
        return this.#threadBecomes(step.at, states[step.state % states.length]!);
      case "boardBecomes":
        return this.#boardBecomes(step.at, visibilities[step.state % visibilities.length]!);
      case "membershipBecomes":
        return this.#membershipBecomes(step.at, members[step.who % members.length]!, memberships[step.state % 4]!);
      case "isMoved":
        return this.#moves(step.at, this.boards[step.to % this.boards.length]!);
      case "isRebuilt":
        return void (await rebuildIndex(ownerOf(rooms.house.database), () => {}));
    }
  }

  async #begins({ at, word, anonymous }: Writing): Promise<void> {
    const board = this.boards[at % this.boards.length]!;
    const [boardId, body] = [toGlobalId("Board", board.id), `some ${this.words[word % 4]} 了`];
    const begun = await rooms.give(writer(), (unit) =>
      createThread(unit, { boardId, title: "A talk", body, anonymous }),
    );
    const thread: ModelThread = { id: valueOf(begun).id, board, state: "published" };
    this.threads.push(thread);
    await this.#notes(thread, word);
  }

  async #replies({ at, word, anonymous }: Writing): Promise<void> {
    const thread = this.#open()[at % Math.max(1, this.#open().length)];
    if (!thread) return;
    const [threadId, body] = [toGlobalId("Thread", thread.id), `some ${this.words[word % 4]} 了`];
    valueOf(await rooms.give(writer(), (unit) => replyToThread(unit, { threadId, body, anonymous })));
    await this.#notes(thread, word);
  }

  #open = (): ModelThread[] => this.threads.filter(({ state }) => state === "published");

  async #notes(thread: ModelThread, word: number): Promise<void> {
    const [post] = await rooms.sql<{ id: string }>(
      `select id from post where thread_id = $1 order by number desc limit 1`,
      [thread.id],
    );
    this.posts.push({ id: post!.id, thread, word: this.words[word % 4]! });
  }

  async #changes(at: number, word: string | null): Promise<void> {
    const changeable = this.posts.filter((one) => one.word !== null && one.thread.state === "published");
    const post = changeable[at % Math.max(1, changeable.length)];
    if (!post) return;
    const [row] = await rooms.sql<{ version: number }>(`select version from post where id = $1`, [post.id]);
    const [postId, expectedVersion] = [toGlobalId("Post", post.id), row!.version];
    const { pseudonyms } = await rooms.house.doorkeeper.renew(writer());
    const author = { ...writer(), pseudonyms };
    const change = (unit: CommandContext) =>
      word === null
        ? withdrawPost(unit, { postId })
        : editPost(unit, { postId, body: `now ${word} 吧`, expectedVersion });
    valueOf<unknown>(await rooms.give<unknown>(author, change));
    post.word = word;
  }

  async #threadBecomes(at: number, state: ModelThread["state"]): Promise<void> {
    const thread = this.threads[at % Math.max(1, this.threads.length)];
    if (!thread) return;
    thread.state = state;
    await setThreadState(rooms, thread.id, state);
  }

  async #boardBecomes(at: number, visibility: ModelBoard["visibility"]): Promise<void> {
    const board = this.boards[at % this.boards.length]!;
    board.visibility = visibility;
    await rooms.sql(`update place set visibility = $2 where id = $1`, [board.id, visibility]);
  }

  async #membershipBecomes(at: number, member: MemberViewer, state: (typeof memberships)[number]): Promise<void> {
    const board = this.boards[at % this.boards.length]!;
    board.memberships.set(member, state);
    await rooms.sql(
      `insert into membership (id, place_id, account_id, state, requested_at)
       values (gen_random_uuid(), $1, $2, $3, now())
       on conflict (account_id, place_id) do update set state = excluded.state`,
      [board.id, member.accountId, state],
    );
  }

  async #moves(at: number, board: ModelBoard): Promise<void> {
    const thread = this.threads[at % Math.max(1, this.threads.length)];
    if (!thread) return;
    thread.board = board;
    await rooms.sql(`update thread set place_id = $2 where id = $1`, [thread.id, board.id]);
    await rooms.sql(
      `insert into event (kind, subject, place, data, occurred_at)
       values ('ThreadChanged', 'thread:' || $1::text, '', jsonb_build_object('threadId', $1::text), now())`,
      [thread.id],
    );
  }
}

/** Whoever may not read a board can't write there; the moderator always can, under either face. */
const writer = (): MemberViewer => members[2]!;

let runs = 0;

test("everybody finds exactly what they may read and what says it now", async () => {
  const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
  console.log(`seed ${seed}`);
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 22 }), async (acts) => {
      const life = new Life((runs += 1));
      for (const visibility of ["members", "restricted"] as const) {
        const id = uuidOf("Board", await rooms.board({ visibility, openToRoles: ["carer"] }))!;
        life.boards.push({ id, visibility, memberships: new Map() });
      }
      for (const step of acts) await life.does(step);
      await rooms.sql(`select pg_notify('event', '')`);
      await isIndexed(rooms.house);
      for (const viewer of viewers)
        for (const word of life.words) {
          const expected = life.posts.filter((post) => post.word === word && mayRead(viewer, post.thread));
          expect(await found(viewer, word), `${word} for ${viewers.indexOf(viewer)}`).toEqual(
            expected.map(({ id }) => id).toSorted(),
          );
        }
    }),
    { seed, numRuns: 25, endOnFailure: true, interruptAfterTimeLimit: 40_000 },
  );
});

async function found(viewer: Viewer, query: string): Promise<string[]> {
  const filter = { placeUuid: null, authorRole: null, isAnswered: null, hasExpertAnswer: null };
  const question = { query, locale: null, filter, withinDays: null, least: 1 } as const;
  const { nodes } = await search(rooms.as(viewer), question, pageRequest({ first: 100 }, 100));
  return nodes.map(({ post }) => post.uuid).toSorted();
}
