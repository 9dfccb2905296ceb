import { afterAll, beforeAll, expect, test } from "vitest";
import { guest, people } from "../../../tests/people/people.ts";
import type { Person, ThreadRef } from "../../../tests/people/person.ts";
import { addBoard } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";

let open: TestHouse;
let who: Record<string, Person>;
let thread: ThreadRef;
beforeAll(async () => {
  open = await openTestHouse();
  const board = await addBoard(open, { slug: "talk", visibility: "public" });
  const patients = ["lin", "lia", "tom", "liu", "lou"].map((handle) => [handle, "patient"] as const);
  who = await people(open, Object.fromEntries(patients));
  await named("tom", "林间小路");
  await named("lou", "100%_ok");
  thread = await who["lin"]!.begins(board.id, "Who is here");
  await who["tom"]!.replies(thread, "I am.");
  await who["liu"]!.replies(thread, "Me too.");
});
afterAll(() => open.close());

const named = (handle: string, name: string) =>
  open.house.database.read.query(`update account set display_name = $2 where handle = $1`, [handle, name]);

async function offered(asking: Person, prefix: string, first?: number): Promise<string[] | null> {
  const query = `query ($id: ID!, $prefix: String!, $first: Int) { thread(id: $id) { mentionCandidates(prefix: $prefix, first: $first) { handle } } }`;
  const { thread: seen } = await asking.reads(query, { id: thread.id, prefix, ...(first && { first }) });
  return seen && seen.mentionCandidates.map((member: { handle: string }) => member.handle);
}

test("after @ alone, those who speak in the thread are offered, the latest to join first, but not oneself", async () => {
  expect(await offered(who["lin"]!, "")).toEqual(["liu", "tom"]);
  expect(await offered(who["lia"]!, "")).toEqual(["liu", "tom", "lin"]);
});

test("with letters, those of the thread come first, then other members by handle", async () => {
  expect(await offered(who["lou"]!, "LI")).toEqual(["liu", "lin", "lia"]);
  expect(await offered(who["lou"]!, "li", 2)).toEqual(["liu", "lin"]);
});

test("somebody is found by the beginning of their display name too", async () => {
  expect(await offered(who["lin"]!, "林间")).toEqual(["tom"]);
  expect(await offered(who["lin"]!, "100%_")).toEqual(["lou"]);
  expect(await offered(who["lin"]!, "%")).toEqual([]);
});

test("whoever has left the house is offered to nobody", async () => {
  await open.house.database.read.query(`update account set state = 'deactivated' where handle in ('lia', 'liu')`);
  expect(await offered(who["lou"]!, "li")).toEqual(["lin"]);
  await open.house.database.read.query(`update account set state = 'active' where handle in ('lia', 'liu')`);
});

test("guests are offered nobody", async () => {
  expect(await offered(guest(open), "li")).toEqual([]);
});

test("the preview of a text is what the post will be, mentions and all", async () => {
  const body = "# Thanks\n\n@tom and @nobody, <b>bold</b>";
  const { markdownPreview } = await who["lin"]!.reads(`query ($body: String!) { markdownPreview(body: $body) }`, {
    body,
  });
  const { id } = await who["lin"]!.replies(thread, body);
  const { post } = await who["lin"]!.reads(`query ($id: ID!) { post(id: $id) { bodyHtml } }`, { id });
  expect(markdownPreview).toBe(post.bodyHtml);
  expect(markdownPreview).toContain(`<a href="/members/tom" rel="nofollow ugc noopener">@tom</a> and @nobody`);
});

test("a preview is for members, and as long as a post may be", async () => {
  const preview = (asking: Person, body: string) =>
    asking.asks(`query ($body: String!) { markdownPreview(body: $body) }`, { body });
  expect((await preview(guest(open), "x")).errors![0]!.extensions!["code"]).toBe("UNAUTHENTICATED");
  expect((await preview(who["lin"]!, "x".repeat(20_001))).errors![0]!.extensions!["code"]).toBe("BAD_USER_INPUT");
  expect((await preview(who["lin"]!, "")).data!["markdownPreview"]).toBe("");
});
