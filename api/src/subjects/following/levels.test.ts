import { expect, test } from "vitest";
import { followLevels, reaches, threadLevel, toldAt, type ToldKind } from "./levels.ts";

test("what each level tells of, and what of it is pressing", () => {
  const table = Object.fromEntries(
    (Object.keys(toldAt) as ToldKind[]).map((kind) => {
      const { from, pressingFrom } = toldAt[kind];
      const meaning = followLevels.map((level) => {
        if (!reaches(level, from)) return "-";
        return pressingFrom && reaches(level, pressingFrom) ? "pressing" : "told";
      });
      return [kind, meaning.join(" ")];
    }),
  );
  expect(table).toEqual({
    // muted normal following watching
    reply: "- - told pressing",
    newThread: "- - told pressing",
    mention: "- pressing pressing pressing",
    quote: "- pressing pressing pressing",
    answer: "- pressing pressing pressing",
    reaction: "- told told told",
  });
});

test("a choice for the thread goes before one for its board, and both before what holds by itself", () => {
  const nobody = { threadLevel: null, boardLevel: null, isOwnThread: false, hasReplied: false };
  expect(threadLevel(nobody)).toBe("normal");
  expect(threadLevel({ ...nobody, hasReplied: true })).toBe("following");
  expect(threadLevel({ ...nobody, hasReplied: true, isOwnThread: true })).toBe("watching");
  expect(threadLevel({ ...nobody, boardLevel: "watching" })).toBe("normal");
  expect(threadLevel({ ...nobody, isOwnThread: true, boardLevel: "muted" })).toBe("muted");
  expect(threadLevel({ ...nobody, threadLevel: "following", boardLevel: "muted" })).toBe("following");
});
