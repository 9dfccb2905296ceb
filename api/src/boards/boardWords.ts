import type { UserError } from "../kernel/outcome.ts";
import { userError } from "../kernel/outcome.ts";
import type { BoardNames } from "./board.entity.ts";

/** The longest name and description of a board, in characters. */
export const boardNameMaxLength = 60;
export const boardDescriptionMaxLength = 500;

const slugPattern = /^[a-z0-9-]{2,40}$/;

/** What is wrong with a board's address: lower-case Latin letters, digits and hyphens, 2 to 40. */
export function refuseSlug(slug: string): UserError | null {
  return slugPattern.test(slug) ? null : userError("INVALID_VALUE", ["slug"]);
}

const lengths: Record<keyof BoardNames, { atLeast: number; atMost: number }> = {
  nameEn: { atLeast: 1, atMost: boardNameMaxLength },
  nameZh: { atLeast: 1, atMost: boardNameMaxLength },
  descriptionEn: { atLeast: 0, atMost: boardDescriptionMaxLength },
  descriptionZh: { atLeast: 0, atMost: boardDescriptionMaxLength },
};

/** Those of a board's texts that were given, trimmed. */
export function givenNames(input: Partial<Record<keyof BoardNames, string | null>>): Partial<BoardNames> {
  const names: Partial<BoardNames> = {};
  for (const field of Object.keys(lengths) as (keyof BoardNames)[]) {
    const given = input[field];
    if (given != null) names[field] = given.trim();
  }
  return names;
}

/** What is wrong with a board's texts, each with its place in the input. */
export function refuseNames(names: Partial<BoardNames>): UserError[] {
  return (Object.keys(names) as (keyof BoardNames)[]).flatMap((field) => {
    const length = [...names[field]!].length;
    if (length < lengths[field].atLeast) return [userError("INVALID_VALUE", [field])];
    return length > lengths[field].atMost ? [userError("TEXT_TOO_LONG", [field])] : [];
  });
}
