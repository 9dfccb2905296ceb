import type { Sharp } from "sharp";
import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import { pictureMaxPixels, widths } from "./limits.ts";
import { isAnimatedPng, refuseType } from "./sniff.ts";

/** No made picture is higher than so many times its width: WebP ends at 16,383 pixels. */
const highest = 5;
const secondsAtMost = 15;

/** A picture as it is kept: nothing of the file that was sent but what can be seen. */
export interface EncodedPicture {
  width: number;
  height: number;
  files: { name: string; content: Buffer }[];
}

/** What every picture is kept as: WebP in each width, and one JPEG for browsers that know no WebP. */
export const fileNames = [...widths.map((width) => `${width}.webp`), "800.jpeg"];

type OpenSharp = typeof import("sharp").default;
let openedSharp: Promise<OpenSharp> | undefined;

/** Loaded for the first file that looks like a picture, with every reader of files turned off but the three that are needed. */
function openSharp(): Promise<OpenSharp> {
  openedSharp ??= import("sharp").then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({
      operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
    });
    return sharp;
  });
  return openedSharp;
}

/**
 * Opens what somebody sent and draws it anew: turned upright, in sRGB, without EXIF, place, profile, or anything that
 * stood behind the picture. Or says which rule refuses it, most of them before a pixel is decoded.
 */
export async function encodePicture(file: Buffer): Promise<EncodedPicture | UserErrorCode> {
  const wrongType = refuseType(file);
  if (wrongType) return wrongType;
  if (isAnimatedPng(file)) return "PICTURE_ANIMATED";
  try {
    const sharp = await openSharp();
    const refusal = await refuseHeader(sharp(file, { limitInputPixels: false }));
    if (refusal) return refusal;
    const opened = sharp(file, { failOn: "error", limitInputPixels: pictureMaxPixels });
    const { data, info } = await fitted(opened.autoOrient(), widths.at(-1)!)
      .toColourspace("srgb")
      .timeout({ seconds: secondsAtMost })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const drawn = () => sharp(data, { raw: { width, height, channels } });
    return { width, height, files: await drawAll(drawn) };
  } catch (error) {
    return refusalOf(error);
  }
}

/** What the header alone forbids: a bomb is told by the size that it announces. */
async function refuseHeader(image: Sharp): Promise<UserErrorCode | null> {
  const { width, height, pages = 1 } = await image.metadata();
  if (pages > 1) return "PICTURE_ANIMATED";
  return width * height > pictureMaxPixels ? "PICTURE_TOO_MANY_PIXELS" : null;
}

function refusalOf(error: unknown): UserErrorCode {
  const message = (error as Error).message;
  if (/timeout/i.test(message)) return "PICTURE_TOO_SLOW";
  return /pixel limit/i.test(message) ? "PICTURE_TOO_MANY_PIXELS" : "PICTURE_DAMAGED";
}

async function drawAll(drawn: () => Sharp): Promise<EncodedPicture["files"]> {
  const files: EncodedPicture["files"] = [];
  for (const width of widths) {
    const content = await fitted(drawn(), width).webp({ quality: 80 }).timeout({ seconds: secondsAtMost }).toBuffer();
    files.push({ name: `${width}.webp`, content });
  }
  const jpeg = fitted(drawn(), 800).flatten({ background: "#fff" }).jpeg({ quality: 80, mozjpeg: true });
  files.push({ name: "800.jpeg", content: await jpeg.timeout({ seconds: secondsAtMost }).toBuffer() });
  return files;
}

const fitted = (image: Sharp, width: number): Sharp =>
  image.resize({ width, height: width * highest, fit: "inside", withoutEnlargement: true });
