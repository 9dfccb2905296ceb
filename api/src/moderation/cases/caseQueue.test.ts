import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fromGlobalId } from "../../kernel/ids.ts";
import { people } from "../../../../tests/people/people.ts";
import type { Person, PostRef, ThreadRef } from "../../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { nothingIsUnderWay } from "../../../../tests/support/outbox.ts";
import { releaseExpiredClaims } from "./releaseExpiredClaims.ts";

let open: TestHouse;
let board: BoardRef;
let elsewhere: BoardRef;
let lin: Person;
let mei: Person;
let kai: Person;
let thread: ThreadRef;

beforeAll(async () => {
  open = await openTestHouse();
  [board, elsewhere] = [await addBoard(open, { slug: "talk" }), await addBoard(open, { slug: "elsewhere" })];
  ({ lin, mei, kai } = await people(open, { lin: "patient", mei: "moderator", kai: "moderator" }));
  thread = await lin.begins(board.id, "A question");
});
beforeEach(() => open.asOwner("delete from case_note; delete from case_snapshot; delete from moderation_case"));
afterAll(() => open.close());

interface Case {
  id: string;
  number: number;
  version: number;
  state: string;
  claimant: { handle: string } | null;
  viewerCan: Record<string, boolean>;
}

const whole = `id number version state claimant { handle } claimExpiresAt
  viewerCan { claim release handOver askForSecondReview addNote decide }`;

const opens = async (person: Person, subjectId: string, category = "OTHER"): Promise<Case> => {
  const payload = await person.does("openModerationCase", { subjectId, category }, `case { ${whole} }`);
  expect(payload.userErrors).toEqual([]);
  return payload["case"];
};

/** A post of Lin's that is a case, opened by Mei. */
const newCase = async (category = "OTHER"): Promise<Case> =>
  opens(mei, (await lin.replies(thread, `Words about ${category}.`)).id, category);

const does = async (person: Person, deed: string, input: Record<string, unknown>) => {
  const payload = await person.does(deed, input, `case { ${whole} }`);
  return { code: payload.userErrors[0]?.code ?? "ok", case: payload["case"] as Case | null };
};

const queueOf = async (person: Person, filter: Record<string, unknown> = {}): Promise<Case[]> =>
  (
    await person.reads(
      `query ($filter: ModerationCaseFilter) { moderationCases(filter: $filter) { nodes { ${whole} } } }`,
      {
        filter,
      },
    )
  )["moderationCases"].nodes;

const numbersOf = async (person: Person, filter?: Record<string, unknown>) =>
  (await queueOf(person, filter)).map(({ number }) => number);

const uuidOf = (globalId: string) => fromGlobalId(globalId)!.uuid;

