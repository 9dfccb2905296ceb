import { fromGlobalId, toGlobalId } from "../kernel/ids.ts";
import type { Outcome } from "../kernel/outcome.ts";
import type { Viewer } from "../kernel/viewer.ts";
import type { CommandContext } from "../platform/command.ts";
import type { Reader } from "../platform/database/statement.ts";
import type { FrozenSubject } from "./frozen.ts";
import type { Act, ActKindWord, Before } from "./moderated.ts";

/** The kinds of things that a shared mechanism works on, as the database and the outbox spell them. */
export type SubjectKindWord = "thread" | "post" | "board" | "member" | "persona";

/** One thing that people write, follow, react to or report. */
export interface Subject {
  kind: SubjectKindWord;
  uuid: string;
}

/** A subject as its own room lets the viewer see it. */
export interface SeenSubject extends Subject {
  /** The face that made it; null for what nobody speaks through, such as a board. */
  personaUuid: string | null;
  /** Whether the viewer made it. */
  isOwn: boolean;
  /** Whether they may read what it says; that it is there may be seen without. */
  isReadable: boolean;
  /** The thread that it is, or stands in; null elsewhere. */
  threadUuid: string | null;
  /** The place that it is, or stands in; null elsewhere. */
  placeUuid: string | null;
}

/** A subject that the viewer may react to. */
export interface Reactable extends Subject {
  kind: "post";
  threadUuid: string;
  placeUuid: string;
  /** Whether nobody is to be counted under it. */
  isSad: boolean;
}

/** What a room says of the subjects that are its own. */
export interface SubjectRoom {
  kind: SubjectKindWord;
  /** The GraphQL type, as it stands in global ids. */
  typename: string;
  /** Those among these UUIDs that the viewer may see, under the same rule as every list of the room. */
  see(reader: Reader, viewer: Viewer, uuids: string[]): Promise<SeenSubject[]>;
  /**
   * Where one can react: locks the subject, learns which faces the viewer has by then (`context.viewer`), and asks the
   * room's policy. A refusal names the input at `path`.
   */
  admitReaction?(
    context: CommandContext,
    uuid: string,
    deed: "react" | "unreact",
    path: string[],
  ): Promise<Outcome<Reactable>>;
  /** What moderators can do with subjects of this kind; without it, nobody can report one. */
  moderation?: ModeratedKind;
}

/** How a kind of subject is moderated. Asked for the house, not for a viewer: its callers have asked who may. */
export interface ModeratedKind {
  /** What can be done to the subject itself; what is done to its author needs nothing of it. */
  acts: readonly ActKindWord[];
  /** What these say now, also what others don't see any more. Those that are gone are left out. */
  freeze(reader: Reader, uuids: string[]): Promise<FrozenSubject[]>;
  /**
   * Carries out what was decided, and answers what restores it. UserErrors: NOT_FOUND, ALREADY_DECIDED when the subject
   * is that way already, ALREADY_WITHDRAWN.
   */
  enforce?(unit: Enforcing, uuid: string, act: Act, decisionId: string): Promise<Outcome<Before>>;
  /** Undoes it, so that everything is what it was; what later decisions did stays. */
  release?(unit: Enforcing, uuid: string, act: Act, before: Before, decisionId: string): Promise<void>;
}

/** What a decision is carried out with. Nobody need be asking: the house ends one by itself when its time is over. */
export type Enforcing = Pick<CommandContext, "em" | "now" | "house">;

const rooms = new Map<string, SubjectRoom>();

/** A room says once, when it is loaded, how its subjects are seen. */
export function registerSubject(room: SubjectRoom): void {
  rooms.set(room.typename, room);
}

/** The room that keeps a kind of subject. @throws when no room said that it does */
export function roomOf(kind: SubjectKindWord): SubjectRoom {
  const room = [...rooms.values()].find((known) => known.kind === kind);
  if (!room) throw new Error(`No room keeps subjects of the kind ${kind}.`);
  return room;
}

/** The kinds of subjects that are moderated: whatever room said how, and so can be reported. */
export const moderatedKinds = (): SubjectKindWord[] =>
  [...rooms.values()].filter((room) => room.moderation !== undefined).map((room) => room.kind);

/** What a global id names, among the kinds of subjects given; null for anything else. Says nothing of visibility. */
export function subjectOf(globalId: string, kinds: readonly SubjectKindWord[]): Subject | null {
  const named = fromGlobalId(globalId);
  const room = named && rooms.get(named.type);
  return room && kinds.includes(room.kind) ? { kind: room.kind, uuid: named.uuid } : null;
}

/** A subject's global id. */
export function globalIdOf({ kind, uuid }: Subject): string {
  return toGlobalId(roomOf(kind).typename, uuid);
}

/** The subject behind a global id, or null when it is not there, not of these kinds, or not to be seen. */
export async function seeSubject(
  reader: Reader,
  viewer: Viewer,
  globalId: string,
  kinds: readonly SubjectKindWord[],
): Promise<SeenSubject | null> {
  const subject = subjectOf(globalId, kinds);
  if (!subject) return null;
  const [seen] = await roomOf(subject.kind).see(reader, viewer, [subject.uuid]);
  return seen ?? null;
}
