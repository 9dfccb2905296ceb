import type { LocaleWord } from "../identity/words.ts";
import type { WarningKindWord } from "./warnings/words.ts";

/** What a subject says at one moment, as a report freezes it and a case compares it with later. */
export interface FrozenContent {
  /** The language it is written in; null where nobody said. */
  locale: LocaleWord | null;
  title: string | null;
  /** Markdown source; of a member, what they say about themself. */
  body: string;
  warnings: { kinds: WarningKindWord[]; note: string | null };
  pictures: { id: string; description: string }[];
}

/** A subject for the moderators: what it says, which revision that is, and where it stands. */
export interface FrozenSubject {
  uuid: string;
  content: FrozenContent;
  /** Counts its changes, from 1. */
  revision: number;
  /** The face that made it; null for what nobody speaks through. */
  personaUuid: string | null;
  /** The account behind it where everybody may know; null behind a pseudonym. */
  accountUuid: string | null;
  threadUuid: string | null;
  placeUuid: string | null;
  /** Whether guests can read it: then it reaches more people. */
  isPublic: boolean;
  createdAt: Date;
}

const hardKinds: readonly WarningKindWord[] = ["stomaPhoto", "blood", "selfHarm"];

/** Whether there is something to see or read that is hard to bear: a picture, or a text that says so itself. */
export const isHardToBear = ({ warnings, pictures }: FrozenContent): boolean =>
  pictures.length > 0 || warnings.kinds.some((kind) => hardKinds.includes(kind));
