import { fromGlobalId } from "../../kernel/ids.ts";
import type { Viewer } from "../../kernel/viewer.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { House } from "../../platform/graphql/context.ts";
import { roomOf, type SubjectKindWord } from "../subject.ts";
import { pictureRows, type PictureJson, type PictureRow } from "./picture.columns.ts";
import { uploadFolder } from "./uploads.ts";

interface StoredPicture {
  kind: SubjectKindWord;
  subjectId: string;
  fileKey: string;
  isRemoved: boolean;
}

/** A picture that was taken away is there as long as it is frozen. */
const isThere = `(removed_at is null or frozen_at is not null)`;

const pictureById = statement<{ id: string }, StoredPicture>(
  "pictureById",
  `select subject_kind as "kind", subject_id as "subjectId", file_key as "fileKey", removed_at is not null as "isRemoved"
   from picture where id = :id::uuid and ${isThere}`,
);

/**
 * Where a picture's files lie, for whoever may see it now: an upload for its uploader alone, a picture for whoever may
 * read the text beside it, by the rule of that text's own room. What was reported and then taken away is for the staff.
 * Null otherwise, whatever the reason.
 */
export async function pictureFolder(house: House, viewer: Viewer, globalId: string): Promise<string | null> {
  const named = fromGlobalId(globalId);
  if (named?.type === "PictureUpload" && viewer.accountId !== null) return uploadFolder(house, viewer, named.uuid);
  if (named?.type !== "Picture") return null;
  const reader = house.database.read;
  const [picture] = await pictureById(reader, { id: named.uuid });
  if (!picture) return null;
  if (picture.isRemoved) return viewer.isModerator || viewer.isAdministrator ? picture.fileKey : null;
  const [subject] = await roomOf(picture.kind).see(reader, viewer, [picture.subjectId]);
  return subject?.isReadable ? picture.fileKey : null;
}

const picturesByIds = statement<{ ids: string[] }, PictureJson>(
  "picturesByIds",
  `select id as "uuid", alt_text as "altText", is_sensitive as "isSensitive", width, height
   from picture where id = any(:ids::uuid[]) and ${isThere}`,
);

/**
 * Pictures by UUID for the moderators, also those that were taken away since they were reported. Whoever asks for their
 * files is asked then whether they may.
 */
export async function readPictures(reader: Reader, ids: string[]): Promise<Map<string, PictureRow>> {
  const found = await picturesByIds(reader, { ids });
  return new Map(found.map((json) => [json.uuid, pictureRows([json])[0]!]));
}

const freeze = statement<{ ids: string[]; now: Date }, object>(
  "freezePictures",
  `update picture set frozen_at = :now::timestamptz where id = any(:ids::uuid[]) and frozen_at is null`,
);

/** Keeps pictures that were reported for the moderators, even if they are taken away; see `frozenDays`. */
export async function freezePictures(reader: Reader, ids: string[], now: Date): Promise<void> {
  if (ids.length > 0) await freeze(reader, { ids, now });
}
