import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../kernel/ids.ts";
import { slugOf } from "../kernel/slug.ts";
import type { LocaleWord } from "../identity/words.ts";
import { record } from "../platform/bus/outbox.ts";
import { noWarnings, type Warnings } from "../subjects/warnings/warnings.ts";
import type { WarningKindWord } from "../subjects/warnings/words.ts";
import { Post, type PostLabel, type PostText } from "./post.entity.ts";
import type { PostStateWord, ThreadStateWord } from "./words.ts";

const ThreadSchema = defineEntity({
  name: "Thread",
  tableName: "thread",
  properties: {
    id: p.uuid().primary(),
    number: p.bigint("number").generated("by default as identity").returning(),
    placeId: p.uuid(),
    personaId: p.uuid(),
    title: p.text(),
    slug: p.text(),
    locale: p.enum(["en", "zh"] as const),
    state: p.enum(["held", "published", "locked", "archived", "removed"] as const),
    isPinned: p.boolean().default(false),
    lastPostNumber: p.integer().default(0),
    replyCount: p.integer().default(0),
    answerCount: p.integer().default(0),
    lastPersonaId: p.uuid().nullable(),
    lastActivityAt: p.datetime(),
    warningKinds: p.array().$type<WarningKindWord[]>(),
    warningNote: p.text().nullable(),
    version: p.integer().default(1),
    createdAt: p.datetime(),
    decisionId: p.uuid().nullable(),
    lockDecisionId: p.uuid().nullable(),
    lockedUntil: p.datetime().nullable(),
  },
});

/** What a new post is made of. */
export interface NewPost {
  personaId: string;
  text: PostText;
  quotedPostId: string | null;
  warnings?: Warnings;
  pictureCount?: number;
  now: Date;
}

/** A post without a number was never shown to others: what becomes of it is no event. */
const isSeen = (post: Post): post is Post & { number: number } => post.number != null;

/** A conversation. It gives its posts their numbers, which never change and are never given twice. */
export class Thread extends ThreadSchema.class {
  /**
   * Begins a thread with its opening post. One that is held is its author's and the moderators' alone until that post is
   * released; nobody is told before.
   */
  static begin(given: {
    id: string;
    placeId: string;
    personaId: string;
    title: string;
    locale: LocaleWord;
    text: PostText;
    warnings?: Warnings;
    pictureCount?: number;
    isHeld?: boolean;
    now: Date;
  }) {
    const { text, warnings = noWarnings, pictureCount, isHeld = false, now, ...rest } = given;
    const thread = new Thread();
    Object.assign(thread, {
      ...rest,
      slug: slugOf(given.title),
      state: isHeld ? "held" : "published",
      isPinned: false,
      lastPostNumber: 0,
      replyCount: 0,
      answerCount: 0,
      lastPersonaId: null,
      lastActivityAt: now,
      version: 1,
      createdAt: now,
      ...{ decisionId: null, lockDecisionId: null, lockedUntil: null },
      ...warnings,
    });
    const said = { personaId: given.personaId, text, quotedPostId: null, warnings, pictureCount, now };
    if (isHeld) return { thread, post: thread.addHeldPost(said) };
    const post = thread.addPost(said);
    thread.isOpened();
    return { thread, post };
  }

  /** Whether nobody but its author and the moderators has ever seen it. */
  private isUnshown(): boolean {
    return this.lastPostNumber === 0;
  }

  /** Its opening post stands: that is no reply, and from now on there is a thread. */
  private isOpened(): void {
    this.replyCount = 0;
    this.tell("ThreadCreated");
  }

  /** Adds a post with the next number. Call it under the thread's row lock. */
  addPost(given: NewPost): Post {
    const number = this.takeNumber(given.personaId, given.now);
    const post = Post.publish({ ...given, id: newId(), threadId: this.id, number });
    this.warnAs(post);
    this.tell("PostPublished", post);
    return post;
  }

  /** Adds a post that waits for a moderator. Nothing of the thread changes by it, and nobody is told. */
  addHeldPost(given: NewPost): Post {
    return Post.hold({ ...given, id: newId(), threadId: this.id });
  }

  /** Shows a held post to everybody: from now on it is the thread's latest. Call it under the thread's row lock. */
  releasePost(post: Post, now: Date): void {
    const opens = this.state === "held";
    if (opens) this.state = "published";
    post.release(this.takeNumber(post.personaId, now));
    this.warnAs(post);
    this.tell("PostPublished", post);
    if (opens) this.isOpened();
  }

  private takeNumber(personaId: string, now: Date): number {
    this.lastPostNumber += 1;
    this.countReply(personaId, 1);
    this.lastPersonaId = personaId;
    if (now > this.lastActivityAt) this.lastActivityAt = now;
    return this.lastPostNumber;
  }

  /** Counts a reply, or no longer; by a face, never by whoever is behind it: only another's is an answer. */
  countReply(personaId: string, by: 1 | -1): void {
    this.replyCount += by;
    if (personaId !== this.personaId) this.answerCount += by;
  }

  /** Gives the thread another title; its address changes with it, its number does not. */
  retitle(title: string): void {
    if (title === this.title) return;
    this.title = title;
    this.slug = slugOf(title);
    this.changed();
  }

  /** What can be done with it now: a lock whose time is over closes nothing, even before the house has undone it. */
  stateAt(now: Date): ThreadStateWord {
    const isOver = this.state === "locked" && this.lockedUntil != null && this.lockedUntil <= now;
    return isOver ? "published" : this.state;
  }

