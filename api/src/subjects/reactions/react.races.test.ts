import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "../../../../tests/people/people.ts";
import type { Person, PostRef, ThreadRef } from "../../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { until } from "../../../../tests/support/until.ts";
import { uuidOf } from "../../kernel/ids.ts";
import { guest } from "../../kernel/viewer.ts";
import { react } from "./react.ts";

let open: TestHouse;
let board: BoardRef;
let who: Record<"lin" | "tom", Person>;
beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk", visibility: "public" });
  who = await people(open, { lin: "patient", tom: "carer" });
});
afterAll(() => open.close());

async function linsPost(): Promise<{ thread: ThreadRef; post: PostRef }> {
  const thread = await who.lin.begins(board.id, "How are you all?");
  return { thread, post: await who.lin.replies(thread, "A hard week.") };
}

const reacts = (post: PostRef, more = {}) => who.tom.does("react", { subjectId: post.id, kind: "HERE", ...more });
const veiled = (thread: ThreadRef) => who.tom.replies(thread, "I can't say this under my name.", { anonymous: true });

/** The kinds of the faces that reacted, as the author sees them. */
async function facesAt({ id }: PostRef): Promise<string[]> {
  const query = `query ($id: ID!) { post(id: $id) { reactions { nodes { author { kind } } } } }`;
  const { post } = await who.lin.reads(query, { id });
  return post.reactions.nodes.map(({ author }: { author: { kind: string } }) => author.kind);
}

/** Lets deeds begin one after the other while the thread is locked; all have asked who they are before one is done. */
async function queued({ id }: ThreadRef, deeds: (() => Promise<unknown>)[]): Promise<void> {
  const begun: Promise<unknown>[] = [];
  await open.house.database.fork().transactional(async (em) => {
    await em.execute("select from thread where id = ? for no key update", [uuidOf("Thread", id)]);
    for (const deed of deeds) {
      begun.push(deed());
      await until(async () => (await waiting()) === begun.length);
    }
  });
  await Promise.all(begun);
}

async function waiting(): Promise<number> {
  const { rows } = await open.house.database.read.query<{ count: number }>(
    `select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]!.count;
}

test("a reaction behind a first anonymous reply that is still on its way stands behind its pseudonym", async () => {
  const { thread, post } = await linsPost();
  await queued(thread, [() => veiled(thread), () => reacts(post)]);
  expect(await facesAt(post)).toEqual(["PSEUDONYMOUS"]);
});

test("of two reactions at once, behind a first pseudonym and under the name, the second finds the first", async () => {
  const { thread, post } = await linsPost();
  await queued(thread, [() => reacts(post, { anonymous: true }), () => reacts(post, { anonymous: false })]);
  expect(await facesAt(post)).toEqual(["PSEUDONYMOUS"]);
});

test("whoever asked before their first anonymous post was there can't react to it", async () => {
  const { thread } = await linsPost();
  const own = await veiled(thread);
  const { house } = open;
  const { rows } = await house.database.read.query<{ id: string }>("select id from account where handle = 'tom'");
  const viewer = { ...guest, accountId: rows[0]!.id, mayWrite: true };
  const outcome = await house.database
    .fork()
    .transactional((em) => react({ em, viewer, now: new Date(), house }, { subjectId: own.id, kind: "here" }));
  expect(outcome.userErrors).toMatchObject([{ code: "NOT_ALLOWED" }]);
});

test("a reply and a reaction at the same moment: one face at the post, and the name only where it came first", async () => {
  for (let round = 0; round < 25; round += 1) {
    const { thread, post } = await linsPost();
    const reply = () => veiled(thread);
    const deeds = [reply, () => reacts(post), () => reacts(post)];
    await Promise.all((round % 2 ? deeds : deeds.toReversed()).map((deed) => deed()));
    const { rows } = await open.house.database.read.query<{ kind: string }>(
      `select kind from event where (subject = $1 and kind = 'PostPublished') or (subject = $2 and kind = 'SubjectReacted')
       order by id`,
      [`thread:${uuidOf("Thread", thread.id)}`, `post:${uuidOf("Post", post.id)}`],
    );
    const cameFirst = rows.at(-1)!.kind === "PostPublished";
    expect(await facesAt(post)).toEqual([cameFirst ? "NAMED" : "PSEUDONYMOUS"]);
  }
});
