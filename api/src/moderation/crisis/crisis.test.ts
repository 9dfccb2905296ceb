import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { bell } from "../../../../tests/people/bell.ts";
import type { Person } from "../../../../tests/people/person.ts";
import { CrisisScene, code, later, responds } from "../../../../tests/support/crises.ts";
import { until } from "../../../../tests/support/until.ts";
import { callForCrises, followUpCrises } from "./callForCrises.ts";

let scene: CrisisScene;

beforeAll(async () => {
  scene = await CrisisScene.begin();
});
afterAll(() => scene.open.close());
beforeEach(() => scene.isQuiet());

test("the same words are one crisis, however many tell of them at the same moment", async () => {
  const { postId } = await scene.cries(scene.who.lin);
  const ids = await Promise.all([scene.raised(postId), scene.raised(postId), scene.raised(postId, "watchedPhrase")]);
  expect(new Set(ids).size).toBe(1);
  const crisis = await scene.read(scene.who.mei, ids[0]!, "case { priority category }");
  expect(crisis).toMatchObject({ state: "RAISED", case: { priority: "CRISIS", category: "CRISIS" } });
});

test("a report that somebody may be in danger raises one, also of whoever had reported something else; others don't", async () => {
  const { postId } = await scene.cries(scene.who.lin);
  const { tom, mei } = scene.who;
  const reports = (category: string) => tom.does("report", { subjectId: postId, category, note: "Please look." });
  expect(code(await reports("HARASSMENT"))).toBe("ok");
  expect((await mei.reads("{ crises { open { id } } }"))["crises"].open).toEqual([]);
  expect(code(await reports("CRISIS"))).toBe("ok");
  expect(code(await reports("CRISIS"))).toBe("ALREADY_REPORTED");
  const { crises } = await mei.reads("{ crises { open { source post { id } case { priority reportCount } } } }");
  expect(crises.open).toEqual([
    { source: "REPORT", post: { id: postId }, case: { priority: "CRISIS", reportCount: 1 } },
  ]);
});

test("two who acknowledge at the same moment: one looks after it, and the other has taken over or is told", async () => {
  const id = await scene.raised((await scene.cries(scene.who.lin)).postId);
  const { id: crisisId } = (await scene.read(scene.who.mei, id))!;
  await Promise.all([
    scene.who.mei.does("acknowledgeCrisis", { crisisId }),
    scene.who.kai.does("acknowledgeCrisis", { crisisId }),
  ]);
  const { timeline } = (await scene.read(scene.who.zoe, id, "timeline { kind actor { handle } }"))!;
  const kinds = timeline.map(({ kind }: { kind: string }) => kind);
  expect(kinds.filter((kind: string) => kind === "ACKNOWLEDGED")).toHaveLength(1);
  expect(kinds.filter((kind: string) => kind === "TAKEN_OVER")).toHaveLength(1);
});

test("nothing is sent to the person until a moderator writes, and their words stay where they are", async () => {
  await scene.onRota("mei", -1, true);
  const before = (await bell(scene.who.lin)).nodes.length;
  const { id, postId } = await scene.acknowledged(scene.who.mei);
  await callForCrises(scene.open.house, later(60));
  await followUpCrises(scene.open.house, later(60 * 24 * 40));
  expect(await scene.conversations(scene.who.lin)).toMatchObject({ hasNotices: false });
  expect((await bell(scene.who.lin)).nodes).toHaveLength(before);
  expect(scene.mailed()).not.toContain("lin");
  const { post } = await scene.who.tom.reads("query ($id: ID!) { post(id: $id) { bodyHtml } }", { id: postId });
  expect(post.bodyHtml).toContain("Nobody would miss me");
  expect((await scene.read(scene.who.mei, id, "messages { body }"))!["messages"]).toEqual([]);
});

