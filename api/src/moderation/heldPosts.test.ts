import { afterAll, beforeAll, expect, test } from "vitest";
import { guest, people } from "../../../tests/people/people.ts";
import type { Person } from "../../../tests/people/person.ts";
import { addBoard } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";

let open: TestHouse;
let lin: Person;
let tom: Person;
let mei: Person;
let kai: Person;
const held: { id: string; threadId: string }[] = [];

beforeAll(async () => {
  open = await openTestHouse();
  const board = await addBoard(open, { slug: "talk" });
  const kinds = { lin: "patient", tom: "carer", mei: "moderator", kai: "administrator" } as const;
  ({ lin, tom, mei, kai } = await people(open, kinds));
  for (const title of ["One", "Two", "Three"]) {
    const thread = await tom.begins(board.id, title);
    const reply = { threadId: thread.id, body: title, anonymous: title === "Two" };
    const says = async () => (await lin.does("replyToThread", reply, "post { id author { id } }"))["post"];
    const { author } = await says();
    const endsAt = new Date(Date.now() + 3_600_000).toISOString();
    if (title !== "Three") await mei.does("holdPersona", { personaId: author.id, reason: "Please wait.", endsAt });
    // Under their name they were on hold by then.
    const { id } = title === "Three" ? { id: "" } : await says();
    held.push({ id, threadId: thread.id });
  }
  const { nodes } = await list(mei);
  held[2]!.id = nodes.at(-1)!.id;
});
afterAll(() => open.close());

interface Page {
  nodes: { id: string; bodyHtml: string; thread: { id: string }; viewerCan: { edit: boolean } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

async function list(person: Person, variables: object = {}): Promise<Page> {
  const read = await person.reads(
    `query ($first: Int, $after: String, $last: Int, $before: String) {
       heldPosts(first: $first, after: $after, last: $last, before: $before) {
         nodes { id bodyHtml thread { id } viewerCan { edit } }
         pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    { ...variables },
  );
  return read["heldPosts"];
}

const idsIn = ({ nodes }: Page) => nodes.map(({ id }) => id);

test("the staff read what waits in every thread, the longest waiting first, page by page both ways", async () => {
  for (const person of [mei, kai]) {
    const { nodes } = await list(person);
    expect(nodes.map(({ id, thread }) => ({ id, threadId: thread.id }))).toEqual(held);
    expect(nodes.map(({ bodyHtml }) => bodyHtml)).toEqual(["<p>One</p>\n", "<p>Two</p>\n", "<p>Three</p>\n"]);
    expect(nodes.some(({ viewerCan }) => viewerCan.edit)).toBe(false);
  }
  const [one, two, three] = held.map(({ id }) => id);
  const first = await list(mei, { first: 2 });
  expect([idsIn(first), first.pageInfo.hasNextPage]).toEqual([[one, two], true]);
  const second = await list(mei, { first: 2, after: first.pageInfo.endCursor });
  expect([idsIn(second), second.pageInfo.hasNextPage]).toEqual([[three], false]);
  const back = await list(mei, { last: 1, before: second.pageInfo.startCursor });
  expect([idsIn(back), back.pageInfo.hasPreviousPage]).toEqual([[two], true]);
});

test("a cursor of another list, and a page too large, are refused", async () => {
  const other = Buffer.from("17").toString("base64url");
  for (const given of [`after: "${other}"`, "first: 101"]) {
    const answer = await mei.asks(`{ heldPosts(${given}) { nodes { id } } }`);
    expect(answer.errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  }
});

test("all but the staff are told that it is not for them, also whoever wrote what waits", async () => {
  const answers = async (person: Person) => {
    const { data, errors } = await person.asks("{ heldPosts { nodes { id } } }");
    return [data?.["heldPosts"] ?? null, errors?.[0]?.extensions?.["code"]];
  };
  expect(await answers(guest(open))).toEqual([null, "UNAUTHENTICATED"]);
  for (const person of [lin, tom]) expect(await answers(person)).toEqual([null, "FORBIDDEN"]);
});

test("without a script a form of the page says what is to be mended, and decides", async () => {
  const posts = (fields: Record<string, string>) =>
    fetch(`${open.url}/moderation/held`, {
      method: "POST",
      headers: { cookie: mei.cookie, origin: open.url, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
  const thread = { threadId: held[0]!.threadId, body: "One more" };
  const { id: deed } = (await lin.does("replyToThread", thread, "post { id }"))["post"];
  const refused = await posts({ deed, decision: "withhold", reason: "" });
  expect(await refused.text()).toContain('aria-invalid="true"');
  expect(idsIn(await list(mei))).toContain(deed);
  const done = await posts({ deed, decision: "release" });
  expect([done.status, done.headers.get("location")]).toEqual([303, "/moderation/held"]);
  expect(idsIn(await list(mei))).not.toContain(deed);
});

test("what was decided or taken back does not wait any more", async () => {
  const [one, two, three] = held.map(({ id }) => id);
  await mei.does("releasePost", { postId: one });
  await kai.does("withholdPost", { postId: two, reason: "No doses, please." });
  expect(idsIn(await list(mei))).toEqual([three]);
  await lin.does("withdrawPost", { postId: three });
  expect(idsIn(await list(mei))).toEqual([]);
  await lin.does("restorePost", { postId: three });
  expect(idsIn(await list(mei))).toEqual([three]);
});
