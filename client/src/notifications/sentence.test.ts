import type { NotificationRowFragment } from "@tongxing/schema/generated/graphql.ts";
import { expect, test } from "vitest";
import type { NamedFace } from "../i18n/faceName.ts";
import words from "../i18n/en/notifications.ts";
import { sentenceOf } from "./sentence.ts";

const told = (kind: NotificationRowFragment["kind"], count: number, actors: string[]) =>
  ({
    kind,
    count,
    actors: actors.map((displayName) => ({ id: displayName, displayName })),
    thread: { title: "Her last week" },
    subject: null,
  }) as unknown as NotificationRowFragment;
const local = ({ en }: { en: string }) => en;
const nameOf = ({ displayName }: { displayName: string }) => displayName;
const plainly = { nameOf, covered: undefined, hidesCounts: false };

test("a thread whose warning its reader hides is told without its title", () => {
  const covered = words.covered("death");
  expect(sentenceOf(words, local, told("REPLY", 1, ["Tom"]), { ...plainly, covered })).not.toContain("Her last");
  expect(sentenceOf(words, local, told("REPLY", 1, ["Tom"]), plainly)).toContain("Her last week");
});

test("a pseudonym is named in its reader's language", () => {
  const face = {
    id: "1",
    displayName: "Bright Clover 明亮的三叶草",
    pseudonym: { en: "Bright Clover", zh: "明亮的三叶草" },
  };
  const reply = { ...told("REPLY", 1, []), actors: [face] } as unknown as NotificationRowFragment;
  const inEnglish = { ...plainly, nameOf: ({ pseudonym }: NamedFace) => pseudonym!.en };
  expect(sentenceOf(words, local, reply, inEnglish)).toContain("Bright Clover replied");
});

test("whoever reads without numbers is told who, and not how many", () => {
  const [reply, reaction] = [told("REPLY", 12, ["Tom"]), told("REACTION", 9, ["Tom", "Ana", "Gus"])];
  expect(sentenceOf(words, local, reply, plainly)).toContain("12 replies");
  expect(sentenceOf(words, local, reaction, plainly)).toContain("6 others");
  for (const one of [reply, reaction])
    expect(sentenceOf(words, local, one, { ...plainly, hidesCounts: true })).not.toMatch(/\d/);
});

test("whoever reported something is told whether a rule was found broken", () => {
  const decided = { ...told("REPORT_DECIDED", 1, []), thread: null } as unknown as NotificationRowFragment;
  expect(sentenceOf(words, local, { ...decided, isApproved: true }, plainly)).toBe(words.upheld);
  expect(sentenceOf(words, local, { ...decided, isApproved: false }, plainly)).toBe(words.notUpheld);
});

test("of several notices of the moderators each says what was done", () => {
  const notices = (["WARN", "HOLD", "LIMIT", "UNMASKED"] as const).map((measureKind) =>
    sentenceOf(words, local, { ...told("MODERATION_NOTICE", 1, []), measureKind }, plainly),
  );
  expect(new Set(notices).size).toBe(4);
  expect(notices[3]).toContain("pseudonym");
});
