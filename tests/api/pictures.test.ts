import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uuidOf } from "../../api/src/kernel/ids.ts";
import { purgeWithdrawnTexts } from "../../api/src/discussion/housekeeping.ts";
import { deleteUnusedPictures } from "../../api/src/subjects/pictures/housekeeping.ts";
import { guest, people } from "../people/people.ts";
import type { Payload, Person } from "../people/person.ts";
import { addBoard, type BoardRef } from "../support/boards.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { setPostState } from "../support/subjectStates.ts";
import { jpeg } from "../support/pictureFiles.ts";

let open: TestHouse;
let who: Record<"lin" | "tom" | "mei" | "root", Person>;
let talk: BoardRef;
let small: Buffer;

beforeAll(async () => {
  open = await openTestHouse();
  who = await people(open, { lin: "patient", tom: "carer", mei: "moderator", root: "administrator" } as const);
  talk = await addBoard(open, { slug: "talk" });
  small = await jpeg(60, 40);
});
afterAll(() => open.close());

const uploadOf = async (person: Person): Promise<string> => (await person.uploads(small)).upload!.id;
const shown = "pictures { id altText isSensitive width height url sources { url width } }";
const begin = (person: Person, board: BoardRef, more: object = {}): Promise<Payload> =>
  person.does(
    "createThread",
    { boardId: board.id, title: "With a picture", body: "See below.", ...more },
    `thread { id number posts { nodes { id version ${shown} } } }`,
  );

interface Shown {
  id: string;
  altText: string | null;
  isSensitive: boolean;
  url: string;
  sources: { url: string; width: number }[];
}

/** A thread of this person's with one picture. */
async function illustrated(person: Person, board: BoardRef, more: object = {}) {
  const pictures = [{ id: await uploadOf(person), altText: "A red cushion" }];
  const { thread } = await begin(person, board, { pictures, ...more });
  const post = thread.posts.nodes[0] as { id: string; version: number; pictures: Shown[] };
  return { thread, post, url: post.pictures[0]!.url };
}

