import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isKnown } from "../../../../tests/people/known.ts";
import { people } from "../../../../tests/people/people.ts";
import type { Payload, Person, ThreadRef } from "../../../../tests/people/person.ts";
import { addBoard, type BoardRef } from "../../../../tests/support/boards.ts";
import { openTestHouse, type TestHouse } from "../../../../tests/support/house.ts";

let open: TestHouse;
let board: BoardRef;
let thread: ThreadRef;
let lin: Person;
let tom: Person;
let mei: Person;
let ada: Person;

const note = { noteEn: "Please think of it.", noteZh: "请想一想。" };
const terms = [
  { action: "WARN_AUTHOR", words: ["grapefruit"], category: "MEDICAL_ADVICE", ...note },
  { action: "SUGGEST_HELP", words: ["so very tired of it"], category: "CRISIS" },
  { action: "BLOCK", words: ["blockedword"], category: "HARASSMENT", ...note },
  { action: "HOLD", words: ["heldword"], category: "SELLING", ...note },
  { action: "TAG", words: ["taggedword"], category: "MEDICAL_ADVICE" },
  { action: "REPLACE", words: ["coarseword"], replacement: "…", category: "OTHER", ...note },
  { action: "ADD_WARNING", words: ["bloodword"], warningKind: "BLOOD", category: "OTHER", ...note },
];

beforeAll(async () => {
  open = await openTestHouse();
  board = await addBoard(open, { slug: "talk" });
  ({ lin, tom, mei, ada } = await people(open, {
    ...{ lin: "patient", tom: "carer", mei: "moderator", ada: "administrator" },
  } as const));
  for (const term of terms) await ada.does("addWatchedTerm", { language: "EN", ...term });
  thread = await tom.begins(board.id, "A question");
});
afterAll(() => open.close());

const codes = ({ userErrors }: Payload) => userErrors.map(({ code, path }) => `${code} ${path.join(".")}`);
const postFields = `post { id number state version body bodyHtml contentWarnings { kind } screening { action cause note { en } term { words } } }`;

interface Asked {
  code: string;
  path: string[];
  finding: { id: string; words: string; note: { en: string; zh: string } | null; offersHelp: boolean } | null;
}

