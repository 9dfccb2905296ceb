import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { CrisisScene, code, cry, later, responds } from "../../../../tests/support/crises.ts";
import { until } from "../../../../tests/support/until.ts";
import { callForCrises, followUpCrises } from "./callForCrises.ts";
import { mailCrisisCall } from "./mailCrisisCall.ts";

let scene: CrisisScene;

beforeAll(async () => {
  scene = await CrisisScene.begin();
});
afterAll(() => scene.open.close());
beforeEach(() => scene.isQuiet());

test("whoever is on call is called at once; then the next, in time; then the administrators; then everybody", async () => {
  await scene.onRota("kai", 3);
  await scene.onRota("mei", -1, true);
  const id = await scene.raised((await scene.cries(scene.who.lin)).postId);
  await scene.isCalled(id);
  expect(await scene.called(id)).toEqual(["mei"]);
  await callForCrises(scene.open.house, later(14));
  expect(await scene.called(id)).toEqual(["mei"]);
  expect((await scene.read(scene.who.kai, id))!["state"]).toBe("RAISED");
  await callForCrises(scene.open.house, later(16));
  expect(await scene.called(id)).toEqual(["mei", "kai"]);
  expect((await scene.read(scene.who.kai, id))!["state"]).toBe("ESCALATED");
  await callForCrises(scene.open.house, later(32));
  expect(await scene.called(id)).toEqual(["mei", "kai", "ada", "bea"]);
  await callForCrises(scene.open.house, later(48));
  expect(await scene.called(id)).toEqual(["mei", "kai", "ada", "bea", "zoe"]);
  await until(() => scene.mails.length === 5);
  expect(scene.mailed()).toEqual(["ada", "bea", "kai", "mei", "zoe"]);
});

test("nobody is called twice, however many processes do it, nor mailed twice", async () => {
  await scene.onRota("mei", -1, true);
  const id = await scene.raised((await scene.cries(scene.who.lin)).postId);
  await Promise.all(Array.from({ length: 6 }, () => callForCrises(scene.open.house, new Date())));
  await Promise.all(Array.from({ length: 6 }, () => callForCrises(scene.open.house, later(16))));
  expect(await scene.called(id)).toEqual(["mei", "ada", "bea"]);
  const { rows } = await scene.database.query(
    `select crisis_id as "crisisId", occasion, account_id as "accountId" from crisis_call where crisis_id = $1`,
    [id],
  );
  await Promise.all([...rows, ...rows].map((row) => mailCrisisCall(scene.open.house, row, new Date())));
  await until(() => scene.mails.length >= 3);
  await Promise.all(rows.map((row) => mailCrisisCall(scene.open.house, row, new Date())));
  expect(scene.mailed()).toEqual(["ada", "bea", "mei"]);
});

test("what was due while nothing ran is done after: it stands in the database, and a mail that failed is tried again", async () => {
  await scene.onRota("mei", -1, true);
  await scene.onRota("kai", -1);
  const id = await scene.raised((await scene.cries(scene.who.lin)).postId);
  await scene.isCalled(id);
  await until(() => scene.mails.length === 1);
  const send = scene.open.house.mailer.send;
  scene.open.house.mailer.send = () => Promise.reject(new Error("The mail server is away."));
  await callForCrises(scene.open.house, later(100));
  expect(await scene.called(id)).toEqual(["mei", "kai"]);
  const { rows } = await scene.database.query(
    `select crisis_id as "crisisId", occasion, account_id as "accountId" from crisis_call where crisis_id = $1 and mailed_at is null`,
    [id],
  );
  expect(rows).toHaveLength(1);
  await expect(mailCrisisCall(scene.open.house, rows[0], new Date())).rejects.toThrow("away");
  scene.open.house.mailer.send = send;
  await mailCrisisCall(scene.open.house, rows[0], new Date());
  expect(scene.mailed()).toEqual(["kai", "mei"]);
  await callForCrises(scene.open.house, later(110));
  expect(await scene.called(id)).toEqual(["mei", "kai"]);
});

test("when everybody was called and nobody came, it begins again with the first ones, after a rest", async () => {
  const id = await scene.raised((await scene.cries(scene.who.lin)).postId);
  await scene.isCalled(id);
  await callForCrises(scene.open.house, later(16));
  expect(await scene.called(id)).toEqual(["ada", "bea", "kai", "mei", "zoe"]);
  await callForCrises(scene.open.house, later(32));
  expect(await scene.called(id)).toEqual([]);
  await callForCrises(scene.open.house, later(80));
  expect(await scene.called(id)).toEqual([]);
  await callForCrises(scene.open.house, later(93));
  expect(await scene.called(id)).toEqual(["ada", "bea"]);
});