describe("the queue", () => {
  test("has the crisis first, then the graver ones, then whoever has waited longest, and says why", async () => {
    const [selling, other, crisis, privacy] = [
      await newCase("SELLING"),
      await newCase("OTHER"),
      await newCase("CRISIS"),
      await newCase("PRIVACY"),
    ];
    const aged = `update moderation_case set ranked_at = ranked_at - interval '2 days' where id = $1`;
    await open.house.database.read.query(aged, [uuidOf(other.id)]);
    expect(await numbersOf(kai)).toEqual([crisis, privacy, other, selling].map(({ number }) => number));
    const { moderationCase } = await kai.reads(
      `query ($number: Int!) { moderationCase(number: $number) {
         priority source subjectKind excerpt title grounds { ground points } thread { board { slug } } persona { handle } } }`,
      { number: privacy.number },
    );
    expect(moderationCase).toMatchObject({
      ...{ priority: "HIGH", source: "OWN_INITIATIVE", subjectKind: "POST", excerpt: "Words about PRIVACY." },
      ...{ thread: { board: { slug: "talk" } }, persona: { handle: "lin" } },
    });
    expect(moderationCase.grounds).toContainEqual({ ground: "CATEGORY", points: 30 });
  });

  test("goes on where a page ended, both ways", async () => {
    const cases: Case[] = [];
    for (let index = 0; index < 5; index += 1) cases.push(await newCase(index === 3 ? "CRISIS" : "OTHER"));
    const page = async (given: string) =>
      (
        await kai.reads(
          `{ moderationCases(${given}) { nodes { number } pageInfo { endCursor startCursor hasNextPage } } }`,
        )
      )["moderationCases"];
    const first = await page("first: 2");
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    const third = await page(`first: 2, after: "${second.pageInfo.endCursor}"`);
    const numbers = [first, second, third].flatMap(({ nodes }) => nodes).map(({ number }) => number);
    expect(numbers).toEqual([3, 0, 1, 2, 4].map((index) => cases[index]!.number));
    expect(third.pageInfo.hasNextPage).toBe(false);
    expect((await page(`last: 2, before: "${third.pageInfo.startCursor}"`)).nodes).toEqual(second.nodes);
  });

  test("shows what is asked for", async () => {
    const crisis = await newCase("CRISIS");
    const selling = await newCase("SELLING");
    const there = await lin.begins(elsewhere.id, "Another place");
    const other = await opens(mei, there.id);
    const { member } = await kai.reads(`{ member(handle: "lin") { id } }`);
    const profile = await opens(mei, member.id, "IMPERSONATION");
    await does(kai, "claimCase", { caseId: selling.id });
    const wanted: [Record<string, unknown>, Case[]][] = [
      [{ priority: "CRISIS" }, [crisis]],
      [{ category: "SELLING" }, [selling]],
      [{ boardId: elsewhere.id }, [other]],
      [{ boardId: board.id, category: "CRISIS" }, [crisis]],
      [{ kind: "MEMBER" }, [profile]],
      [{ kind: "THREAD", source: "OWN_INITIATIVE" }, [other]],
      [{ source: "REPORT" }, []],
      [{ state: "ASSIGNED" }, [selling]],
      [{ mine: true }, [selling]],
      [{ mine: true, category: "CRISIS" }, []],
    ];
    for (const [filter, cases] of wanted) {
      expect(await numbersOf(kai, filter), JSON.stringify(filter)).toEqual(cases.map(({ number }) => number));
    }
    expect(await numbersOf(mei, { mine: true })).toEqual([]);
  });

  test("counts what waits, and since when", async () => {
    await newCase("SELLING");
    await newCase("SELLING");
    await newCase("PRIVACY");
    const first = `update moderation_case set opened_at = '2026-01-02T00:00:00Z' where category = 'privacy'`;
    await open.house.database.read.query(first);
    const { moderationQueue } = await kai.reads(
      "{ moderationQueue { counts { category priority count } oldestOpenedAt moderators { handle } } }",
    );
    expect(moderationQueue.counts).toHaveLength(2);
    expect(moderationQueue.counts).toEqual(
      expect.arrayContaining([
        { category: "SELLING", priority: "ROUTINE", count: 2 },
        { category: "PRIVACY", priority: "HIGH", count: 1 },
      ]),
    );
    expect(moderationQueue.oldestOpenedAt).toBe("2026-01-02T00:00:00.000Z");
    const handles = moderationQueue.moderators.map(({ handle }: { handle: string }) => handle);
    expect(handles.toSorted()).toEqual(["kai", "mei"]);
  });
});

