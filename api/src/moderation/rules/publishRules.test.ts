import { afterEach, beforeEach, expect, test } from "vitest";
import { guest, people } from "../../../../tests/people/people.ts";
import type { Person } from "../../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";

let open: TestHouse;
let board: BoardRef;
const who = {} as Record<"lin" | "ada" | "ben", Person>;

beforeEach(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  Object.assign(who, await people(open, { lin: "patient", ada: "administrator", ben: "administrator" }));
});
afterEach(() => open.close());

interface Rule {
  key: string;
  weight: number;
  title: { en: string; zh: string };
  text: { en: string; zh: string };
}

const note = { en: "One rule is clearer.", zh: "有一条写得更清楚了。" };
const rulesOf = async (person: Person, version: number | null = null): Promise<Rule[]> =>
  (
    await person.reads(
      `query ($version: Int) { rules(version: $version) { key weight title { en zh } text { en zh } } }`,
      {
        version,
      },
    )
  )["rules"];
const versionsOf = async (person: Person) =>
  (await person.reads("{ ruleVersions { version note { en zh } publishedAt } house { rulesVersion } }"))!;
const publishes = (person: Person, rules: Rule[], more: object = {}) =>
  person.does("publishRules", { expectedVersion: 1, note, rules, ...more }, "ruleVersion { version note { en } }");
const codes = ({ userErrors }: { userErrors: { code: string; path: string[] }[] }) =>
  userErrors.map(({ code, path }) => `${code} ${path.join(".")}`);

/** The rules with one of them told otherwise. */
async function clearer(): Promise<Rule[]> {
  const rules = await rulesOf(who.ada);
  return rules.map((rule) =>
    rule.key === "hard-things" ? { ...rule, text: { en: "Put a *warning*.", zh: "请加提示。" } } : rule,
  );
}

