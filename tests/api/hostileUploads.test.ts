import { connect } from "node:net";
import { deflateSync, gzipSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guest, people } from "../people/people.ts";
import type { Person } from "../people/person.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import {
  animation,
  boxFile,
  chunk,
  greyPng,
  jpeg,
  lyingPng,
  phonePicture,
  picture,
  pngHeader,
  pngSignature,
} from "../support/pictureFiles.ts";

/** Files that somebody sends who means harm, or whose phone is strange; each made here. */
let open: TestHouse;
let lin: Person;

beforeAll(async () => {
  open = await openTestHouse();
  ({ lin } = await people(open, { lin: "patient" }));
});
afterAll(() => open.close());

const text = (words: string) => () => Buffer.from(words);
const script = "<script>document.title = 'owned'</script>";
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${script}</svg>`;
const both = (one: Buffer, other: Buffer | string) => Buffer.concat([one, Buffer.from(other)]);
const without = (file: Buffer, bytes: number) => file.subarray(0, file.length - bytes);

/** A JPEG whose frame header announces another size than its pixels have. */
async function resized(width: number, height: number): Promise<Buffer> {
  const file = Buffer.from(await jpeg(64, 64));
  const frame = file.indexOf(Buffer.from([0xff, 0xc0]));
  file.writeUInt16BE(height, frame + 5);
  file.writeUInt16BE(width, frame + 7);
  return file;
}

async function webpOfSize(width: number, height: number): Promise<Buffer> {
  const canvas = Buffer.alloc(10);
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  const still = (await picture(16, 16).webp().toBuffer()).subarray(12);
  const size = Buffer.alloc(4);
  const parts = Buffer.concat([Buffer.from("WEBPVP8X"), Buffer.from([10, 0, 0, 0]), canvas, still]);
  size.writeUInt32LE(parts.length);
  return Buffer.concat([Buffer.from("RIFF"), size, parts]);
}

const apng = async () => {
  const still = await picture(32, 32).toBuffer();
  const control = chunk("acTL", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
  return Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]);
};

const refusedFiles: [string, string, () => Buffer | Promise<Buffer>][] = [
  ["nothing at all", "PICTURE_EMPTY", () => Buffer.alloc(0)],
  ["one byte", "PICTURE_TYPE_UNKNOWN", () => Buffer.from([0xff])],
  ["zeros", "PICTURE_TYPE_UNKNOWN", () => Buffer.alloc(5_000)],
  ["words", "PICTURE_TYPE_UNKNOWN", text("I am a picture, honestly.")],
  ["an SVG", "PICTURE_SVG", text(svg)],
  ["an SVG after an XML declaration", "PICTURE_SVG", text(`<?xml version="1.0"?>\n<!-- hello -->\n${svg}`)],
  ["an SVG after a byte order mark", "PICTURE_SVG", text(`\uFEFF  ${svg}`)],
  ["an SVG in UTF-16", "PICTURE_SVG", () => Buffer.from(`\uFEFF${svg}`, "utf16le")],
  ["an SVG under a prefix", "PICTURE_SVG", text(`<s:svg xmlns:s="http://www.w3.org/2000/svg">${script}</s:svg>`)],
  [
    "an SVG with an outside entity",
    "PICTURE_SVG",
    text(`<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg}`),
  ],
  ["a compressed SVG", "PICTURE_TYPE_UNKNOWN", () => gzipSync(svg)],
  ["a page", "PICTURE_TYPE_UNKNOWN", text(`<!DOCTYPE html><html>${script}</html>`)],
  ["a script", "PICTURE_TYPE_UNKNOWN", text("alert(1)//ÿØÿ")],
  ["a PDF", "PICTURE_TYPE_UNKNOWN", text("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>")],
  ["PostScript", "PICTURE_TYPE_UNKNOWN", text("%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) (r) file")],
  [
    "a drawing of ImageMagick's own",
    "PICTURE_TYPE_UNKNOWN",
    text("push graphic-context\nimage over 0,0 0,0 'https://x/|id'"),
  ],
  ["a ZIP", "PICTURE_TYPE_UNKNOWN", text("PK\u0003\u0004 and so on")],
  ["a program", "PICTURE_TYPE_UNKNOWN", text("\u007fELF\u0002\u0001\u0001")],
  ["a GIF", "PICTURE_TYPE_UNKNOWN", () => animation("gif")],
  ["a GIF that is a script", "PICTURE_TYPE_UNKNOWN", text("GIF89a/*\u0001\u0002*/=1;alert(1)//")],
  ["a BMP", "PICTURE_TYPE_UNKNOWN", text("BM\u0000\u0000\u0000\u0000")],
  ["a TIFF", "PICTURE_TYPE_UNKNOWN", () => picture(8, 8).tiff().toBuffer()],
  ["an icon", "PICTURE_TYPE_UNKNOWN", () => Buffer.from([0, 0, 1, 0, 1, 0, 16, 16])],
  ["a HEIC of an iPhone", "PICTURE_HEIC", () => boxFile("heic")],
  ["a HEIC in ten bits", "PICTURE_HEIC", () => boxFile("heix")],
  ["a HEIF of another kind", "PICTURE_HEIC", () => boxFile("mif1")],
  ["an AVIF", "PICTURE_TYPE_UNKNOWN", () => boxFile("avif")],
  ["a film", "PICTURE_TYPE_UNKNOWN", () => boxFile("isom")],
  [
    "a page before a JPEG",
    "PICTURE_TYPE_UNKNOWN",
    async () => both(Buffer.from(`<html>${script}`), await jpeg(64, 64)),
  ],
  ["an animated WebP", "PICTURE_ANIMATED", () => animation("webp")],
  ["an animated PNG", "PICTURE_ANIMATED", apng],
  ["a PNG that says 60,000 × 60,000", "PICTURE_TOO_MANY_PIXELS", () => lyingPng(60_000, 60_000)],
  ["a PNG that unfolds to 100 million pixels", "PICTURE_TOO_MANY_PIXELS", () => greyPng(10_000, 10_000)],
  ["a PNG just above the limit", "PICTURE_TOO_MANY_PIXELS", () => lyingPng(51_000, 1_001)],
  ["a JPEG that says 65,500 × 65,500", "PICTURE_TOO_MANY_PIXELS", () => resized(65_500, 65_500)],
  ["a WebP whose canvas says 16,383 × 16,383", "PICTURE_DAMAGED", () => webpOfSize(16_383, 16_383)],
  ["a PNG of no width", "PICTURE_DAMAGED", () => lyingPng(0, 10)],
  ["a PNG of the greatest width there is", "PICTURE_DAMAGED", () => lyingPng(0x7fffffff, 1)],
  ["a PNG whose pixels are missing", "PICTURE_DAMAGED", () => lyingPng(4_000, 4_000)],
  ["a PNG that is only its signature", "PICTURE_DAMAGED", () => pngSignature],
  ["a PNG without pixels", "PICTURE_DAMAGED", () => Buffer.concat([pngSignature, pngHeader(10, 10)])],
  [
    "a PNG whose chunk says it is 4 GB long",
    "PICTURE_DAMAGED",
    () => Buffer.concat([pngSignature, Buffer.from([0xff, 0xff, 0xff, 0xff]), Buffer.from("IHDR"), Buffer.alloc(64)]),
  ],
  ["half a PNG", "PICTURE_DAMAGED", async () => without(await picture(300, 300).toBuffer(), 200)],
  ["half a JPEG", "PICTURE_DAMAGED", async () => without(await jpeg(800, 800), 4_000)],
  ["a JPEG of three bytes", "PICTURE_DAMAGED", () => Buffer.from([0xff, 0xd8, 0xff])],
  ["a JPEG of noise", "PICTURE_DAMAGED", () => both(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(9_000, 0x5a))],
  [
    "half a WebP",
    "PICTURE_DAMAGED",
    async () => without(await picture(400, 400).webp({ lossless: true }).toBuffer(), 100),
  ],
  ["a WebP that is only its first words", "PICTURE_DAMAGED", text("RIFF\u0010\u0000\u0000\u0000WEBPVP8 ")],
  [
    "more bytes than are taken",
    "PICTURE_TOO_LARGE",
    async () => both(await jpeg(64, 64), Buffer.alloc(16 * 1024 * 1024)),
  ],
];

describe("is refused", () => {
  test.each(refusedFiles)("%s", async (_name, code, make) => {
    const { status, upload, userErrors } = await lin.uploads(await make());
    expect({ status, upload, codes: userErrors.map((mistake) => mistake.code) }).toEqual({
      ...{ status: 422, upload: null, codes: [code] },
    });
  });

  test("and there are at least forty of them", () => expect(refusedFiles.length).toBeGreaterThanOrEqual(40));

  test("and nothing of them is kept", async () => {
    const { rows } = await open.house.database.read.query("select count(*)::int as n from picture_upload");
    expect(rows[0]).toEqual({ n: 0 });
  });
});

const fileNames = ["320.webp", "800.webp", "1600.webp", "800.jpeg"];

/** Sends a file that is taken, and gives what is kept of it. */
async function keptOf(person: Person, file: Buffer, headers?: Record<string, string>): Promise<Buffer[]> {
  const { upload } = await person.uploads(file, headers);
  const kept: Buffer[] = [];
  for (const name of fileNames) {
    const response = await person.looksAt(`/pictures/${upload!.id}/${name}`);
    expect(response.status).toBe(200);
    kept.push(Buffer.from(await response.arrayBuffer()));
  }
  await fetch(`${open.url}/pictures/${upload!.id}`, { method: "DELETE", headers: { cookie: person.cookie } });
  return kept;
}

const secret = "SECRET-PAYLOAD-4711";
const hidden = `${script}${secret}`;
const taken: [string, () => Buffer | Promise<Buffer>][] = [
  ["a page behind a JPEG", async () => both(await jpeg(64, 64), hidden)],
  ["a ZIP behind a PNG", async () => both(await picture(64, 64).toBuffer(), `PK\u0003\u0004${hidden}`)],
  ["a film behind a JPEG, as phones make it", async () => both(await jpeg(64, 64), both(boxFile("mp42"), hidden))],
  [
    "a script in a JPEG's comment",
    async () => {
      const file = await jpeg(64, 64);
      const comment = Buffer.from(hidden);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(comment.length + 2);
      return Buffer.concat([file.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, comment, file.subarray(2)]);
    },
  ],
  ["words in a PNG", () => greyPng(40, 40, [chunk("tEXt", Buffer.from(`Author\0${hidden}`))])],
  [
    "a small bomb of words in a PNG",
    () =>
      greyPng(40, 40, [
        chunk("zTXt", both(Buffer.from("Comment\0\0"), deflateSync(both(Buffer.alloc(40_000_000), hidden)))),
      ]),
  ],
  [
    "XMP in a WebP",
    async () => {
      const file = await picture(64, 64)
        .webp()
        .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${secret}</x:xmpmeta>`)
        .toBuffer();
      expect(file.includes(secret)).toBe(true);
      return file;
    },
  ],
  ["a picture with much to tell of its phone", phonePicture],
];

