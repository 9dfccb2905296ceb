import type { Readable } from "node:stream";
import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import { pictureMaxBytes } from "./limits.ts";
import { refuseType, sniffedBytes } from "./sniff.ts";

/** Whoever goes on sending what was refused is heard out so far, so that they can read why; then the line is cut. */
const patience = 4 * pictureMaxBytes;
const minutesAtMost = 5;
/** Few files are received at once, so nobody may hold a place by sending next to nothing. */
const slowest = { after: 10, bytesPerSecond: 8_000 }; // seconds

/**
 * Reads what somebody sends, up to the limit. What can't be a picture is dropped as it comes, after its first bytes.
 * Gives the file or the refusal; what broke off is damaged, though nobody may be there to be told.
 */
export async function receiveFile(stream: Readable): Promise<Buffer | UserErrorCode> {
  const received = { bytes: 0 };
  const tooSlow = setInterval(endIfTooSlow, 1_000, stream, received, Date.now());
  try {
    return await readAll(stream, received);
  } catch {
    return "PICTURE_DAMAGED";
  } finally {
    clearInterval(tooSlow);
  }
}

function endIfTooSlow(stream: Readable, received: { bytes: number }, began: number): void {
  const took = (Date.now() - began) / 1_000;
  const isTooSlow = took > slowest.after && received.bytes < took * slowest.bytesPerSecond;
  if (isTooSlow || took > minutesAtMost * 60) stream.destroy();
}

/** @throws when the sender goes away or does not stop */
async function readAll(stream: Readable, received: { bytes: number }): Promise<Buffer | UserErrorCode> {
  const kept: Buffer[] = [];
  let bytes = 0;
  let refusal: UserErrorCode | null = null;
  let isSniffed = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    received.bytes = bytes;
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
