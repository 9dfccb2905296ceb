import { statement } from "../../platform/database/statement.ts";
import type { House } from "../../platform/graphql/context.ts";
import { deleteWithFiles } from "./deleteWithFiles.ts";
import { frozenDays, uploadDays } from "./limits.ts";

const batchSize = 100;

const deleteOldUploads = statement<{ before: string }, { fileKey: string }>(
  "deleteOldPictureUploads",
  `delete from picture_upload where id = any (array(
     select id from picture_upload where uploaded_at < :before::timestamptz
     order by uploaded_at limit ${batchSize} for update skip locked))
   returning file_key as "fileKey"`,
);

const deleteRemoved = statement<{ before: string }, { fileKey: string }>(
  "deleteRemovedPictures",
  `delete from picture where id = any (array(
     select id from picture where removed_at < :before::timestamptz and frozen_at is null
     order by removed_at limit ${batchSize} for update skip locked))
   returning file_key as "fileKey"`,
);

const deleteFrozen = statement<{ before: string }, { fileKey: string }>(
  "deleteFrozenPictures",
  `delete from picture where id = any (array(
     select id from picture where removed_at is not null and frozen_at < :before::timestamptz
     order by frozen_at limit ${batchSize} for update skip locked))
   returning file_key as "fileKey"`,
);

/**
 * Deletes uploads that nobody used within `uploadDays`, and pictures that were taken away; those that were reported
 * after `frozenDays`. Says how many.
 */
export async function deleteUnusedPictures(house: Pick<House, "database" | "files">, now: Date): Promise<number> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
  const uploads = await inBatches(house, deleteOldUploads, daysAgo(uploadDays));
  const frozen = await inBatches(house, deleteFrozen, daysAgo(frozenDays));
  return uploads + frozen + (await inBatches(house, deleteRemoved, now.toISOString()));
}

async function inBatches(
  house: Pick<House, "database" | "files">,
  rows: typeof deleteOldUploads,
  before: string,
): Promise<number> {
  let total = 0;
  for (;;) {
    const deleted = await deleteWithFiles(house, (reader) => rows(reader, { before }));
    total += deleted;
    if (deleted < batchSize) return total;
  }
}
