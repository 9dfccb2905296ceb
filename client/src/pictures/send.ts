import type { UserErrorCode } from "@tongxing/schema/generated/graphql.ts";
import { ActionFault } from "../page/page.ts";

/** Why a file is not taken, in the contract's words. */
export class RefusedPicture extends Error {
  override name = "RefusedPicture";
  constructor(readonly code: UserErrorCode) {
    super(code);
  }
}

/** A file on its way. */
export interface Sending {
  /** The id of the upload. @throws RefusedPicture, ActionFault */
  done: Promise<string>;
  stop: () => void;
}

interface Answer {
  upload?: { id: string } | null;
  userErrors?: { code: UserErrorCode }[];
  errors?: { extensions?: { code?: string; retryAfterSeconds?: number } }[];
}

/** What can be told before a long way is gone for nothing. */
function refusalOf(file: File, mostBytes: number): UserErrorCode | undefined {
  if (file.size === 0) return "PICTURE_EMPTY";
  if (/^image\/hei[cf]/.test(file.type) || /\.hei[cf]$/i.test(file.name)) return "PICTURE_HEIC";
  if (file.type === "image/svg+xml") return "PICTURE_SVG";
  return file.size > mostBytes ? "PICTURE_TOO_LARGE" : undefined;
}

/** Sends a file and tells how far it is, from 0 to 1. Not fetch: it can't tell that. */
export function sendPicture(file: File, mostBytes: number, tell: (part: number) => void): Sending {
  const refusal = refusalOf(file, mostBytes);
  if (refusal) return { done: Promise.reject(new RefusedPicture(refusal)), stop: () => {} };
  const request = new XMLHttpRequest();
  const done = new Promise<string>((resolve, reject) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => tell(total ? loaded / total : 0));
    for (const end of ["error", "abort"]) request.addEventListener(end, () => reject(new ActionFault("OFFLINE")));
    request.addEventListener("load", () => {
      const answer = answerOf(request.responseText);
      if (answer.upload) return resolve(answer.upload.id);
      const [mistake] = answer.userErrors ?? [];
      const { code = "INTERNAL_SERVER_ERROR", retryAfterSeconds } = answer.errors?.[0]?.extensions ?? {};
      reject(mistake ? new RefusedPicture(mistake.code) : new ActionFault(code, retryAfterSeconds));
    });
  });
  request.open("POST", "/pictures");
  // The house looks at the bytes, not at this; but a form can't send it, so no other site can.
  request.setRequestHeader("content-type", "application/octet-stream");
  request.send(file);
  return { done, stop: () => request.abort() };
}

function answerOf(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return {};
  }
}

/** The writer does not want an upload after all. Should this not arrive, the house deletes it some days later. */
export function giveUp(id: string): void {
  if (id.startsWith("PictureUpload_")) void fetch(`/pictures/${id}`, { method: "DELETE" }).catch(() => {});
}
