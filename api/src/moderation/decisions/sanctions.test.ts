import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guest, people } from "../../../../tests/people/people.ts";
import { passwordOf, type Person } from "../../../../tests/people/person.ts";
import { settled } from "../../../../tests/people/bell.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { caseAbout, ruleId } from "../../../../tests/support/cases.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { jpeg } from "../../../../tests/support/pictureFiles.ts";
import { until } from "../../../../tests/support/until.ts";
import { uuidOf } from "../../kernel/ids.ts";

let open: TestHouse;
let board: BoardRef;
let tom: Person;
let mei: Person;
let rule: string;

beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk", visibility: "public" });
  ({ tom, mei } = await people(open, { tom: "carer", mei: "moderator" }));
  rule = await ruleId(open);
});
afterAll(() => open.close());

const facts = "This is advertising.";
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const code = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code ?? "ok";
const patient = async (handle: string) => (await people(open, { [handle]: "patient" }))[handle]!;

async function decides(globalId: string, kind: string, end?: string): Promise<string> {
  const given = { action: { kind }, statement: { ruleId: rule, facts, locale: "EN" }, until: end };
  const payload = await mei.does("decideCase", { ...(await caseAbout(open, globalId)), ...given }, "decision { id }");
  expect(payload.userErrors).toEqual([]);
  return payload["decision"].id;
}

const says = async (person: Person, more: object = {}) => {
  const thread = await tom.begins(board.id, "Here");
  const given = { threadId: thread.id, body: "words", ...more };
  const payload = await person.does("replyToThread", given, "post { id version author { id } }");
  return { thread, post: payload["post"] as { id: string; version: number; author: { id: string } } };
};

describe.each([
  ["a named face", false],
  ["a pseudonym", true],
])("through %s", (_what, anonymous) => {
  const handleOf = (name: string) => `${name}-${anonymous ? "veiled" : "named"}`;

  test("links are stopped under every face, until their time is over; what stood there can be mended", async () => {
    const lin = await patient(handleOf("lin"));
    const { thread, post } = await says(lin, { anonymous, body: "see https://example.org" });
    await decides(post.id, "RESTRICT_LINKS", inMs(2_000));
    const replies = (body: string, more: object = {}) =>
      lin.does("replyToThread", { threadId: thread.id, body, ...more }).then(code);
    await until(async () => (await replies("see www.example.org")) === "LINKS_RESTRICTED");
    expect(await replies("shop.example.com", { anonymous: true })).toBe("LINKS_RESTRICTED");
    expect(await replies("no link")).toBe("ok");
    const begun = await lin.does("createThread", { boardId: board.id, title: "at shop.example.com", body: "words" });
    expect(code(begun)).toBe("LINKS_RESTRICTED");
    const mended = { postId: post.id, body: "look at https://example.org", expectedVersion: post.version };
    expect(code(await lin.does("editPost", mended))).toBe("ok");
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await replies("see https://example.org")).toBe("ok");
  });

  test("pictures are stopped, and come back with the decision's undoing", async () => {
    const uma = await patient(handleOf("uma"));
    const { thread, post } = await says(uma, { anonymous });
    const decisionId = await decides(post.id, "RESTRICT_PICTURES", inMs(60_000));
    const { upload } = await uma.uploads(await jpeg());
    const shows = () =>
      uma.does("replyToThread", { threadId: thread.id, body: "look", pictures: [{ id: upload!.id }] }).then(code);
    await until(async () => (await shows()) === "PICTURES_RESTRICTED");
    const undone = await mei.does("undoDecision", { decisionId });
    expect(code(undone)).toBe("ok");
    await until(async () => (await shows()) === "ok");
  });

  test("whoever is suspended asks as a guest, reads why where they sign in, and comes in again on time", async () => {
    const sam = await patient(handleOf("sam"));
    const { thread, post } = await says(sam, { anonymous });
    await decides(post.id, "SUSPEND", inMs(3_000));
    const comesIn = async () => (await sam.reads("{ viewer { handle } }"))["viewer"] !== null;
    await until(async () => !(await comesIn()));
    const reply = await sam.asks(
      `mutation ($input: ReplyToThreadInput!) { replyToThread(input: $input) { userErrors { code } } }`,
      { input: { threadId: thread.id, body: "words" } },
    );
    expect(reply.errors?.[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
    const browser = guest(open);
    const signsIn = () => browser.does("signIn", { login: sam.handle, password: passwordOf(sam.handle) }).then(code);
    expect(await signsIn()).toBe("ACCOUNT_SUSPENDED");
    const why = `{ viewer { handle } suspension { until decisions { kind statement { facts } decidedBy { handle } } } }`;
    for (const person of [sam, browser])
      expect(await person.reads(why)).toMatchObject({
        viewer: null,
        suspension: { decisions: [{ kind: "SUSPEND", statement: { facts }, decidedBy: null }] },
      });
    expect((await tom.reads(why))["suspension"]).toBeNull();
    expect(code(await guest(open).does("signIn", { login: sam.handle, password: "not theirs" }))).toBe("WRONG_LOGIN");
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await comesIn()).toBe(true);
    expect(await signsIn()).toBe("ok");
  });

  test("a closed account stays closed, and its author's other faces show nothing of it", async () => {
    const eli = await patient(handleOf("eli"));
    const { post } = await says(eli, { anonymous });
    const other = await says(eli, { anonymous: !anonymous });
    await decides(post.id, "CLOSE_ACCOUNT");
    await until(async () => (await eli.reads("{ viewer { handle } }"))["viewer"] === null);
    expect((await eli.reads("{ suspension { until decisions { kind } } }"))["suspension"]).toEqual({
      until: null,
      decisions: [{ kind: "CLOSE_ACCOUNT" }],
    });
    const standing = async (id: string) =>
      (await mei.reads(`query ($id: ID!) { node(id: $id) { ... on Persona { standing { kind } } } }`, { id }))["node"]
        .standing;
    expect(await standing(post.author.id)).toEqual([{ kind: "CLOSE_ACCOUNT" }]);
    expect(await standing(other.post.author.id)).toEqual([]);
    const member = await mei.reads(`query ($handle: String!) { member(handle: $handle) { handle } }`, {
      handle: eli.handle,
    });
    expect(member["member"]).not.toBeNull();
  });
});

