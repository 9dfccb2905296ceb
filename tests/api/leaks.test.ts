import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { uuidOf } from "../../api/src/kernel/ids.ts";
import { PersonaFields } from "../../api/src/identity/personas/persona.graphql.ts";
import { accountsBehind } from "../../api/src/identity/personas/vault.ts";
import { sendDueMails } from "../../api/src/notifications/sendDueMails.ts";
import { threadPath } from "../../client/src/discussion/addresses.ts";
import { settled } from "../people/bell.ts";
import { guest, people } from "../people/people.ts";
import type { Person, ThreadRef } from "../people/person.ts";
import { addBoard, type BoardRef } from "../support/boards.ts";
import { crawl, shapeOf, subscriptionQuestions, type Asked, type Tries } from "../support/crawler.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { jpeg } from "../support/pictureFiles.ts";
import { isIndexed } from "../support/indexed.ts";
import { until } from "../support/until.ts";

/**
 * Two people who only ever wrote anonymously, and somebody of every kind who looks for them through every door: the
 * whole schema, live streams, pages, mails and the log. Nothing that leads to an account may be found.
 */
let open: TestHouse;
const log: string[] = [];
const boards: BoardRef[] = [];

type Author = "veiled-one" | "veiled-two";
const authors: Author[] = ["veiled-one", "veiled-two"];
let who: Record<Author | "ada" | "rowan" | "sol" | "eva" | "mei" | "root", Person>;
const readers = ["guest", "ada", "rowan", "sol", "eva", "mei", "root"] as const;
const reader = (name: (typeof readers)[number]): Person => (name === "guest" ? guest(open) : who[name]);

interface Planted {
  thread: ThreadRef & { slug: string };
  personaId: string;
  /** The same author's pseudonym in another thread: nothing said of the one may lead to the other. */
  otherPersonaId: string;
  postIds: string[];
  pictureUrls: string[];
  /** What the moderators did to the pseudonym, and their request to see who it is. */
  moderationIds: string[];
}
/** What the moderators were answered, but for the one look at the account. */
const moderated: Asked[] = [];
const planted = new Map<Author, Planted>();
const secrets = new Map<Author, string[]>();
let cursor: string;

beforeAll(async () => {
  open = await openTestHouse({ LOG_LEVEL: "trace", DEMO: "true" }, (line) => log.push(line));
  for (const visibility of ["public", "members"] as const)
    boards.push(await addBoard(open, { slug: `talk-${visibility}`, visibility }));
  who = await people(open, {
    ...{ "veiled-one": "patient", "veiled-two": "carer" },
    ...{ ada: "patient", rowan: "carer", sol: "survivor", eva: "expert", mei: "moderator", root: "administrator" },
  } as const);
  cursor = (await who.ada.reads(`{ board(slug: "talk-public") { activityCursor } }`))["board"].activityCursor;
  for (const author of authors) secrets.set(author, await secretsOf(author));
  for (const author of authors) planted.set(author, await plant(author));
  await isIndexed(open.house);
});
afterAll(() => open.close());

/** Whatever would lead to an account: its handle and address, and its id in each of its spellings. */
async function secretsOf(handle: Author): Promise<string[]> {
  const { rows } = await open.house.database.read.query<{ id: string }>("select id from account where handle = $1", [
    handle,
  ]);
  const bytes = Buffer.from(rows[0]!.id.replaceAll("-", ""), "hex");
  return [handle, rows[0]!.id, bytes.toString("hex"), bytes.toString("base64url"), bytes.toString("base64")];
}

