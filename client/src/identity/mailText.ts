/** A piece of a mail's text: words, or a link into this house. */
export type MailPiece = { text: string; path?: string };

const addresses = /https?:\/\/[^\s<>"）)]+/g;
const ourPages = /^\/(?:verify-email|reset-password|forgot-password|sign-in|sign-up|me|boards|t|members)(?:[/?#]|$)/;

/**
 * Cuts a mail's text at the links that lead to a page of this house. Only their path is used, so whatever a text
 * holds, no link leads to another site.
 */
export function mailPieces(text: string): MailPiece[] {
  const pieces: MailPiece[] = [];
  let from = 0;
  for (const found of text.matchAll(addresses)) {
    const path = ourPath(found[0]);
    if (!path) continue;
    pieces.push({ text: text.slice(from, found.index) }, { text: found[0], path });
    from = found.index + found[0].length;
  }
  return [...pieces, { text: text.slice(from) }].filter((piece) => piece.text);
}

function ourPath(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname, search, hash } = new URL(address);
  return ourPages.test(pathname) ? pathname + search + hash : undefined;
}
