import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Person, passwordOf } from "../../../tests/people/person.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";

let house: TestHouse;
let lin: Person;

beforeAll(async () => {
  house = await openTestHouse();
  lin = await newMember("lin");
});
afterAll(() => house.close());
beforeEach(async () => void (await house.house.database.read.query("delete from rate_limit")));

async function newMember(handle: string): Promise<Person> {
  const person = new Person(house);
  const fixed = { role: "PATIENT", locale: "EN", timeZone: "Asia/Shanghai", acceptedTerms: 1 };
  await person.does("signUp", { ...fixed, handle, email: `${handle}@example.org`, password: passwordOf(handle) });
  person.handle = handle;
  return person;
}

const tries = (login: string, password: string, person = new Person(house)) =>
  person.asks(
    "mutation ($input: SignInInput!) { signIn(input: $input) { viewer { handle } userErrors { code path message } } }",
    {
      input: { login, password },
    },
  );
const whoIs = async (person: Person) => (await person.reads("{ viewer { handle } }"))["viewer"]?.handle ?? null;

test("members sign in by handle in any case, or by address", async () => {
  for (const login of ["lin", "LIN", " ｌin ", "Lin@Example.org"]) {
    const person = new Person(house);
    expect((await tries(login, passwordOf("lin"), person)).data?.["signIn"]).toEqual({
      viewer: { handle: "lin" },
      userErrors: [],
    });
    expect(await whoIs(person)).toBe("lin");
  }
});

test("a wrong password, a wrong handle, a wrong address and a suspended account get one answer", async () => {
  await newMember("gone");
  await house.house.database.read.query(`update account set state = 'suspended' where handle = 'gone'`);
  const answers = await Promise.all([
    tries("lin", "not the password"),
    tries("nobody", "not the password"),
    tries("lin@example.org", "not the password"),
    tries("nobody@example.org", "not the password"),
    tries("gone", passwordOf("gone")),
    tries("lin", "p".repeat(100_000)),
  ]);
  const refusal = { viewer: null, userErrors: [{ code: "WRONG_LOGIN", path: [], message: "Wrong login." }] };
  for (const answer of answers) expect(answer).toEqual({ data: { signIn: refusal } });
});

test("a wrong handle takes as long as a wrong password, and a wrong address too", async () => {
  const compares = async (known: string, unknown: string, rounds: number) => {
    const taken: Record<string, number[]> = { [known]: [], [unknown]: [] };
    for (let round = 0; round < rounds; round += 1) {
      if (round % 8 === 0) await house.house.database.read.query("delete from rate_limit");
      for (const login of round % 2 === 0 ? [known, unknown] : [unknown, known]) {
        const start = performance.now();
        await tries(login, "not the password");
        taken[login]!.push(performance.now() - start);
      }
    }
    const median = (login: string) => taken[login]!.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!;
    console.log(
      `median of ${rounds}: ${known} ${median(known).toFixed(1)} ms, ${unknown} ${median(unknown).toFixed(1)} ms`,
    );
    return median(known) / median(unknown);
  };
  for (const ratio of [
    await compares("lin", "nobody", 15),
    await compares("lin@example.org", "nobody@example.org", 15),
  ]) {
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  }
});

test("after ten wrong passwords a login has to wait, known or not; the right one before that forgives", async () => {
  const code = async (login: string) => {
    const answer = await tries(login, "not the password");
    return answer.errors?.[0]?.extensions?.["code"] ?? answer.data?.["signIn"].userErrors[0].code;
  };
  for (const login of ["lin", "nobody"]) {
    const answers: string[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) answers.push(await code(login));
    expect(answers).toEqual([...Array<string>(10).fill("WRONG_LOGIN"), "RATE_LIMITED"]);
  }
  const waits = await tries("lin", passwordOf("lin"));
  expect(waits.errors?.[0]?.extensions).toMatchObject({ code: "RATE_LIMITED", retryAfterSeconds: expect.any(Number) });
  await house.house.database.read.query("delete from rate_limit");
  for (let attempt = 0; attempt < 9; attempt += 1) await code("lin");
  await tries("lin", passwordOf("lin"));
  expect(await code("lin")).toBe("WRONG_LOGIN");
  const { rows } = await house.house.database.read.query("select key from rate_limit");
  expect(JSON.stringify(rows)).not.toMatch(/lin|nobody/);
});

test("twenty sign-ins at once don't keep a reader waiting to their end", async () => {
  let finished = 0;
  const signIns = Array.from({ length: 20 }, async (_, at) => {
    await tries(`somebody-${at}`, "not the password");
    finished += 1;
  });
  const start = performance.now();
  await lin.reads("{ viewer { handle } }");
  const waited = performance.now() - start;
  const before = finished;
  await Promise.all(signIns);
  const all = performance.now() - start;
  console.log(`read after ${waited.toFixed(0)} ms and ${before} of 20 sign-ins, which took ${all.toFixed(0)} ms`);
  expect(before).toBeLessThan(15);
});

