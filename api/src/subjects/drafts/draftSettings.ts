import { z } from "zod";
import { altTextMaxLength, mostPictures } from "../pictures/limits.ts";

/** How many warnings a composer can hold, and how long the words of a warning are. */
const mostWarnings = 20;
const warningNoteMaxLength = 200;

/**
 * What a composer holds besides its text. The one shape of `draft.settings`: a room whose part of the composer is to
 * be remembered adds its key here (optional, so that older drafts stay readable) and in `draftSettings.graphql.ts`.
 */
const shape = z.strictObject({
  anonymous: z.boolean().optional(),
  contentWarnings: z
    .array(
      z.strictObject({
        kind: z.string().regex(/^[A-Za-z_]{1,40}$/),
        note: z.string().max(warningNoteMaxLength).optional(),
      }),
    )
    .max(mostWarnings)
    .optional(),
  pictures: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[A-Za-z]+_[\w-]{22}$/),
        altText: z.string().max(altTextMaxLength).optional(),
        isSensitive: z.boolean().optional(),
      }),
    )
    .max(mostPictures)
    .optional(),
});

export type DraftSettings = z.infer<typeof shape>;

/** The settings that somebody handed in, in a fixed order of keys; null when they are none of ours. */
export function readSettings(given: unknown): DraftSettings | null {
  const parsed = shape.safeParse(withoutNulls(given ?? {}));
  return parsed.success ? parsed.data : null;
}

/** GraphQL's null and a key that is left out say the same. */
function withoutNulls(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(withoutNulls);
  if (given === null || typeof given !== "object") return given;
  const told = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(told.map(([key, value]) => [key, withoutNulls(value)]));
}
