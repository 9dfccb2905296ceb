import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { awaitMail, mailsTo, tokenIn } from "../../../tests/people/identityMails.ts";
import { Person } from "../../../tests/people/person.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";

let house: TestHouse;
beforeAll(async () => void (house = await openTestHouse({ PUBLIC_URL: "https://forum.example.org" })));
afterAll(() => house.close());
/** All of these tests come from one network address. */
beforeEach(async () => void (await house.house.database.read.query("delete from rate_limit")));

const wanted = (handle: string, more: Record<string, unknown> = {}) => ({
  handle,
  email: `${handle}@example.org`,
  password: "a quiet river at night",
  role: "PATIENT",
  locale: "EN",
  timeZone: "Asia/Shanghai",
  acceptedTerms: 1,
  ...more,
});

const selection =
  "viewer { id handle displayName email isEmailVerified role roleVisibility sessions { nodes { isCurrent } } }";
const signsUp = (person: Person, input: Record<string, unknown>) => person.does("signUp", input, selection);
const codes = (payload: { userErrors: { code: string; path: string[] }[] }) =>
  payload.userErrors.map(({ code, path }) => `${path.join(".")} ${code}`);

test("whoever signs up is signed in, and their health is shown to members only", async () => {
  const lin = new Person(house);
  const { viewer, userErrors } = await signsUp(lin, wanted("lin"));
  expect(userErrors).toEqual([]);
  expect(viewer).toMatchObject({ handle: "lin", displayName: "lin", email: "lin@example.org", isEmailVerified: false });
  expect(viewer).toMatchObject({
    role: "PATIENT",
    roleVisibility: "MEMBERS",
    sessions: { nodes: [{ isCurrent: true }] },
  });
  expect(await lin.reads("{ viewer { handle member { viewerIsSelf } } }")).toEqual({
    viewer: { handle: "lin", member: { viewerIsSelf: true } },
  });
  const seenBy = async (person: Person) =>
    (await person.reads(`{ member(handle: "LIN") { role joinedOn } }`))["member"];
  expect(await seenBy(new Person(house))).toEqual({ role: null, joinedOn: null });
  const tom = new Person(house);
  await signsUp(tom, wanted("tom", { role: "CARER" }));
  expect(await seenBy(tom)).toMatchObject({ role: "PATIENT" });
});

test("everything that is wrong is told at once, and nothing is made", async () => {
  const person = new Person(house);
  const payload = await signsUp(person, {
    ...wanted("x"),
    email: "nowhere",
    password: "short",
    timeZone: "+08:00",
    acceptedTerms: 0,
  });
  expect(payload["viewer"]).toBeNull();
  expect(codes(payload)).toEqual([
    "handle HANDLE_INVALID",
    "email EMAIL_INVALID",
    "password PASSWORD_TOO_SHORT",
    "timeZone INVALID_VALUE",
    "acceptedTerms RULES_NOT_ACCEPTED",
  ]);
  expect(person.cookie).toBe("");
});

test("a title and a look-alike of somebody are refused with their reasons", async () => {
  await signsUp(new Person(house), wanted("willow"));
  const refusal = async (handle: string) => codes(await signsUp(new Person(house), wanted("other", { handle })));
  expect(await refusal("Dr-Willow")).toEqual(["handle NAME_CLAIMS_TITLE"]);
  expect(await refusal("王医生")).toEqual(["handle NAME_CLAIMS_TITLE"]);
  for (const handle of ["Willow", "wiIIow", "vvillow", "wi11ow", "will-ow", "ｗillow"]) {
    expect(await refusal(handle)).toEqual(["handle HANDLE_TAKEN"]);
  }
});

test("two who want the same name at the same moment don't both get it", async () => {
  const payloads = await Promise.all(
    ["reed", "Reed", "re-ed"].map((handle, at) => signsUp(new Person(house), wanted(`r${at}`, { handle }))),
  );
  expect(payloads.flatMap(codes)).toEqual(["handle HANDLE_TAKEN", "handle HANDLE_TAKEN"]);
});

test("the mailed link proves the address, twice if need be", async () => {
  const mei = new Person(house);
  await signsUp(mei, wanted("mei", { locale: "ZH" }));
  const mail = await awaitMail(house, "mei@example.org");
  expect(mail.subject).toBe("确认你的邮箱");
  expect(mail.text).toContain("https://forum.example.org/verify-email?token=");
  const verifies = (token: string) => new Person(house).does("verifyEmail", { token }, "verified");
  expect(await verifies("wrong")).toMatchObject({ verified: false, userErrors: [{ code: "LINK_INVALID" }] });
  expect(await verifies(tokenIn(mail))).toMatchObject({ verified: true, userErrors: [] });
  expect(await verifies(tokenIn(mail))).toMatchObject({ verified: true, userErrors: [] });
  expect(await mei.reads("{ viewer { isEmailVerified } }")).toEqual({ viewer: { isEmailVerified: true } });
});