describe("a claim", () => {
  test("is one moderator's: of two at the same moment one has it, and the other sees who", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await newCase();
      const claims = await Promise.all([mei, kai].map((person) => does(person, "claimCase", { caseId: id })));
      expect(claims.map(({ code }) => code).toSorted()).toEqual(["CASE_CLAIMED", "ok"]);
      const winner = claims[0]!.code === "ok" ? "mei" : "kai";
      for (const claim of claims) expect(claim.case).toMatchObject({ state: "ASSIGNED", claimant: { handle: winner } });
      const [can, cannot] = claims.toSorted((one) => (one.code === "ok" ? -1 : 1));
      expect([can!.case!.viewerCan["decide"], cannot!.case!.viewerCan["decide"]]).toEqual([true, false]);
    }
  });

  test("runs out without work, lasts with it, and can be given back", async () => {
    const { id } = await newCase();
    await does(mei, "claimCase", { caseId: id });
    const before = `update moderation_case set claim_expires_at = now() + interval '1 minute' where id = $1 returning version`;
    await open.house.database.read.query(before, [uuidOf(id)]);
    const renewed = await does(mei, "claimCase", { caseId: id });
    expect(renewed.case!.version).toBe(2);
    expect(Date.parse((renewed.case as any).claimExpiresAt)).toBeGreaterThan(Date.now() + 14 * 60_000);
    const over = `update moderation_case set claim_expires_at = now() - interval '1 second' where id = $1`;
    await open.house.database.read.query(over, [uuidOf(id)]);
    expect((await queueOf(kai))[0]).toMatchObject({ state: "NEW", claimant: null, viewerCan: { claim: true } });
    expect(await does(kai, "claimCase", { caseId: id })).toMatchObject({
      code: "ok",
      case: { claimant: { handle: "kai" } },
    });
    expect((await does(mei, "releaseCase", { caseId: id })).code).toBe("CLAIM_FIRST");
    expect((await does(kai, "releaseCase", { caseId: id })).case).toMatchObject({ state: "NEW", claimant: null });
  });

  test("that has run out is given back by the house, which tells whoever watches", async () => {
    const { id } = await newCase();
    await does(mei, "claimCase", { caseId: id });
    await nothingIsUnderWay(open.house.database.read);
    const stream = await kai
      .listens<{ case: Case }>("subscription { moderationQueueActivity { case { state version } } }", {})
      .stands();
    await releaseExpiredClaims(open.house, new Date(Date.now() + 16 * 60_000));
    await stream.until(({ heard }) => heard.some((one) => one.case.state === "NEW"));
    expect(stream.heard).toHaveLength(1);
    await stream.stops();
  });
});

describe("handing over", () => {
  const note = "She answers in the evening.";

  test("gives it to another moderator with a note, or back to the queue", async () => {
    const { id } = await newCase();
    const { version } = (await does(mei, "claimCase", { caseId: id })).case!;
    expect((await does(mei, "handOverCase", { caseId: id, note: " ", expectedVersion: version })).code).toBe(
      "BODY_REQUIRED",
    );
    const stale = await does(mei, "handOverCase", { caseId: id, note, expectedVersion: version - 1 });
    expect(stale).toMatchObject({ code: "STALE_VERSION", case: { version } });
    const { member } = await mei.reads(`{ member(handle: "kai") { id } }`);
    const given = { caseId: id, note, expectedVersion: version, memberId: member.id };
    expect((await does(mei, "handOverCase", given)).case).toMatchObject({ claimant: { handle: "kai" } });
    const next = (await does(kai, "claimCase", { caseId: id })).case!;
    const back = await does(kai, "handOverCase", { caseId: id, note, expectedVersion: next.version });
    expect(back.case).toMatchObject({ state: "NEW", claimant: null });
  });

  test("is for moderators alone, and not for whom it is about by name", async () => {
    const { post } = await kai.does("replyToThread", { threadId: thread.id, body: "Mine." }, "post { id }");
    const { id } = await opens(mei, post.id);
    const { version } = (await does(mei, "claimCase", { caseId: id })).case!;
    const to = async (handle: string) => {
      const { member } = await mei.reads("query ($handle: String!) { member(handle: $handle) { id } }", { handle });
      return (await does(mei, "handOverCase", { caseId: id, note, expectedVersion: version, memberId: member.id }))
        .code;
    };
    expect([await to("lin"), await to("kai"), await to("mei")]).toEqual(["NOT_FOUND", "NOT_ALLOWED", "NOT_ALLOWED"]);
  });

  test("for a second look leaves it to the others, until whoever asked takes that back", async () => {
    const { id } = await newCase();
    const { version } = (await does(mei, "claimCase", { caseId: id })).case!;
    const asked = await does(mei, "askForSecondReview", { caseId: id, note, expectedVersion: version });
    expect(asked.case).toMatchObject({ state: "AWAITING_SECOND_REVIEW", viewerCan: { claim: false, decide: false } });
    expect((await does(mei, "claimCase", { caseId: id })).code).toBe("NOT_ALLOWED");
    expect(await numbersOf(kai, { state: "AWAITING_SECOND_REVIEW" })).toHaveLength(1);
    await does(kai, "claimCase", { caseId: id });
    expect((await does(kai, "releaseCase", { caseId: id })).case).toMatchObject({ state: "AWAITING_SECOND_REVIEW" });
    expect((await does(kai, "releaseCase", { caseId: id })).code).toBe("CLAIM_FIRST");
    expect((await does(mei, "releaseCase", { caseId: id })).case).toMatchObject({
      state: "NEW",
      viewerCan: { claim: true },
    });
  });
});