/** The same story for both authors: a thread, answers, a quotation, a mention, an edit, and something taken back. */
async function plant(author: Author): Promise<Planted> {
  const person = who[author];
  const used = await uploadOf(person);
  const begun = await person.does(
    "createThread",
    {
      ...{ boardId: boards[0]!.id, title: "Afraid of the bag", body: "Nobody knows.", anonymous: true },
      pictures: [{ id: used, altText: "The bag" }],
    },
    "thread { id number slug author { id pseudonym { en } } posts { nodes { id pictures { url sources { url } } } } }",
  );
  const { thread } = begun;
  // What nobody may find: the upload that it was, and another one that was never used.
  secrets.get(author)!.push(used, await uploadOf(person));
  const pictures: { url: string; sources: { url: string }[] }[] = thread.posts.nodes[0].pictures;
  const mention = thread.author.pseudonym.en.toLowerCase().replace(" ", "-");
  const answer = await who.ada.replies(thread, `You are not alone, @${mention}.`, {
    quotedPostId: thread.posts.nodes[0].id,
  });
  const edited = await person.replies(thread, "Thank you.", { anonymous: true, quotedPostId: answer.id });
  await person.does("editPost", { postId: edited.id, body: "Thank you so much.", expectedVersion: 1 });
  const gone = await person.replies(thread, "Too much.", { anonymous: true });
  await person.does("withdrawPost", { postId: gone.id });
  const elsewhere = await who.rowan.begins(boards[1]!.id, "Somebody else's");
  const there = await person.replies(elsewhere, "Me too.", { anonymous: true });
  const otherPersonaId = await faceBehind(there.id);
  await person.does("react", { subjectId: answer.id, kind: "THANK_YOU" });
  await who.ada.does("react", { subjectId: edited.id, kind: "HERE" });
  await who.rowan.does("react", { subjectId: thread.posts.nodes[0].id, kind: "ME_TOO" });
  const seen = await who.rowan.replies(elsewhere, "Still with you.");
  await person.does("react", { subjectId: seen.id, kind: "HELPED" });
  await person.does("markThreadRead", { threadId: thread.id, upToNumber: 4 });
  const pictureUrls = pictures.flatMap(({ url, sources }) => [url, ...sources.map((source) => source.url)]);
  const { ids, heldId } = await moderate(person, thread);
  const postIds = [thread.posts.nodes[0].id, edited.id, gone.id, there.id, heldId];
  return { thread, personaId: thread.author.id, otherPersonaId, postIds, pictureUrls, moderationIds: ids };
}

/** A moderator warns, holds and limits the pseudonym and undoes it; two of the staff look at who it is. */
async function moderate(person: Person, thread: ThreadRef & { author: { id: string } }) {
  const answered = async (moderator: Person, mutation: string, input: object, selection = ""): Promise<any> => {
    const payload = await moderator.does(mutation, input as Record<string, unknown>, selection);
    expect(payload.userErrors).toEqual([]);
    moderated.push({ question: mutation, answer: JSON.stringify(payload) });
    return payload;
  };
  const whole = "id kind reason persona { id displayName member { id handle } } takenBy { handle }";
  const given = { personaId: thread.author.id, reason: "Please mind.", endsAt: new Date(Date.now() + 3_600_000) };
  const takes = async (mutation: string): Promise<string> =>
    (await answered(who.mei, mutation, given, `measure { ${whole} }`)).measure.id;
  const warning = await takes("warnPersona");
  const hold = await takes("holdPersona");
  const held = await person.replies(thread, "Waiting.", { anonymous: true });
  await answered(who.root, "liftMeasure", { measureId: hold }, `measure { ${whole} }`);
  const limit = await takes("limitPersona");
  await answered(who.root, "liftMeasure", { measureId: limit }, `measure { ${whole} }`);
  const request = "request { id reason state persona { id member { handle } } requestedBy { handle } }";
  const asked = { personaId: thread.author.id, reason: "In danger?" };
  const { id } = (await answered(who.mei, "requestUnmasking", asked, request)).request;
  await answered(who.root, "decideUnmasking", { requestId: id, approve: true }, request);
  const seen = await who.mei.does("revealUnmasking", { requestId: id }, "member { handle }");
  expect(seen["member"].handle).toBe(person.handle);
  const again = await who.mei.does("revealUnmasking", { requestId: id }, `member { id handle } ${request}`);
  moderated.push({ question: "revealUnmasking again", answer: JSON.stringify(again) });
  return { ids: [warning, hold, limit, id], heldId: held.id };
}

const faceBehind = async (postId: string): Promise<string> =>
  (await who.ada.reads("query ($id: ID!) { post(id: $id) { author { id } } }", { id: postId }))["post"].author.id;