describe("is taken, and drawn anew without", () => {
  test.each(taken)("%s", async (_name, make) => {
    for (const kept of await keptOf(lin, await make())) {
      const { format, exif, icc, xmp, iptc, orientation, comments } = await sharp(kept).metadata();
      expect(["webp", "jpeg"]).toContain(format);
      expect({ exif, icc, xmp, iptc, orientation, comments }).toEqual({});
      for (const trace of [
        secret,
        "<script",
        "PK\u0003",
        "SecretPhone",
        "Lin Wei",
        "SN-4711",
        "2026:01:02",
        "GPS",
        "Exif",
        "ftyp",
      ])
        expect(kept.includes(trace), trace).toBe(false);
    }
  });

  test("its phone's idea of which way is up, once it stands upright", async () => {
    const file = await phonePicture();
    expect(await sharp(file).metadata()).toMatchObject({ width: 600, height: 400, orientation: 6 });
    const [small] = await keptOf(lin, file);
    expect(await sharp(small).metadata()).toMatchObject({ width: 320, height: 480 });
  });

  test.each([
    ["a name that leads elsewhere", { "content-disposition": 'attachment; filename="../../../../etc/passwd"' }],
    ["a type that it is not", { "content-type": "image/svg+xml" }],
    ["a type that is none", { "content-type": "application/octet-stream" }],
  ])("%s", async (_name, headers) => {
    for (const kept of await keptOf(lin, await jpeg(64, 64), headers)) expect(kept.length).toBeGreaterThan(100);
  });
});

