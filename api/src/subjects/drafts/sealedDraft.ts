import type { Encryption, Sealed } from "../../platform/encryption.ts";
import type { Subject } from "../subject.ts";
import type { DraftSettings } from "./draftSettings.ts";

/** The kinds of subjects that one writes into: a board (a new thread), a thread (a reply), a post (another text). */
export const writtenInto = ["board", "thread", "post"] as const;

/** What somebody has written so far. */
export interface DraftText {
  title: string;
  body: string;
  quotedPostUuid: string | null;
  settings: DraftSettings;
}

/** All that is known of a draft, besides when it was saved: whose it is, where it is written, on what, and the text. */
export interface WrittenDraft extends DraftText {
  accountId: string;
  kind: (typeof writtenInto)[number];
  subjectUuid: string;
  device: string;
  version: number;
}

/** A draft as it is kept. */
export interface SealedDraft extends Sealed {
  id: string;
}

/** Where a sealed draft is found again: among its writer's, and for its place. */
interface DraftTags {
  writerTag: Buffer;
  placeTag: Buffer;
}

const sealPurpose = "draft";
/** Sealed drafts grow in steps, so that their length can't be laid beside that of a text that was published. */
const step = 1024;

/**
 * What stands in the account's place beside its drafts, the current key's first. Without a key nobody can tell whose a
 * draft is (docs/decisions/0006-pseudonyms.md).
 */
export const writerTags = (encryption: Encryption, accountId: string): Buffer[] =>
  encryption.tags("whose drafts", accountId);

/**
 * What stands in the place of an account and what it writes into. Two drafts of one writer, of a post under their name
 * and of one behind a pseudonym, would otherwise say together whose the second is.
 */
export const placeTags = (encryption: Encryption, accountId: string, { kind, uuid }: Subject): Buffer[] =>
  encryption.tags("draft of a place", `${accountId} ${kind} ${uuid}`);

/** Seals a draft under the current key. */
export function sealDraft(encryption: Encryption, id: string, draft: WrittenDraft): SealedDraft & DraftTags {
  const { accountId, kind, subjectUuid: uuid } = draft;
  const [writerTag] = writerTags(encryption, accountId);
  const [placeTag] = placeTags(encryption, accountId, { kind, uuid });
  return { id, writerTag: writerTag!, placeTag: placeTag!, ...encryption.seal(sealPurpose, pack(draft), id) };
}

/** Opens a draft. @throws when its key is not among ours */
export function openDraft(encryption: Encryption, { id, keyName, sealed }: SealedDraft): WrittenDraft {
  return JSON.parse(encryption.open(sealPurpose, { keyName, sealed }, id).toString()) as WrittenDraft;
}

function pack(draft: WrittenDraft): Buffer {
  const written = Buffer.from(JSON.stringify(draft));
  return Buffer.concat([written], Math.ceil(written.length / step) * step).fill(" ", written.length);
}

/** Whether two texts say the same. */
export const saysTheSame = (one: DraftText, other: DraftText): boolean => fingerprint(one) === fingerprint(other);

const fingerprint = ({ title, body, quotedPostUuid, settings }: DraftText): string =>
  JSON.stringify([title, body, quotedPostUuid, settings]);