const uploadOf = async (person: Person): Promise<string> => (await person.uploads(await jpeg(60, 40))).upload!.id;

const idsOf = ({ thread, personaId, postIds, moderationIds }: Planted) => [
  thread.id,
  personaId,
  ...postIds,
  ...moderationIds,
];

const authorRoles = ["PATIENT", "CARER", "SURVIVOR", "EXPERT", "MODERATOR"];
/** What a search may be narrowed to. */
const narrowings = [
  ...authorRoles.map((role) => `{ authorRole: ${role} }`),
  ...["isAnswered", "hasExpertAnswer"].flatMap((field) => [`{ ${field}: true }`, `{ ${field}: false }`]),
  ...["{ locale: EN }", "{ withinDays: 1 }"],
];

/** What the crawler tries for arguments of these names. */
function tries(): Tries {
  const all = [...planted.values()];
  const threads = all.map(({ thread }) => thread);
  return {
    id: all.flatMap(idsOf),
    subjectId: [boards[0]!.id, ...all.flatMap(idsOf)],
    threadId: threads.map(({ id }) => id),
    boardId: boards.map(({ id }) => id),
    slug: boards.map(({ slug }) => slug),
    number: threads.map(({ number }) => number),
    handle: ["ada", "mei"],
    // With a letter, which pseudonyms are offered would hang on the lot that they were drawn by.
    prefix: [""],
    body: ["Nobody knows."],
    query: ["bag", "thank you", ...authors],
    "search.filter": [...narrowings, `{ boardId: "${boards[0]!.id}" }`].map((filter) => `enum:${filter}`),
    title: ["Afraid of the bag"],
    after: [cursor],
    language: ["enum:EN", "enum:ZH"],
    words: [["bag"], [...authors]],
    before: all.flatMap(({ postIds }) => postIds),
    holding: [...authors],
    country: ["CN"],
    from: ["2026-01-01"],
    to: ["2026-03-31"],
  };
}

/** The answers in which a secret of this author stands. */
function leaks(author: Author, asked: Asked[]): string[] {
  return asked
    .filter(({ answer }) => secrets.get(author)!.some((secret) => answer.includes(secret)))
    .map(({ question, answer }) => `${question}\n→ ${answer.slice(0, 2_000)}`);
}

/** What is answered about one pseudonym and all it did in its thread, where the same author's other one stands too. */
async function linksOf(author: Author, person: Person): Promise<string[]> {
  const { thread, personaId, otherPersonaId, postIds, moderationIds } = planted.get(author)!;
  const ids = [thread.id, personaId, ...postIds.filter((id) => id !== postIds[3]), ...moderationIds];
  const asked = await crawl(open, person, { ...queryTries(), id: ids, subjectId: ids });
  const about = asked.filter(({ question }) => ids.some((id) => question.startsWith(id)));
  expect(about.length).toBeGreaterThan(3);
  return about.filter(({ answer }) => answer.includes(otherPersonaId)).map(({ question }) => question);
}

/** The members among what was answered whose id begins with the time at which they joined. */
async function tellingJoinTime(asked: Asked[]): Promise<string[]> {
  const { rows } = await open.house.database.read.query<{ id: string; joined: string }>(
    `select id, created_at as joined from account`,
  );
  const joined = new Map(rows.map((row) => [row.id, Date.parse(row.joined)]));
  const found = asked.flatMap(({ answer }) => [...answer.matchAll(/(?<=")Member_[\w-]{22}(?=")/g)].map(([id]) => id));
  expect(found.length).toBeGreaterThan(0);
  return [...new Set(found)].filter((id) => {
    const uuid = uuidOf("Member", id)!;
    const told = Number.parseInt(uuid.replaceAll("-", "").slice(0, 12), 16);
    return Math.abs(told - joined.get(uuid)!) < 86_400_000;
  });
}

/** Without `after`, whose cursor belongs to live streams. */
const queryTries = (): Tries => ({ ...tries(), after: [] });

