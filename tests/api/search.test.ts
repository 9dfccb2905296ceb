import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownerOf } from "../../api/src/platform/database/houseRole.ts";
import { uuidOf } from "../../api/src/kernel/ids.ts";
import { rebuildIndex } from "../../api/src/search/rebuildIndex.ts";
import { guest, people } from "../people/people.ts";
import type { Person, ThreadRef } from "../people/person.ts";
import { addBoard, type BoardRef } from "../support/boards.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { setPostState, setThreadState } from "../support/subjectStates.ts";
import { isIndexed } from "../support/indexed.ts";

let open: TestHouse;
let who: Record<"lin" | "tom" | "priya" | "mei" | "ada", Person>;
let board: BoardRef;
let other: BoardRef;

beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  other = await addBoard(open, { slug: "else" });
  who = await people(open, {
    ...{ lin: "patient", tom: "carer", priya: "survivor", mei: "moderator", ada: "administrator" },
  } as const);
});
afterAll(() => open.close());

const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await open.house.database.read.query(text, values)).rows as Row[];

interface Found {
  texts: string[];
  marked: string[];
  ids: string[];
  isPartial: boolean;
  cursor: string | null;
  hasNextPage: boolean;
}

async function finds(person: Person, query: string, more: Record<string, unknown> = {}): Promise<Found> {
  await isIndexed(open.house);
  const { search } = await person.reads(
    `query ($query: String!, $filter: SearchFilterInput, $first: Int, $after: String, $last: Int, $before: String) {
       search(query: $query, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
         nodes { isPartial title { text isMatch } excerpt { text isMatch } post { id number } }
         pageInfo { endCursor startCursor hasNextPage }
       }
     }`,
    { query, ...more },
  );
  type Segment = { text: string; isMatch: boolean };
  const nodes = search.nodes as { isPartial: boolean; title: Segment[]; excerpt: Segment[]; post: { id: string } }[];
  const segments = nodes.flatMap(({ title, excerpt }) => [...title, ...excerpt]);
  return {
    texts: nodes.map(({ title, excerpt }) => [...title, ...excerpt].map(({ text }) => text).join("|")),
    marked: segments.filter(({ isMatch }) => isMatch).map(({ text }) => text),
    ids: nodes.map(({ post }) => post.id),
    isPartial: nodes.some(({ isPartial }) => isPartial),
    cursor: search.pageInfo.endCursor,
    hasNextPage: search.pageInfo.hasNextPage,
  };
}

const begins = (person: Person, title: string, body: string, more: Record<string, unknown> = {}) =>
  person
    .does(
      "createThread",
      { boardId: board.id, title, body, ...more },
      "thread { id number posts { nodes { id version } } }",
    )
    .then(({ thread }) => ({
      ...(thread as ThreadRef),
      opening: thread.posts.nodes[0] as { id: string; version: number },
    }));

