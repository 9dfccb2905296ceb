import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { awaitMail, mailsTo, tokenIn } from "../../../tests/people/identityMails.ts";
import { Person } from "../../../tests/people/person.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";
import { sendPasswordResetMail } from "./sendAccountMails.ts";

let house: TestHouse;
beforeAll(async () => void (house = await openTestHouse()));
afterAll(() => house.close());
beforeEach(async () => void (await house.house.database.read.query("delete from rate_limit")));

const firstPassword = "a quiet river at night";
const nextPassword = "another river by day";

async function newMember(handle: string): Promise<Person> {
  const person = new Person(house);
  const fixed = { role: "PATIENT", locale: "EN", timeZone: "Asia/Shanghai", acceptedTerms: 1 };
  await person.does("signUp", { ...fixed, handle, email: `${handle}@example.org`, password: firstPassword });
  return person;
}

const whoIs = async (person: Person) => (await person.reads("{ viewer { handle } }"))["viewer"]?.handle ?? null;
const signsIn = async (login: string, password: string) =>
  (await new Person(house).does("signIn", { login, password }, "viewer { handle }"))["viewer"]?.handle ?? null;
const asksForReset = (email: string) => new Person(house).does("requestPasswordReset", { email }, "requested");
const resets = (token: string, newPassword: string, person = new Person(house)) =>
  person.does(
    "resetPassword",
    { token, newPassword },
    "viewer { handle isEmailVerified sessions { nodes { isCurrent } } }",
  );

test("whoever forgot the password gets in by a mailed link; whoever was in is out", async () => {
  const lin = await newMember("lin");
  await awaitMail(house, "lin@example.org");
  const { secret } = await lin.does("createAccessToken", { name: "Script", scope: "WRITE" }, "secret");
  expect(await asksForReset("LIN@example.org")).toEqual({ requested: true, userErrors: [] });
  const mail = await awaitMail(house, "lin@example.org", 2);
  expect(mail).toMatchObject({ subject: "Choose a new password" });
  expect(await resets(tokenIn(mail), "short")).toMatchObject({
    viewer: null,
    userErrors: [{ code: "PASSWORD_TOO_SHORT", path: ["newPassword"] }],
  });
  const browser = new Person(house);
  expect((await resets(tokenIn(mail), nextPassword, browser))["viewer"]).toEqual({
    handle: "lin",
    isEmailVerified: true,
    sessions: { nodes: [{ isCurrent: true }] },
  });
  expect([await whoIs(browser), await whoIs(lin)]).toEqual(["lin", null]);
  expect(await house.house.doorkeeper.byAccessToken(secret)).toBeNull();
  expect([await signsIn("lin", firstPassword), await signsIn("lin", nextPassword)]).toEqual([null, "lin"]);
  expect(await resets(tokenIn(mail), "a third river somewhere")).toMatchObject({
    userErrors: [{ code: "LINK_INVALID", path: ["token"] }],
  });
});

test("asking for a reset answers the same for everybody, and writes to members only, a few times an hour", async () => {
  await newMember("tom");
  await awaitMail(house, "tom@example.org");
  const known = await asksForReset("tom@example.org");
  expect(await asksForReset("stranger@example.org")).toEqual(known);
  for (let more = 0; more < 7; more += 1) await asksForReset("tom@example.org");
  await awaitMail(house, "tom@example.org", 6);
  await asksForReset("stranger@example.org");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await mailsTo(house, "tom@example.org")).toHaveLength(6);
  expect(await mailsTo(house, "stranger@example.org")).toHaveLength(0);
});

test("mails that could not leave don't count, and the next try writes", async () => {
  await newMember("patient-one");
  await awaitMail(house, "patient-one@example.org");
  const { rows } = await house.house.database.read.query(`select id from account where handle = 'patient-one'`);
  const { mailer } = house.house;
  house.house.mailer = { ...mailer, send: () => Promise.reject(new Error("the mail server is away")) };
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await expect(sendPasswordResetMail(house.house, rows[0].id)).rejects.toThrow("away");
  }
  house.house.mailer = mailer;
  await sendPasswordResetMail(house.house, rows[0].id);
  const mail = await awaitMail(house, "patient-one@example.org", 2);
  expect((await resets(tokenIn(mail), nextPassword)).userErrors).toEqual([]);
});

test("an expired link opens nothing", async () => {
  await newMember("late");
  await awaitMail(house, "late@example.org");
  await asksForReset("late@example.org");
  const token = tokenIn(await awaitMail(house, "late@example.org", 2));
  await house.house.database.read.query(`update one_time_token set expires_at = now() - interval '1 second'`);
  expect(await resets(token, nextPassword)).toMatchObject({ userErrors: [{ code: "LINK_INVALID" }] });
});

test("a link for one purpose is not good for the other", async () => {
  await newMember("mixed");
  const token = tokenIn(await awaitMail(house, "mixed@example.org"));
  expect(await resets(token, nextPassword)).toMatchObject({ userErrors: [{ code: "LINK_INVALID" }] });
});

test("changing the password needs the current one and ends the other sessions only", async () => {
  const mei = await newMember("mei");
  const phone = new Person(house);
  await phone.does("signIn", { login: "mei", password: firstPassword });
  const changes = (currentPassword: string, newPassword: string) =>
    mei.does("changePassword", { currentPassword, newPassword }, "viewer { handle }");
  expect(await changes("wrong", nextPassword)).toMatchObject({
    viewer: null,
    userErrors: [{ code: "WRONG_PASSWORD", path: ["currentPassword"] }],
  });
  expect(await changes(firstPassword, "password123")).toMatchObject({
    userErrors: [{ code: "PASSWORD_TOO_COMMON", path: ["newPassword"] }],
  });
  expect(await whoIs(phone)).toBe("mei");
  expect(await changes(firstPassword, nextPassword)).toEqual({ viewer: { handle: "mei" }, userErrors: [] });
  expect([await whoIs(mei), await whoIs(phone)]).toEqual(["mei", null]);
  expect([await signsIn("mei", firstPassword), await signsIn("mei", nextPassword)]).toEqual([null, "mei"]);
});

test("neither passwords, links nor sessions lie in the database as they are", async () => {
  const { rows } = await house.house.database.read.query(
    `select (select json_agg(a) from account a)::text || (select json_agg(s) from session s)::text
       || (select json_agg(o) from one_time_token o)::text || (select json_agg(j.data) from pgboss.job j)::text as everything`,
  );
  const { everything } = rows[0] as { everything: string };
  expect(everything).not.toMatch(/river/);
  const mails = await mailsTo(house, "lin@example.org");
  for (const mail of mails) expect(everything).not.toContain(tokenIn(mail));
  expect(everything).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
});
