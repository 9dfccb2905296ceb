import { expect, test } from "vitest";
import { attemptOf, forgetUnsent, keepUnsent, readUnsent } from "./unsent.ts";
import { unsentPlace } from "./unsentPlace.ts";

function shelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

test("a text is still there after the page was closed, for its writer and its thread only", () => {
  const device = shelf();
  keepUnsent(device, unsentPlace("lin", "reply", "t1"), { body: "Mine came loose" });
  expect(readUnsent(device, unsentPlace("lin", "reply", "t1"))?.body).toBe("Mine came loose");
  expect(readUnsent(device, unsentPlace("lin", "reply", "t2"))).toBeUndefined();
  expect(readUnsent(device, unsentPlace("mei", "reply", "t1"))).toBeUndefined();
});

test("an emptied or acknowledged text leaves nothing behind", () => {
  const device = shelf();
  const place = unsentPlace("lin", "thread", "b1");
  keepUnsent(device, place, { body: "text", title: "title" });
  keepUnsent(device, place, { body: " \n", title: "" });
  expect(device.kept.size).toBe(0);
  keepUnsent(device, place, { body: "", title: "only a title" });
  expect(device.kept.size).toBe(1);
  forgetUnsent(device, place);
  expect(device.kept.size).toBe(0);
});

test("a device that refuses to keep anything does not break writing", () => {
  const refuse = () => {
    throw new Error("QuotaExceededError");
  };
  const device = { getItem: refuse, setItem: refuse, removeItem: refuse };
  expect(() => keepUnsent(device, "p", { body: "text" })).not.toThrow();
  expect(readUnsent(device, "p")).toBeUndefined();
  expect(() => forgetUnsent(device, "p")).not.toThrow();
});

test("what was kept in another shape is not taken", () => {
  const device = shelf();
  device.setItem("tongxing.unsent.p", "{broken");
  expect(readUnsent(device, "p")).toBeUndefined();
  device.setItem("tongxing.unsent.p", "[1]");
  expect(readUnsent(device, "p")).toBeUndefined();
});

test("the same text goes out under the same key, a changed one under a new one", () => {
  const first = attemptOf({ body: "hello" });
  expect(first.key).toMatch(/^[0-9a-f]{32}$/);
  expect(attemptOf({ body: "hello", attempt: first }).key).toBe(first.key);
  expect(attemptOf({ body: "hello!", attempt: first }).key).not.toBe(first.key);
  const quoted = { id: "p1", number: 1, name: "Lin", excerpt: "…" };
  expect(attemptOf({ body: "hello", quoted, attempt: first }).key).not.toBe(first.key);
});
