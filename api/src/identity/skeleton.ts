import { remove } from "confusables";

/** Characters that are taken for one another in the types people read here, beyond Unicode's own list. */
const lookAlikes: [RegExp, string][] = [
  [/rn/g, "m"],
  [/vv/g, "w"],
  [/[0〇]/g, "o"],
  [/[1i丨]/g, "l"],
  [/ニ/g, "二"],
  [/カ/g, "力"],
  [/エ/g, "工"],
  [/タ/g, "夕"],
  [/ト/g, "卜"],
  [/ハ/g, "八"],
  [/[ロ口]/g, "o"],
];

/** Letters in their plain form: full width, accents, Cyrillic and Greek twins and the like are Latin after this. */
export function plainLetters(name: string): string {
  const folded = name.normalize("NFKC").toLowerCase();
  return remove(folded).normalize("NFKC").toLowerCase();
}

/**
 * What a name looks like: two names that a reader may take for one another have the same skeleton. For comparing
 * only, never shown. Separators don't count, and I, l and 1 are one, in either case.
 */
export function skeletonOf(name: string): string {
  const plain = plainLetters(name).replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  const skeleton = lookAlikes.reduce((seen, [pattern, as]) => seen.replace(pattern, as), plain);
  return skeleton || name;
}