describe("what is found", () => {
  test("Chinese by one, two and four characters, English by a word in any ending, both in one question", async () => {
    const { opening } = await begins(who.lin, "夜里睡不好", "昨晚渗漏三次，the wafer leaked again，底盘也换了");
    for (const query of ["漏", "渗漏", "昨晚渗漏", "wafer", "LEAKING wafers", "底盘 wafer", "渗漏 wafer"])
      expect((await finds(who.tom, query)).ids, query).toEqual([opening.id]);
    expect((await finds(who.tom, "渗漏 wafers")).marked).toEqual(["渗漏", "wafer", "leaked"]);
  });

  test("what it may also be called, in the other language too", async () => {
    const { opening } = await begins(who.lin, "About travelling", "My colostomy behaved on the plane.");
    expect((await finds(who.tom, "结肠造口")).ids).toContain(opening.id);
  });

  test("Chinese words that stand together in one question, also those that no dictionary knows", async () => {
    const kept = await begins(who.lin, "超低位能保肛吗", "开刀之前问了三位大夫，都说要看新辅助以后的片子");
    const cheap = await begins(who.lin, "造口底盘怎么便宜点买", "血压计也一起买了，手术之前备好");
    const blood = await begins(who.tom, "爸爸最近便血", "直肠癌还没有确诊，下周做肠镜");
    const leak = await begins(who.lin, "The pouch again", "My stoma wafer leaks at night.");
    for (const query of ["保肛手术", "手术保肛", "保肛手术怎么样"]) {
      const found = await finds(who.priya, query);
      expect(found, query).toMatchObject({ ids: [kept.opening.id], isPartial: false });
      expect(found.marked, query).toEqual(["保肛", "开刀"]);
    }
    for (const query of ["便血", "便血怎么办", "直肠癌便血"])
      expect(await finds(who.priya, query), query).toMatchObject({ ids: [blood.opening.id], isPartial: false });
    for (const query of ["造口渗漏", "渗漏造口"]) {
      const found = await finds(who.priya, query);
      expect(found.ids, query).toContain(leak.opening.id);
      expect(found, query).toMatchObject({ isPartial: false });
    }
    expect((await finds(who.priya, "便秘血")).ids).not.toContain(cheap.opening.id);
    expect((await finds(who.priya, "rectal bleeding")).ids).toEqual([blood.opening.id]);
  });

  test("the parts of a short question where nothing holds it as it stands, and that is not partial", async () => {
    const { opening } = await begins(who.lin, "皮肤", "底盘周围的皮肤红肿");
    expect(await finds(who.tom, "底盘红肿")).toMatchObject({ ids: [opening.id], isPartial: false });
    const half = await finds(who.tom, "红肿袋鼠");
    expect(half).toMatchObject({ ids: [opening.id], isPartial: true });
  });

  test("a word with a slip in it", async () => {
    const { opening } = await begins(who.lin, "Hernia belts", "Which hernia belt do you wear?");
    for (const query of ["henria", "hernai", "hrenia", "herniaa"])
      expect((await finds(who.tom, query)).ids, query).toEqual([opening.id]);
    expect((await finds(who.tom, "himalaya")).ids).toEqual([]);
  });

  test("a slip in a word that the house knows by other names, also where nobody has written that word", async () => {
    const { opening } = await begins(who.lin, "喝水", "回肠造口以后每天喝多少水");
    expect((await finds(who.tom, "ileostmy")).ids).toEqual([opening.id]);
    const right = await finds(who.tom, "ostomy");
    expect(right.ids).toContain(opening.id);
    expect((await finds(who.tom, "ostmoy")).ids.toSorted()).toEqual(right.ids.toSorted());
  });

  test("an answer in the language of the question comes before one in the other language", async () => {
    const translated = await begins(who.lin, "放疗", "放疗，放疗之前，放疗之后");
    const synonym = await begins(who.lin, "After radiation", "How was radiation for you?");
    const typed = await begins(who.lin, "A long summer", "Then there was radiotherapy, which I was afraid of.");
    expect((await finds(who.tom, "radiotherapy")).ids).toEqual(
      [synonym, typed, translated].map(({ opening }) => opening.id),
    );
    expect((await finds(who.tom, "放疗")).ids[0]).toBe(translated.opening.id);
  });

  test("a title counts more than a text, a newer one more than an older one", async () => {
    const inText = await begins(who.lin, "A question", "Does anybody know about irrigation at home?");
    const inTitle = await begins(who.lin, "Irrigation", "How does it work for you, and how long does it take?");
    await sql(
      `update post set created_at = created_at - interval '3 years' where thread_id in (select id from thread where number = $1)`,
      [(await begins(who.lin, "Irrigation", "How does it work for you, and how long does it take?")).number],
    );
    await rebuildIndex(ownerOf(open.house.database), () => {});
    const { ids } = await finds(who.tom, "irrigation");
    expect(ids).toHaveLength(3);
    expect(ids[0]).toBe(inTitle.opening.id);
    expect(ids[2]).toBe(inText.opening.id);
  });

  test("some of the words, said so, when nothing holds all of them", async () => {
    const { opening } = await begins(who.lin, "Swimming", "I swim with a waterproof pouch cover.");
    const found = await finds(who.tom, "waterproof unicorn");
    expect(found).toMatchObject({ ids: [opening.id], isPartial: true });
    expect((await finds(who.tom, "waterproof pouch")).isPartial).toBe(false);
  });

  test("nothing, for a question without words", async () => {
    for (const query of ["", "   ", "?!", "'", "a & b | !c", "\u0301"]) await finds(who.tom, query);
    expect((await finds(who.tom, "?!")).ids).toEqual([]);
  });

  test("markup stays text", async () => {
    await begins(who.lin, "Angle <b>brackets</b>", "Say `<script>alert(1)</script>` plainly & safely");
    const { texts } = await finds(who.tom, "plainly");
    expect(texts[0]).toContain("<script>alert(1)</script>");
    expect(texts[0]).toContain("<b>brackets</b>");
  });

  test("page after page, each result once, forwards and back", async () => {
    const thread = await begins(who.lin, "Counting", "the first zebra");
    for (let count = 0; count < 6; count += 1) await who.tom.replies(thread, `zebra ${count}`);
    const all = (await finds(who.tom, "zebra")).ids;
    expect(all).toHaveLength(7);
    const seen: string[] = [];
    let page = await finds(who.tom, "zebra", { first: 3 });
    await who.tom.replies(thread, "zebra zebra zebra, written meanwhile");
    for (seen.push(...page.ids); page.hasNextPage; seen.push(...page.ids))
      page = await finds(who.tom, "zebra", { first: 3, after: page.cursor });
    expect(seen).toEqual(all);
    const { search } = await who.tom.reads(
      `query ($before: String) { search(query: "zebra", last: 2, before: $before) { nodes { post { id } } } }`,
      { before: page.cursor },
    );
    expect(search.nodes.map((node: { post: { id: string } }) => node.post.id)).toEqual(all.slice(4, 6));
  });
});

