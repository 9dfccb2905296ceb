import { afterAll, beforeAll, expect, test } from "vitest";
import { Person } from "../../../tests/people/person.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";

let house: TestHouse;
let lin: Person;
let tom: Person;
let root: Person;
const guest = () => new Person(house);

beforeAll(async () => {
  house = await openTestHouse();
  [lin, tom, root] = (await Promise.all(["lin", "tom", "rowan"].map(newMember))) as [Person, Person, Person];
  await house.house.database.read.query(
    `insert into staff_role (account_id, role, granted_at) select id, 'administrator', now() from account where handle = 'rowan'`,
  );
  house.house.doorkeeper.forget(`account:${await uuidOfHandle("rowan")}`);
});
afterAll(() => house.close());

async function newMember(handle: string): Promise<Person> {
  const person = new Person(house);
  const fixed = { role: "PATIENT", locale: "EN", timeZone: "Asia/Shanghai", acceptedTerms: 1 };
  await person.does("signUp", { ...fixed, handle, email: `${handle}@example.org`, password: "a quiet river at night" });
  return person;
}

async function uuidOfHandle(handle: string): Promise<string> {
  return (await house.house.database.read.query(`select id from account where handle = $1`, [handle])).rows[0].id;
}

const idOf = async (handle: string) =>
  (await root.reads("query ($handle: String!) { member(handle: $handle) { id } }", { handle }))["member"].id;
const versionOf = async (person: Person) => (await person.reads("{ viewer { version } }"))["viewer"].version as number;
const describes = async (person: Person, changes: Record<string, unknown>, expectedVersion?: number) =>
  person.does(
    "updateProfile",
    { ...changes, expectedVersion: expectedVersion ?? (await versionOf(person)) },
    "viewer { displayName role about version }",
  );

test("a member describes themself; what they leave out stays", async () => {
  const payload = await describes(lin, { displayName: " 林晓  Lin ", about: " Waiting for surgery. " });
  expect(payload).toMatchObject({
    viewer: { displayName: "林晓 Lin", role: "PATIENT", about: "Waiting for surgery." },
    userErrors: [],
  });
  expect((await describes(lin, { role: "SURVIVOR" }))["viewer"]).toMatchObject({
    displayName: "林晓 Lin",
    role: "SURVIVOR",
  });
});

test("an edit of an older version is refused with the current state", async () => {
  const version = await versionOf(lin);
  await describes(lin, { about: "From the phone." }, version);
  const stale = await describes(lin, { about: "From the desk." }, version);
  expect(stale).toMatchObject({
    viewer: { about: "From the phone.", version: version + 1 },
    userErrors: [{ code: "STALE_VERSION", path: ["expectedVersion"] }],
  });
});

test.each([
  ["Dr Lin", "NAME_CLAIMS_TITLE"],
  ["林主任", "NAME_CLAIMS_TITLE"],
  ["Tоm", "NAME_INVALID"],
  ["T0M", "NAME_TOO_SIMILAR"],
  ["To m", "NAME_TOO_SIMILAR"],
  ["", "NAME_INVALID"],
])("the display name %j is refused with %s", async (displayName, code) => {
  expect(await describes(lin, { displayName })).toMatchObject({
    viewer: null,
    userErrors: [{ code, path: ["displayName"] }],
  });
});

test("a display name is nobody else's, as a handle neither; one's own handle is fine", async () => {
  await describes(tom, { displayName: "Blue Heron" });
  expect(await describes(lin, { displayName: "blueheron" })).toMatchObject({
    userErrors: [{ code: "NAME_TOO_SIMILAR" }],
  });
  const signUp = {
    handle: "B1ue-Heron",
    email: "b@example.org",
    password: "a quiet river at night",
    role: "CARER",
    locale: "EN",
    acceptedTerms: 1,
  };
  expect(await guest().does("signUp", signUp, "viewer { id }")).toMatchObject({
    userErrors: [{ code: "HANDLE_TAKEN" }],
  });
  expect((await describes(tom, { displayName: "Tom" })).userErrors).toEqual([]);
});

test("too many words about oneself are refused", async () => {
  expect(await describes(lin, { about: "字".repeat(501) })).toMatchObject({
    userErrors: [{ code: "TEXT_TOO_LONG", path: ["about"] }],
  });
  expect((await describes(lin, { about: "字".repeat(500) })).userErrors).toEqual([]);
});

