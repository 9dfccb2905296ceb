import { toGlobalId } from "../../kernel/ids.ts";
import { widths } from "./limits.ts";

/** A picture as its page shows it. */
export interface PictureRow extends PictureFacts {
  id: string;
  url: string;
  sources: { url: string; width: number }[];
}

interface PictureFacts {
  altText: string | null;
  isSensitive: boolean;
  width: number;
  height: number;
}

/** As the database tells it. */
export type PictureJson = PictureFacts & { uuid: string };

/** SQL: a subject's pictures in their order. Ask only where its text may be read, and only if it has any. */
export const picturesOf = (subjectId: string): string => `(
    select json_agg(json_build_object('uuid', pic.id, 'altText', pic.alt_text, 'isSensitive', pic.is_sensitive,
      'width', pic.width, 'height', pic.height) order by pic.position)
    from picture pic where pic.subject_id = ${subjectId} and pic.removed_at is null)`;

/** SQL: marks the pictures of emptied subjects as gone, for the job that deletes their files. */
export const removePicturesOf = (emptied: string): string => `
     update picture set removed_at = now() from ${emptied}
     where picture.subject_id = ${emptied}.id and picture.removed_at is null`;

/** The pictures as their page shows them. */
export const pictureRows = (found: PictureJson[] | null): PictureRow[] =>
  (found ?? []).map(({ uuid, ...facts }) => {
    const id = toGlobalId("Picture", uuid);
    return { ...facts, id, url: picturePath(id, "800.jpeg"), sources: sourcesOf(id, facts.width) };
  });

/** The address of one of a picture's files. */
const picturePath = (id: string, name: string): string => `/pictures/${id}/${name}`;

/** The widths that differ: a small picture is the same in all that are wider than itself. */
function sourcesOf(id: string, width: number): PictureRow["sources"] {
  const narrower = widths.filter((one) => one < width);
  const widest = widths[narrower.length] ?? [];
  return [...narrower, widest]
    .flat()
    .map((one) => ({ url: picturePath(id, `${one}.webp`), width: Math.min(one, width) }));
}
