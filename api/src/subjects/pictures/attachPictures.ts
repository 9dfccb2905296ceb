import { randomUUID } from "node:crypto";
import { uuidOf } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { CommandContext } from "../../platform/command.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { Subject } from "../subject.ts";
import { altTextMaxLength, mostPictures } from "./limits.ts";
import { uploaderTags } from "./uploads.ts";

export interface GivenPicture {
  id: string;
  altText?: string | null;
  isSensitive?: boolean | null;
}

interface Described {
  position: number;
  altText: string | null;
  isSensitive: boolean;
}

type OfSubject = { kind: string; subjectId: string };

const takeUpload = statement<{ id: string; tags: Buffer[] }, { fileKey: string; width: number; height: number }>(
  "takePictureUpload",
  `delete from picture_upload where id = :id::uuid and uploader_tag = any(:tags::bytea[])
   returning file_key as "fileKey", width, height`,
);

const addPicture = statement<
  OfSubject & Described & { id: string; fileKey: string; width: number; height: number },
  object
>(
  "addPicture",
  `insert into picture (id, subject_kind, subject_id, position, file_key, width, height, alt_text, is_sensitive)
   values (:id::uuid, :kind, :subjectId::uuid, :position, :fileKey, :width, :height, :altText, :isSensitive)`,
);

const keepPicture = statement<{ subjectId: string; id: string } & Described, { isChanged: boolean }>(
  "keepPicture",
  `with before as (
     select id, (position, alt_text, is_sensitive) is distinct from (:position::smallint, :altText::text, :isSensitive::boolean)
       as changed
     from picture where id = :id::uuid and subject_id = :subjectId::uuid and removed_at is null for update)
   update picture set position = :position, alt_text = :altText, is_sensitive = :isSensitive
   from before where picture.id = before.id returning before.changed as "isChanged"`,
);

const removeOthers = statement<{ subjectId: string; kept: string[] }, { id: string }>(
  "removeOtherPictures",
  `update picture set removed_at = now()
   where subject_id = :subjectId::uuid and removed_at is null and not (id = any(:kept::uuid[])) returning id`,
);

/** What is wrong with the pictures as they were handed in; null when nothing is. */
export function refusePictures<T>(given: readonly GivenPicture[]): Outcome<T> | null {
  if (given.length > mostPictures) return refused("TOO_MANY_PICTURES", ["pictures"]);
  const tooLong = given.findIndex(({ altText }) => [...(altText ?? "")].length > altTextMaxLength);
  return tooLong < 0 ? null : refused("TEXT_TOO_LONG", ["pictures", String(tooLong), "altText"]);
}

/**
 * Makes these the pictures of a subject, in this order: one's own uploads, and pictures that stand there already. The
 * others go. An upload gives away its row, and the picture gets an id of its own: nothing leads back to who uploaded
 * it, not even a draft that still names the upload. Says whether anything has changed. UserErrors: PICTURE_GONE.
 */
export async function attachPictures(
  context: CommandContext,
  { kind, uuid: subjectId }: Subject,
  given: readonly GivenPicture[],
): Promise<Outcome<{ hasChanged: boolean }>> {
  const reader = transactionReader(context.em);
  const tags = uploaderTags(context.house.encryption, context.viewer);
  const kept: string[] = [];
  let hasChanged = false;
  for (const [position, picture] of given.entries()) {
    const described = { position, altText: picture.altText?.trim() || null, isSensitive: picture.isSensitive ?? false };
    const placed = await place(reader, { kind, subjectId }, picture.id, tags, described, kept);
    if (!placed) return refused("PICTURE_GONE", ["pictures", String(position), "id"]);
    kept.push(placed.id);
    hasChanged ||= placed.isChanged;
  }
  const removed = await removeOthers(reader, { subjectId, kept });
  return done({ hasChanged: hasChanged || removed.length > 0 });
}

async function place(
  reader: Reader,
  subject: OfSubject,
  globalId: string,
  tags: Buffer[],
  described: Described,
  kept: string[],
): Promise<{ id: string; isChanged: boolean } | null> {
  const standing = uuidOf("Picture", globalId);
  if (standing) {
    const { subjectId } = subject;
    const [found] = kept.includes(standing) ? [] : await keepPicture(reader, { subjectId, id: standing, ...described });
    return found ? { id: standing, isChanged: found.isChanged } : null;
  }
  const uploadId = uuidOf("PictureUpload", globalId);
  const [upload] = uploadId ? await takeUpload(reader, { id: uploadId, tags }) : [];
  if (!upload) return null;
  const id = randomUUID();
  await addPicture(reader, { ...subject, ...described, ...upload, id });
  return { id, isChanged: true };
}
