import type { Readable } from "node:stream";
import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import { pictureMaxBytes } from "./limits.ts";
import { refuseType, sniffedBytes } from "./sniff.ts";

/** Whoever goes on sending what was refused is heard out so far, so that they can read why; then the line is cut. */
const patience = 4 * pictureMaxBytes;
const minutesAtMost = 5;

/**
 * Reads what somebody sends, up to the limit. What can't be a picture is dropped as it comes, after its first bytes.
 * Gives the file or the refusal; what broke off is damaged, though nobody may be there to be told.
 */
export async function receiveFile(stream: Readable): Promise<Buffer | UserErrorCode> {
  const tooSlow = setTimeout(() => stream.destroy(), minutesAtMost * 60_000);
  try {
    return await readAll(stream);
  } catch {
    return "PICTURE_DAMAGED";
  } finally {
    clearTimeout(tooSlow);
  }
}

/** @throws when the sender goes away or does not stop */
async function readAll(stream: Readable): Promise<Buffer | UserErrorCode> {
  const kept: Buffer[] = [];
  let bytes = 0;
  let refusal: UserErrorCode | null = null;
  let isSniffed = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > patience) throw new Error("More was sent than is listened to.");
    if (refusal) continue;
    kept.push(chunk);
    if (!isSniffed && bytes >= sniffedBytes) {
      refusal = refuseType(Buffer.concat(kept));
      isSniffed = true;
    }
    if (bytes > pictureMaxBytes) refusal ??= "PICTURE_TOO_LARGE";
    if (refusal) kept.length = 0;
  }
  return refusal ?? Buffer.concat(kept);
}