  /** Closes it for replies, until a time where a decision says so. One that is closed or archived stays as it is. */
  lock(by: { decisionId: string; until: Date | null } | null = null): void {
    if (this.state !== "published") return;
    this.state = "locked";
    this.lockDecisionId = by?.decisionId ?? null;
    this.lockedUntil = by?.until ?? null;
    this.changed();
  }

  /** Opens it for replies again. */
  unlock(): void {
    if (this.state !== "locked") return;
    this.state = "published";
    this.forgetLock();
    this.changed();
  }

  /** The lock of a decision is over: it is open, unless it was taken away meanwhile and opens when it comes back. */
  endLock(): void {
    this.forgetLock();
    if (this.state === "locked") this.state = "published";
    this.changed();
  }

  /** The moderators take it away, with everything in it. */
  takeAway(decisionId: string): void {
    this.state = "removed";
    this.decisionId = decisionId;
    this.changed();
  }

  /** It stands again, as it did before. */
  giveBack(state: ThreadStateWord): void {
    this.state = state;
    this.decisionId = null;
    this.changed();
  }

  /** It stands elsewhere from now on. Its number and address stay. */
  moveTo(placeId: string): void {
    this.placeId = placeId;
    this.changed();
  }

  private forgetLock(): void {
    this.lockDecisionId = null;
    this.lockedUntil = null;
  }

  pin(isPinned: boolean): void {
    if (this.isPinned === isPinned) return;
    this.isPinned = isPinned;
    this.changed();
  }

  /** Replaces what a post says; the caller keeps the text that it replaces. */
  rewritePost(post: Post, text: PostText, warnings: Warnings, now: Date): void {
    post.rewrite(text, now, warnings);
    this.warnAs(post);
    if (isSeen(post)) this.tell("PostEdited", post);
  }

  /** Changes what a post warns of, and nothing that it says. */
  warnOfPost(post: Post, warnings: Warnings): void {
    post.warnOf(warnings);
    this.warnAs(post);
    if (isSeen(post)) this.tell("PostEdited", post);
  }

  /** Gives a post other pictures; what it says stays as it was. */
  illustratePost(post: Post, pictureCount: number): void {
    post.illustrate(pictureCount);
    if (isSeen(post)) this.tell("PostEdited", post);
  }

  /** Takes a post's text back at its author's word. Call it under the thread's row lock. */
  withdrawPost(post: Post, now: Date): void {
    post.withdraw(now);
    if (!isSeen(post)) return;
    this.warnAs(post);
    if (post.number > 1) this.countReply(post.personaId, -1);
    this.tell("PostWithdrawn", post);
  }

  /** Undoes that. Call it under the thread's row lock. */
  restorePost(post: Post): void {
    post.restore();
    if (!isSeen(post)) return;
    this.warnAs(post);
    if (post.number > 1) this.countReply(post.personaId, 1);
    this.tell("PostRestored", post);
  }

  /** The moderators keep a post's text from others. Call it under the thread's row lock. */
  takePostAway(post: Post, state: "hidden" | "removed", decisionId: string): void {
    const wasShown = post.state === "published";
    post.takeAway(state, decisionId);
    // What would have opened a thread takes it along.
    if (this.state === "held") Object.assign(this, { state: "removed", decisionId });
    if (!isSeen(post)) return;
    this.warnAs(post);
    if (wasShown && post.number > 1) this.countReply(post.personaId, -1);
    this.tell("PostTakenAway", post);
  }

  /** Undoes that: the post is what it was. Call it under the thread's row lock. */
  givePostBack(post: Post, state: PostStateWord, decisionId: string | null): void {
    post.giveBack(state, decisionId);
    if (this.isUnshown() && this.state === "removed") Object.assign(this, { state: "held", decisionId: null });
    if (!isSeen(post)) return;
    this.warnAs(post);
    if (state === "published" && post.number > 1) this.countReply(post.personaId, 1);
    this.tell("PostGivenBack", post);
  }

  /** Puts a label above a post's text, or takes it off. */
  labelPost(post: Post, label: PostLabel | null): void {
    post.labelAs(label);
    if (isSeen(post)) this.tell("PostEdited", post);
  }

  /** Has a post warn of something at the moderators' word, or no longer. */
  imposeWarnings(post: Post, imposed: readonly WarningKindWord[], warnings: Warnings): void {
    post.imposeWarnings(imposed, warnings);
    this.warnAs(post);
    if (isSeen(post)) this.tell("PostEdited", post);
  }

  /** Tells that something happened to the thread or to one of its posts. */
  tell(kind: ThreadEventKind, post?: Post): void {
    record(this, {
      kind,
      subject: `thread:${this.id}`,
      place: `place:${this.placeId}`,
      data: { threadId: this.id, ...(post && { postId: post.id, number: post.number!, version: post.version }) },
    });
  }

  /**
   * What its opening post warns of stands for the thread, whose title goes where the post does not; also when the post
   * was taken back, except for the writer's own words.
   */
  private warnAs(post: Post): void {
    if (post.number !== 1) return;
    this.warningKinds = post.warningKinds;
    this.warningNote = post.state === "published" ? post.warningNote : null;
  }

  private changed(): void {
    this.version += 1;
    this.tell("ThreadChanged");
  }
}

/** What can happen in a thread, as the outbox spells it. */
export type ThreadEventKind =
  | "ThreadCreated"
  | "ThreadChanged"
  | "PostPublished"
  | "PostEdited"
  | "PostWithdrawn"
  | "PostRestored"
  | "PostTakenAway"
  | "PostGivenBack";

ThreadSchema.setClass(Thread);
