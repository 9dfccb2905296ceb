/** An @mention that is being written: where it begins, and the letters after the @. */
export interface MentionInWriting {
  start: number;
  prefix: string;
}

/** The same letters as the API's mentions; written without lookbehind, which older phones cannot read. */
const beforeCaret = /(^|[^\p{L}\p{N}_@/`[\\-])@([\p{L}\p{N}_-]{0,30})$/u;

/** The mention whose letters end at the caret, if one is being written there. */
export function mentionAt(text: string, caret: number): MentionInWriting | undefined {
  const found = beforeCaret.exec(text.slice(Math.max(0, caret - 64), caret));
  const prefix = found?.[2];
  return prefix === undefined ? undefined : { start: caret - prefix.length - 1, prefix };
}

/** The text with the mention completed, and where the caret then stands. */
export function withMention(
  text: string,
  { start, prefix }: MentionInWriting,
  handle: string,
): { text: string; caret: number } {
  const rest = text.slice(start + 1 + prefix.length);
  const completed = `@${handle}${/^[\s.,;:!?，。；：！？]/.test(rest) ? "" : " "}`;
  return { text: text.slice(0, start) + completed + rest, caret: start + completed.length };
}
