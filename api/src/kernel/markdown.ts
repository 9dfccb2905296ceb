import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";

const markdown = new MarkdownIt("commonmark", { html: false, linkify: false });

/** Everything CommonMark can make, and nothing else. Pictures come with their own room, so there are none here. */
const sanitizer: sanitizeHtml.IOptions = {
  allowedTags: [
    ...["p", "br", "hr", "em", "strong", "a", "code", "pre", "blockquote"],
    ...["ul", "ol", "li", "h2", "h3", "h4", "h5", "h6"],
  ],
  allowedAttributes: { a: ["href", "rel", "title"], ol: ["start"] },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowProtocolRelative: false,
  transformTags: {
    h1: "h3",
    h2: "h3",
    h3: "h4",
    h4: "h5",
    a: (_tag, attributes) => ({ tagName: "a", attribs: { ...attributes, rel: "nofollow ugc noopener" } }),
  },
};

/** Who can be mentioned, in lower case: members by handle, and pseudonyms by their words ("quiet-heron"). */
export interface Mentionable {
  handles: ReadonlySet<string>;
  pseudonyms: ReadonlySet<string>;
}

const nobody: Mentionable = { handles: new Set(), pseudonyms: new Set() };

/** A handle has letters of one script besides digits, so in "@lin你好" it ends before the Chinese word. */
const handleAt = /[\p{N}_-]*\p{Script=Han}[\p{Script=Han}\p{N}_-]*|(?:(?!\p{Script=Han})[\p{L}\p{N}_-])+/uy;
/** Chinese is written without blanks, so a Chinese character before the @ is no part of an address. */
const glued = /(?!\p{Script=Han})[\p{L}\p{N}_@/-]/u;

/** The handle after the @ at this position, or null: an e-mail address holds none. */
function handleMentionedAt(text: string, position: number): string | null {
  if (glued.test(characterBefore(text, position))) return null;
  handleAt.lastIndex = position + 1;
  const handle = handleAt.exec(text)?.[0] ?? "";
  return handle.length < 2 || handle.length > 30 || text[position + 1 + handle.length] === "@" ? null : handle;
}

/** The whole character before a position, also when it takes two code units; "" at the beginning. */
function characterBefore(text: string, position: number): string {
  return [...text.slice(Math.max(0, position - 2), position)].at(-1) ?? "";
}

/** An @mention of a member is a link, one of a pseudonym is set off; it is read as text, so code stays code. */
markdown.inline.ruler.before("link", "mention", (state, silent) => {
  if (state.src[state.pos] !== "@" || state.linkLevel > 0) return false;
  const handle = handleMentionedAt(state.src, state.pos);
  const { handles, pseudonyms } = state.env as unknown as Mentionable;
  const isMember = handle !== null && handles.has(handle.toLowerCase());
  if (handle === null || (!isMember && !pseudonyms.has(handle.toLowerCase()))) return false;
  if (!silent) {
    const [kind, tag] = isMember ? ["link", "a"] : ["strong", "strong"];
    const opening = state.push(`${kind}_open`, tag!, 1);
    if (isMember) opening.attrSet("href", `/members/${encodeURIComponent(handle)}`);
    state.push("text", "", 0).content = `@${handle}`;
    state.push(`${kind}_close`, tag!, -1);
  }
  state.pos += 1 + handle.length;
  return true;
});

/** An image is a link to the picture under its words; inside of another link only the words. */
markdown.renderer.rules["image"] = (tokens, index, options, env) => {
  const image = tokens[index]!;
  const source = String(image.attrGet("src") ?? "");
  const words = markdown.utils.escapeHtml(
    markdown.renderer.renderInlineAsText(image.children ?? [], options, env) || source,
  );
  const before = tokens.slice(0, index);
  const opened =
    before.filter(({ type }) => type === "link_open").length -
    before.filter(({ type }) => type === "link_close").length;
  if (opened > 0) return words;
  return `<a href="${markdown.utils.escapeHtml(source)}">${words}</a>`;
};

/**
 * CommonMark without raw HTML, rendered and sanitised; headings begin below the page's own. Only who is
 * `mentionable` is mentioned.
 */
export function renderMarkdown(source: string, mentionable: Mentionable = nobody): string {
  return sanitizeHtml(markdown.render(source, { ...mentionable }), sanitizer);
}

/** The handles that a text mentions, in lower case, at most 20. */
export function mentionedHandles(source: string): string[] {
  const found = new Set<string>();
  for (let at = source.indexOf("@"); at !== -1 && found.size < 20; at = source.indexOf("@", at + 1)) {
    const handle = handleMentionedAt(source, at);
    if (handle) found.add(handle.toLowerCase());
  }
  return [...found];
}

/** A rendered text as plain words: what `renderMarkdown` made is well-formed, and has no ">" but at the end of a tag. */
export function plainTextOf(html: string): string {
  const plain = html.replace(/<\/(p|li|h\d|blockquote|pre)>|<br \/>/g, " ").replace(/<[^>]*>/g, "");
  return decodeEntities(plain).replace(/\s+/g, " ").trim();
}

/** The beginning of a text as plain words, for quotes and lists: at most `length` characters. */
export function excerptOf(html: string, length = 240): string {
  const words = plainTextOf(html);
  const characters = [...words];
  return characters.length <= length
    ? words
    : `${characters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}

function decodeEntities(text: string): string {
  const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };
  return text.replace(/&(lt|gt|quot|amp);/g, (entity) => entities[entity]!);
}
