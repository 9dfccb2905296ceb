import { defineEntity, p } from "@mikro-orm/postgresql";
import { noWarnings, type Warnings } from "../subjects/warnings/warnings.ts";
import type { WarningKindWord } from "../subjects/warnings/words.ts";

const PostSchema = defineEntity({
  name: "Post",
  tableName: "post",
  properties: {
    id: p.uuid().primary(),
    threadId: p.uuid(),
    number: p.integer(),
    personaId: p.uuid(),
    state: p.enum(["held", "published", "hidden", "removed", "withdrawn", "purged"] as const),
    body: p.text(),
    bodyHtml: p.text(),
    excerpt: p.text(),
    quotedPostId: p.uuid().nullable(),
    warningKinds: p.array().$type<WarningKindWord[]>(),
    warningNote: p.text().nullable(),
    pictureCount: p.smallint().default(0),
    version: p.integer().default(1),
    createdAt: p.datetime(),
    editedAt: p.datetime().nullable(),
    withdrawnAt: p.datetime().nullable(),
  },
});

/** A text, ready to be stored: its source, what it renders to, and its beginning in plain words. */
export interface PostText {
  body: string;
  bodyHtml: string;
  excerpt: string;
}

/** What somebody said in a thread. Its number stays, whatever becomes of its text. */
export class Post extends PostSchema.class {
  static publish(given: {
    id: string;
    threadId: string;
    number: number;
    personaId: string;
    text: PostText;
    quotedPostId: string | null;
    warnings?: Warnings;
    pictureCount?: number;
    now: Date;
  }): Post {
    const { text, warnings = noWarnings, pictureCount = 0, now, ...rest } = given;
    const post = new Post();
    Object.assign(post, {
      ...rest,
      ...text,
      ...warnings,
      pictureCount,
      state: "published",
      version: 1,
      createdAt: now,
      editedAt: null,
      withdrawnAt: null,
    });
    return post;
  }

  /** Replaces the text; the caller keeps the text that it replaces. */
  rewrite(text: PostText, now: Date, warnings: Warnings = this): void {
    const { warningKinds, warningNote } = warnings;
    Object.assign(this, { ...text, warningKinds, warningNote });
    this.version += 1;
    this.editedAt = now;
  }

  /** Says of what else it warns. Its text is the same, so it does not count as rewritten. */
  warnOf(warnings: Warnings): void {
    Object.assign(this, warnings);
    this.version += 1;
  }

  /** Has other pictures than before, or pictures described in another way. */
  illustrate(pictureCount: number): void {
    this.pictureCount = pictureCount;
    this.version += 1;
  }

  /** Takes the text back. It is kept, unread by anybody, until it can no longer be restored. */
  withdraw(now: Date): void {
    this.state = "withdrawn";
    this.version += 1;
    this.withdrawnAt = now;
  }

  /** Since when it says what it says. */
  get writtenAt(): Date {
    return this.editedAt ?? this.createdAt;
  }

  restore(): void {
    this.state = "published";
    this.version += 1;
    this.withdrawnAt = null;
  }
}

PostSchema.setClass(Post);
