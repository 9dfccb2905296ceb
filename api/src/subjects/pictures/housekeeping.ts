import { statement } from "../../platform/database/statement.ts";
import type { House } from "../../platform/graphql/context.ts";
import { deleteWithFiles } from "./deleteWithFiles.ts";
import { uploadDays } from "./limits.ts";

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
     select id from picture where removed_at < :before::timestamptz
     order by removed_at limit ${batchSize} for update skip locked))
   returning file_key as "fileKey"`,
);

/** Deletes uploads that nobody used within `uploadDays`, and pictures that were taken away. Says how many. */
export async function deleteUnusedPictures(house: Pick<House, "database" | "files">, now: Date): Promise<number> {
  const uploadedBefore = new Date(now.getTime() - uploadDays * 86_400_000).toISOString();
  const uploads = await inBatches(house, deleteOldUploads, uploadedBefore);
  return uploads + (await inBatches(house, deleteRemoved, now.toISOString()));
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
