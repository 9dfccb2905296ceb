import type { SeedBoard } from "./boards.ts";
import type { SeedOptions } from "./options.ts";
import type { People } from "./people.ts";
import type { Random } from "./random.ts";

/** The face of one account in one thread. */
export interface Face {
  id: string;
  thread: Talk;
  /** Index into People. */
  account: number;
  /** When they first spoke here, in milliseconds since 1970. */
  since: number;
  lastOwnNumber: number;
}

/** A thread, and how far it has come while its posts are made. */
export interface Talk {
  id: string;
  board: SeedBoard;
  locale: "en" | "zh";
  begun: number;
  size: number;
  lastNumber: number;
  /** How many posts are by somebody else than who began it. */
  answers: number;
  lastActivity: number;
  /** Who wrote its latest post. */
  lastFace: Face | null;
  faces: Face[];
  /** The ids of its latest posts, for quotes. */
  recent: string[];
}

const hour = 3_600_000;
const day = 24 * hour;
const second = 1_000;

/** The largest thread: one at least is that large. */
const largestThread = (posts: number): number => Math.min(5_000, Math.max(10, Math.floor(posts / 20)));

/** Threads of power-law sizes that have exactly `posts` posts together, begun at any time between the two days. */
export function planTalks(
  random: Random,
  { posts, postsPerThread }: SeedOptions,
  boards: SeedBoard[],
  days: { first: number; last: number },
): Talk[] {
  const talks: Talk[] = [];
  const largest = largestThread(posts);
  for (let left = posts; left > 0; left -= talks.at(-1)!.size) {
    const drawn = talks.length === 0 ? largest : 1 + Math.floor(random.powerLaw(postsPerThread - 1));
    const begun = days.first + Math.floor((random.next() * (days.last - days.first)) / second) * second;
    talks.push({
      ...{ id: random.idAt(begun), board: boards[random.early(boards.length, 1.4)]!, begun },
      ...{ locale: random.next() < 0.5 ? "en" : "zh", size: Math.min(left, largest, drawn) },
      ...{ lastNumber: 0, answers: 0, lastActivity: begun, lastFace: null, faces: [], recent: [] },
    });
  }
  return talks.sort((a, b) => a.begun - b.begun);
}

/** Every post's moment and thread, in the order of time, as they would have been written. */
export function* momentsOf(
  random: Random,
  talks: Talk[],
  days: { first: number; last: number },
): Generator<[Talk, number]> {
  const posts = talks.reduce((sum, talk) => sum + talk.size, 0);
  // Seconds and thread in one number, since a typed array of numbers sorts fastest.
  const packed = new Float64Array(posts);
  let index = 0;
  for (const [number, talk] of talks.entries()) {
    const longest = Math.min(days.last - talk.begun, day * (1 + Math.sqrt(talk.size)) * random.logNormal(2, 1));
    for (let post = 0; post < talk.size; post += 1) {
      const later = post === 0 ? 0 : second + longest * random.next() ** 2;
      const seconds = Math.floor((talk.begun + later - days.first) / second);
      packed[index++] = seconds * talks.length + number;
    }
  }
  for (const value of packed.sort()) {
    yield [talks[value % talks.length]!, days.first + Math.floor(value / talks.length) * second];
  }
}

/** Who speaks next in a thread: mostly somebody who spoke there already, else somebody of its board's roles. */
export function nextFace(random: Random, talk: Talk, people: People, moment: number): Face {
  if (talk.faces.length > 1 && random.next() < 0.6) return talk.faces[random.early(talk.faces.length, 1.3)]!;
  const account = somebody(random, people, moment, talk.board.roles);
  const known = talk.faces.find((face) => face.account === account);
  if (known) return known;
  const face = { id: random.id(), thread: talk, account, since: moment, lastOwnNumber: 0 };
  talk.faces.push(face);
  return face;
}

/** Somebody who had joined by then; some are here much more often than others. */
function somebody(random: Random, people: People, moment: number, roles: string[]): number {
  const present = joinedBy(people, moment);
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const account = random.early(present, 1.5);
    if (roles.length === 0 || roles.includes(people.roles[account]!)) return account;
  }
  throw new Error("Nobody has a role that this board is open to.");
}

function joinedBy({ joined }: People, moment: number): number {
  let [low, high] = [0, joined.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (joined[middle]! <= moment) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}