describe("pictures of any size keep their shape", () => {
  test.each([
    [1, 1],
    [3_000, 2_000],
    [300, 9_000],
    [9_000, 30],
  ])("%i × %i", async (width, height) => {
    const { upload } = await lin.uploads(await jpeg(width, height));
    expect(upload!.width).toBeLessThanOrEqual(1_600);
    expect(upload!.height).toBeLessThanOrEqual(8_000);
    const [small] = await Promise.all(
      ["320.webp"].map(async (name) => (await lin.looksAt(`/pictures/${upload!.id}/${name}`)).arrayBuffer()),
    );
    const found = await sharp(Buffer.from(small!)).metadata();
    expect(found.width).toBeLessThanOrEqual(320);
  });

  test("a transparent one lies on white where JPEG can't be transparent", async () => {
    const clear = {
      create: { width: 30, height: 30, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    };
    const kept = await keptOf(lin, await sharp(clear).png().toBuffer());
    expect([...(await sharp(kept[3]).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
  });
});

describe("a sender who", () => {
  /** Sends the beginning of a file and goes away. */
  const breaksOff = (person: Person, beginning: Buffer) =>
    new Promise<void>((resolve, reject) => {
      const { hostname, port } = new URL(open.url);
      const line = connect(Number(port), hostname, () => {
        line.write(
          `POST /pictures HTTP/1.1\r\nhost: ${hostname}\r\ncookie: ${person.cookie}\r\n` +
            `content-type: image/jpeg\r\ncontent-length: 1000000\r\n\r\n`,
        );
        line.write(beginning, () => setTimeout(() => (line.destroy(), resolve()), 30));
      });
      line.on("error", reject);
    });

  test("breaks off again and again leaves nothing, and room for the next", async () => {
    const { dana } = await people(open, { dana: "patient" });
    const file = await jpeg(200, 200);
    for (let times = 0; times < 5; times += 1) await breaksOff(dana, file.subarray(0, 900));
    await expect.poll(async () => (await dana.uploads(file)).status).toBe(201);
    const { rows } = await open.house.database.read.query(
      "select count(*)::int as n from picture_upload where width = 200",
    );
    expect(rows[0]).toEqual({ n: 1 });
  });

  test("sends many at once is asked to wait", async () => {
    const { emil } = await people(open, { emil: "patient" });
    const large = await jpeg(3_000, 3_000);
    const sent = await Promise.all(Array.from({ length: 6 }, () => emil.uploads(large)));
    const statuses = sent.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(3);
    expect(statuses).toContain(429);
  });

  test("sends it in small pieces, and says nothing of its length, is heard as well", async () => {
    const file = await jpeg(300, 200);
    const pieces = new ReadableStream({
      async pull(controller) {
        for (let at = 0; at < file.length; at += 200) controller.enqueue(file.subarray(at, at + 200));
        controller.close();
      },
    });
    const headers = { "content-type": "image/jpeg", cookie: lin.cookie };
    const init = { method: "POST", headers, body: pieces, duplex: "half" } as RequestInit;
    expect((await fetch(`${open.url}/pictures`, init)).status).toBe(201);
  });
});

describe("whoever may not send", () => {
  test("a guest is asked to sign in", async () => {
    const { status, errors } = await guest(open).uploads(await jpeg(64, 64));
    expect([status, errors![0]!.extensions!["code"]]).toEqual([401, "UNAUTHENTICATED"]);
  });

  test.each([
    ["another site's page", { "sec-fetch-site": "cross-site" }, 403],
    ["another origin", { origin: "https://evil.example" }, 403],
    ["a form, as any site can post one", { "content-type": "multipart/form-data; boundary=x" }, 415],
    ["plain text, as any site can post it", { "content-type": "text/plain" }, 415],
  ])("%s is refused", async (_name, headers, status) => {
    expect((await lin.uploads(await jpeg(64, 64), headers)).status).toBe(status);
  });

  test("an access token that may only read is refused", async () => {
    const made = await lin.does("createAccessToken", { name: "reader", scope: "READ" }, "secret");
    const answer = await guest(open).uploads(await jpeg(64, 64), { authorization: `Bearer ${made["secret"]}` });
    expect(answer.status).toBe(403);
  });

  test("a program with an access token that may write sends and sees its own", async () => {
    const made = await lin.does("createAccessToken", { name: "writer", scope: "WRITE" }, "secret");
    const headers = { authorization: `Bearer ${made["secret"]}` };
    const { status, upload } = await guest(open).uploads(await jpeg(64, 64), headers);
    expect(status).toBe(201);
    expect((await guest(open).looksAt(`/pictures/${upload!.id}/320.webp`, headers)).status).toBe(200);
    expect((await guest(open).looksAt(`/pictures/${upload!.id}/320.webp`)).status).toBe(404);
  });

  test("so many unused uploads are enough", async () => {
    const { ada } = await people(open, { ada: "patient" });
    const file = await jpeg(32, 32);
    for (let sent = 0; sent < 20; sent += 1) expect((await ada.uploads(file)).status).toBe(201);
    expect((await ada.uploads(file)).userErrors[0]!.code).toBe("UPLOADS_FULL");
  });

  test("so many in an hour are enough", async () => {
    const { bea } = await people(open, { bea: "patient" });
    const sent = await Promise.all(Array.from({ length: 3 }, () => bea.uploads(Buffer.from("x"))));
    expect(sent.map(({ status }) => status)).toEqual([422, 422, 422]);
    let last = 0;
    for (let tried = 3; tried < 121; tried += 1) last = (await bea.uploads(Buffer.from("x"))).status;
    expect(last).toBe(429);
  });
});
