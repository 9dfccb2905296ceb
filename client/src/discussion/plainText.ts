const entities: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
  "&nbsp;": " ",
};
const blockEnd = /<\/(?:p|li|h\d|blockquote|pre)>|<br ?\/?>/g;

/** The words of a post's HTML, one line a block. The HTML is the house's own: sanitised, well formed. */
export function plainText(html: string): string {
  const text = html.replace(blockEnd, "\n").replace(/<[^>]*>/g, "");
  return text
    .replace(/&(?:lt|gt|quot|#39|amp|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/** The beginning of a text on one line. */
export function beginning(html: string, length = 160): string {
  const characters = [...plainText(html).replace(/\s+/g, " ")];
  return characters.length <= length
    ? characters.join("")
    : `${characters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}