test("a mail says neither what it is about nor whom it concerns", async () => {
  await scene.onRota("mei", -1, true);
  const id = await scene.raised((await scene.cries(scene.who.lin)).postId);
  await scene.isCalled(id);
  await until(() => scene.mails.length === 1);
  const [mail] = scene.mails;
  const { number } = (await scene.read(scene.who.mei, id))!;
  expect(mail!.subject).toBe("Tongxing: please look now");
  expect(mail!.text).toContain(`/moderation/crisis/${number}`);
  for (const secret of [cry, "Tonight", "lin", "crisis case", "suicide"]) expect(mail!.text).not.toContain(secret);
});

test("whoever is called sees it on their devices, and once they look nobody else is called", async () => {
  await scene.onRota("mei", -1, true);
  const listening = await scene.who.mei
    .listens("subscription { notificationReceived { unreadCount notification { kind } } }", {})
    .stands();
  const id = await scene.raised((await scene.cries(scene.who.lin)).postId);
  await scene.isCalled(id);
  await listening.until(({ heard }) => heard.some((news) => news["notification"]?.kind === "CRISIS_CALLED"));
  await listening.stops();
  const { id: crisisId, viewerCan } = (await scene.read(scene.who.mei, id))!;
  expect(viewerCan).toMatchObject({ acknowledge: true, respond: false, close: false });
  expect(code(await scene.who.mei.does("acknowledgeCrisis", { crisisId }))).toBe("ok");
  expect(code(await scene.who.mei.does("acknowledgeCrisis", { crisisId }))).toBe("ALREADY_DECIDED");
  await callForCrises(scene.open.house, later(60));
  expect(await scene.called(id)).toEqual(["mei"]);
  expect(await scene.read(scene.who.kai, id)).toMatchObject({
    state: "ACKNOWLEDGED",
    callAt: null,
    acknowledgedBy: { handle: "mei" },
  });
});

test("a moderator in a crisis is a person, too: another one is called, and to themself it is not there", async () => {
  await scene.onRota("mei", -1, true);
  await scene.onRota("kai", -1, false);
  const id = await scene.raised((await scene.cries(scene.who.mei)).postId);
  await scene.isCalled(id);
  expect(await scene.called(id)).toEqual(["kai"]);
  expect(await scene.read(scene.who.mei, id)).toBeNull();
  const { id: crisisId } = (await scene.read(scene.who.kai, id))!;
  expect(code(await scene.who.mei.does("acknowledgeCrisis", { crisisId }))).toBe("NOT_FOUND");
  expect(code(await scene.who.mei.does("addCrisisNote", { crisisId, body: "x" }))).toBe("NOT_FOUND");
  expect((await scene.who.mei.reads("{ crises { open { id } } }"))["crises"].open).toEqual([]);
  for (const minutes of [16, 32]) await callForCrises(scene.open.house, later(minutes));
  expect(await scene.called(id)).toEqual(["kai", "ada", "bea", "zoe"]);
  await scene.who.kai.does("acknowledgeCrisis", { crisisId });
  await responds(scene.who.kai, crisisId);
  expect((await scene.conversations(scene.who.mei)).moderatorConversations).toHaveLength(1);
});

test("the same holds under one's own name", async () => {
  await scene.onRota("mei", -1, true);
  const id = await scene.raised((await scene.cries(scene.who.mei, false)).postId);
  await scene.isCalled(id);
  expect(await scene.called(id)).toEqual(["ada", "bea"]);
  expect(await scene.read(scene.who.mei, id)).toBeNull();
});

test("a day later it is time to look again: whoever looks after it, and is on call, is called once", async () => {
  await scene.onRota("kai", 23);
  const { id, crisisId } = await scene.acknowledged(scene.who.mei);
  await responds(scene.who.mei, crisisId);
  await until(() => scene.mails.length > 0);
  scene.mails.length = 0;
  await followUpCrises(scene.open.house, later(23 * 60));
  expect((await scene.read(scene.who.mei, id))!["state"]).toBe("RESPONDED");
  await Promise.all([1, 2, 3].map(() => followUpCrises(scene.open.house, later(24.1 * 60))));
  expect((await scene.read(scene.who.mei, id))!["state"]).toBe("FOLLOW_UP_DUE");
  await until(() => scene.mails.length === 2);
  expect(scene.mailed()).toEqual(["kai", "mei"]);
  const checksIn = (note: string, more: object = {}) =>
    scene.who.mei.does("recordCheckIn", { crisisId, note, ...more }, "crisis { state followUpAt }");
  expect(code(await checksIn(""))).toBe("BODY_REQUIRED");
  expect(code(await checksIn("x", { nextAt: later(-1).toISOString() }))).toBe("INVALID_VALUE");
  expect((await checksIn("Slept at her sister's."))["crisis"]).toEqual({ state: "RESPONDED", followUpAt: null });
  const dueAt = later(60).toISOString();
  expect(
    (await scene.who.mei.does("setCrisisFollowUp", { crisisId, dueAt }, "crisis { followUpAt }"))["crisis"],
  ).toEqual({
    followUpAt: dueAt,
  });
  expect(
    code(await scene.who.mei.does("setCrisisFollowUp", { crisisId, dueAt: later(60 * 24 * 31).toISOString() })),
  ).toBe("INVALID_VALUE");
});