describe("a moderator whom a case is about", () => {
  /** A case about what Mei wrote without her name, opened by Kai. */
  async function aboutMei(anonymous: boolean): Promise<Case & { post: PostRef }> {
    const post = await mei.replies(thread, "Who is this?", { anonymous });
    return { ...(await opens(kai, post.id, "CRISIS")), post };
  }

  test.each([
    ["a pseudonym", true],
    ["their name", false],
  ])("behind %s finds it nowhere", async (_, anonymous) => {
    const about = await aboutMei(anonymous);
    const other = await newCase();
    expect(await numbersOf(kai)).toEqual([about.number, other.number]);
    expect(await numbersOf(mei)).toEqual([other.number]);
    const { moderationQueue } = await mei.reads("{ moderationQueue { counts { count } oldestOpenedAt } }");
    expect(moderationQueue.counts).toEqual([{ count: 1 }]);
    const single = await mei.reads(
      "query ($id: ID!, $number: Int!) { moderationCase(number: $number) { id } node(id: $id) { id } }",
      { id: about.id, number: about.number },
    );
    expect(single).toEqual({ moderationCase: null, node: null });
    for (const deed of ["claimCase", "releaseCase"])
      expect((await does(mei, deed, { caseId: about.id })).code).toBe("NOT_FOUND");
    expect((await does(mei, "addCaseNote", { caseId: about.id, body: "x" })).code).toBe("NOT_FOUND");
    for (const deed of ["handOverCase", "askForSecondReview"])
      expect((await does(mei, deed, { caseId: about.id, note: "x", expectedVersion: 1 })).code).toBe("NOT_FOUND");
  });

  test("opens none about themself", async () => {
    const { post } = await aboutMei(true);
    const payload = await mei.does("openModerationCase", { subjectId: post.id, category: "OTHER" }, "case { id }");
    expect(payload).toEqual({ case: null, userErrors: [{ code: "NOT_ALLOWED", path: ["subjectId"] }] });
  });

  test("hears nothing of it, neither what was nor what comes", async () => {
    const { moderationQueue } = await mei.reads("{ moderationQueue { activityCursor } }");
    const before = await aboutMei(true);
    const listening = [mei, kai].map((person) =>
      person.listens<{ kind: string; case: Case }>(
        "subscription ($after: String) { moderationQueueActivity(after: $after) { kind case { number } } }",
        { after: moderationQueue.activityCursor },
      ),
    );
    await Promise.all(listening.map((stream) => stream.stands()));
    await does(kai, "claimCase", { caseId: before.id });
    const after = await newCase();
    await Promise.all(
      listening.map((stream) => stream.until(({ heard }) => heard.at(-1)?.case.number === after.number)),
    );
    const [heardByMei, heardByKai] = listening.map(({ heard }) => heard.map((one) => [one.kind, one.case.number]));
    expect(heardByMei).toEqual([["CASE_OPENED", after.number]]);
    expect(heardByKai).toEqual([
      ["CASE_OPENED", before.number],
      ["CASE_CHANGED", before.number],
      ["CASE_OPENED", after.number],
    ]);
    await Promise.all(listening.map((stream) => stream.stops()));
  });

  test("is handed it like anybody else, and never learns of it: a refusal would say whose the pseudonym is", async () => {
    const { id } = await aboutMei(true);
    const { version } = (await does(kai, "claimCase", { caseId: id })).case!;
    const { member } = await kai.reads(`{ member(handle: "mei") { id } }`);
    const given = { caseId: id, note: "Yours.", expectedVersion: version, memberId: member.id };
    expect((await does(kai, "handOverCase", given)).code).toBe("ok");
    expect(await numbersOf(mei, { mine: true })).toEqual([]);
  });
});

test("numbers grow in irregular steps, so that a missing one says nothing", async () => {
  const { rows } = await open.house.database.read.query<{ number: string }>(
    "select next_case_number() as number from generate_series(1, 400)",
  );
  const numbers = rows.map(({ number }) => Number(number));
  const steps = numbers.slice(1).map((number, index) => number - numbers[index]!);
  expect(Math.min(...steps)).toBe(1);
  expect(new Set(steps).size).toBeGreaterThan(6);
});
