import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "graphql-ws";
import { afterAll, beforeAll, expect, test } from "vitest";
import WebSocket from "ws";
import { Person, type ThreadRef } from "../people/person.ts";
import { freePort, RunningProduct } from "../support/process.ts";

const rounds = 20;
const writers = 4;

let dataDir: string;
let port: number;
let product: RunningProduct;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "tongxing-faults-"));
  port = await freePort();
});
afterAll(async () => {
  await product.stops();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Somebody whose post was acknowledged, by the text that only it has. */
type Acknowledged = Map<string, number>;

/** Writes until the house falls; a post without an answer is sent again with its key after the restart. */
async function write(
  writer: Person,
  thread: ThreadRef,
  round: number,
  name: number,
  done: Acknowledged,
  unsure: string[],
) {
  for (let index = 0; ; index += 1) {
    const text = `w${name}-r${round}-${index}`;
    try {
      const post = await writer.replies(thread, text, { idempotencyKey: text });
      done.set(text, post.number);
    } catch {
      unsure.push(text);
      return;
    }
  }
}

/** A reader who always comes back with the last cursor, and shows every post where its number says. */
function keepReading(cookie: string, thread: ThreadRef, start: string) {
  const seen: number[] = [];
  let cursor = start;
  const client = createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: { cookie } });
      }
    },
    retryAttempts: 1000,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 100)),
    shouldRetry: () => true,
  });
  let stopped = false;
  const follow = async () => {
    while (!stopped) {
      const events = client.iterate<{ threadActivity: { cursor: string; kind: string; post: { number: number } } }>({
        query: `subscription ($threadId: ID!, $after: String) { threadActivity(threadId: $threadId, after: $after) { cursor kind post { number } } }`,
        variables: {
          get after() {
            return cursor;
          },
          threadId: thread.id,
        },
      });
      try {
        for await (const { data } of events) {
          const heard = data!.threadActivity;
          if (heard.kind === "POST_PUBLISHED") seen.push(heard.post.number);
          cursor = heard.cursor;
        }
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  const following = follow();
  const stop = async () => {
    stopped = true;
    await client.dispose();
    await following;
  };
  return { seen, stop };
}

test(`after ${rounds} kills at random moments, every acknowledged post is there once and every reader saw each once`, async () => {
  const seed = Date.now() % 100_000;
  console.log(`seed ${seed}`);
  let state = seed;
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  product = await RunningProduct.start(dataDir, port);
  const house = { url: product.url } as never;
  const authors = await Promise.all(["lin", "tom", "mei", "admin-demo"].map((handle) => signedInDemo(house, handle)));
  const { board } = await authors[0]!.reads(`{ board(slug: "living-with-a-stoma") { id } }`);
  const thread = await authors[0]!.begins(board.id, "Under load", "begins");
  const { thread: page } = await authors[1]!.reads("query ($id: ID!) { thread(id: $id) { activityCursor } }", {
    id: thread.id,
  });
  const readers = authors.slice(0, 2).map((author) => keepReading(author.cookie, thread, page.activityCursor));
  const done: Acknowledged = new Map();
  for (let round = 0; round < rounds; round += 1) {
    const unsure: string[] = [];
    const writing = authors.slice(0, writers).map((author, name) => write(author, thread, round, name, done, unsure));
    await new Promise((resolve) => setTimeout(resolve, 100 + random() * 500));
    await product.isKilled();
    await Promise.all(writing);
    product = await RunningProduct.start(dataDir, port);
    for (const text of unsure) {
      const writer = authors[Number(text.slice(1, text.indexOf("-")))]!;
      done.set(text, (await writer.replies(thread, text, { idempotencyKey: text })).number);
    }
  }
  const stored = await allPosts(authors[0]!, thread);
  expect(done.size).toBeGreaterThan(rounds * writers);
  expect([...done.entries()].filter(([text, number]) => stored.get(number) !== text)).toEqual([]);
  expect(stored.size).toBe(done.size + 1);
  const numbers = [...stored.keys()].filter((number) => number > 1);
  await waitUntil(() => readers.every(({ seen }) => seen.length >= numbers.length));
  for (const reader of readers) {
    await reader.stop();
    // Two replies that overtake each other may be told in either order; each is told once, and its number places it.
    expect(reader.seen.toSorted((a, b) => a - b)).toEqual(numbers);
  }
}, 240_000);

async function signedInDemo(house: never, handle: string): Promise<Person> {
  const person = new Person(house);
  const { house: told } = await person.reads("{ house { demoSignIns { handle password } } }");
  const { password } = told.demoSignIns.find((signIn: { handle: string }) => signIn.handle === handle);
  await person.does("signIn", { login: handle, password });
  person.handle = handle;
  return person;
}

/** Every post's text by its number. @throws when a number stands twice */
async function allPosts(reader: Person, thread: ThreadRef): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for (let after: string | null = null; ;) {
    const { thread: page }: Record<string, any> = await reader.reads(
      "query ($id: ID!, $after: String) { thread(id: $id) { posts(first: 100, after: $after) { nodes { number bodyHtml } pageInfo { hasNextPage endCursor } } } }",
      { id: thread.id, after },
    );
    for (const { number, bodyHtml } of page.posts.nodes) {
      if (found.has(number)) throw new Error(`number ${number} stands twice`);
      found.set(number, String(bodyHtml).replace(/<\/?p>|\n/g, ""));
    }
    if (!page.posts.pageInfo.hasNextPage) return found;
    after = page.posts.pageInfo.endCursor;
  }
}

async function waitUntil(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
}
