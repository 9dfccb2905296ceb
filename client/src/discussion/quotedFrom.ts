import type { Written } from "../drafts/written.ts";
import type { NamedFace } from "../i18n/faceName.ts";
import { beginning } from "./plainText.ts";

/** What a reply answers to. */
export type Quoted = NonNullable<Written["quoted"]>;

/** A post as the composer shows that it is quoted. */
export const quotedFrom = (
  post: {
    id: string;
    number: number;
    bodyHtml: string | null;
    contentWarnings: readonly object[];
    author: NamedFace;
  },
  nameOf: (face: NamedFace) => string,
): Quoted => ({
  id: post.id,
  number: post.number,
  name: nameOf(post.author),
  // What warns is covered where it stands, and not shown by the way here.
  excerpt: post.bodyHtml === null || post.contentWarnings.length > 0 ? null : beginning(post.bodyHtml),
});
