import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { FolderStore } from "./folderStore.ts";

const root = mkdtempSync(join(tmpdir(), "tongxing-files-"));
const store = new FolderStore(join(root, "files"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const contentOf = async (key: string) => {
  const file = await store.read(key);
  return file && (await buffer(file.content)).toString();
};

test("what was written is read, replaced whole, and gone with its folder", async () => {
  expect(await contentOf("abcd/320.webp")).toBeNull();
  await store.write("abcd/320.webp", Buffer.from("one"));
  await store.write("abcd/800.jpeg", Buffer.from("two"));
  await store.write("abcd/320.webp", Buffer.from("three"));
  expect([await contentOf("abcd/320.webp"), await contentOf("abcd/800.jpeg")]).toEqual(["three", "two"]);
  expect((await store.read("abcd/320.webp"))!.bytes).toBe(5);
  expect(readdirSync(join(root, "files", "ab", "abcd")).toSorted()).toEqual(["320.webp", "800.jpeg"]);
  await store.deleteFolder("abcd");
  await store.deleteFolder("abcd");
  expect(await contentOf("abcd/800.jpeg")).toBeNull();
});

test.each([
  "../abcd/320.webp",
  "abcd/../../320.webp",
  "/etc/passwd",
  "abcd/.webp",
  "abcd",
  "abcd/x/320.webp",
  "",
  "abcd\0/1.webp",
])("%j leads nowhere", async (key) => {
  await expect(store.read(key)).rejects.toThrow("no key");
  await expect(store.write(key, Buffer.from("x"))).rejects.toThrow("no key");
});

test.each(["..", "", ".", "ab", "abcd/320.webp", "../files"])("%j is no folder to delete", async (folder) => {
  await expect(store.deleteFolder(folder)).rejects.toThrow("no key");
});
