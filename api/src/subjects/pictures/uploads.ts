import { randomBytes, randomUUID } from "node:crypto";
import { toGlobalId } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { MemberViewer, Viewer } from "../../kernel/viewer.ts";
import { statement } from "../../platform/database/statement.ts";
import type { Encryption } from "../../platform/encryption.ts";
import type { House } from "../../platform/graphql/context.ts";
import { inRepository } from "../../platform/root.ts";
import { deleteWithFiles } from "./deleteWithFiles.ts";
import { Drawer } from "./drawer.ts";
import type { EncodedPicture } from "./encode.ts";
import { mostUploads } from "./limits.ts";

const drawer = new Drawer(inRepository("api/dist/main.js"), ["draw-pictures"], { most: 30, idle: 60 });

/** A picture that its uploader has not used yet. */
export interface Upload {
  id: string;
  width: number;
  height: number;
}

/**
 * What stands in an uploader's place, the current key's first. Only with a key of the vault can it be asked whose an
 * upload is, and once it stands beside a text, nothing is left to ask about (docs/decisions/0011-pictures.md).
 */
export const uploaderTags = (encryption: Encryption, viewer: Viewer): Buffer[] =>
  encryption.tags("picture uploads", viewer.accountId!);

interface NewUpload {
  id: string;
  tags: Buffer[];
  fileKey: string;
  width: number;
  height: number;
}

/** First the row, then its files: so that files of an upload that broke off are found and deleted with it. */
const addUpload = statement<NewUpload & { most: number }, { id: string }>(
  "addPictureUpload",
  `insert into picture_upload (id, uploader_tag, file_key, width, height, uploaded_at)
   select :id::uuid, (:tags::bytea[])[1], :fileKey::text, :width::int, :height::int, now()
   where (select count(*) from picture_upload where uploader_tag = any(:tags::bytea[])) < :most::int
   returning id`,
);

const ownUpload = statement<{ id: string; tags: Buffer[] }, { fileKey: string }>(
  "ownPictureUpload",
  `select file_key as "fileKey" from picture_upload where id = :id::uuid and uploader_tag = any(:tags::bytea[])`,
);

const discard = statement<{ id: string; tags: Buffer[] }, { fileKey: string }>(
  "discardPictureUpload",
  `delete from picture_upload where id = :id::uuid and uploader_tag = any(:tags::bytea[]) returning file_key as "fileKey"`,
);

/**
 * Keeps a picture for its uploader. UserErrors: those of `encodePicture`, and UPLOADS_FULL. The id is drawn by lot:
 * one that tells the time would say when somebody prepared what they then say without a name.
 */
export async function keepUpload(house: House, viewer: MemberViewer, file: Buffer): Promise<Outcome<Upload>> {
  const encoded = await drawer.draw(file);
  if (typeof encoded === "string") return refused(encoded);
  const { width, height } = encoded;
  const upload = { id: randomUUID(), fileKey: randomBytes(16).toString("hex"), width, height };
  const tags = uploaderTags(house.encryption, viewer);
  const [added] = await addUpload(house.database.read, { ...upload, tags, most: mostUploads });
  if (!added) return refused("UPLOADS_FULL");
  await writeFiles(house, upload.fileKey, encoded);
  return done({ id: toGlobalId("PictureUpload", upload.id), width, height });
}

async function writeFiles({ files }: House, folder: string, encoded: EncodedPicture): Promise<void> {
  for (const { name, content } of encoded.files) await files.write(`${folder}/${name}`, content);
}

/** Where the files of one's own upload lie, or null. */
export async function uploadFolder(
  { database, encryption }: House,
  viewer: Viewer,
  id: string,
): Promise<string | null> {
  const [found] = await ownUpload(database.read, { id, tags: uploaderTags(encryption, viewer) });
  return found?.fileKey ?? null;
}

/** Its uploader does not want it: the house keeps nothing of it. False when there is no such upload of theirs. */
export async function discardUpload(house: House, viewer: Viewer, id: string): Promise<boolean> {
  const asked = { id, tags: uploaderTags(house.encryption, viewer) };
  return (await deleteWithFiles(house, (reader) => discard(reader, asked))) > 0;
}
