import { expect, test } from "vitest";
import { placePost, showWaiting } from "./placePost.ts";
import type { OpenPage, PlaceablePost } from "./placePost.ts";

interface Said extends PlaceablePost {
  text: string;
}

const said = (number: number, text = `post ${number}`, version = 1): Said => ({
  id: `id${number}`,
  number,
  version,
  text,
  author: {},
});
const own = (number: number, text: string, version = 1): Said => ({
  ...said(number, text, version),
  author: { viewerIsSelf: true },
  viewerCan: { edit: true },
});
const pageOf = (numbers: number[], isLast = true): OpenPage<Said> => ({
  id: "page",
  shown: numbers.map((number) => said(number)),
  waiting: [],
  isLast,
  lastKnownNumber: isLast ? (numbers.at(-1) ?? 0) : 200,
});
const numbers = (posts: readonly Said[]) => posts.map(({ number }) => number);

test("a live reply waits until the reader asks for it", () => {
  const page = placePost(pageOf([1, 2]), said(3), "live");
  expect(numbers(page.shown)).toEqual([1, 2]);
  expect(numbers(page.waiting)).toEqual([3]);
  expect(numbers(showWaiting(page).shown)).toEqual([1, 2, 3]);
  expect(showWaiting(page).waiting).toEqual([]);
});

test("a reply heard of twice, by event and by catching up, is there once", () => {
  const once = placePost(pageOf([1]), said(2), "live");
  const twice = placePost(placePost(once, said(2), "live"), said(2), "read");
  expect(numbers(twice.waiting)).toEqual([2]);
  const shown = placePost(placePost(showWaiting(twice), said(2), "live"), said(2), "own");
  expect(numbers(shown.shown)).toEqual([1, 2]);
  expect(shown.waiting).toEqual([]);
});

test("one's own reply appears at once, and whatever was said before it appears with it", () => {
  const page = placePost(placePost(pageOf([1]), said(2), "live"), own(3, "mine"), "own");
  expect(numbers(page.shown)).toEqual([1, 2, 3]);
});

test("the event about one's own reply may come before its answer", () => {
  const page = placePost(placePost(pageOf([1]), said(2), "live"), own(2, "mine"), "own");
  expect(numbers(page.shown)).toEqual([1, 2]);
  expect(page.shown[1]).toMatchObject({ text: "mine", viewerCan: { edit: true } });
});

test("replies heard of out of order stand in their order", () => {
  const page = [5, 3, 4].reduce((open, number) => placePost(open, said(number), "live"), pageOf([1, 2]));
  expect(numbers(showWaiting(page).shown)).toEqual([1, 2, 3, 4, 5]);
});

test("an edit replaces the post in its place, and an older one that comes late does not", () => {
  const edited = placePost(pageOf([1, 2]), said(1, "edited twice", 3), "live");
  expect(edited.shown[0]?.text).toBe("edited twice");
  expect(placePost(edited, said(1, "edited once", 2), "live").shown[0]?.text).toBe("edited twice");
});

test("an edit of a post that still waits is not shown either", () => {
  const page = placePost(placePost(pageOf([1]), said(2), "live"), said(2, "edited", 2), "live");
  expect(numbers(page.shown)).toEqual([1]);
  expect(page.waiting[0]?.text).toBe("edited");
});

test("what the reader may do is kept while the version stands, and forgotten with a newer one of their own", () => {
  const mine = placePost(pageOf([1]), own(2, "mine"), "own");
  expect(placePost(mine, said(2, "mine"), "live").shown[1]?.viewerCan).toEqual({ edit: true });
  const newer = placePost(mine, said(2, "mine, edited on the phone", 2), "live").shown[1];
  expect(newer?.viewerCan).toBeUndefined();
  expect(newer?.author.viewerIsSelf).toBe(true);
});

test("on an earlier page of the thread the end's news wait, and edits of other pages change nothing", () => {
  const page = pageOf([51, 52], false);
  expect(placePost(page, said(7, "edited", 2), "live")).toBe(page);
  expect(placePost(page, said(150, "edited", 2), "live")).toBe(page);
  const heard = placePost(page, said(201), "live");
  expect(numbers(heard.waiting)).toEqual([201]);
  expect(numbers(showWaiting(heard).shown)).toEqual([51, 52]);
});

test("a post that was held and is published later waits for its place between the others", () => {
  const page = placePost({ ...pageOf([1, 2, 4]), lastKnownNumber: 4 }, said(3), "live");
  expect(numbers(page.shown)).toEqual([1, 2, 4]);
  expect(numbers(showWaiting(page).shown)).toEqual([1, 2, 3, 4]);
});

test("any order and repetition of the same news ends in the same page", () => {
  const news = [said(2), said(3), said(2, "b", 2), said(4), said(3, "c", 2)];
  const ends = [news, [...news].reverse(), [...news, ...news]].map((heard) =>
    showWaiting(heard.reduce((page, post) => placePost(page, post, "live"), pageOf([1]))).shown.map(({ text }) => text),
  );
  expect(ends).toEqual([ends[0], ends[0], ends[0]]);
  expect(ends[0]).toEqual(["post 1", "b", "c", "post 4"]);
});

test("a live event carries no reaction of the reader's own, and takes none away", () => {
  const page = placePost(pageOf([1]), { ...said(1), viewerReaction: "HERE" }, "read");
  expect(placePost(page, said(1, "with a count"), "live").shown[0]).toMatchObject({
    text: "with a count",
    viewerReaction: "HERE",
  });
  expect(placePost(page, { ...said(1), viewerReaction: null }, "read").shown[0]!.viewerReaction).toBeNull();
});
