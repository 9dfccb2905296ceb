import type { UserErrorCode } from "../kernel/userErrorCode.ts";
import { commonPasswords } from "./commonPasswords.ts";

export const passwordMinLength = 10;
export const passwordMaxLength = 200;
const fewestCharacters = 5;
const common = new Set(commonPasswords);

/** The form in which a password is hashed, so that every keyboard's way of typing it is one (RFC 8265, NFKC). */
export const normalPassword = (password: string): string => password.normalize("NFKC");

/**
 * Why this can't be a password; null when it can. Length counts most (NIST SP 800-63B): nothing is asked about kinds
 * of characters. Refused is what is tried first: the common ones, a few characters over and over, and what anybody
 * who sees the profile would guess.
 */
export function refusePassword(password: string, about: { handle: string; email: string }): UserErrorCode | null {
  const normal = normalPassword(password);
  const characters = [...normal];
  if (characters.length < passwordMinLength) return "PASSWORD_TOO_SHORT";
  if (characters.length > passwordMaxLength) return "PASSWORD_TOO_LONG";
  const folded = normal.toLowerCase();
  const isCommon = common.has(folded) || new Set(folded).size < fewestCharacters;
  return isCommon || guessable(about).some((word) => folded.includes(word)) ? "PASSWORD_TOO_COMMON" : null;
}

/** The words that stand beside the person. Two or three Latin letters are in many good passwords by chance. */
function guessable({ handle, email }: { handle: string; email: string }): string[] {
  const localPart = email.slice(0, email.lastIndexOf("@"));
  const words = [handle, localPart, "tongxing"].map((word) => normalPassword(word).toLowerCase());
  return words.filter((word) => word.length >= (/\p{Script=Han}/u.test(word) ? 2 : 4));
}
