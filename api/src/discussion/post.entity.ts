import { defineEntity, p } from "@mikro-orm/postgresql";
import type { FactLabelWord } from "../subjects/moderated.ts";
import { inOrder, noWarnings, type Warnings } from "../subjects/warnings/warnings.ts";
import type { WarningKindWord } from "../subjects/warnings/words.ts";
import type { PostStateWord } from "./words.ts";

const PostSchema = defineEntity({
  name: "Post",
  tableName: "post",
  properties: {
    id: p.uuid().primary(),
    threadId: p.uuid(),
    number: p.integer().nullable(),
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
    decisionId: p.uuid().nullable(),
    label: p.enum(["unsupported", "outdated", "contradicted"] as const).nullable(),
    labelSource: p.text().nullable(),
    labelDecisionId: p.uuid().nullable(),
    imposedWarnings: p.array().$type<WarningKindWord[]>(),
  },
});

/** A text, ready to be stored: its source, what it renders to, and its beginning in plain words. */
export interface PostText {
  body: string;
  bodyHtml: string;
  excerpt: string;
}

/** What the moderators say of a text's facts, on what ground, and by which decision. */
export interface PostLabel {
  kind: FactLabelWord;
  source: string;
  decisionId: string;
}

/**
 * What somebody said in a thread. Its number stays, whatever becomes of its text. One that is held before anybody has
 * seen it has none: it takes the next one when it is released, and is news then.
 */
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
      ...{ decisionId: null, label: null, labelSource: null, labelDecisionId: null, imposedWarnings: [] },
    });
    return post;
  }

  /** A post that waits for a moderator before others see it. */
  static hold(given: Omit<Parameters<typeof Post.publish>[0], "number">): Post {
    const post = Post.publish({ ...given, number: 0 });
    return Object.assign(post, { number: null, state: "held" });
  }

  /** Shows it to everybody, under this number. */
  release(number: number): void {
    this.number = number;
    this.state = "published";
    this.version += 1;
  }

  /** The moderators keep it from others: hidden until it is edited, or removed. */
  takeAway(state: "hidden" | "removed", decisionId: string): void {
    Object.assign(this, { state, decisionId });
    this.version += 1;
  }

  /** It is again what it was before: shown, waiting, or under the earlier decision. */
  giveBack(state: PostStateWord, decisionId: string | null): void {
    Object.assign(this, { state, decisionId });
    this.version += 1;
  }

  /** The moderators say what is known of its facts; null takes the label off. */
  labelAs(label: PostLabel | null): void {
    const { kind = null, source = null, decisionId = null } = label ?? {};
    Object.assign(this, { label: kind, labelSource: source, labelDecisionId: decisionId });
    this.version += 1;
  }

  /** Of what it warns because the moderators want it to, from now on. */
  imposeWarnings(imposed: readonly WarningKindWord[], warnings: Warnings): void {
    this.imposedWarnings = [...imposed];
    this.warnOf(warnings);
  }

  /** Replaces the text; the caller keeps the text that it replaces. */
  rewrite(text: PostText, now: Date, warnings: Warnings = this): void {
    Object.assign(this, text);
    this.warnOf(warnings);
    this.editedAt = now;
  }

  /**
   * Says of what else it warns. Its text is the same, so it does not count as rewritten. What the moderators had it warn
   * of stays.
   */
  warnOf({ warningKinds, warningNote }: Warnings): void {
    this.warningKinds = inOrder([...warningKinds, ...this.imposedWarnings]);
    this.warningNote = warningNote;
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
    this.state = this.number == null ? "held" : "published";
    this.version += 1;
    this.withdrawnAt = null;
  }
}

PostSchema.setClass(Post);
