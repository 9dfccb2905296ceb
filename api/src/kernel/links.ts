import { plainTextOf } from "./markdown.ts";

/** A web address in plain words: with a scheme, with www, or a name under a domain that is common here. */
const address =
  /(?:https?:\/\/|www\.)[^\s<]|(?<![\w@.])(?:[a-z0-9-]+\.)+(?:com|cn|net|org|info|io|top|xyz|shop|site|vip|cc|me|co|link|club|online)(?![\w.-])/iu;

/** Whether a rendered text leads out of the house: by a link, or by an address that one would type. */
export function holdsLink(bodyHtml: string): boolean {
  return /<a href="(?!\/)/.test(bodyHtml) || address.test(plainTextOf(bodyHtml));
}
