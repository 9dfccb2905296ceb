import { nextFace, type Talk } from "./conversation.ts";
import type { Cell } from "../platform/database/copyRows.ts";
import type { People } from "./people.ts";
import type { Random } from "./random.ts";
import type { Writer } from "./text/writer.ts";

const quoteShare = 0.15;
const quotable = 8;
const postsATelling = 10_000;

export const postColumns = [
  ...[
    "id",
    "thread_id",
    "number",
    "persona_id",
    "state",
    "body",
    "body_html",
    "excerpt",
    "quoted_post_id",
    "created_at",
  ],
];

/** The posts in the order of time; each carries its thread on, so the threads are complete when the last is made. */
export function* postRows(given: {
  random: Random;
  people: People;
  writers: Record<Talk["locale"], Writer>;
  moments: Iterable<[Talk, number]>;
  tell: (posts: number) => void;
}): Generator<Cell[]> {
  const { random, people, writers, moments, tell } = given;
  let made = 0;
  for (const [talk, moment] of moments) {
    yield postRow(random, people, writers[talk.locale], talk, moment);
    made += 1;
    if (made % postsATelling === 0) tell(made);
  }
  tell(made);
}

function postRow(random: Random, people: People, writer: Writer, talk: Talk, moment: number): Cell[] {
  const id = random.idAt(moment);
  const face = nextFace(random, talk, people, moment);
  const quoted = talk.recent.length > 0 && random.next() < quoteShare ? random.pick(talk.recent) : null;
  const { body, bodyHtml, excerpt } = writer.text();
  talk.lastNumber += 1;
  if (face !== talk.faces[0]) talk.answers += 1;
  talk.lastActivity = moment;
  talk.lastFace = face;
  face.lastOwnNumber = talk.lastNumber;
  talk.recent.push(id);
  if (talk.recent.length > quotable) talk.recent.shift();
  const createdAt = new Date(moment).toISOString();
  return [id, talk.id, talk.lastNumber, face.id, "published", body, bodyHtml, excerpt, quoted, createdAt];
}
