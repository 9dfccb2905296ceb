import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** A still, honest picture of this size, with something to see in it. */
export function picture(width = 1_200, height = 900): Sharp {
  const half = { create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: "#c4572e" } };
  return sharp({ create: { width, height, channels: 3, background: "#1f6f6b" } })
    .composite([{ input: half, left: 0, top: 0 }])
    .png({ compressionLevel: 1 });
}

export const jpeg = (width?: number, height?: number): Promise<Buffer> => picture(width, height).jpeg().toBuffer();

/** What a phone writes into its pictures: who, with what, when, where, and which way is up. */
export const phonePicture = (): Promise<Buffer> =>
  picture(600, 400)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: "SecretPhone", Model: "S-1", Artist: "Lin Wei", Copyright: "Lin Wei" },
      IFD2: { DateTimeOriginal: "2026:01:02 03:04:05", BodySerialNumber: "SN-4711", UserComment: "at the clinic" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "31/1 12/1 30/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "121/1 26/1 0/1",
      },
    })
    .toBuffer();

/** One chunk of a PNG. */
export function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The first chunk of a PNG: so large, one byte a pixel. */
export function pngHeader(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 0, 0, 0, 0], 8);
  return chunk("IHDR", data);
}

const end = chunk("IEND", Buffer.alloc(0));

/** A grey PNG of this size, all of one shade, so that it is small however large it unfolds. */
export function greyPng(width: number, height: number, before: Buffer[] = []): Buffer {
  const pixels = chunk("IDAT", deflateSync(Buffer.alloc((width + 1) * height)));
  return Buffer.concat([pngSignature, pngHeader(width, height), ...before, pixels, end]);
}

/** A PNG whose header says so, and whose pixels are missing or few. */
export const lyingPng = (width: number, height: number): Buffer =>
  Buffer.concat([pngSignature, pngHeader(width, height), chunk("IDAT", deflateSync(Buffer.alloc(64))), end]);

/** A box file (HEIC, AVIF, MP4) as far as its first box tells. */
export const boxFile = (brand: string): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0${brand}mif1`), Buffer.alloc(4_000, 7)]);

/** An animation of two frames. */
export async function animation(format: "gif" | "webp"): Promise<Buffer> {
  const frames = sharp(
    [
      { create: { width: 40, height: 40, channels: 3, background: "red" } },
      { create: { width: 40, height: 40, channels: 3, background: "blue" } },
    ].map(({ create }) => ({ create })) as never,
    { join: { animated: true } } as never,
  );
  return format === "gif" ? frames.gif().toBuffer() : frames.webp().toBuffer();
}
