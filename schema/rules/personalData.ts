/** What a text may hold that says who somebody is. */
export type PersonalDataKind = "identityCard" | "phone" | "medicalRecord" | "email";

/** Something that looks like it, as it stands in the text. */
export interface PersonalData {
  kind: PersonalDataKind;
  text: string;
}

/** Every part has a longest length, so that no text takes long. */
const emails = /[a-z\d._%+-]{1,64}@(?:[a-z\d][a-z\d-]{0,62}\.){1,8}[a-z]{2,24}(?![a-z\d])/gi;

/** 18 characters: 17 digits and a check character (GB 11643-1999), often written in groups; before 1999 15 digits. */
const identityCards = /(?<![\dA-Za-z])\d{6}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g;
const oldIdentityCards = /(?<![\dA-Za-z.])\d{6}[ -]?\d{6}[ -]?\d{3}(?![\dA-Za-z.])/g;
/** The first two digits are those of a province. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = "10X98765432";

/** The words before such a number; without them a number in a hospital means anything. */
const recordWords =
  "病案号|病历号|住院号|门诊号|就诊号|就诊卡号?|诊疗卡号?|登记号|检查号|病理号|影像号|标本号|体检号|医保卡号|社保卡号|" +
  "\\bMRN|\\b(?:medical |health |patient |hospital )?(?:record|chart)(?: number| no\\.?)|medical record|" +
  "hospital (?:number|no\\.?)|patient (?:id|number|no\\.?)|\\bNHS(?: number| no\\.?)?";
const medicalRecords = new RegExp(
  `(?:${recordWords})(?:\\s*(?:是|为|[:：#=]|is|was))*\\s*(?!of\\b)[A-Za-z]{0,4}[- ]?\\d(?:-?[A-Za-z\\d]| \\d){3,19}`,
  "giu",
);
/** With fewer digits it is no number of anybody's, but a count and the words after it. */
const fewestRecordDigits = 4;

/** A quantity, and no phone number, stands before these. */
const noUnit = "(?! ?(?:mg|ml|mL|g|kg|µg|ug|ng|IU|U|cm|mm|kcal|cal|steps|毫|克|升|千|步|次|元|单位)(?![A-Za-z]))";
const phones = [
  // Chinese mobiles, as 138 0013 8000 or 138 001 38000
  `(?<![\\d.])(?:(?:\\+|00)86[ .-]?)?1[3-9]\\d[ .-]?(?:\\d{4}[ .-]?\\d{4}|\\d{3}[ .-]?\\d{5})(?!\\d)${noUnit}`,
  // with an area code: (021) 6234 5678, 0512 6234 5678, 020 7946 0958, 07700 900123
  `(?<![\\d.])\\(0\\d{2,4}\\)[ -]?\\d{3,4}[ -]?\\d{3,4}(?!\\d)`,
  `(?<![\\d.+-])0[1-9]\\d{1,3}(?:[ -]?\\d{3,4}){2}(?![\\d-])`,
  `(?<![\\d.+-])0[1-9]\\d{3}[ -]\\d{6}(?![\\d-])`,
  // abroad: +44 20 7946 0958
  `(?<![\\d+])\\+[1-9]\\d{0,2}(?:[ .-]?\\(?\\d{1,4}\\)?){2,5}(?!\\d)`,
  // in North America, but no hotline, and nothing as round as a dose: (555) 234-5678, 5552345678
  `(?<![\\d.+-])(?!\\(?\\d00)(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}(?<gap>[ .-]?))[2-9]\\d{2}(?:\\k<gap>|[ .-])(?!\\d?000)\\d{4}(?![\\d-])${noUnit}`,
].map((pattern) => new RegExp(pattern, "g"));
const [fewestPhoneDigits, mostNationalDigits] = [8, 12];

/** A hotline, or hours of a day such as "0800 1200 1800". */
const isNobodys = (digits: string): boolean =>
  /^0?[48]00/.test(digits) || /^(?:(?:[01]\d|2[0-4])[0-5]\d){2,}$/.test(digits);

function isPhone(written: string): boolean {
  const digits = written.replace(/\D/g, "");
  if (digits.length < fewestPhoneDigits) return false;
  return (
    !digits.startsWith("0") || digits.startsWith("00") || (digits.length <= mostNationalDigits && !isNobodys(digits))
  );
}

/** Marks that Markdown takes away, and what nobody sees, hide no number; nor do blanks after every digit. */
const asRead = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/https?:\/\/[^\s<>)\]]+/gi, " ")
    .replace(/\bISBN[-: ]{0,3}[\dX -]{10,17}/gi, " ")
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/(?<=\d ?)(?:\*{1,3}|_{1,3}|~~|`|\\)(?= ?\d)/g, "")
    .replace(/(?<!\d[ .-]?)1([ .-])[3-9](?:\1\d){9}(?![ .-]?\d)/g, (spaced) => spaced.replace(/\D/g, ""));

/**
 * What in a text looks like an identity card number, a medical record number, a phone number or an e-mail address, in
 * this order and each once. One rule for the house, which asks before it publishes, and for its pages, which show what
 * was found. Addresses of web pages are left out: their numbers are not anybody's.
 */
export function personalDataIn(text: string): PersonalData[] {
  let left = asRead(text);
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
  take("identityCard", oldIdentityCards, isOldIdentityCard);
  take("medicalRecord", medicalRecords, (match) => match.replace(/\D/g, "").length >= fewestRecordDigits);
  for (const pattern of phones) take("phone", pattern, isPhone);
  take("email", emails);
  return found;
}

/** Whether the day of birth is one and the check character fits, so that other long numbers are left alone. */
function isIdentityCard(written: string): boolean {
  const number = written.replace(/[ -]/g, "").toUpperCase();
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number);
  if (year! < 1900 || year! > 2099 || !isDay(year!, month!, day!)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return number[17] === checkCharacters[sum % 11];
}

/** These have no check character: a province and a day of birth have to do. */
function isOldIdentityCard(written: string): boolean {
  const number = written.replace(/[ -]/g, "");
  const [year, month, day] = [number.slice(6, 8), number.slice(8, 10), number.slice(10, 12)].map(Number);
  return provinces.test(number) && isDay(1900 + year!, month!, day!);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
