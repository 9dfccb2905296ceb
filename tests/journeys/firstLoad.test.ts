import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "../people/people.ts";
import type { Person } from "../people/person.ts";
import { addBoard } from "../support/boards.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";

const budget = 60_000; // bytes of gzipped JavaScript: about a second and a half on a slow 3G line

let open: TestHouse;
let lin: Person;
let path: string;

beforeAll(async () => {
  open = await openTestHouse();
  const board = await addBoard(open, { slug: "talk" });
  ({ lin } = await people(open, { lin: "patient" }));
  path = `/t/${(await lin.begins(board.id, "Can it be kept?")).number}`;
});
afterAll(() => open.close());

/** The scripts that a member's page names in its head: everything that is fetched before it comes to life. */
async function scriptsOf(language: string): Promise<string[]> {
  const page = await fetch(open.url + path, { headers: { cookie: `${lin.cookie}; locale=${language}` } });
  expect(page.status).toBe(200);
  return [...(await page.text()).matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, file]) => file!);
}

test.each(["en", "zh"])(
  "the first load of a thread page stays within its budget of JavaScript, in %s",
  async (language) => {
    const scripts = await scriptsOf(language);
    expect(scripts.length).toBeGreaterThan(3);
    const sizes = await Promise.all(
      scripts.map(async (file) => {
        const answer = await fetch(open.url + file);
        expect(answer.status).toBe(200);
        return [file, gzipSync(await answer.bytes(), { level: 9 }).length] as const;
      }),
    );
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(total, JSON.stringify(Object.fromEntries(sizes), null, 1)).toBeLessThan(budget);
  },
);