describe.each(readers)("%s", (name) => {
  test("finds nobody by walking the whole schema", async () => {
    const asked = await crawl(open, reader(name), queryTries());
    const seen = asked.map(({ answer }) => answer).join("");
    for (const { thread, personaId } of planted.values()) {
      expect(seen).toContain(thread.id);
      expect(seen).toContain(personaId);
    }
    for (const author of authors) expect(leaks(author, asked)).toEqual([]);
    expect(await tellingJoinTime(asked)).toEqual([]);
  });

  test("finds them by no role that they have, and both or neither by whatever else a search is narrowed to", async () => {
    for (const filter of narrowings) {
      const question = `{ search(query: "bag", filter: ${filter}, first: 100) { nodes { post { thread { id } } } } }`;
      const { data } = await reader(name).asks(question);
      const found = JSON.stringify(data!["search"].nodes);
      const both = authors.map((author) => found.includes(planted.get(author)!.thread.id));
      expect(both[0], question).toBe(both[1]);
      if (filter.includes("authorRole")) expect(both[0], question).toBe(false);
    }
  });

  test("gets answers of one shape about both", async () => {
    const [one, two] = await Promise.all(
      authors.map(async (author) => {
        const asked = await crawl(open, reader(name), {
          ...queryTries(),
          id: idsOf(planted.get(author)!),
          subjectId: idsOf(planted.get(author)!),
        });
        return idsOf(planted.get(author)!).map((id) => shapeOf(asked.find(({ question }) => question.startsWith(id))));
      }),
    );
    expect(one).toEqual(two);
  });

  test("is not led from one pseudonym to another of the same author", async () => {
    for (const author of authors) expect(await linksOf(author, reader(name))).toEqual([]);
  });

  test("finds nobody on the pages", async () => {
    const { cookie } = reader(name);
    const paths = ["/", "/boards", "/members/ada", "/help", ...boards.map(({ slug }) => `/boards/${slug}`)];
    paths.push(
      ...[...planted.values()].map(({ thread }) => threadPath(thread)),
      "/search?q=bag",
      "/search?view=waiting",
    );
    paths.push("/notifications", "/me", "/me/notifications", "/me/drafts", "/outbox");
    paths.push("/moderation/held", "/moderation/unmasking", "/admin/synonyms");
    paths.push(`/boards/${boards[0]!.slug}/new`);
    const pages = await Promise.all(
      paths.map(async (path) => {
        const response = await fetch(`${open.url}${path}`, { headers: { cookie, accept: "text/html" } });
        const head = JSON.stringify([...response.headers]);
        return { question: path, answer: head + (await response.text()) };
      }),
    );
    expect(pages.some(({ answer }) => answer.includes("Thank you so much."))).toBe(true);
    for (const author of authors) expect(leaks(author, pages)).toEqual([]);
  });
});

test.each(readers)("%s finds nobody in a picture, its headers or its address", async (name) => {
  const urls = [...planted.values()].flatMap(({ pictureUrls }) => pictureUrls);
  expect(urls.length).toBeGreaterThan(2);
  const served = await Promise.all(
    urls.map(async (url) => {
      const response = await reader(name).looksAt(url);
      expect(response.status).toBe(200);
      const answer =
        JSON.stringify([...response.headers]) + Buffer.from(await response.arrayBuffer()).toString("latin1");
      return { question: url, answer: url + answer };
    }),
  );
  for (const author of authors) expect(leaks(author, served)).toEqual([]);
});

test("what the moderators are answered tells nobody's name, but once to whoever asked for it", () => {
  expect(moderated.length).toBe(authors.length * 8);
  for (const author of authors) expect(leaks(author, moderated)).toEqual([]);
});

test("the authors see what is theirs, and nothing of one another", async () => {
  for (const author of authors) {
    const other = authors.find((one) => one !== author)!;
    const asked = await crawl(open, who[author], queryTries());
    expect(leaks(other, asked)).toEqual([]);
    const own = asked.find(({ question }) => question.startsWith(planted.get(author)!.personaId))!;
    expect(JSON.parse(own.answer).data.node).toMatchObject({ kind: "PSEUDONYMOUS", viewerIsSelf: true, member: null });
  }
});

