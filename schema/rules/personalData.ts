/** What a text may hold that says who somebody is. */
export type PersonalDataKind = "identityCard" | "phone" | "medicalRecord" | "email";

/** Something that looks like it, as it stands in the text. */
export interface PersonalData {
  kind: PersonalDataKind;
  text: string;
}

/** Every part has a longest length, so that no text takes long. */
const emails = /[a-z\d._%+-]{1,64}@(?:[a-z\d][a-z\d-]{0,62}\.){1,8}[a-z]{2,24}(?![a-z\d])/gi;

/** 18 characters: 17 digits and a check character (GB 11643-1999), often written in groups. */
const identityCards = /(?<![\dA-Za-z])\d{6}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = "10X98765432";

/** The words before such a number; without them a number in a hospital means anything. */
const recordWords =
  "病案号|病历号|住院号|门诊号|就诊卡号?|诊疗卡号?|登记号|检查号|病理号|影像号|" +
  "\\bMRN|medical record(?: number| no\\.?)?|hospital (?:number|no\\.?)|patient (?:id|number|no\\.?)|NHS (?:number|no\\.?)";
const medicalRecords = new RegExp(
  `(?:${recordWords})(?:\\s*(?:是|为|[:：#=]|is|was))*\\s*[A-Za-z]{0,4}[- ]?\\d(?:[- ]?[A-Za-z\\d]){3,19}`,
  "giu",
);

/** Chinese mobile numbers, those with an area code, and what is written as a number abroad; hotlines are nobody's. */
const phones = [
  /(?<![\d.])(?:(?:\+|00)86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g,
  /(?<![\d.])(?:\(0\d{2,3}\)|0\d{2,3}-)[ -]?[2-8]\d{2,3}[ -]?\d{4}(?!\d)/g,
  /(?<![\d+])\+[1-9]\d{0,2}(?:[ .-]?\(?\d{1,4}\)?){2,5}(?!\d)/g,
  /(?<![\d.-])(?!\(?[48]00)(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])[2-9]\d{2}[-.]\d{4}(?![\d-])/g,
];
const fewestPhoneDigits = 8;

/**
 * What in a text looks like an identity card number, a medical record number, a phone number or an e-mail address, in
 * this order and each once. One rule for the house, which asks before it publishes, and for its pages, which show what
 * was found. Addresses of web pages are left out: their numbers are not anybody's.
 */
export function personalDataIn(text: string): PersonalData[] {
  let left = text.normalize("NFKC").replace(/https?:\/\/[^\s<>)\]]+/gi, " ");
  const found: PersonalData[] = [];
  const take = (kind: PersonalDataKind, pattern: RegExp, holds: (match: string) => boolean = () => true) => {
    left = left.replace(pattern, (match: string) => {
      if (!holds(match)) return match;
      const shown = match.trim();
      if (!found.some((one) => one.text === shown)) found.push({ kind, text: shown });
      return " ";
    });
  };
  take("identityCard", identityCards, isIdentityCard);
  take("medicalRecord", medicalRecords);
  for (const pattern of phones) take("phone", pattern, (match) => match.replace(/\D/g, "").length >= fewestPhoneDigits);
  take("email", emails);
  return found;
}

/** Whether the day of birth is one and the check character fits, so that other long numbers are left alone. */
function isIdentityCard(written: string): boolean {
  const number = written.replace(/[ -]/g, "").toUpperCase();
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number);
  const birth = new Date(Date.UTC(year!, month! - 1, day));
  if (year! < 1900 || year! > 2099 || birth.getUTCMonth() !== month! - 1 || birth.getUTCDate() !== day) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return number[17] === checkCharacters[sum % 11];
}