test("a new version stands beside the ones before, in both languages, and is in force at once", async () => {
  const before = await rulesOf(guest(open));
  const payload = await publishes(who.ada, await clearer());
  expect(payload).toMatchObject({ ruleVersion: { version: 2, note: { en: note.en } }, userErrors: [] });
  const { ruleVersions, house } = await versionsOf(guest(open));
  expect(ruleVersions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
  expect(house).toEqual({ rulesVersion: 2 });
  expect(await rulesOf(guest(open))).toEqual(await clearer());
  expect(await rulesOf(guest(open), 1)).toEqual(before);
  expect(await rulesOf(guest(open), 3)).toEqual([]);
  const { rules } = await who.lin.reads("{ rules { key textHtml { en } } }");
  expect(rules.find(({ key }: Rule) => key === "hard-things").textHtml.en).toBe("<p>Put a <em>warning</em>.</p>\n");
});

test("rules can come, go and change their places", async () => {
  const [first, ...others] = await rulesOf(who.ada);
  const fresh = { key: "pictures", weight: 3, title: { en: "Ask", zh: "问" }, text: { en: "First.", zh: "先。" } };
  const rules = [...others.slice(1), first!, fresh];
  expect(codes(await publishes(who.ada, rules))).toEqual([]);
  expect(await rulesOf(who.lin)).toEqual(rules);
});

test("a member reads on under a new version, and accepts it before they write; the text comes through then", async () => {
  const begun = await who.lin.does(
    "createThread",
    { boardId: board.id, title: "Before", body: "words" },
    "thread { id number version posts { nodes { id version } } }",
  );
  const thread = begun["thread"];
  await publishes(who.ada, await clearer());
  const seen = await who.lin.reads(
    `query ($id: ID!) { viewer { rulesToAccept acceptedRulesVersion } thread(id: $id) { viewerCan { reply } } }`,
    { id: thread.id },
  );
  expect(seen).toEqual({
    viewer: { rulesToAccept: 2, acceptedRulesVersion: 1 },
    thread: { viewerCan: { reply: true } },
  });
  const writes = async () => [
    await who.lin.does("createThread", { boardId: board.id, title: "After", body: "words" }),
    await who.lin.does("replyToThread", { threadId: thread.id, body: "words", anonymous: true }),
    await who.lin.does("editPost", { postId: thread.posts.nodes[0].id, body: "other words", expectedVersion: 1 }),
    await who.lin.does("editThread", { threadId: thread.id, title: "Another", expectedVersion: thread.version }),
  ];
  expect((await writes()).map((payload) => payload.userErrors[0]?.code)).toEqual(Array(4).fill("RULES_CHANGED"));
  for (const harmless of [
    () => who.lin.does("saveDraft", { subjectId: thread.id, body: "kept" }),
    () => who.lin.does("report", { subjectId: thread.id, category: "CRISIS" }),
    () => who.lin.does("markThreadRead", { threadId: thread.id, upToNumber: 1 }),
  ]) {
    expect((await harmless()).userErrors.map(({ code }) => code)).not.toContain("RULES_CHANGED");
  }
  expect(codes(await who.lin.does("acceptRules", { version: 1 }))).toEqual(["RULES_NOT_ACCEPTED version"]);
  const accepted = await who.lin.does("acceptRules", { version: 2 }, "viewer { acceptedRulesVersion rulesToAccept }");
  expect(accepted["viewer"]).toEqual({ acceptedRulesVersion: 2, rulesToAccept: null });
  expect((await writes()).map((payload) => payload.userErrors[0]?.code ?? "ok")).toEqual(Array(4).fill("ok"));
});

test("whoever joins accepts the newest version", async () => {
  await publishes(who.ada, await clearer());
  const late = { handle: "late", email: "late@example.org", password: "walking slowly", role: "PATIENT", locale: "EN" };
  expect(codes(await guest(open).does("signUp", { ...late, acceptedTerms: 1 }))).toEqual([
    "RULES_NOT_ACCEPTED acceptedTerms",
  ]);
  const newcomer = await guest(open).signsUp("newcomer");
  expect((await newcomer.reads("{ viewer { rulesToAccept } }"))["viewer"]).toEqual({ rulesToAccept: null });
});

test("all that is wrong with a version is told at once, and nothing of it is kept", async () => {
  const words = { en: "words", zh: "字" };
  const rules = [
    { key: "Bad Key", weight: 6, title: { en: "", zh: " " }, text: words },
    { key: "twice", weight: 1, title: words, text: { en: "x".repeat(4_001), zh: "字" } },
    { key: "twice", weight: 1, title: words, text: words },
  ];
  expect(codes(await publishes(who.ada, rules, { note: { en: "", zh: "字" } })).toSorted()).toEqual([
    "BODY_REQUIRED note.en",
    "BODY_REQUIRED rules.0.title.en",
    "BODY_REQUIRED rules.0.title.zh",
    "INVALID_VALUE rules.0.key",
    "INVALID_VALUE rules.0.weight",
    "INVALID_VALUE rules.2.key",
    "TEXT_TOO_LONG rules.1.text.en",
  ]);
  expect(codes(await publishes(who.ada, []))).toEqual(["INVALID_VALUE rules"]);
  expect(codes(await publishes(who.ada, await rulesOf(who.ada)))).toEqual(["INVALID_VALUE rules"]);
  expect((await versionsOf(who.ada))["ruleVersions"]).toHaveLength(1);
});

test("of two who publish at once one wins, and the other sees that there is a newer version", async () => {
  for (let round = 1; round <= 5; round += 1) {
    const rules = (await clearer()).map((rule) => ({ ...rule, weight: 1 + (round % 5) }));
    const other = rules.map((rule) => ({ ...rule, text: { ...rule.text, en: `Other words ${round}` } }));
    const [one, two] = await Promise.all([
      publishes(who.ada, rules, { expectedVersion: round }),
      publishes(who.ben, other, { expectedVersion: round }),
    ]);
    const outcomes = [one!, two!].map(({ userErrors, ruleVersion }) => [
      userErrors[0]?.code ?? "ok",
      ruleVersion?.version,
    ]);
    expect(outcomes.toSorted()).toEqual([
      ["STALE_VERSION", round + 1],
      ["ok", round + 1],
    ]);
  }
});

test.each([
  "update rule set weight = 1",
  "delete from rule",
  "update rule_set set note_en = ''",
  "truncate rule_set cascade",
])("what members accepted stays as it was: %s", async (sql) => {
  await expect(open.house.database.read.query(sql)).rejects.toThrow("permission denied");
  await expect(open.asOwner(sql)).rejects.toThrow("never changed");
});

test("that a version was published stands in the audit trail", async () => {
  await publishes(who.ada, await clearer());
  const trail = `{ auditTrail(filter: { kind: "rulesPublished" }) { nodes { actor { handle } details { name values } } } }`;
  expect((await who.ben.reads(trail))["auditTrail"].nodes).toEqual([
    { actor: { handle: "ada" }, details: [{ name: "version", values: ["2"] }] },
  ]);
});