test("live streams tell nobody's name, neither what was nor what comes", async () => {
  const questions = subscriptionQuestions(open.app.executor.schema, tries());
  const listening = readers.flatMap((name) =>
    questions.map((question) => ({ question, stream: reader(name).listens(question, {}) })),
  );
  await Promise.all(listening.map(({ stream }) => stream.stands()));
  for (const author of authors) {
    const { thread } = planted.get(author)!;
    const live = await who[author].replies(thread, "Still here.", { anonymous: true });
    await who[author].does("editPost", { postId: live.id, body: "Still here!", expectedVersion: 1 });
  }
  const heard = () => listening.map(({ question, stream }) => ({ question, answer: JSON.stringify(stream.heard) }));
  const watching = ({ question }: Asked) => question.includes("threadActivity");
  await until(() =>
    heard()
      .filter(watching)
      .every(({ answer }) => answer.includes("Still here!")),
  );
  for (const author of authors) expect(leaks(author, heard())).toEqual([]);
  for (const { stream } of listening) await stream.stops();
});

test("no mail to others and no line of the log leads to them", async () => {
  const { house } = open;
  await settled(open);
  await house.database.read.query("update account set email_verified_at = now()");
  for (const name of ["ada", "rowan", "mei"] as const)
    await who[name].does("updateNotificationSettings", { mail: "DAILY", isFullDetail: true });
  await sendDueMails(house, new Date(Date.now() + 86_400_000));
  const folder = join(open.house.config.dataDir, "outbox");
  const mails = (existsSync(folder) ? readdirSync(folder) : []).map((file) => ({
    question: file,
    answer: readFileSync(join(folder, file), "utf8"),
  }));
  expect(mails.some(({ answer }) => answer.includes("Afraid of the bag"))).toBe(true);
  for (const author of authors) {
    const toOthers = mails.filter(({ answer }) => !answer.includes(`To: ${author}@example.org`));
    expect(leaks(author, toOthers)).toEqual([]);
    const lines = log.map((answer) => ({ question: "log", answer }));
    expect(leaks(author, lines)).toEqual([]);
  }
});

test.each(readers)("%s reads no mail in the demonstration's outbox that leads to them", async (name) => {
  const question = "{ demoOutbox(first: 100) { nodes { to subject text } } }";
  const asked = [
    { question, answer: JSON.stringify(await reader(name).asks(question)) },
    { question: "/outbox", answer: await (await reader(name).looksAt("/outbox")).text() },
  ];
  const to = asked.flatMap(({ answer }) => [...answer.matchAll(/[\w-]+@example\.org/g)].map(([address]) => address));
  expect([...new Set(to)]).toEqual(name === "guest" ? [] : [`${name}@example.org`]);
  if (name === "ada") for (const { answer } of asked) expect(answer).toContain("Afraid of the bag");
  for (const author of authors) expect(leaks(author, asked)).toEqual([]);
});

test("one leaky resolver is found", async () => {
  const { house } = open;
  const leaky = vi.spyOn(PersonaFields.prototype, "member").mockImplementation((async (face: { uuid: string }) => {
    const unit = { house, now: new Date(), actorId: null };
    const found = await house.database
      .fork()
      .transactional((em) => accountsBehind({ em, ...unit }, [face.uuid], "notification"));
    const accountId = found.get(face.uuid)!;
    const nobody = { handle: "", displayName: "", staffRoles: [], viewerIsSelf: false };
    return { typename: "Member", uuid: accountId, id: accountId, ...nobody };
  }) as never);
  const asked = await crawl(open, who.ada, queryTries());
  leaky.mockRestore();
  for (const author of authors) expect(leaks(author, asked).length).toBeGreaterThan(0);
});

test("so is one that leads from a pseudonym to another", async () => {
  const leaky = vi.spyOn(PersonaFields.prototype, "member").mockImplementation((async () => {
    const { otherPersonaId } = planted.get("veiled-one")!;
    const nobody = { handle: "", displayName: "", staffRoles: [], viewerIsSelf: false };
    return { typename: "Member", uuid: otherPersonaId, id: otherPersonaId, ...nobody };
  }) as never);
  const found = await linksOf("veiled-one", who.ada);
  leaky.mockRestore();
  expect(found.length).toBeGreaterThan(0);
});
