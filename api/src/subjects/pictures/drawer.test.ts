import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { inRepository } from "../../platform/root.ts";
import { jpeg } from "../../../../tests/support/pictureFiles.ts";
import { Drawer } from "./drawer.ts";

const folder = mkdtempSync(join(tmpdir(), "tongxing-drawer-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process that does this with each file. */
function drawing(name: string, deed: string, most = 20): Drawer {
  const script = join(folder, `${name}.mjs`);
  writeFileSync(script, `process.on("message", (file) => { ${deed} });`);
  return new Drawer(script, [], { most, idle: 0.2 });
}

test("a decoder that never comes to an end is given up, and the next file gets a new one", async () => {
  const drawer = drawing("hangs", `if (file[0]) for (;;); process.send("PICTURE_SVG");`, 1);
  expect(await drawer.draw(Buffer.from([1]))).toBe("PICTURE_TOO_SLOW");
  expect(await drawer.draw(Buffer.from([0]))).toBe("PICTURE_SVG");
});

test("a decoder that dies takes nothing with it", async () => {
  const drawer = drawing("dies", `if (file[0]) process.abort(); process.send("PICTURE_SVG");`);
  expect(await drawer.draw(Buffer.from([1]))).toBe("PICTURE_DAMAGED");
  expect(await drawer.draw(Buffer.from([0]))).toBe("PICTURE_SVG");
});

test("it knows nothing of the house's settings", async () => {
  process.env["VAULT_KEY_OF_A_TEST"] = "secret";
  const drawer = drawing("tells", `process.send(JSON.stringify(Object.values(process.env)));`);
  expect(await drawer.draw(Buffer.from([0]))).not.toContain("secret");
  delete process.env["VAULT_KEY_OF_A_TEST"];
});

test("files are drawn one at a time, in their order, and again after a rest", async () => {
  const drawer = drawing(
    "counts",
    `setTimeout(() => process.send(String(globalThis.drawn = (globalThis.drawn ?? -1) + 1)), 20);`,
  );
  const answers = await Promise.all([1, 2, 3].map(() => drawer.draw(Buffer.from([0]))));
  expect(answers).toEqual(["0", "1", "2"]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await drawer.draw(Buffer.from([0]))).toBe("0");
});

test("the house's own one draws", async () => {
  const drawer = new Drawer(inRepository("api/dist/main.js"), ["draw-pictures"], { most: 20, idle: 0.2 });
  const drawn = await drawer.draw(await jpeg(400, 200));
  expect(drawn).toMatchObject({ width: 400, height: 200 });
});
