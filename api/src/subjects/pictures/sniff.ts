import type { UserErrorCode } from "../../kernel/userErrorCode.ts";

/** How many bytes it takes to tell what a file is. */
export const sniffedBytes = 1_024;

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const heicBrands = ["heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs", "mif1", "msf1"];

/**
 * What keeps a file from being taken, told by its first bytes; null for a JPEG, PNG or WebP. Its name and the type
 * that it claims are never asked: both are whatever the sender wrote.
 */
export function refuseType(head: Buffer): UserErrorCode | null {
  if (head.length === 0) return "PICTURE_EMPTY";
  if (isJpeg(head) || isPng(head) || isWebp(head)) return null;
  if (head.toString("latin1", 4, 8) === "ftyp" && heicBrands.includes(head.toString("latin1", 8, 12)))
    return "PICTURE_HEIC";
  return isSvg(head) ? "PICTURE_SVG" : "PICTURE_TYPE_UNKNOWN";
}

const isJpeg = (head: Buffer): boolean => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff;
const isPng = (head: Buffer): boolean => head.subarray(0, 8).equals(pngSignature);
const isWebp = (head: Buffer): boolean =>
  head.toString("latin1", 0, 4) === "RIFF" && head.toString("latin1", 8, 12) === "WEBP";

/** In either of the encodings that browsers read XML in. */
function isSvg(head: Buffer): boolean {
  const start = head.subarray(0, sniffedBytes);
  return [start.toString("utf8"), start.toString("utf16le"), Buffer.from(start).toString("latin1").replaceAll("\0", "")]
    .map((text) => text.toLowerCase())
    .some((text) => text.includes("<svg") || text.includes(":svg") || text.includes("doctype svg"));
}

/** Whether a PNG is an animation: libpng shows its first frame and says nothing. The chunk stands before the pixels. */
export function isAnimatedPng(file: Buffer): boolean {
  if (!isPng(file)) return false;
  for (let at = 8; at + 8 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const chunk = file.toString("latin1", at + 4, at + 8);
    if (chunk === "acTL") return true;
    if (chunk === "IDAT" || chunk === "IEND") return false;
  }
  return false;
}