describe("a text that is hidden until it is edited", () => {
  test("waits for a moderator when it was, is shown then, and what it said is in no history", async () => {
    const ivy = await patient("ivy");
    const { post } = await says(ivy, { body: "Take two of them." });
    await decides(post.id, "HIDE");
    const reads = async (person: Person) =>
      (
        await person.reads(
          `query ($id: ID!) { post(id: $id) { state bodyHtml version viewerCan { edit withdraw } revisions { nodes { bodyHtml } } } }`,
          { id: post.id },
        )
      )["post"];
    const own = await reads(ivy);
    expect(own).toMatchObject({ state: "HIDDEN", bodyHtml: "<p>Take two of them.</p>\n", viewerCan: { edit: true } });
    const mended = { postId: post.id, body: "Ask your doctor.", expectedVersion: own.version };
    expect(code(await ivy.does("editPost", mended))).toBe("ok");
    await settled(open);
    expect(await reads(tom)).toMatchObject({ state: "HIDDEN", bodyHtml: null });
    const waiting = async () =>
      (
        await open.house.database.read.query(
          `select source, state from moderation_case where subject_id = $1 order by opened_at desc limit 1`,
          [uuidOf("Post", post.id)],
        )
      ).rows[0];
    await until(async () => (await waiting()).state === "new");
    expect(await waiting()).toEqual({ source: "hold", state: "new" });

    await decides(post.id, "HIDE");
    expect(await reads(tom)).toMatchObject({ state: "HIDDEN" });
    await decides(post.id, "NO_ACTION");
    expect(await reads(tom)).toMatchObject({
      state: "PUBLISHED",
      revisions: { nodes: [{ bodyHtml: "<p>Ask your doctor.</p>\n" }] },
    });
    expect((await reads(ivy)).revisions.nodes).toHaveLength(2);
    const told = (await ivy.reads("{ viewer { decisions { nodes { kind state } } } }"))["viewer"].decisions.nodes;
    expect(told).toEqual([
      { kind: "HIDE", state: "EXPIRED" },
      { kind: "HIDE", state: "EXPIRED" },
    ]);
    expect((await tom.reads("{ viewer { decisions { nodes { kind } } } }"))["viewer"].decisions.nodes).toEqual([]);
  });
});

test("of a profile the name and the words are taken away, and come back where nothing was changed meanwhile", async () => {
  const noa = await patient("noa");
  const { viewer } = await noa.reads("{ viewer { version member { id } } }");
  const changes = { displayName: "Doctor of All", about: "I sell pills.", expectedVersion: viewer.version };
  const named = await noa.does("updateProfile", { ...changes, displayName: "Noa of All" });
  expect(code(named)).toBe("ok");
  const decisionId = await decides(viewer.member.id, "REMOVE");
  const shown = async () => (await tom.reads(`{ member(handle: "noa") { displayName about } }`))["member"];
  expect(await shown()).toEqual({ displayName: "noa", about: "" });
  const { decisions } = (await noa.reads("{ viewer { decisions { nodes { id kind subject { id } } } } }"))["viewer"];
  expect(decisions.nodes).toEqual([{ id: decisionId, kind: "REMOVE", subject: { id: viewer.member.id } }]);
  await mei.does("undoDecision", { decisionId });
  expect(await shown()).toEqual({ displayName: "Noa of All", about: "I sell pills." });
});
