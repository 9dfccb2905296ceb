import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRooms, valueOf, type Rooms } from "../../../../tests/support/rooms.ts";
import { toGlobalId } from "../../kernel/ids.ts";
import type { Outcome } from "../../kernel/outcome.ts";
import type { MemberViewer } from "../../kernel/viewer.ts";
import { createThread } from "../../boards/createThread.ts";
import { editPost } from "../../discussion/editPost.ts";
import { Post } from "../../discussion/post.entity.ts";
import { replyToThread } from "../../discussion/replyToThread.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { seeSubject } from "../../subjects/subject.ts";
import { decideAtOnce, statementOf } from "./decideAtOnce.ts";
import { Decision, type Taken } from "./decision.entity.ts";
import { decisionStates, type DecisionHappening } from "./decision.states.ts";
import { endDecision } from "./endDecision.ts";
import { undoDecision } from "./undoDecision.ts";

/** What the words of the states say, without the table: what stands can end in any way, what is over only by an appeal. */
const canHappen = (last: DecisionHappening | null, happening: DecisionHappening): boolean =>
  last === null || (last === "expire" && happening === "overturn");

test("a decision ends once, and only an appeal changes how", () => {
  const seed = Date.now() % 2_147_483_647;
  const happenings = fc.array(fc.constantFrom<DecisionHappening>("expire", "overturn", "undo"), { maxLength: 6 });
  const checked = fc.property(happenings, (all) => {
    const taken = { id: "d", caseId: "c", kind: "hide", endsAt: null } as unknown as Taken;
    const decision = Decision.take({ ...taken, now: new Date(0) });
    let last: DecisionHappening | null = null;
    let endedAt: Date | null = null;
    for (const [moment, happening] of all.entries()) {
      const may = canHappen(last, happening);
      expect(decision.can(happening)).toBe(may);
      if (!may) {
        expect(() => decision.end(happening, new Date(moment))).toThrow("cannot");
        continue;
      }
      decision.end(happening, new Date(moment));
      last = happening;
      endedAt ??= new Date(moment);
    }
    expect([decision.state === "active", decision.endedAt ?? null]).toEqual([last === null, endedAt]);
    expect(Object.keys(decisionStates)).toContain(decision.state);
  });
  fc.assert(checked, { numRuns: 1_000, seed });
});

let rooms: Rooms;
let lin: MemberViewer;
let mei: MemberViewer;
let threadId: string;

beforeAll(async () => {
  rooms = await openRooms();
  lin = await rooms.member({ role: "patient" });
  mei = await rooms.member({ role: "patient", office: "moderator" });
  const boardId = await rooms.board();
  const thread = { boardId, title: "Which medicine?", body: "words" };
  threadId = toGlobalId("Thread", valueOf(await rooms.give(mei, (context) => createThread(context, thread))).id);
});
afterAll(() => rooms?.close());

type Kind = "hide" | "remove" | "noAction";
type Step =
  | { kind: "decide"; what: Kind }
  | { kind: "end"; which: number; how: "undo" | "overturn" }
  | { kind: "edit" };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("decide" as const),
      what: fc.constantFrom<Kind>("hide", "remove", "noAction"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("end" as const),
      which: fc.nat(7),
      how: fc.constantFrom("undo" as const, "overturn" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("edit" as const) }) },
);

/** What was decided about one post, and what follows for it: told by the decisions that stand, and by nothing else. */
class Told {
  readonly decided: { id: string; kind: "hide" | "remove"; stands: boolean }[] = [];

  has(kind: "hide" | "remove"): boolean {
    return this.decided.some((one) => one.stands && one.kind === kind);
  }

  state(): string {
    if (this.has("remove")) return "removed";
    return this.has("hide") ? "hidden" : "published";
  }

  endHidings(): void {
    for (const one of this.decided) if (one.kind === "hide") one.stands = false;
  }
}

const code = (outcome: Outcome<unknown>): string => outcome.userErrors?.[0]?.code ?? "ok";

const decides = (postId: string, kind: Kind) =>
  rooms.give(mei, async (context) => {
    const subject = await seeSubject(transactionReader(context.em), mei, postId, ["post"]);
    const statement = kind === "noAction" ? null : await statementOf(context, { reason: "why" });
    return decideAtOnce(context, subject!, "ownInitiative", { action: { kind }, statement });
  });

async function ends(id: string, how: "undo" | "overturn"): Promise<string> {
  if (how === "undo")
    return code(await rooms.give(mei, (context) => undoDecision(context, { decisionId: toGlobalId("Decision", id) })));
  return code(
    await rooms.give(mei, async (context) => {
      const decision = await context.em.findOneOrFail(Decision, id);
      await endDecision(context, decision, "overturn", mei.accountId);
      return { value: id };
    }),
  );
}

const rowOf = async (id: string) =>
  (
    await rooms.sql<{ state: string; replies: number; row: object }>(
      `select x.state, t.reply_count as replies, to_jsonb(x) - 'version' as row
       from post x join thread t on t.id = x.thread_id where x.id = $1`,
      [id],
    )
  )[0]!;

async function does(told: Told, post: { id: string }, one: Step): Promise<boolean> {
  const postId = toGlobalId("Post", post.id);
  if (one.kind === "edit") {
    const { version } = await rooms.house.database.fork().findOneOrFail(Post, post.id);
    const edited = { postId, body: `words ${version}`, expectedVersion: version };
    const expected = told.state() === "removed" ? "NOT_ALLOWED" : "ok";
    expect(code(await rooms.give(lin, (context) => editPost(context, edited)))).toBe(expected);
    return expected === "ok";
  }
  if (one.kind === "end") {
    const standing = told.decided.filter(({ stands }) => stands);
    const chosen = standing[one.which % Math.max(1, standing.length)];
    if (!chosen) return false;
    expect(await ends(chosen.id, one.how)).toBe("ok");
    chosen.stands = false;
    return false;
  }
  const isAway = told.has("remove") && one.what !== "noAction";
  const outcome = await decides(postId, one.what);
  expect(code(outcome)).toBe(isAway ? "ALREADY_DECIDED" : "ok");
  if (isAway) return false;
  if (one.what !== "remove") told.endHidings();
  if (one.what !== "noAction") told.decided.push({ id: valueOf(outcome).id, kind: one.what, stands: true });
  return false;
}

test(
  "nothing is kept from others but by a decision that stands, and what comes back is what it was",
  { timeout: 120_000 },
  async () => {
    const seed = Date.now() % 2_147_483_647;
    const checked = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const reply = { threadId, body: "Take two of them." };
      const post = valueOf(await rooms.give(lin, (context) => replyToThread(context, reply)));
      const [before, told] = [await rowOf(post.id), new Told()];
      let wasEdited = false;
      for (const one of steps) {
        wasEdited = (await does(told, post, one)) || wasEdited;
        const now = await rowOf(post.id);
        expect(now.state).toBe(told.state());
        expect(now.replies).toBe(before.replies - (told.state() === "published" ? 0 : 1));
      }
      for (const one of told.decided.filter(({ stands }) => stands).toReversed())
        expect(await ends(one.id, "overturn")).toBe("ok");
      const after = await rowOf(post.id);
      expect([after.state, after.replies]).toEqual(["published", before.replies]);
      if (!wasEdited) expect(after.row).toEqual(before.row);
    });
    await fc.assert(checked, { numRuns: 40, seed });
  },
);