describe("what it is narrowed to", () => {
  test("board, language, role, replies and age", async () => {
    const asked = await begins(who.lin, "Giraffe", "giraffe question");
    const elsewhere = await who.tom.does(
      "createThread",
      { boardId: other.id, title: "Giraffe", body: "长颈鹿 giraffe" },
      "thread { id posts { nodes { id } } }",
    );
    await who.ada.does("grantStaffRole", {
      memberId: (await who.priya.reads(`{ member(handle: "priya") { id } }`))["member"].id,
      role: "EXPERT",
    });
    const answer = await who.priya.replies(asked, "a giraffe answer");
    const there = elsewhere["thread"].posts.nodes[0].id;
    const narrowed = async (filter: object) => (await finds(who.mei, "giraffe", { filter })).ids.toSorted();
    expect(await narrowed({ boardId: other.id })).toEqual([there]);
    expect(await narrowed({ boardId: asked.id })).toEqual([]);
    expect(await narrowed({ authorRole: "PATIENT" })).toEqual([asked.opening.id]);
    expect(await narrowed({ authorRole: "CARER" })).toEqual([there]);
    expect(await narrowed({ authorRole: "EXPERT" })).toEqual([answer.id]);
    expect(await narrowed({ isAnswered: false })).toEqual([there]);
    expect(await narrowed({ isAnswered: true })).toEqual([asked.opening.id, answer.id].toSorted());
    expect(await narrowed({ hasExpertAnswer: true })).toEqual([asked.opening.id, answer.id].toSorted());
    expect(await narrowed({ withinDays: 1 })).toHaveLength(3);
    await sql(`update post set created_at = created_at - interval '40 days' where body = 'a giraffe answer'`);
    await rebuildIndex(ownerOf(open.house.database), () => {});
    expect(await narrowed({ withinDays: 31 })).not.toContain(answer.id);
  });

  test("nobody's pseudonym is found by a role, a handle or a name", async () => {
    const { opening } = await begins(who.lin, "Quiet", "an anonymous okapi", { anonymous: true });
    expect((await finds(who.tom, "okapi")).ids).toEqual([opening.id]);
    for (const authorRole of ["PATIENT", "CARER", "SURVIVOR", "EXPERT", "MODERATOR"])
      expect((await finds(who.tom, "okapi", { filter: { authorRole } })).ids, authorRole).toEqual([]);
    for (const query of ["lin", "@lin", "lin okapi"]) {
      const found = await finds(who.tom, query);
      expect(found.marked, query).not.toContain("lin");
    }
    expect((await finds(who.tom, "lin")).ids).toEqual([]);
    const [row] = await sql<{ all: string }>(`select string_agg(d::text, ' ') as all from search_document d`);
    const accounts = await sql<{ id: string }>(`select id::text from account union select id::text from persona`);
    for (const { id } of accounts) expect(row!.all).not.toContain(id);
  });
});

