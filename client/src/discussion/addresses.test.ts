import { expect, test } from "vitest";
import { numberFrom, postPath, threadPath, threadVariables, windowOf } from "./addresses.ts";

const search = (text: string) => new URLSearchParams(text);

test("a link to post 57 opens the page that begins at 51, and names the post for the browser too", () => {
  expect(windowOf(search("post=57"))).toEqual({ first: 50, holdingNumber: 51 });
  expect(postPath({ number: 12, slug: "first-winter" }, 57)).toBe("/t/12/first-winter?post=57#p57");
});

test("all links into one page ask for the same posts, so following one loads nothing", () => {
  expect(windowOf(search("post=1"))).toEqual(windowOf(search("")));
  expect(windowOf(search("post=50"))).toEqual(windowOf(search("post=2")));
  expect(windowOf(search("post=51"))).not.toEqual(windowOf(search("post=50")));
});

test("cursors page both ways", () => {
  expect(windowOf(search("after=NTA"))).toEqual({ first: 50, after: "NTA" });
  expect(windowOf(search("before=NTE"))).toEqual({ last: 50, before: "NTE" });
});

test("what is no number leads nowhere instead of failing", () => {
  for (const wrong of ["", "abc", "-1", "0", "1.5", "99999999999", null, undefined])
    expect(numberFrom(wrong)).toBeUndefined();
  expect(threadVariables({ number: "abc" }, search("post=x&quote=y"))).toMatchObject({
    number: 0,
    holdingNumber: 1,
    isQuoting: false,
  });
});

test("a Chinese slug is an address", () => {
  expect(threadPath({ number: 3, slug: "第一个冬天" })).toBe("/t/3/%E7%AC%AC%E4%B8%80%E4%B8%AA%E5%86%AC%E5%A4%A9");
});
