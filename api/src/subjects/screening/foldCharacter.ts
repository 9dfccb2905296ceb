import { remove } from "confusables";
import { Converter } from "opencc-js/t2cn";

/** Traditional characters as the simplified ones that they are written as on the mainland. */
const simplified = Converter({ from: "t", to: "cn" });

/** Kana that look like a Chinese character, and are put in its place. */
const lookAlikes: Record<string, string> = { ニ: "二", カ: "力", エ: "工", タ: "夕", ト: "卜", ハ: "八", ロ: "口" };

/** What stands between two letters. */
export const separator = " ";

const known = new Map<number, string>();

/**
 * What a character is compared as: the plain letters or digits that it looks like, `separator` for everything else that
 * one sees, and "" for what nobody sees. Full width, traditional characters, accents, Cyrillic twins and the like make no
 * difference after it. For comparing only, never shown.
 */
export function foldCharacter(codePoint: number): string {
  const before = known.get(codePoint);
  if (before !== undefined) return before;
  const folded = fold(String.fromCodePoint(codePoint));
  known.set(codePoint, folded);
  return folded;
}

function fold(character: string): string {
  if (/^[\p{Default_Ignorable_Code_Point}\p{M}]$/u.test(character)) return "";
  const letters = [...character.normalize("NFKC")].map(plainLetter).join("");
  return letters === "" ? separator : letters;
}

/** One letter or digit in its plain form; "" for anything else. */
function plainLetter(character: string): string {
  if (/\p{Script=Han}/u.test(character)) return simplified(character);
  if (!/[\p{L}\p{N}]/u.test(character)) return "";
  const bare = character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const plain = /^[a-z\d]$/.test(bare) ? bare : remove(bare).toLowerCase();
  return lookAlikes[plain] ?? plain.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether a folded character is Chinese. */
export const isHan = (folded: string): boolean => /\p{Script=Han}/u.test(folded);
