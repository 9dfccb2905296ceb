import type { BoardRef } from "../support/boards.ts";
import type { Person, PostRef, ThreadRef } from "../people/person.ts";

/** Who gives every mutation in authorisation.test.ts. */
export const kinds = ["guest", "member", "author", "limited", "removed", "moderator", "administrator"] as const;
export type Kind = (typeof kinds)[number];

export type Expectation = Record<Kind, string>;

/** How most commands answer: guests are sent to sign in; the rest as told, `all` unless said otherwise. */
export const rest = (all: string, otherwise: Partial<Expectation> = {}): Expectation => ({
  guest: "UNAUTHENTICATED",
  member: all,
  author: all,
  limited: all,
  removed: all,
  moderator: all,
  administrator: all,
  ...otherwise,
});
export const everybody = (all: string): Expectation => ({ ...rest(all), guest: all });
/** For the staff: others are told that it is not for them. */
export const writes = (otherwise: Partial<Expectation> = {}): Expectation =>
  rest("ok", { limited: "ACCOUNT_LIMITED", removed: "NOT_FOUND", ...otherwise });
export const staffWrites = (refused = "NOT_ALLOWED"): Expectation =>
  rest(refused, { limited: "ACCOUNT_LIMITED", removed: "NOT_FOUND", moderator: "ok", administrator: "ok" });
export const ownOnly = (author: string): Expectation => rest("NOT_ALLOWED", { author, removed: "NOT_FOUND" });
export const staffOnly = (answer: string): Expectation =>
  rest("FORBIDDEN", { moderator: answer, administrator: answer });
export const administratorsOnly = (refused = "FORBIDDEN", answer = "ok"): Expectation =>
  rest(refused, { administrator: answer });

/** What there is for a mutation to be given to. */
export interface Scene {
  board: BoardRef;
  carers: BoardRef;
  thread: ThreadRef;
  post: PostRef;
  withdrawn: PostRef;
  membershipId: string;
  memberId: string;
  /** A face of `measured`, who does nothing else here. */
  personaId: string;
  /** Their pseudonym. */
  maskedId: string;
  handle: string;
  fresh: string;
}

export type Input = (scene: Scene, person: Person) => Record<string, unknown> | Promise<Record<string, unknown>>;

/** A mutation's row: what it is given, and what each of them is answered. */
export interface Row {
  input: Input;
  expected: Expectation;
}
