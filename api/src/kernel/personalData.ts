import { personalDataIn, type PersonalDataKind } from "@tongxing/schema/rules/personalData.ts";
import type { Outcome } from "./outcome.ts";

/** A text that is to be published, and where it stands in the input. */
export interface GivenText {
  text: string;
  path: string[];
}

const names: Record<PersonalDataKind, string> = {
  identityCard: "an identity card number",
  phone: "a phone number",
  medicalRecord: "a medical record number",
  email: "an e-mail address",
};

/**
 * Asks the author before something that says who somebody is becomes public: PERSONAL_DATA_FOUND at the first text
 * that holds such a thing, unless they have confirmed it. What stood there before (`published`) is not asked about again.
 */
export function refusePersonalData<T>(
  texts: readonly GivenText[],
  isConfirmed: boolean | null | undefined,
  published: readonly string[] = [],
): Outcome<T> | null {
  if (isConfirmed) return null;
  const known = new Set(personalDataIn(published.join("\n")).map(({ text }) => text));
  for (const { text, path } of texts) {
    const found = personalDataIn(text).filter((one) => !known.has(one.text));
    if (found.length === 0) continue;
    const kinds = [...new Set(found.map(({ kind }) => names[kind]))].join(", ");
    return { userErrors: [{ code: "PERSONAL_DATA_FOUND", path, message: `The text seems to hold ${kinds}.` }] };
  }
  return null;
}

/** The descriptions of pictures are published too. */
export const descriptionsOf = (pictures: readonly { altText?: string | null }[] | null | undefined): GivenText[] =>
  (pictures ?? []).map(({ altText }, index) => ({ text: altText ?? "", path: ["pictures", String(index), "altText"] }));

/** So is what a writer warns of in words of their own. */
export const notesOf = (warnings: readonly { note?: string | null }[] | null | undefined): GivenText[] =>
  (warnings ?? []).map(({ note }) => ({ text: note ?? "", path: ["contentWarnings"] }));
