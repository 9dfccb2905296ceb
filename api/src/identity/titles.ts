import { plainLetters } from "./skeleton.ts";

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Titles and offices as words of their own, so that Andrew and Dora pass. */
const words = new Set(
  list(`
    dr drs doc doctor md phd rn prof professor surgeon physician oncologist nurse nurses therapist pharmacist matron
    admin admins administrator mod mods moderator moderators staff support helpdesk official tongxing
  `),
);

/** Titles so long that nobody is called so by chance: refused inside a longer word too. */
const partsOfWords = list("doctor professor oncologist administrator moderator tongxing");

/** Chinese doesn't part its words: these are refused anywhere. */
const chinese = list(`
  医生 医师 大夫 主任 教授 博士 护士 护师 院长 药师 治疗师 专家 醫生 醫師 護士 護師 院長 藥師 治療師 專家
  版主 管理员 站长 客服 官方 工作人员 同行 管理員 站長 工作人員
`);

const digitsAsLetters: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
  "!": "i",
  "|": "l",
};

/**
 * Whether a name claims a title or an office that only the house can give, in whatever letters: "Dr", "d0ctor", "аdmin",
 * "M.D.", "DrWang", "医 生". A moderator's or an expert's mark is shown beside the name; the name itself says nothing.
 */
export function claimsTitle(name: string): boolean {
  return claimsChineseTitle(name) || spellings(name).some(claimsLatinTitle);
}

function claimsChineseTitle(name: string): boolean {
  const together = name.normalize("NFKC").replace(/[^\p{Script=Han}]/gu, "");
  return chinese.some((title) => together.includes(title));
}

/** The ways a name may be read: as it stands, and with digits for letters (1 stands for i and for l). */
function spellings(name: string): string[] {
  const parted = name.normalize("NFKC").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const plain = plainLetters(parted);
  const asLetters = plain.replace(/[01345780@$!|]/g, (sign) => digitsAsLetters[sign] ?? sign);
  return [plain.replace(/\p{N}/gu, " "), asLetters, asLetters.replaceAll("i", "l")];
}

function claimsLatinTitle(spelling: string): boolean {
  const found = joinedInitials(spelling.match(/[a-z]+/g) ?? []);
  const together = found.join("");
  return found.some(isTitle) || partsOfWords.some((part) => together.includes(part));
}

/** "drwang" and "adminwang": no other word begins with dr and a consonant, or with admin. */
const isTitle = (word: string): boolean => words.has(word) || /^dr[bcdfghjklmnpqrstvwxz]|^admin|admin$/.test(word);

/** M. D. → md: letters that stand alone are read together. */
function joinedInitials(found: string[]): string[] {
  const joined: string[] = [];
  let initials = "";
  for (const word of found) {
    if (word.length === 1) initials += word;
    else joined.push(word);
  }
  return initials.length > 1 ? [...joined, initials] : joined;
}