const statusFor = async (person: Person, url: string): Promise<number> => (await person.looksAt(url)).status;
const codesOf = ({ userErrors }: Payload) => userErrors.map(({ code, path }) => `${code} ${path.join(".")}`);
const filesKept = (): string[] =>
  readdirSync(join(open.house.config.dataDir, "files"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe("an upload", () => {
  test("is seen by its uploader alone, the staff neither", async () => {
    const url = `/pictures/${await uploadOf(who.lin)}/320.webp`;
    expect(await statusFor(who.lin, url)).toBe(200);
    for (const other of [who.tom, who.mei, who.root, guest(open)]) expect(await statusFor(other, url)).toBe(404);
  });

  test("goes when its uploader says so, and nobody else can say it", async () => {
    const id = await uploadOf(who.lin);
    const gives = (person: Person) =>
      fetch(`${open.url}/pictures/${id}`, { method: "DELETE", headers: { cookie: person.cookie } });
    expect((await gives(who.tom)).status).toBe(404);
    expect((await gives(who.lin)).status).toBe(204);
    expect(await statusFor(who.lin, `/pictures/${id}/320.webp`)).toBe(404);
  });

  test("of somebody else's can't be used", async () => {
    const pictures = [{ id: await uploadOf(who.lin) }];
    expect(codesOf(await begin(who.tom, talk, { pictures }))).toEqual(["PICTURE_GONE pictures.0.id"]);
  });

  test("is used once", async () => {
    const pictures = [{ id: await uploadOf(who.lin) }];
    expect(codesOf(await begin(who.lin, talk, { pictures: [...pictures, ...pictures] }))).toEqual([
      "PICTURE_GONE pictures.1.id",
    ]);
    expect(codesOf(await begin(who.lin, talk, { pictures }))).toEqual([]);
    expect(codesOf(await begin(who.lin, talk, { pictures }))).toEqual(["PICTURE_GONE pictures.0.id"]);
    expect(await statusFor(who.lin, `/pictures/${pictures[0]!.id}/320.webp`)).toBe(404);
  });

  test.each(["../../../etc/passwd", "320.webp%2f..%2f..", "1600.png", "..%2f..%2fsession-secret", "320.WEBP"])(
    "has no file %s",
    async (name) => {
      const response = await who.lin.looksAt(`/pictures/${await uploadOf(who.lin)}/${name}`);
      expect(response.headers.get("content-type")).not.toMatch(/image/);
      expect(await response.text()).not.toContain("root:");
    },
  );
});

describe("a picture beside a post", () => {
  test("is told with its description, its size and its addresses", async () => {
    const id = (await who.lin.uploads(await jpeg(1_000, 500))).upload!.id;
    const pictures = [{ id, altText: "  Two colours  ", isSensitive: true }, { id: await uploadOf(who.lin) }];
    const { thread } = await begin(who.lin, talk, { pictures });
    const [first, second] = thread.posts.nodes[0].pictures;
    expect(first).toMatchObject({ altText: "Two colours", isSensitive: true, width: 1_000, height: 500 });
    expect(first.sources.map(({ width }: { width: number }) => width)).toEqual([320, 800, 1_000]);
    expect(second).toMatchObject({ altText: null, isSensitive: false, width: 60, height: 40 });
    for (const url of [first.url, ...first.sources.map((source: { url: string }) => source.url)])
      expect(await statusFor(who.tom, url)).toBe(200);
  });

  test("comes with headers that let it do nothing, and that nobody keeps for others", async () => {
    const { url } = await illustrated(who.lin, talk);
    const { headers } = await who.tom.looksAt(url);
    expect(Object.fromEntries(headers)).toMatchObject({
      ...{ "content-type": "image/jpeg", "x-content-type-options": "nosniff", "cache-control": "private, no-cache" },
      ...{ "content-security-policy": "default-src 'none'; sandbox", "content-disposition": "inline" },
    });
    const again = await who.tom.looksAt(url, { "if-none-match": headers.get("etag")! });
    expect(again.status).toBe(304);
    expect((await guest(open).looksAt(url, { "if-none-match": headers.get("etag")! })).status).toBe(404);
  });

  test("four are enough, and a description has an end", async () => {
    const five = await Promise.all([1, 2, 3, 4, 5].map(async () => ({ id: await uploadOfSlowly(who.tom) })));
    expect(codesOf(await begin(who.tom, talk, { pictures: five }))).toEqual(["TOO_MANY_PICTURES pictures"]);
    const long = [{ ...five[0]!, altText: "a".repeat(501) }];
    expect(codesOf(await begin(who.tom, talk, { pictures: long }))).toEqual(["TEXT_TOO_LONG pictures.0.altText"]);
    expect(codesOf(await begin(who.tom, talk, { pictures: five.slice(0, 4) }))).toEqual([]);
  });

  test("a refused reply uses nothing up", async () => {
    const { thread } = await illustrated(who.lin, talk);
    const id = await uploadOf(who.tom);
    const refused = { threadId: thread.id, body: "x", pictures: [{ id }, { id: "Picture_AAAAAAAAAAAAAAAAAAAAAA" }] };
    expect(codesOf(await who.tom.does("replyToThread", refused))).toEqual(["PICTURE_GONE pictures.1.id"]);
    expect(await statusFor(who.tom, `/pictures/${id}/320.webp`)).toBe(200);
    expect(codesOf(await who.tom.does("replyToThread", { ...refused, pictures: [{ id }] }))).toEqual([]);
  });

  test("the same key gives the same reply, with its picture, once", async () => {
    const { thread } = await illustrated(who.lin, talk);
    const input = {
      threadId: thread.id,
      body: "x",
      idempotencyKey: "once",
      pictures: [{ id: await uploadOf(who.tom) }],
    };
    const first = await who.tom.does("replyToThread", input, `post { id ${shown} }`);
    const second = await who.tom.does("replyToThread", input, `post { id ${shown} }`);
    expect(second["post"]).toEqual(first["post"]);
    expect(first["post"].pictures).toHaveLength(1);
  });

  test("reaches those who watch live", async () => {
    const { thread } = await illustrated(who.lin, talk);
    const page = await who.mei.reads(`{ thread(number: ${thread.number}) { activityCursor } }`);
    const watch = `subscription ($threadId: ID!, $after: String) {
      threadActivity(threadId: $threadId, after: $after) { post { number pictures { altText } } } }`;
    const from = { threadId: thread.id, after: page["thread"].activityCursor };
    const heard = await who.mei.listens<any>(watch, from).stands();
    await who.tom.replies(thread, "Look", { pictures: [{ id: await uploadOf(who.tom), altText: "Look here" }] });
    // The thread's own beginning may still be on its way.
    const replies = () => heard.heard.filter(({ post }) => post?.number === 2);
    await heard.until(() => replies().length > 0);
    expect(replies()[0].post.pictures).toEqual([{ altText: "Look here" }]);
    await heard.stops();
  });
});

/** Three at once are what one member may send. */
let turn: Promise<unknown> = Promise.resolve();
const uploadOfSlowly = (person: Person): Promise<string> => {
  const mine = turn.then(() => uploadOf(person));
  turn = mine;
  return mine;
};

describe("editing", () => {
  const edit = (person: Person, post: { id: string }, expectedVersion: number, more: object) =>
    person.does(
      "editPost",
      { postId: post.id, body: "See below.", expectedVersion, ...more },
      `post { version editedAt revisionCount ${shown} }`,
    );

  test("without a word of pictures leaves them; with a list it makes them that list", async () => {
    const { post, url } = await illustrated(who.lin, talk);
    const reworded = await edit(who.lin, post, 1, { body: "See here." });
    expect(reworded["post"].pictures).toEqual(post.pictures);
    const added = await uploadOf(who.lin);
    const kept = { id: post.pictures[0]!.id, altText: "Still red", isSensitive: true };
    const changed = await edit(who.lin, post, 2, { body: "See here.", pictures: [{ id: added }, kept] });
    expect(changed["post"]).toMatchObject({ version: 3, revisionCount: 2 });
    expect(changed["post"].pictures[1]).toMatchObject(kept);
    const same = await edit(who.lin, post, 3, {
      body: "See here.",
      pictures: changed["post"].pictures.map(({ id, altText, isSensitive }: Shown) => ({ id, altText, isSensitive })),
    });
    expect(same["post"].version).toBe(3);
    const without = await edit(who.lin, post, 3, { body: "See here.", pictures: [] });
    expect(without["post"]).toMatchObject({ version: 4, pictures: [] });
    for (const person of [who.lin, who.tom, who.mei]) expect(await statusFor(person, url)).toBe(404);
  });

  test("can't take a picture from another post, nor touch somebody else's", async () => {
    const [mine, other] = [await illustrated(who.lin, talk), await illustrated(who.tom, talk)];
    const stolen = [{ id: other.post.pictures[0]!.id }];
    expect(codesOf(await edit(who.lin, mine.post, 1, { pictures: stolen }))).toEqual(["PICTURE_GONE pictures.0.id"]);
    expect(codesOf(await edit(who.tom, mine.post, 1, { pictures: [] }))).toEqual(["NOT_ALLOWED postId"]);
    expect(await statusFor(who.lin, mine.url)).toBe(200);
    expect(await statusFor(who.tom, other.url)).toBe(200);
  });
});

describe("who may see it", () => {
  test("on a public board everybody; on one for members no guest", async () => {
    const everybody = await addBoard(open, { slug: "public", visibility: "public" });
    expect(await statusFor(guest(open), (await illustrated(who.lin, everybody)).url)).toBe(200);
    expect(await statusFor(guest(open), (await illustrated(who.lin, talk)).url)).toBe(404);
  });

  test("on a private board its members, as long as they are", async () => {
    const secret = await addBoard(open, { slug: "secret", visibility: "private" });
    const { read } = open.house.database;
    const setMembership = (handle: string, state: string) =>
      read.query(
        `insert into membership (id, place_id, account_id, state, requested_at)
         select gen_random_uuid(), $1, id, $3, now() from account where handle = $2
         on conflict (account_id, place_id) do update set state = excluded.state`,
        [secret.uuid, handle, state],
      );
    await setMembership("lin", "active");
    const { url, post } = await illustrated(who.lin, secret);
    expect(await statusFor(guest(open), url)).toBe(404);
    expect(await statusFor(who.tom, url)).toBe(404);
    const { pictures } = (await who.tom.reads(`{ node(id: "${post.id}") { ... on Post { ${shown} } } }`))["node"] ?? {};
    expect(pictures).toBeUndefined();
    await setMembership("tom", "active");
    expect(await statusFor(who.tom, url)).toBe(200);
    expect(await statusFor(who.mei, url)).toBe(200);
    await setMembership("tom", "removed");
    expect(await statusFor(who.tom, url)).toBe(404);
    expect(await statusFor(who.lin, url)).toBe(200);
    await who.lin.signsOut();
    expect(await statusFor(who.lin, url)).toBe(404);
    await who.lin.signsIn();
  });

  test("of a withdrawn post nobody, until it is restored", async () => {
    const { url, post } = await illustrated(who.lin, talk);
    const withdrawn = await who.lin.does("withdrawPost", { postId: post.id }, `post { ${shown} }`);
    expect(withdrawn["post"].pictures).toEqual([]);
    for (const person of [who.lin, who.tom, who.mei, who.root]) expect(await statusFor(person, url)).toBe(404);
    const restored = await who.lin.does("restorePost", { postId: post.id }, `post { ${shown} }`);
    expect(restored["post"].pictures).toEqual(post.pictures);
    expect(await statusFor(who.tom, url)).toBe(200);
  });

  test("of what the moderators hid its author and the staff", async () => {
    const { url, post } = await illustrated(who.lin, talk);
    await setPostState(open, uuidOf("Post", post.id)!, "hidden");
    expect(await statusFor(who.lin, url)).toBe(200);
    expect(await statusFor(who.mei, url)).toBe(200);
    expect(await statusFor(who.tom, url)).toBe(404);
  });
});

describe("what is not needed is deleted", () => {
  test("an upload after seven days, a removed picture at the next round, both with their files", async () => {
    const { read } = open.house.database;
    await read.query("update picture_upload set uploaded_at = now() - interval '8 days'");
    await deleteUnusedPictures(open.house, new Date());
    const before = filesKept().length;
    const kept = await uploadOf(who.lin);
    const gone = await uploadOf(who.tom);
    await read.query("update picture_upload set uploaded_at = now() - interval '8 days' where id = $1", [
      Buffer.from(gone.slice("PictureUpload_".length), "base64url").toString("hex"),
    ]);
    const { post } = await illustrated(who.lin, talk);
    await who.lin.does("editPost", { postId: post.id, body: "Nothing to see.", expectedVersion: 1, pictures: [] });
    expect(filesKept().length).toBe(before + 12);
    expect(await deleteUnusedPictures(open.house, new Date(Date.now() + 1_000))).toBe(2);
    expect(filesKept().length).toBe(before + 4);
    expect(await statusFor(who.tom, `/pictures/${gone}/320.webp`)).toBe(404);
    expect(await statusFor(who.lin, `/pictures/${kept}/320.webp`)).toBe(200);
  });

  test("the pictures of a withdrawn post together with its text", async () => {
    const { post } = await illustrated(who.lin, talk);
    await who.lin.does("withdrawPost", { postId: post.id });
    const { length } = filesKept();
    const inAMonth = new Date(Date.now() + 31 * 86_400_000);
    await deleteUnusedPictures(open.house, new Date());
    expect(filesKept().length).toBe(length);
    await purgeWithdrawnTexts(open.house.database, inAMonth);
    await deleteUnusedPictures(open.house, new Date(Date.now() + 1_000));
    expect(filesKept().length).toBeLessThan(length);
  });

  test("by the job, every hour", async () => {
    const found = async () =>
      (await open.house.database.read.query("select cron from pgboss.schedule where name = 'deleteUnusedPictures'"))
        .rows;
    await expect.poll(found, { timeout: 20_000 }).toEqual([{ cron: "57 * * * *" }]);
  });
});

describe("no trace of who uploaded", () => {
  test("stands anywhere once the picture stands beside a post", async () => {
    const upload = await uploadOf(who.lin);
    const { post } = await illustrated(who.lin, talk, { anonymous: true, pictures: [{ id: upload, altText: "Mine" }] });
    const pictureId = Buffer.from(post.pictures[0]!.id.slice("Picture_".length), "base64url").toString("hex");
    const uploadId = Buffer.from(upload.slice("PictureUpload_".length), "base64url").toString("hex");
    expect(pictureId).not.toBe(uploadId);
    const { rows } = await open.house.database.read.query<{ row: string; account: string }>(
      `select to_jsonb(p)::text as row, (select id::text from account where handle = 'lin') as account
       from picture p where replace(id::text, '-', '') = $1`,
      [pictureId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).not.toContain(rows[0]!.account);
    expect(rows[0]!.row).not.toMatch(/uploader|uploaded/);
    expect(rows[0]!.row.replaceAll("-", "")).not.toContain(uploadId);
    const left = await open.house.database.read.query(
      "select 1 from picture_upload where replace(id::text, '-', '') = $1",
      [uploadId],
    );
    expect(left.rows).toEqual([]);
  });
});
