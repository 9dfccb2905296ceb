import { fromGlobalId } from "../../kernel/ids.ts";
import type { Viewer } from "../../kernel/viewer.ts";
import { statement } from "../../platform/database/statement.ts";
import type { House } from "../../platform/graphql/context.ts";
import { roomOf, type SubjectKindWord } from "../subject.ts";
import { uploadFolder } from "./uploads.ts";

const pictureById = statement<{ id: string }, { kind: SubjectKindWord; subjectId: string; fileKey: string }>(
  "pictureById",
  `select subject_kind as "kind", subject_id as "subjectId", file_key as "fileKey"
   from picture where id = :id::uuid and removed_at is null`,
);

/**
 * Where a picture's files lie, for whoever may see it now: an upload for its uploader alone, a picture for whoever may
 * read the text beside it, by the rule of that text's own room. Null otherwise, whatever the reason.
 */
export async function pictureFolder(house: House, viewer: Viewer, globalId: string): Promise<string | null> {
  const named = fromGlobalId(globalId);
  if (named?.type === "PictureUpload" && viewer.accountId !== null) return uploadFolder(house, viewer, named.uuid);
  if (named?.type !== "Picture") return null;
  const reader = house.database.read;
  const [picture] = await pictureById(reader, { id: named.uuid });
  if (!picture) return null;
  const [subject] = await roomOf(picture.kind).see(reader, viewer, [picture.subjectId]);
  return subject?.isReadable ? picture.fileKey : null;
}