/** Gives a command, and tells what was found as well. */
async function gives(
  person: Person,
  mutation: string,
  input: object,
  selection = "",
): Promise<Payload & { userErrors: Asked[] }> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const data = await person.reads(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection}
       userErrors { code path finding { id words note { en zh } offersHelp } } } }`,
    { input },
  );
  return data[mutation];
}

const replies = (body: string, more: object = {}, person = lin) =>
  gives(person, "replyToThread", { threadId: thread.id, body, ...more }, postFields);

const seenBy = async (person: Person, id: string) =>
  (await person.reads(`query ($id: ID!) { ${postFields.replace("post {", "post(id: $id) {")} }`, { id }))["post"];

const casesOf = async (postId: string) => {
  const uuid = Buffer.from(postId.slice("Post_".length), "base64url").toString("hex");
  const { rows } = await open.house.database.read.query<{ source: string; category: string; snapshots: number }>(
    `select source, category, (select count(*)::int from case_snapshot s where s.case_id = c.id) as snapshots
     from moderation_case c where replace(subject_id::text, '-', '') = $1 order by opened_at`,
    [uuid],
  );
  return rows;
};

describe("words", () => {
  test("that call for a second thought are asked about, with a note, and may be published all the same", async () => {
    const asked = await replies("Grape-fruit, or GRAPEFRUITS?");
    expect(asked["post"]).toBeNull();
    const [error] = asked.userErrors;
    expect(error).toMatchObject({ code: "WORDS_ASKED", path: ["body"] });
    expect(error!.finding).toMatchObject({
      words: "Grape-fruit",
      note: { en: note.noteEn, zh: note.noteZh },
      offersHelp: false,
    });
    const published = await replies("Grape-fruit, or GRAPEFRUITS?", { acceptedWarnings: [error!.finding!.id] });
    expect(published["post"]).toMatchObject({ state: "PUBLISHED", screening: [] });
    expect(await casesOf(published["post"].id)).toEqual([]);
  });

  test("that were accepted do not let others pass", async () => {
    const [asked] = (await replies("grapefruit")).userErrors;
    const other = await replies("grapefruit, and so very tired of it", { acceptedWarnings: [asked!.finding!.id] });
    expect(codes(other)).toEqual(["WORDS_ASKED body"]);
    expect(other.userErrors[0]!.finding).toMatchObject({ offersHelp: true, note: null });
  });

  test("of despair show where there is help; published, they become a crisis that nobody else is told of", async () => {
    const [asked] = (await replies("I am so very tired of it.")).userErrors;
    expect(asked!.finding!.offersHelp).toBe(true);
    const { post } = await replies("I am so very tired of it.", { acceptedWarnings: [asked!.finding!.id] });
    expect(post).toMatchObject({ state: "PUBLISHED", screening: [] });
    expect(await casesOf(post.id)).toEqual([{ source: "screening", category: "crisis", snapshots: 1 }]);
    expect((await seenBy(tom, post.id)).screening).toEqual([]);
    expect((await seenBy(mei, post.id)).screening).toMatchObject([{ action: "SUGGEST_HELP" }]);
  });

  test("that were only typed are nowhere", async () => {
    const count = async () =>
      (await open.house.database.read.query("select count(*)::int as n from moderation_case")).rows[0].n;
    const before = await count();
    await replies("I am so very tired of it.");
    await replies("blockedword");
    expect(await count()).toBe(before);
  });

  test("that are refused come back with what can be done, and no acceptance helps", async () => {
    const refused = await replies("a blocked-word");
    expect(codes(refused)).toEqual(["WORDS_REFUSED body"]);
    const { id, note: said } = refused.userErrors[0]!.finding!;
    expect(said).toEqual({ en: note.noteEn, zh: note.noteZh });
    expect(codes(await replies("a blocked-word", { acceptedWarnings: [id] }))).toEqual(["WORDS_REFUSED body"]);
  });

  test("that are held wait with their text: others see nothing, its author and the staff why, and there is a case", async () => {
    const { post } = await replies("Get your heldword here");
    expect(post).toMatchObject({ state: "HELD", number: 0, body: "Get your heldword here" });
    expect(post.screening).toMatchObject([{ action: "HOLD", cause: "TERM", note: { en: note.noteEn }, term: null }]);
    expect(await seenBy(tom, post.id)).toBeNull();
    expect((await seenBy(mei, post.id)).screening).toMatchObject([{ action: "HOLD", term: { words: ["heldword"] } }]);
    expect(await casesOf(post.id)).toEqual([{ source: "screening", category: "selling", snapshots: 1 }]);
    const { heldPosts } = await mei.reads("{ heldPosts { nodes { id } } }");
    expect(heldPosts.nodes).toContainEqual({ id: post.id });
  });

  test("that are only to be looked at are published, and their author learns nothing of it", async () => {
    const { post } = await replies("a taggedword");
    expect(post).toMatchObject({ state: "PUBLISHED", screening: [] });
    expect(await casesOf(post.id)).toEqual([{ source: "screening", category: "medicalAdvice", snapshots: 1 }]);
    expect((await seenBy(mei, post.id)).screening).toMatchObject([{ action: "TAG" }]);
  });

  test("that are replaced are nowhere in what is kept, and their author is told", async () => {
    const { post } = await replies("What a coarse**word** and COARSEWORD!");
    expect(post).toMatchObject({ state: "PUBLISHED", body: "What a …** and …!" });
    expect(post.screening).toMatchObject([{ action: "REPLACE", note: { en: note.noteEn } }]);
    expect((await seenBy(tom, post.id)).screening).toEqual([]);
  });

  test("that call for a warning get one, which an edit can't take off", async () => {
    const { post } = await replies("There was bloodword.", { contentWarnings: [{ kind: "DEATH" }] });
    expect(post.contentWarnings).toEqual([{ kind: "BLOOD" }, { kind: "DEATH" }]);
    expect(post.screening).toMatchObject([{ action: "ADD_WARNING" }]);
    const edited = { postId: post.id, expectedVersion: 1, body: "There was bloodword.", contentWarnings: [] };
    const { post: again } = await gives(lin, "editPost", edited, postFields);
    expect(again.contentWarnings).toEqual([{ kind: "BLOOD" }]);
  });

  test("that hide from their source are found as they are read", async () => {
    const hidden = "he&#108;dword, he[ld](https://example.org)word";
    expect((await replies(hidden.split(",")[0]!))["post"].state).toBe("HELD");
    expect((await replies("coarse&#119;ord"))["post"].state).toBe("HELD");
    expect(codes(await replies("block&#101;dword"))).toEqual(["WORDS_REFUSED body"]);
  });
});

describe("an edit", () => {
  const publishes = async (body: string) => (await replies(body))["post"] as { id: string; version: number };
  const edits = (post: { id: string; version: number }, body: string, more: object = {}) =>
    gives(lin, "editPost", { postId: post.id, expectedVersion: post.version, body, ...more }, postFields);

  test("of what others read can't bring in what would wait, nor what is refused", async () => {
    const post = await publishes("Good morning.");
    const refused = await edits(post, "Good morning. heldword!");
    expect(codes(refused)).toEqual(["MUST_WAIT body"]);
    expect(refused.userErrors[0]!.finding).toMatchObject({ words: "heldword" });
    expect(codes(await edits(post, "blockedword"))).toEqual(["WORDS_REFUSED body"]);
    expect(codes(await edits(post, "grapefruit"))).toEqual(["WORDS_ASKED body"]);
    expect((await seenBy(tom, post.id)).bodyHtml).toBe("<p>Good morning.</p>\n");
  });

  test("leaves alone what stood there before, line by line, but not what is put around it", async () => {
    const held = await publishes("Our heldword was cheap.\n\nWe laughed.");
    await mei.does("releasePost", { postId: held.id });
    const released = { ...held, version: 2 };
    const mended = await edits(released, "Our heldword was cheap.\n\nHow we laughed.");
    expect(mended["post"]).toMatchObject({ state: "PUBLISHED", version: 3 });
    const moved = await edits({ ...held, version: 3 }, "Our heldword was cheap, ask me.\n\nHow we laughed.");
    expect(codes(moved)).toEqual(["MUST_WAIT body"]);
  });

  test("of what waits may say anything that waits, and leaves it waiting", async () => {
    const held = await publishes("heldword one");
    const edited = await edits(held, "heldword two");
    expect(edited["post"]).toMatchObject({ state: "HELD", body: "heldword two" });
    expect((await edits({ ...held, version: 2 }, "nothing at all"))["post"].state).toBe("HELD");
    expect(await casesOf(held.id)).toHaveLength(1);
  });

  test("of a title is looked through as well", async () => {
    const begun = await lin.begins(board.id, "A quiet title");
    const retitles = (title: string, person = lin) =>
      gives(
        person,
        "editThread",
        { threadId: begun.id, title, expectedVersion: 1 },
        "thread { title contentWarnings { kind } }",
      );
    expect(codes(await retitles("heldword"))).toEqual(["MUST_WAIT title"]);
    expect(codes(await retitles("blockedword"))).toEqual(["WORDS_REFUSED title"]);
    expect(codes(await retitles("grapefruit"))).toEqual(["WORDS_ASKED title"]);
    const changed = await retitles("coarseword and bloodword");
    expect(changed["thread"]).toEqual({ title: "… and bloodword", contentWarnings: [{ kind: "BLOOD" }] });
  });
});

test("a thread is looked through whole: title, text, the words of its warning, what pictures are described by", async () => {
  const begins = (more: object) =>
    gives(lin, "createThread", { boardId: board.id, title: "A title", body: "A text.", ...more }, "thread { id }");
  const pictures = [{ id: "PictureUpload_AAAAAAAAAAAAAAAAAAAAAA", altText: "blockedword" }];
  const contentWarnings = [{ kind: "OTHER", note: "blockedword" }];
  expect(codes(await begins({ title: "blockedword" }))).toEqual(["WORDS_REFUSED title"]);
  expect(codes(await begins({ body: "blockedword" }))).toEqual(["WORDS_REFUSED body"]);
  expect(codes(await begins({ contentWarnings }))).toEqual(["WORDS_REFUSED contentWarnings"]);
  expect(codes(await begins({ pictures }))).toEqual(["WORDS_REFUSED pictures.0.altText"]);
  const personal = await begins({ title: "grapefruit", body: "13812345678" });
  expect(codes(personal)).toEqual(["PERSONAL_DATA_FOUND body", "WORDS_ASKED title"]);
});

test("a profile and a name are looked through, and can't wait", async () => {
  const { viewer } = await lin.reads("{ viewer { version } }");
  const says = (texts: object) =>
    gives(lin, "updateProfile", { ...texts, expectedVersion: viewer.version }, "viewer { about }");
  expect(codes(await says({ about: "heldword" }))).toEqual(["WORDS_REFUSED about"]);
  expect(codes(await says({ about: "grapefruit" }))).toEqual(["WORDS_ASKED about"]);
  expect(codes(await says({ displayName: "blockedword" }))).toEqual(["WORDS_REFUSED displayName"]);
  expect((await says({ about: "a coarseword, a taggedword" }))["viewer"].about).toBe("a …, a taggedword");
  const { rows } = await open.house.database.read.query(
    "select source, category from moderation_case where subject_kind = 'member'",
  );
  expect(rows).toEqual([{ source: "screening", category: "medicalAdvice" }]);
  await expect(people(open, { heldword: "patient" })).rejects.toThrow("HANDLE_INVALID");
});

test("a draft is its author's own: nothing is looked for in it before it is published", async () => {
  const draft = { subjectId: thread.id, body: "blockedword, heldword" };
  const saved = await tom.does("saveDraft", draft, "draft { version }");
  expect(codes(saved)).toEqual([]);
  const { version: draftVersion } = saved["draft"];
  expect(codes(await replies(draft.body, { draftVersion }, tom))).toEqual(["WORDS_REFUSED body"]);
  const kept = async () =>
    (await tom.reads("query ($id: ID!) { viewer { draft(subjectId: $id) { body } } }", { id: thread.id }))["viewer"]
      .draft;
  expect((await kept()).body).toBe(draft.body);
  expect((await replies("heldword", { draftVersion }, tom))["post"].state).toBe("HELD");
  expect(await kept()).toBeNull();
});

test("a term counts from the moment it is on the list, and no longer than it is", async () => {
  const added = await ada.does(
    "addWatchedTerm",
    { language: "ZH", words: ["新词语"], action: "HOLD", category: "OTHER" },
    "term { id }",
  );
  expect((await replies("这是新 词 语"))["post"].state).toBe("HELD");
  await ada.does("removeWatchedTerm", { termId: added["term"].id });
  expect((await replies("这是新 词 语"))["post"].state).toBe("PUBLISHED");
});

test("staff are under the same rules: what they write with such words waits for another of them", async () => {
  const { post } = await replies("heldword", {}, mei);
  expect(post.state).toBe("HELD");
  expect((await mei.does("releasePost", { postId: post.id })).userErrors[0]!.code).toBe("NOT_ALLOWED");
  expect((await ada.does("releasePost", { postId: post.id })).userErrors).toEqual([]);
});

test("whoever is known here gives links without waiting", async () => {
  const body = "It is told at https://example.org/a";
  expect((await replies(body, {}, tom))["post"].state).toBe("HELD");
  await isKnown(open, tom, thread);
  expect((await replies(body, {}, tom))["post"].state).toBe("PUBLISHED");
});
