/** What a reader wants done with a text that carries a warning. */
export type Treatment = "show" | "blur" | "hide";

const strictness: readonly Treatment[] = ["show", "blur", "hide"];

/** What holds until a reader chose something else, and for every guest. */
export const defaultTreatment: Treatment = "blur";

/**
 * What becomes of a text with warnings of these kinds for one reader: the strictest of what they chose for each. The
 * one rule for pages, lists, notifications, mails and search.
 */
export function treatmentOf<Kind>(kinds: readonly Kind[], chosen: ReadonlyMap<Kind, Treatment>): Treatment {
  const wanted = kinds.map((kind) => strictness.indexOf(chosen.get(kind) ?? defaultTreatment));
  return strictness[Math.max(0, ...wanted)]!;
}