test("signing out ends the session; its cookie opens nothing more", async () => {
  const phone = await new Person(house).signsIn("lin");
  const cookie = phone.cookie;
  await phone.signsOut();
  expect(phone.cookie).toBe("");
  const answer = await fetch(`${house.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ query: "{ viewer { handle } }" }),
  });
  expect(await answer.json()).toEqual({ data: { viewer: null } });
  await phone.signsOut();
});

test("a revoked session is refused at once, and only its owner can revoke it", async () => {
  const phone = await new Person(house).signsIn("lin");
  const list = "{ viewer { sessions(first: 100) { nodes { id device isCurrent createdAt lastSeenAt } } } }";
  const sessions = (await phone.reads(list))["viewer"].sessions.nodes as { id: string; isCurrent: boolean }[];
  const current = sessions.find((session) => session.isCurrent)!;
  const asNode = (person: Person) =>
    person.reads("query ($id: ID!) { node(id: $id) { __typename id } }", { id: current.id });
  expect(await asNode(lin)).toEqual({ node: { __typename: "Session", id: current.id } });
  const tom = await newMember("tom");
  const stranger = await tom.does("revokeSession", { sessionId: current.id }, "sessionId");
  expect(stranger).toMatchObject({ sessionId: null, userErrors: [{ code: "NOT_FOUND", path: ["sessionId"] }] });
  expect(await asNode(tom)).toEqual({ node: null });
  expect(await lin.does("revokeSession", { sessionId: current.id }, "sessionId")).toEqual({
    sessionId: current.id,
    userErrors: [],
  });
  expect(await whoIs(phone)).toBeNull();
  expect(await asNode(lin)).toEqual({ node: null });
});

test("a session revoked by another process is refused as soon as that process has told", async () => {
  const phone = await new Person(house).signsIn("lin");
  expect(await whoIs(phone)).toBe("lin");
  await house.house.database.fork().transactional(async (em) => {
    const [ended] = await em.execute<{ id: string }[]>(
      `delete from session where id = (select max(id::text)::uuid from session) returning id`,
    );
    await em.execute(
      `insert into event (kind, subject, place, data, occurred_at) values ('SessionEnded', ?, '', '{}', now())`,
      [`session:${ended!.id}`],
    );
    await em.execute(`select pg_notify('event', '')`);
  });
  const start = Date.now();
  while ((await whoIs(phone)) !== null && Date.now() - start < 2_000)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await whoIs(phone)).toBeNull();
});

test("sessions are listed last used first, both ways", async () => {
  const ann = await newMember("reader");
  for (let device = 0; device < 4; device += 1) await ann.onAnotherDevice();
  const page = async (given: string) =>
    (
      await ann.reads(
        `{ viewer { sessions(${given}) { nodes { id } pageInfo { endCursor startCursor hasNextPage hasPreviousPage } } } }`,
      )
    )["viewer"].sessions;
  const all = (await page("first: 10")).nodes as { id: string }[];
  expect(all).toHaveLength(5);
  const first = await page("first: 2");
  const second = await page(`first: 3, after: "${first.pageInfo.endCursor}"`);
  expect([...first.nodes, ...second.nodes]).toEqual(all);
  expect(second.pageInfo.hasNextPage).toBe(false);
  expect((await page(`last: 2, before: "${second.pageInfo.startCursor}"`)).nodes).toEqual(first.nodes);
});

test("the use of a session is noted once an hour and keeps it alive", async () => {
  const phone = await newMember("hourly");
  const read = async () => {
    const { rows } = await house.house.database.read.query(
      `select s.last_seen_at, s.expires_at from session s join account a on a.id = s.account_id where a.handle = 'hourly'`,
    );
    return rows[0] as { last_seen_at: string; expires_at: string };
  };
  const before = await read();
  await whoIs(phone);
  expect(await read()).toEqual(before);
  await house.house.database.read.query(
    `update session set last_seen_at = now() - interval '2 hours', expires_at = now() + interval '1 minute'
     where account_id = (select id from account where handle = 'hourly')`,
  );
  house.house.doorkeeper.forget(
    `account:${(await house.house.database.read.query(`select id from account where handle = 'hourly'`)).rows[0].id}`,
  );
  await whoIs(phone);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(Date.parse((await read()).expires_at)).toBeGreaterThan(Date.now() + 59 * 86_400_000);
});

test("an access token does what its scope says, is shown once, and is void when revoked", async () => {
  const made = await lin.does(
    "createAccessToken",
    { name: "My script", scope: "READ", idempotencyKey: "script" },
    "secret accessToken { id name scope lastUsedAt }",
  );
  expect(made).toMatchObject({
    secret: expect.stringMatching(/^tx_[\w-]{43}$/),
    accessToken: { name: "My script", scope: "READ", lastUsedAt: null },
  });
  const again = await lin.does(
    "createAccessToken",
    { name: "My script", scope: "READ", idempotencyKey: "script" },
    "secret accessToken { id }",
  );
  expect(again).toMatchObject({ secret: null, accessToken: { id: made["accessToken"].id } });
  const asks = async (query: string, secret = made["secret"] as string) => {
    const answer = await fetch(`${house.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query }),
    });
    return (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  };
  expect((await asks("{ viewer { handle } }")).data).toEqual({ viewer: { handle: "lin" } });
  const command = `mutation { acceptRules(input: { version: 1 }) { userErrors { code } } }`;
  expect((await asks(command)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  const writer = await lin.does("createAccessToken", { name: "Writer", scope: "WRITE" }, "secret");
  expect((await asks(command, writer["secret"])).data).toEqual({ acceptRules: { userErrors: [] } });
  const escalation = `mutation { createAccessToken(input: { name: "More", scope: WRITE }) { secret } }`;
  expect((await asks(escalation, writer["secret"])).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  const listed = await lin.reads("{ viewer { accessTokens { nodes { name } } } }");
  expect(listed["viewer"].accessTokens.nodes).toEqual([{ name: "Writer" }, { name: "My script" }]);
  const { accessTokenId } = await lin.does(
    "revokeAccessToken",
    { accessTokenId: made["accessToken"].id },
    "accessTokenId",
  );
  expect(accessTokenId).toBe(made["accessToken"].id);
  expect((await asks("{ viewer { handle } }")).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
});