test("each field of a profile has its own audience", async () => {
  await describes(lin, { roleVisibility: "EVERYONE", aboutVisibility: "MEMBERS", joinedVisibility: "NOBODY" });
  const seen = async (person: Person) =>
    (await person.reads(`{ member(handle: "lin") { role about joinedOn viewerIsSelf } }`))["member"];
  expect(await seen(guest())).toEqual({ role: "SURVIVOR", about: null, joinedOn: null, viewerIsSelf: false });
  expect(await seen(tom)).toEqual({ role: "SURVIVOR", about: "字".repeat(500), joinedOn: null, viewerIsSelf: false });
});

test("a limited account reads and changes nothing that others see", async () => {
  const held = await newMember("heldback");
  const uuid = await uuidOfHandle("heldback");
  await house.house.database.read.query(`update account set state = 'limited' where id = $1`, [uuid]);
  house.house.doorkeeper.forget(`account:${uuid}`);
  expect(await describes(held, { about: "…" })).toMatchObject({
    viewer: null,
    userErrors: [{ code: "ACCOUNT_LIMITED" }],
  });
});

test("reading settings are kept, and a time zone has to exist", async () => {
  const sets = (input: Record<string, unknown>) =>
    lin.does("updateReadingSettings", input, "viewer { locale timeZone theme typeSize }");
  const wanted = { locale: "ZH", timeZone: "Europe/Berlin", theme: "DARK", typeSize: "LARGE" };
  expect((await sets(wanted))["viewer"]).toEqual(wanted);
  expect((await sets({ theme: "AUTO" }))["viewer"]).toEqual({ ...wanted, theme: "AUTO" });
  expect(await sets({ timeZone: "Mars/Olympus" })).toMatchObject({
    viewer: null,
    userErrors: [{ code: "INVALID_VALUE", path: ["timeZone"] }],
  });
});

test("only the rules in force can be accepted", async () => {
  expect((await lin.does("acceptRules", { version: 1 }, "viewer { acceptedRulesVersion }"))["viewer"]).toEqual({
    acceptedRulesVersion: 1,
  });
  expect(await lin.does("acceptRules", { version: 2 }, "viewer { id }")).toMatchObject({
    userErrors: [{ code: "RULES_NOT_ACCEPTED" }],
  });
});

test("an administrator gives and takes offices, which count at once; nobody else does", async () => {
  const memberId = await idOf("tom");
  const grants = `mutation ($input: GrantStaffRoleInput!) { grantStaffRole(input: $input) { member { id } userErrors { code } } }`;
  const refusedTo = async (person: Person) =>
    (await person.asks(grants, { input: { memberId, role: "MODERATOR" } })).errors?.[0]?.extensions?.["code"];
  expect([await refusedTo(guest()), await refusedTo(lin)]).toEqual(["UNAUTHENTICATED", "FORBIDDEN"]);
  const granted = await root.does(
    "grantStaffRole",
    { memberId, role: "ADMINISTRATOR" },
    "member { handle staffRoles }",
  );
  expect(granted).toEqual({ member: { handle: "tom", staffRoles: ["ADMINISTRATOR"] }, userErrors: [] });
  expect(await root.does("grantStaffRole", { memberId, role: "ADMINISTRATOR" }, "member { staffRoles }")).toMatchObject(
    { member: { staffRoles: ["ADMINISTRATOR"] } },
  );
  const rootId = await idOf("rowan");
  expect(
    (await tom.does("revokeStaffRole", { memberId: rootId, role: "ADMINISTRATOR" }, "member { staffRoles }"))["member"],
  ).toEqual({ staffRoles: [] });
  expect(await refusedTo(root)).toBe("FORBIDDEN");
  expect(await tom.does("revokeStaffRole", { memberId, role: "ADMINISTRATOR" }, "member { id }")).toMatchObject({
    member: null,
    userErrors: [{ code: "NOT_ALLOWED", path: ["role"] }],
  });
  expect(
    await tom.does("grantStaffRole", { memberId: "Member_AAAAAAAAAAAAAAAAAAAAAA", role: "EXPERT" }, "member { id }"),
  ).toMatchObject({ userErrors: [{ code: "NOT_FOUND", path: ["memberId"] }] });
});

test("two administrators who take each other's office at once don't leave the house without one", async () => {
  const memberId = { tom: await idOf("tom"), rowan: await idOf("rowan") };
  await tom.does("grantStaffRole", { memberId: memberId.rowan, role: "ADMINISTRATOR" });
  const takes = (person: Person, from: string) =>
    person.asks(
      `mutation ($id: ID!) { revokeStaffRole(input: { memberId: $id, role: ADMINISTRATOR }) { userErrors { code } } }`,
      { id: from },
    );
  await Promise.all([takes(tom, memberId.rowan), takes(root, memberId.tom)]);
  const { rows } = await house.house.database.read.query(
    `select account_id from staff_role where role = 'administrator'`,
  );
  expect(rows).toHaveLength(1);
});
