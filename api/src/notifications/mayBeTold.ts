import { reaches, threadLevel, toldAt, type FollowLevelWord, type ToldKind } from "../subjects/following/levels.ts";
import type { Reachable } from "./postRecipients.queries.ts";

/** How somebody stands to a thread, besides what they chose. */
export interface Part {
  isOwnThread: boolean;
  hasReplied: boolean;
}

function levelFor(kind: ToldKind, person: Reachable, part: Part): FollowLevelWord {
  const level = threadLevel({ ...person, ...part });
  if (kind !== "newThread" || level === "muted") return level;
  const chosen = [person.boardLevel, person.actorLevel].filter((one) => one !== null);
  return chosen.reduce<FollowLevelWord>((most, one) => (reaches(one, most) ? one : most), "normal");
}

/** Whether somebody is told, and whether it is pressing; null when it is nothing for them. Whom they silenced: silenced.ts. */
export function mayBeTold(kind: ToldKind, person: Reachable, part: Part): { isPressing: boolean } | null {
  const level = levelFor(kind, person, part);
  const { from, pressingFrom } = toldAt[kind];
  if (!reaches(level, from)) return null;
  return { isPressing: pressingFrom !== null && reaches(level, pressingFrom) };
}
