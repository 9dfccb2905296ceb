import { slugOf } from "../kernel/slug.ts";
import type { Talk } from "./conversation.ts";
import type { Cell } from "../platform/database/copyRows.ts";
import type { People } from "./people.ts";
import type { Random } from "./random.ts";
import type { Writer } from "./text/writer.ts";

const lockedShare = 0.01;
const pinnedABoard = 2;
const silentReaderShare = 0.05;
const threadsASilentReader = 40;

const iso = (moment: number): string => new Date(moment).toISOString();

export const personaColumns = ["id", "thread_id", "kind", "account_id", "created_at"];

/** Every face, under its own name. */
export function* personaRows(talks: Talk[], people: People): Generator<Cell[]> {
  for (const talk of talks) {
    for (const face of talk.faces) yield [face.id, talk.id, "named", people.ids[face.account]!, iso(face.since)];
  }
}

export const threadColumns = [
  ...["id", "place_id", "persona_id", "title", "slug", "locale", "state", "is_pinned", "last_post_number"],
  ...["reply_count", "answer_count", "last_persona_id", "last_activity_at", "created_at"],
];

/** The threads as their posts left them. */
export function* threadRows(random: Random, talks: Talk[], writers: Record<Talk["locale"], Writer>): Generator<Cell[]> {
  const pins = new Map<string, number>();
  for (const talk of talks) {
    const title = writers[talk.locale].title();
    const pinned = pins.get(talk.board.id) ?? 0;
    const isPinned = pinned < pinnedABoard && random.next() < 0.01;
    if (isPinned) pins.set(talk.board.id, pinned + 1);
    yield [
      ...[talk.id, talk.board.id, talk.faces[0]!.id, title, slugOf(title), talk.locale],
      ...[random.next() < lockedShare ? "locked" : "published", isPinned, talk.lastNumber, talk.lastNumber - 1],
      ...[talk.answers, talk.lastFace!.id, iso(talk.lastActivity), iso(talk.begun)],
    ];
  }
}

export const readStateColumns = ["account_id", "thread_id", "last_read_number", "own_after", "updated_at"];

/** Whoever wrote has read up to there at least; some members only read, up to anywhere. */
export function* readStateRows(random: Random, talks: Talk[], people: People): Generator<Cell[]> {
  for (const talk of talks) {
    for (const face of talk.faces) {
      const number = random.next() < 0.5 ? face.lastOwnNumber : talk.lastNumber;
      yield [people.ids[face.account]!, talk.id, number, 0, iso(talk.lastActivity)];
    }
  }
  for (const [account, id] of people.ids.entries()) {
    if (random.next() >= silentReaderShare) continue;
    for (const talk of silentlyRead(random, talks, account)) {
      yield [id, talk.id, 1 + random.below(talk.lastNumber), 0, iso(talk.lastActivity)];
    }
  }
}

function silentlyRead(random: Random, talks: Talk[], account: number): Set<Talk> {
  const read = new Set<Talk>();
  for (let count = 0; count < threadsASilentReader; count += 1) {
    const talk = random.pick(talks);
    if (!talk.faces.some((face) => face.account === account)) read.add(talk);
  }
  return read;
}
