import { readFileSync } from "node:fs";
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inRepository } from "../../api/src/platform/root.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";

let open: TestHouse;
beforeAll(async () => void (open = await openTestHouse()));
afterAll(() => open.close());

const json = { "content-type": "application/json" };
const send = (body: unknown, headers: Record<string, string> = json) =>
  fetch(`${open.url}/graphql`, {
    method: "POST",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

describe("GraphQL over HTTP to the letter", () => {
  const audits = serverAudits({ url: () => `${open.url}/graphql` });

  test.each(audits.filter((audit) => audit.name.startsWith("MUST")))("$name", async (audit) => {
    const result = await audit.fn();
    expect(result.status, "reason" in result ? result.reason : "").toBe("ok");
  });

  test("what it only recommends is told, and differs in no more than three places", async () => {
    const results = await Promise.all(
      audits.filter((audit) => !audit.name.startsWith("MUST")).map((audit) => audit.fn()),
    );
    const differing = results.filter((result) => result.status !== "ok").map((result) => result.name);
    expect(differing.filter((name) => name.startsWith("SHOULD")).length, differing.join("\n")).toBeLessThanOrEqual(3);
  });
});

describe("a document beyond the limits is refused before anything runs", () => {
  const refusals: [string, string][] = [
    [
      "too deep",
      `{ boards { nodes { threads { nodes { posts { nodes { thread { board { threads { nodes { posts { nodes { id } } } } } } } } } } } } }`,
    ],
    [
      "too many aliases",
      `{ ${Array.from({ length: 30 }, (_, n) => `a${n}: boards { pageInfo { hasNextPage } }`).join(" ")} }`,
    ],
    [
      "too costly",
      `{ ${Array.from({ length: 15 }, (_, n) => `a${n}: boards { nodes { threads { nodes { ${everyThreadField} posts { nodes { ${everyPostField} } } } } } }`).join(" ")} }`,
    ],
    ["too many directives", `{ boards { nodes { id ${"@skip(if: false) ".repeat(30)} } } }`],
    ["too many tokens", `{ ${"boards { nodes { id } } ".repeat(600)} }`],
  ];
  test.each(refusals)("%s", async (_what, query) => {
    const response = await send({ query });
    expect(response.status).toBe(400);
    const { data, errors } = await response.json();
    expect(data).toBeUndefined();
    expect(errors.length).toBeGreaterThan(0);
  });

  test("a page larger than 100", async () => {
    const { errors } = await (await send({ query: "{ boards(first: 101) { nodes { id } } }" })).json();
    expect(errors[0].extensions.code).toBe("BAD_USER_INPUT");
  });

  test.each([
    [
      "a word that the enum does not have",
      { input: { subjectId: "Board_x", level: "NOPE" } },
      `mutation ($input: SetFollowLevelInput!) { setFollowLevel(input: $input) { userErrors { code } } }`,
    ],
    [
      "a text where a number belongs",
      { first: "ten" },
      `query ($first: Int) { boards(first: $first) { nodes { id } } }`,
    ],
    ["nothing where something is required", {}, `query ($id: ID!) { node(id: $id) { id } }`],
  ])("%s, and nobody is alarmed by it", async (_what, variables, query) => {
    const alarms: unknown[] = [];
    const { log } = open.house;
    const before = log.error;
    log.error = ((fields: unknown) => void alarms.push(fields)) as never;
    try {
      const response = await send({ query, variables });
      const { errors } = await response.json();
      expect(response.status).toBe(400);
      expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
      expect(errors[0].message).toContain("Variable");
      expect(alarms).toEqual([]);
    } finally {
      log.error = before;
    }
  });

  test("a body larger than 256 kB", async () => {
    expect((await send(`{"query":"{ boards { nodes { id } } }","x":"${"x".repeat(300_000)}"}`)).status).toBe(413);
  });

  test("a batch of operations", async () => {
    expect((await send([{ query: "{ house { demo } }" }])).status).toBe(400);
  });

  test("a form or plain text from another site's page", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      const response = await send(`{"query":"{ house { demo } }"}`, { "content-type": type });
      expect(response.status, type).toBeGreaterThanOrEqual(400);
      expect(response.status, type).toBeLessThan(500);
    }
  });
});

const everyThreadField =
  "id number slug title state isPinned createdAt lastActivityAt replyCount lastPostNumber version";
const everyPostField = "id number state bodyHtml createdAt editedAt version";

describe("our own client's documents", () => {
  const file = inRepository("schema/generated/persisted-documents.json");
  const documents = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;

  test("are taken by their id", async () => {
    const [documentId] = Object.entries(documents).find(([, text]) => /\bdemo\b/.test(text) && !text.includes("$"))!;
    const { data, errors } = await (await send({ documentId })).json();
    expect(errors).toBeUndefined();
    expect(data.house.demo).toBe(false);
  });

  test("variables that do not fit are the caller's mistake", async () => {
    const [documentId] = Object.entries(documents).find(([, text]) => text.includes("query SearchPage("))!;
    const answer = await send({ documentId, variables: { query: "x", isSearch: "yes", isWaiting: false } });
    const { errors } = await answer.json();
    expect(errors.map((error: { extensions: object }) => error.extensions)).toEqual([{ code: "BAD_USER_INPUT" }]);
  });

  test("an id that isn't theirs is refused", async () => {
    const response = await send({ documentId: "sha256:0000" });
    expect(response.status).toBe(404);
    expect((await response.json()).errors[0].extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
  });
});

test("PERSISTED_ONLY refuses every other document", async () => {
  const strict = await openTestHouse({ PERSISTED_ONLY: "true" });
  const response = await fetch(`${strict.url}/graphql`, {
    method: "POST",
    headers: json,
    body: `{"query":"{ house { demo } }"}`,
  });
  expect(response.status).toBe(400);
  expect((await response.json()).errors[0].extensions.code).toBe("PERSISTED_ONLY");
  await strict.close();
});

test("a fault of ours carries an id that the log has too, and no stack", async () => {
  const broken = await openTestHouse();
  await broken.asOwner("alter table board rename to board_away");
  const lines: string[] = [];
  const { log } = broken.house;
  log.error = ((fields: { errorId: string }) => void lines.push(fields.errorId)) as never;
  const response = await fetch(`${broken.url}/graphql`, {
    method: "POST",
    headers: json,
    body: `{"query":"{ boards { nodes { id } } }"}`,
  });
  const text = await response.text();
  const [error] = JSON.parse(text).errors;
  expect(error.extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", errorId: lines[0] });
  expect(text).not.toMatch(/board_away|relation|at .*\.(ts|js)/);
  await broken.close();
});

test("too many operations are refused with a time to wait", async () => {
  const slow = await openTestHouse({ OPERATIONS_PER_SECOND: "1" });
  const ask = () =>
    fetch(`${slow.url}/graphql`, { method: "POST", headers: json, body: `{"query":"{ house { demo } }"}` });
  const answers = await Promise.all(Array.from({ length: 12 }, ask));
  const refused = (await Promise.all(answers.map((answer) => answer.json()))).filter(({ errors }) => errors);
  expect(refused).toHaveLength(2);
  expect(refused[0].errors[0].extensions).toMatchObject({
    code: "RATE_LIMITED",
    retryAfterSeconds: expect.any(Number),
  });
  await slow.close();
});