test("a word that stands only where one may not read changes nothing of what one finds", async () => {
  const hidden = await addBoard(open, { slug: "hidden", visibility: "private" });
  const { opening } = await begins(who.lin, "Orchids", "an orchid on the window sill");
  const before = await finds(who.tom, "orchis");
  expect(before.ids).toEqual([opening.id]);
  await who.ada.does("createThread", { boardId: hidden.id, title: "Orchis", body: "orchis orchis" });
  expect(await finds(who.tom, "orchis")).toMatchObject({ ids: before.ids, marked: before.marked, isPartial: false });
  expect((await finds(who.ada, "orchis")).ids).not.toEqual(before.ids);
});

describe("the index follows", () => {
  test("an edit, a withdrawal, its undoing, another title and another place", async () => {
    const thread = await begins(who.lin, "Pelican watch", "the pelican came");
    const reply = await who.tom.replies(thread, "a second pelican");
    const pelicans = async (person = who.priya) => (await finds(person, "pelican")).ids.toSorted();
    expect(await pelicans()).toEqual([thread.opening.id, reply.id].toSorted());
    await who.tom.does("editPost", { postId: reply.id, body: "a flamingo", expectedVersion: 1 });
    expect(await pelicans()).toEqual([thread.opening.id]);
    expect((await finds(who.priya, "flamingo")).ids).toEqual([reply.id]);
    await who.tom.does("withdrawPost", { postId: reply.id });
    expect((await finds(who.priya, "flamingo")).ids).toEqual([]);
    await isIndexed(open.house);
    expect(await sql(`select from search_document where body like '%flamingo%'`)).toEqual([]);
    expect(await sql(`select from search_word where word = 'flamingo'`)).toEqual([]);
    await who.tom.does("restorePost", { postId: reply.id });
    expect((await finds(who.priya, "flamingo")).ids).toEqual([reply.id]);
    await who.lin.does("editThread", { threadId: thread.id, title: "Heron watch", expectedVersion: 1 });
    expect((await finds(who.priya, "heron")).ids).toEqual([thread.opening.id]);
    await sql(`update thread set place_id = $1 where number = $2`, [other.uuid, thread.number]);
    expect((await finds(who.priya, "flamingo", { filter: { boardId: board.id } })).ids).toEqual([]);
    await who.mei.does("pinThread", { threadId: thread.id });
    expect((await finds(who.priya, "flamingo", { filter: { boardId: other.id } })).ids).toEqual([reply.id]);
  });

  test("what changed is not shown by what it was, even before the index has heard of it", async () => {
    const thread = await begins(who.lin, "Walrus", "the walrus sings");
    const reply = await who.tom.replies(thread, "a secret walrus");
    await isIndexed(open.house);
    const postId = uuidOf("Post", reply.id)!;
    for (const state of ["hidden", "removed", "held", "published"]) {
      await setPostState(open, postId, state);
      if (state === "published") await sql(`update post set version = 2 where id = $1`, [postId]);
      for (const person of [who.tom, who.mei, who.ada])
        expect((await finds(person, "walrus")).ids, state).toEqual([thread.opening.id]);
    }
    await sql(`update post set version = 1 where id = $1`, [postId]);
    await setThreadState(open, uuidOf("Thread", thread.id)!, "removed");
    expect((await finds(who.tom, "walrus")).ids).toEqual([]);
    expect((await finds(who.mei, "walrus")).ids.toSorted()).toEqual([thread.opening.id, reply.id].toSorted());
  });

  test("made anew it is the same as it had become", async () => {
    const whole = async () => {
      await isIndexed(open.house);
      return {
        documents: await sql(
          `select subject_id, kind, stamp, written_at, title, body, tokens from search_document order by subject_id`,
        ),
        words: await sql(`select word, documents, shapes from search_word order by word`),
      };
    };
    const before = await whole();
    expect(before.documents.length).toBeGreaterThan(20);
    await rebuildIndex(ownerOf(open.house.database), () => {});
    expect(await whole()).toEqual(before);
    await begins(who.lin, "Afterwards", "a capybara, after all");
    expect((await finds(who.tom, "capybara")).ids).toHaveLength(1);
  });
});