test("nobody learns by signing up whether an address is known here; its owner does", async () => {
  await signsUp(new Person(house), wanted("owner"));
  await new Person(house).does(
    "verifyEmail",
    { token: tokenIn(await awaitMail(house, "owner@example.org")) },
    "verified",
  );
  const known = new Person(house);
  const unknown = new Person(house);
  const answers = [
    await signsUp(known, wanted("nosy1", { email: "Owner@example.org" })),
    await signsUp(unknown, wanted("nosy2", { email: "Nobody@example.org" })),
  ].map((answer) => JSON.stringify(answer).replace(/nosy\d|Owner|Nobody|Viewer_[\w-]+/g, "·"));
  expect(answers[0]).toBe(answers[1]);
  const told = await awaitMail(house, "owner@example.org", 2);
  expect(told.subject).toBe("You already have an account");
  expect(told.text).toContain("https://forum.example.org/forgot-password");
  expect(told.text).not.toContain("token");
  expect(await awaitMail(house, "Nobody@example.org")).toMatchObject({ subject: "Confirm your address" });
  for (const login of ["Owner@example.org", "Nobody@example.org"]) {
    const again = await new Person(house).does(
      "signIn",
      { login, password: "a quiet river at night" },
      "viewer { isEmailVerified }",
    );
    expect(again.userErrors).toEqual([]);
  }
});

test("whoever only typed an address signs in by it after somebody else has proved it, as before", async () => {
  await signsUp(new Person(house), wanted("first", { email: "both@example.org", password: "quiet river number one" }));
  const link = tokenIn(await awaitMail(house, "both@example.org"));
  await signsUp(new Person(house), wanted("second", { email: "both@example.org", password: "quiet river number two" }));
  const otherLink = tokenIn(await awaitMail(house, "both@example.org", 2));
  const signsInAs = async (password: string) =>
    (await new Person(house).does("signIn", { login: "both@example.org", password }, "viewer { handle }"))["viewer"]
      ?.handle;
  expect(await signsInAs("quiet river number two")).toBe("second");
  await new Person(house).does("verifyEmail", { token: link }, "verified");
  expect(await signsInAs("quiet river number two")).toBe("second");
  expect(await signsInAs("quiet river number one")).toBe("first");
  const late = await new Person(house).does("verifyEmail", { token: otherLink }, "verified");
  expect(late).toMatchObject({ verified: false, userErrors: [{ code: "LINK_INVALID" }] });
});

test("a repeated sign-up gives the first account to whoever knows its password, and to nobody else", async () => {
  const input = wanted("heron", { idempotencyKey: "once-heron" });
  const [first, again] = await Promise.all([signsUp(new Person(house), input), signsUp(new Person(house), input)]);
  expect(first!.userErrors).toEqual([]);
  expect(again!["viewer"].id).toBe(first!["viewer"].id);
  const later = new Person(house);
  expect((await signsUp(later, input))["viewer"]).toMatchObject({ id: first!["viewer"].id });
  expect(await later.reads("{ viewer { handle } }")).toEqual({ viewer: { handle: "heron" } });
  const stranger = new Person(house);
  for (const other of [
    { ...input, password: "another long password" },
    { ...input, handle: "stork" },
  ]) {
    const answer = await stranger.asks("mutation ($input: SignUpInput!) { signUp(input: $input) { viewer { id } } }", {
      input: other,
    });
    expect(answer.errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  }
  expect(stranger.cookie).toBe("");
  expect(await mailsTo(house, "heron@example.org")).toHaveLength(1);
});

test("an address that strangers keep typing in gets five mails in an hour, whoever typed it", async () => {
  for (let stranger = 1; stranger <= 8; stranger += 1) {
    await house.house.database.read.query("delete from rate_limit");
    await signsUp(new Person(house), wanted(`stranger${stranger}`, { email: "tired@example.org" }));
    if (stranger <= 5) await awaitMail(house, "tired@example.org", stranger);
  }
  await house.house.database.read.query("delete from rate_limit");
  await signsUp(new Person(house), wanted("afterwards"));
  await awaitMail(house, "afterwards@example.org");
  expect(await mailsTo(house, "tired@example.org")).toHaveLength(5);
});
