import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "../../../tests/people/people.ts";
import type { Person } from "../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../tests/support/house.ts";
import { until } from "../../../tests/support/until.ts";

let open: TestHouse;
let board: BoardRef;
let lin: Person;
let mei: Person;
let kai: Person;
const reason = "Please no doses for others.";
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  ({ lin, mei, kai } = await people(open, { lin: "patient", mei: "moderator", kai: "moderator" }));
});
afterAll(() => open.close());

interface Begun {
  id: string;
  author: { id: string };
  posts: { nodes: { id: string }[] };
}

/** A thread of this face, with its opening post. */
async function begins(person: Person, anonymous: boolean): Promise<Begun> {
  const payload = await person.does(
    "createThread",
    { boardId: board.id, title: "Which medicine?", body: "words", anonymous },
    "thread { id author { id } posts { nodes { id } } }",
  );
  expect(payload.userErrors).toEqual([]);
  return payload["thread"];
}

const acts = async (who: Person, mutation: string, personaId: string): Promise<string> =>
  (await who.does(mutation, { personaId, reason, endsAt: inAnHour() }, "measure { id }"))["measure"].id;

const code = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code ?? "ok";

/** What this person is answered when they rewrite both, and what the page says of it beforehand. */
async function rewrites(person: Person, { id, posts }: Begun) {
  const read = await person.reads(
    "query ($id: ID!) { thread(id: $id) { version viewerCan { editTitle } posts { nodes { version viewerCan { edit } } } } }",
    { id },
  );
  const { version, viewerCan, posts: shown } = read["thread"];
  const [post] = shown.nodes;
  const title = await person.does("editThread", { threadId: id, title: "Take two", expectedVersion: version });
  const text = { postId: posts.nodes[0]!.id, body: "take two of them", expectedVersion: post.version };
  return {
    can: [viewerCan.editTitle, post.viewerCan.edit],
    done: [code(title), code(await person.does("editPost", text))],
  };
}

test.each([
  ["a pseudonym", true],
  ["a named face", false],
])(
  "what others read of %s on hold is rewritten by nobody but the staff; its author's other face is free",
  async (_, anonymous) => {
    const [held, free] = [await begins(lin, anonymous), await begins(lin, !anonymous)];
    const measureId = await acts(mei, "holdPersona", held.author.id);
    await until(async () => (await lin.reads("{ viewer { hasNotices } }"))["viewer"].hasNotices);
    expect(await rewrites(lin, held)).toEqual({ can: [false, false], done: ["ON_HOLD", "ON_HOLD"] });
    expect(await rewrites(lin, free)).toEqual({ can: [true, true], done: ["ok", "ok"] });
    expect(await rewrites(mei, held)).toEqual({ can: [true, false], done: ["ok", "NOT_ALLOWED"] });
    const reply = { threadId: held.id, body: "words", anonymous };
    const waiting = (await lin.does("replyToThread", reply, "post { id state }"))["post"];
    expect(waiting.state).toBe("HELD");
    const mended = { postId: waiting.id, body: "other words", expectedVersion: 1 };
    expect(code(await lin.does("editPost", mended))).toBe("ok");
    await mei.does("liftMeasure", { measureId });
    await until(async () => (await rewrites(lin, held)).can.every(Boolean));
    expect((await rewrites(lin, held)).done).toEqual(["ok", "ok"]);
  },
);

test("a moderator does not read who acted on a face of their own", async () => {
  const { author } = await begins(mei, true);
  const measureId = await acts(kai, "warnPersona", author.id);
  const takenBy = async (person: Person) =>
    (
      await person.reads("query ($id: ID!) { node(id: $id) { ... on Measure { kind takenBy { handle } } } }", {
        id: measureId,
      })
    )["node"];
  await until(async () => (await mei.reads("{ viewer { hasNotices } }"))["viewer"].hasNotices);
  const own = (await mei.reads("{ viewer { measures { kind takenBy { handle } } } }"))["viewer"].measures;
  expect(own).toEqual([{ kind: "WARN", takenBy: null }]);
  expect(await takenBy(mei)).toEqual({ kind: "WARN", takenBy: null });
  expect(await takenBy(kai)).toEqual({ kind: "WARN", takenBy: { handle: "kai" } });
});