test("a moderator writes, by name; the person sees it on every page and as a notification, and answers", async () => {
  await scene.onRota("mei", -1, true);
  const { id, crisisId } = await scene.acknowledged(scene.who.mei);
  scene.mails.length = 0;
  expect(code(await responds(scene.who.kai, crisisId))).toBe("ACKNOWLEDGE_FIRST");
  expect(code(await responds(scene.who.mei, crisisId, " "))).toBe("BODY_REQUIRED");
  const sent = await scene.who.mei.does(
    "respondToCrisis",
    { crisisId, body: "I have read it. Are you safe?", locale: "EN", templateKey: "firstWords" },
    "crisis { state followUpAt }",
  );
  expect(sent).toMatchObject({ crisis: { state: "RESPONDED" }, userErrors: [] });
  expect(Date.parse(sent["crisis"].followUpAt) - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
  await until(async () => (await scene.conversations(scene.who.lin)).hasNotices);
  const told = await scene.conversations(scene.who.lin);
  const [conversation] = told.moderatorConversations;
  expect(conversation).toMatchObject({
    isUnread: true,
    messages: [{ body: "I have read it. Are you safe?", viewerIsAuthor: false, moderator: { handle: "mei" } }],
  });
  await until(async () => (await bell(scene.who.lin)).nodes.some(({ kind }) => kind === "MODERATOR_MESSAGE"));
  const conversationId = conversation.id;
  const seen = await scene.who.lin.does("markModeratorMessagesRead", { conversationId }, "conversation { isUnread }");
  expect(seen["conversation"]).toEqual({ isUnread: false });
  await until(async () => !(await scene.conversations(scene.who.lin)).hasNotices);
  expect(code(await scene.who.lin.does("answerModerators", { conversationId, body: "I am with my sister now." }))).toBe(
    "ok",
  );
  await until(() => scene.mails.length === 1);
  expect(scene.mailed()).toEqual(["mei"]);
  const { messages } = (await scene.read(scene.who.mei, id, "messages { body author { handle } readAt }"))!;
  expect(messages).toEqual([
    { body: "I have read it. Are you safe?", author: { handle: "mei" }, readAt: expect.any(String) },
    { body: "I am with my sister now.", author: null, readAt: null },
  ]);
});

test("who the person is stands in nothing that a moderator or another member can read", async () => {
  const { id, crisisId } = await scene.acknowledged(scene.who.mei);
  await responds(scene.who.mei, crisisId);
  const [{ id: conversationId }] = (await scene.conversations(scene.who.lin)).moderatorConversations;
  await scene.who.lin.does("answerModerators", { conversationId, body: "Here." });
  const account = (await scene.database.query("select id from account where handle = 'lin'")).rows[0].id;
  const whole = await scene.read(
    scene.who.mei,
    id,
    `timeline { kind actor { handle } body } messages { body author { handle } } calls { member { handle } }
     persona { id displayName member { handle } } post { author { id displayName } } thread { title } language`,
  );
  expect(JSON.stringify(whole)).not.toMatch(/\blin\b/);
  const { rows } = await scene.database.query(
    `select (select json_agg(c) from crisis_case c where c.id = $1)::text || (select json_agg(m) from crisis_message m
       where m.crisis_id = $1)::text || (select json_agg(e) from crisis_event e where e.crisis_id = $1)::text as all`,
    [id],
  );
  expect(rows[0].all).not.toContain(account);
  const foreign = "query ($id: ID!) { node(id: $id) { id } }";
  expect(await scene.who.tom.reads(foreign, { id: conversationId })).toEqual({ node: null });
  expect(await scene.who.mei.reads(foreign, { id: conversationId })).toEqual({ node: null });
  expect(await scene.who.lin.reads(foreign, { id: crisisId })).toEqual({ node: null });
  expect(code(await scene.who.tom.does("answerModerators", { conversationId, body: "It is me." }))).toBe("NOT_FOUND");
  expect(code(await scene.who.tom.does("markModeratorMessagesRead", { conversationId }))).toBe("NOT_FOUND");
});

test("it is closed with a note, by whoever looks after it, who has seen the last word", async () => {
  const { id, crisisId } = await scene.acknowledged(scene.who.mei);
  await responds(scene.who.mei, crisisId);
  const [{ id: conversationId }] = (await scene.conversations(scene.who.lin)).moderatorConversations;
  const { version } = (await scene.read(scene.who.mei, id))!;
  await scene.who.lin.does("answerModerators", { conversationId, body: "Wait." });
  const closes = (person: Person, expectedVersion: number, note = "She is with her family.") =>
    person.does("closeCrisis", { crisisId, note, expectedVersion }, "crisis { state }");
  expect(code(await closes(scene.who.mei, version))).toBe("STALE_VERSION");
  const seen = (await scene.read(scene.who.mei, id))!;
  expect(code(await closes(scene.who.kai, seen["version"]))).toBe("ACKNOWLEDGE_FIRST");
  expect(code(await closes(scene.who.mei, seen["version"], " "))).toBe("BODY_REQUIRED");
  expect((await closes(scene.who.mei, seen["version"]))["crisis"]).toEqual({ state: "CLOSED" });
  expect(code(await closes(scene.who.mei, seen["version"] + 1))).toBe("ALREADY_DECIDED");
  const { crises } = await scene.who.kai.reads("{ crises { open { id } closed { nodes { id state } } } }");
  expect(crises.open).toEqual([]);
  expect(crises.closed.nodes[0]).toEqual({ id: crisisId, state: "CLOSED" });
});

test("the person stays reachable: an answer after the closing, also under a limit, has it wait again", async () => {
  await scene.onRota("kai", -1, true);
  const { id, crisisId } = await scene.acknowledged(scene.who.mei, scene.who.tom);
  await responds(scene.who.mei, crisisId);
  const { version } = (await scene.read(scene.who.mei, id))!;
  await scene.who.mei.does("closeCrisis", { crisisId, note: "Quiet now.", expectedVersion: version });
  const { database } = scene;
  await database.query("update account set state = 'limited' where handle = 'tom'");
  scene.open.house.doorkeeper.forget(
    `account:${(await database.query("select id from account where handle = 'tom'")).rows[0].id}`,
  );
  const [{ id: conversationId }] = (await scene.conversations(scene.who.tom)).moderatorConversations;
  expect(code(await scene.who.tom.does("answerModerators", { conversationId, body: "It is back." }))).toBe("ok");
  await database.query("update account set state = 'active' where handle = 'tom'");
  await scene.isCalled(id);
  expect(await scene.read(scene.who.kai, id)).toMatchObject({ state: "RAISED", acknowledgedBy: null });
  expect(await scene.called(id)).toEqual(["kai"]);
});

test("the same words reported again after the closing wait again, with all that was said before", async () => {
  const { id, crisisId, postId } = await scene.acknowledged(scene.who.mei);
  await responds(scene.who.mei, crisisId);
  const { version } = (await scene.read(scene.who.mei, id))!;
  await scene.who.mei.does("closeCrisis", { crisisId, note: "Quiet now.", expectedVersion: version });
  expect(await scene.raised(postId)).toBe(id);
  const again = (await scene.read(scene.who.kai, id, "source messages { body } timeline { kind }"))!;
  expect(again).toMatchObject({ state: "RAISED", source: "REPORT", messages: [{ body: expect.any(String) }] });
  expect(again["timeline"].at(-1).kind).toMatch(/REOPENED|CALLED/);
});

test("a moderator opens one about what they saw, but not about their own words; others don't at all", async () => {
  const { postId } = await scene.cries(scene.who.lin);
  const opened = await scene.who.mei.does("openCrisis", { subjectId: postId }, "crisis { source state }");
  expect(opened["crisis"]).toEqual({ source: "MODERATOR", state: "RAISED" });
  const own = await scene.cries(scene.who.mei);
  expect(code(await scene.who.mei.does("openCrisis", { subjectId: own.postId }))).toBe("NOT_ALLOWED");
  expect(code(await scene.who.mei.does("openCrisis", { subjectId: `Post_${"A".repeat(22)}` }))).toBe("NOT_FOUND");
});

test("a member's profile can be one, too, and goes by their account", async () => {
  const { member } = await scene.who.mei.reads(`{ member(handle: "lin") { id } }`);
  const { crisis } = await scene.who.mei.does(
    "openCrisis",
    { subjectId: member.id },
    "crisis { id member { handle } persona { id } }",
  );
  expect(crisis).toMatchObject({ member: { handle: "lin" }, persona: null });
  await scene.who.mei.does("acknowledgeCrisis", { crisisId: crisis.id });
  await responds(scene.who.mei, crisis.id, "About your profile.");
  const { moderatorConversations } = await scene.conversations(scene.who.lin);
  expect(moderatorConversations.some((one: any) => one.messages[0].body === "About your profile.")).toBe(true);
});

test("everything is in the audit trail, without a word of anybody's: what was done, and who has read it", async () => {
  const { id, crisisId } = await scene.acknowledged(scene.who.mei);
  await responds(scene.who.mei, crisisId, "Are you safe?");
  await scene.who.kai.does("addCrisisNote", { crisisId, body: "I know this face from before." });
  await scene.read(scene.who.zoe, id, "timeline { kind }");
  await scene.read(scene.who.zoe, id, "messages { body }");
  const { rows } = await scene.database.query(
    `select e.kind, a.handle::text, e.data::text from audit_event e left join account a on a.id = e.actor_id
     where e.subject = $1 order by e.id`,
    [`crisis:${id}`],
  );
  expect(rows.map(({ kind, handle }) => `${kind} ${handle ?? "the house"}`)).toEqual([
    "crisisRaised the house",
    "crisisCalled the house",
    "crisisAcknowledged mei",
    "crisisResponded mei",
    "crisisNoted kai",
    "crisisRead zoe",
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/safe|face from before/);
});

test("a template is written anew as another version, and what was read before it is refused", async () => {
  const { crisisTemplates } = await scene.who.mei.reads(
    "{ crisisTemplates { key version title { en zh } body { en zh } } }",
  );
  expect(crisisTemplates.map(({ key }: { key: string }) => key)).toContain("firstWords");
  for (const { title, body } of crisisTemplates)
    for (const text of [title.en, title.zh, body.en, body.zh]) expect(text).not.toBe("");
  const words = { titleEn: "First words", titleZh: "第一次联系", bodyEn: "I read it.", bodyZh: "我读到了。" };
  const revises = (expectedVersion: number, more: object = {}) =>
    scene.who.mei.does(
      "reviseCrisisTemplate",
      { key: "firstWords", ...words, expectedVersion, ...more },
      "template { version }",
    );
  const both = await Promise.all([revises(1), revises(1)]);
  expect(both.map(code).toSorted()).toEqual(["STALE_VERSION", "ok"]);
  expect(both.map(({ template }) => template)).toEqual([{ version: 2 }, { version: 2 }]);
  expect(code(await revises(2, { bodyZh: "" }))).toBe("BODY_REQUIRED");
  expect(code(await revises(0, { key: "Bad key" }))).toBe("INVALID_VALUE");
  expect((await revises(0, { key: "another" }))["template"]).toEqual({ version: 1 });
});

test("help lines have a source each, and are there for guests", async () => {
  const { crisisHelpLines } = await scene.who.lin.reads(
    `{ crisisHelpLines(country: "cn") { country number source accessedAt name { en zh } } }`,
  );
  expect(crisisHelpLines).toEqual([
    expect.objectContaining({ country: "CN", number: "12356", source: expect.stringMatching(/^https?:/) }),
  ]);
  expect((await scene.who.lin.reads("{ crisisHelpLines { source } }"))["crisisHelpLines"].length).toBeGreaterThan(8);
});
