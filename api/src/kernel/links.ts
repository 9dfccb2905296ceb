import { plainTextOf } from "./markdown.ts";

/**
 * A web address in plain words: with a scheme, with www, or a name under a domain that is common here. Every part has a
 * longest length, so that no text takes long.
 */
const addresses =
  /(?:https?:\/\/|www\.)[^\s<>"'()\]]{1,300}|(?<![\p{L}\p{N}@._-])(?:[a-z\d][a-z\d-]{0,62}\.){1,4}(?:com|cn|net|org|info|io|top|xyz|shop|site|vip|cc|me|co|link|club|online|store|app)(?![\p{L}\p{N}_.-])/giu;

/** The web addresses in plain words, in lower case, each once. */
export const addressesIn = (words: string): string[] => [
  ...new Set((words.match(addresses) ?? []).map((address) => address.toLowerCase())),
];

/** A rendered text in plain words, with the addresses behind its links, but for those within the house. */
export function wordsWithLinks(bodyHtml: string): string {
  const behind = [...bodyHtml.matchAll(/<a href="(?!\/)([^"]*)"/g)].map(([, address]) => address);
  return [plainTextOf(bodyHtml), ...behind].join("\n");
}

/** Whether a rendered text leads out of the house: by a link, or by an address that one would type. */
export function holdsLink(bodyHtml: string): boolean {
  return /<a href="(?!\/)/.test(bodyHtml) || addressesIn(plainTextOf(bodyHtml)).length > 0;
}
