import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Person } from "../people/person.ts";
import { freePort, RunningProduct } from "../support/process.ts";

let dataDir: string;
beforeAll(() => void (dataDir = mkdtempSync(join(tmpdir(), "tongxing-drain-"))));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test("whoever is being answered while the house stops is answered, and live readers are told to come back", async () => {
  const product = await RunningProduct.start(dataDir, await freePort());
  const lin = new Person({ url: product.url } as never);
  await lin.does("signIn", { login: "lin", password: "walking-together" });
  const { board } = await lin.reads(`{ board(slug: "living-with-a-stoma") { id } }`);
  const thread = await lin.begins(board.id, "While it stops");
  const listening = await lin
    .listens("subscription ($id: ID!) { threadActivity(threadId: $id) { cursor } }", { id: thread.id })
    .stands();
  const replies = Array.from({ length: 12 }, (_, index) => lin.replies(thread, `said before it stopped, ${index}`));
  // With the first answer all have been taken in: the others are being answered.
  await Promise.race(replies);
  const began = Date.now();
  const [code, ...answers] = await Promise.all([product.stops(), ...replies.map((reply) => reply.catch(() => null))]);
  expect(code).toBe(0);
  expect(Date.now() - began).toBeLessThan(10_000);
  expect(answers.filter((answer) => answer === null)).toEqual([]);
  expect(listening.closeCodes).toEqual([1012]);
  await listening.stops();

  const again = await RunningProduct.start(dataDir, await freePort());
  const back = new Person({ url: again.url } as never);
  await back.does("signIn", { login: "lin", password: "walking-together" });
  const { thread: kept } = await back.reads("query ($id: ID!) { thread(id: $id) { replyCount } }", { id: thread.id });
  expect(kept.replyCount).toBe(12);
  expect(await again.stops()).toBe(0);
});