describe("words that mean the same", () => {
  test("an administrator teaches them, and others neither see nor change them", async () => {
    const { opening } = await begins(who.lin, "Belts", "a cummerbund for the evening");
    expect((await finds(who.tom, "腰封")).ids).toEqual([]);
    const added = await who.ada.does(
      "addSynonymGroup",
      { words: [" 腰封 ", "cummerbund", "Cummerbund"] },
      "group { id words version }",
    );
    expect(added["group"].words).toEqual(["腰封", "Cummerbund"]);
    expect((await finds(who.tom, "腰封")).ids).toEqual([opening.id]);
    const { id: groupId } = added["group"];
    const stale = await who.ada.does("updateSynonymGroup", { groupId, words: ["a", "b"], expectedVersion: 7 });
    expect(stale.userErrors).toMatchObject([{ code: "STALE_VERSION" }]);
    const short = await who.ada.does("updateSynonymGroup", { groupId, words: ["alone"], expectedVersion: 1 });
    expect(short.userErrors).toMatchObject([{ code: "INVALID_VALUE" }]);
    await who.ada.does("updateSynonymGroup", { groupId, words: ["腰带", "cummerbund"], expectedVersion: 1 });
    expect((await finds(who.tom, "腰封")).ids).toEqual([]);
    expect((await finds(who.tom, "腰带")).ids).toEqual([opening.id]);
    for (const person of [guest(open), who.tom, who.mei]) {
      expect(
        await person.reads("query ($id: ID!) { synonymGroups { id } node(id: $id) { id } }", { id: groupId }),
      ).toEqual({
        synonymGroups: null,
        node: null,
      });
    }
    expect((await who.ada.does("removeSynonymGroup", { groupId }, "removedId"))["removedId"]).toBe(groupId);
    expect((await finds(who.tom, "腰带")).ids).toEqual([]);
  });
});

describe("beside the search", () => {
  test("a title that was asked before finds its threads, each once", async () => {
    const thread = await begins(who.lin, "第一次自己换底盘，手一直抖", "请问大家有什么办法");
    await who.tom.replies(thread, "换底盘慢慢来，底盘要捂热");
    await isIndexed(open.house);
    const { similarThreads } = await who.priya.reads(
      `{ similarThreads(title: "第一次换底盘怎么办") { post { thread { id } } } }`,
    );
    const ids = similarThreads.map((one: { post: { thread: { id: string } } }) => one.post.thread.id);
    expect(ids.filter((id: string) => id === thread.id)).toHaveLength(1);
    expect(ids[0]).toBe(thread.id);
  });

  test("what waits for an answer leaves the list with the first one by somebody else", async () => {
    const thread = await begins(who.lin, "Anybody there?", "A narwhal.");
    const waiting = async (person: Person) =>
      (
        (await person.reads(`{ unansweredThreads(first: 100) { nodes { id } } }`))["unansweredThreads"].nodes as {
          id: string;
        }[]
      ).some(({ id }) => id === thread.id);
    expect(await waiting(who.tom)).toBe(true);
    expect(await waiting(guest(open))).toBe(false);
    await who.lin.replies(thread, "It has got worse since.");
    expect(await waiting(who.tom)).toBe(true);
    const narrowed = async (isAnswered: boolean) =>
      (await finds(who.tom, "narwhal", { filter: { isAnswered } })).ids.includes(thread.opening.id);
    expect([await narrowed(false), await narrowed(true)]).toEqual([true, false]);
    const answer = await who.tom.replies(thread, "Yes.");
    expect(await waiting(who.tom)).toBe(false);
    expect([await narrowed(false), await narrowed(true)]).toEqual([false, true]);
    await who.tom.does("withdrawPost", { postId: answer.id });
    expect(await waiting(who.tom)).toBe(true);
    await who.tom.does("restorePost", { postId: answer.id });
    expect(await waiting(who.tom)).toBe(false);
  });

  test("nothing of a question is in the log", async () => {
    const log: string[] = [];
    const house = await openTestHouse({ LOG_LEVEL: "trace" }, (line) => log.push(line));
    try {
      const person = guest(house);
      await person.asks(`query ($q: String!) { search(query: $q) { nodes { isPartial } } }`, { q: "wombat secret" });
      await fetch(`${house.url}/search?q=wombat+secret`);
      expect(log.join("\n")).not.toContain("wombat");
    } finally {
      await house.close();
    }
  });
});
