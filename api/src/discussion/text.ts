import type { EntityManager } from "@mikro-orm/postgresql";
import { excerptOf, mentionedHandles, renderMarkdown } from "../kernel/markdown.ts";
import { bodyMaxLength, titleMaxLength } from "../kernel/textLimits.ts";
import { existingHandles } from "../identity/handles.ts";
import { pseudonymMentioned } from "../identity/personas/pseudonyms.ts";
import type { LocaleWord } from "../identity/words.ts";
import type { UserErrorCode } from "../kernel/userErrorCode.ts";
import type { PostText } from "./post.entity.ts";

/** Which rule refuses this text, or null. */
export function refuseBody(body: string): UserErrorCode | null {
  if (body.trim() === "") return "BODY_REQUIRED";
  return [...body].length > bodyMaxLength ? "BODY_TOO_LONG" : null;
}

/** Which rule refuses this title, or null. */
export function refuseTitle(title: string): UserErrorCode | null {
  if (title.trim() === "") return "TITLE_REQUIRED";
  return [...title.trim()].length > titleMaxLength ? "TITLE_TOO_LONG" : null;
}

/** The language that something is written in: Chinese as soon as it holds a Chinese character. */
export const localeOf = (text: string): LocaleWord => (/\p{Script=Han}/u.test(text) ? "zh" : "en");

/** Renders what somebody wrote, with links to those members whom it mentions; a pseudonym leads nowhere. */
export async function renderText(em: EntityManager, body: string): Promise<PostText> {
  const mentioned = mentionedHandles(body);
  const handles = await existingHandles(em, mentioned);
  const pseudonyms = new Set(mentioned.filter((name) => pseudonymMentioned(name) !== null));
  const bodyHtml = renderMarkdown(body, { handles, pseudonyms });
  return { body, bodyHtml, excerpt: excerptOf(bodyHtml) };
}
