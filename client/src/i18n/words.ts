import { useSession } from "../session/SessionContext.tsx";
import type { Locale } from "./locale.ts";
import type { Rooms } from "./rooms.ts";

/** The name of a room of words: a file in i18n/en/ and its twin in i18n/zh/. */
export type Room = keyof Rooms;

const files = import.meta.glob<{ default: unknown }>(["./en/*.ts", "./zh/*.ts"]);
const loaded = new Map<string, unknown>();

const fileOf = (locale: Locale, room: Room) => `./${locale}/${room}.ts`;

/** The sources of these rooms, as the build's manifest names them. */
export const wordSources = (locale: Locale, rooms: readonly Room[]): string[] =>
  rooms.map((room) => `src/i18n/${locale}/${room}.ts`);

/** Loads rooms of one language, once. A route's rooms are loaded before its view is drawn. */
export async function loadWords(locale: Locale, rooms: readonly Room[]): Promise<void> {
  const missing = rooms.map((room) => fileOf(locale, room)).filter((file) => !loaded.has(file));
  if (!missing.length) return;
  await Promise.all(missing.map(async (file) => loaded.set(file, (await files[file]?.())?.default)));
}

/** The words of a room that was loaded. @throws when it was not */
export function knownWords<Name extends Room>(locale: Locale, room: Name): Rooms[Name] {
  const file = fileOf(locale, room);
  const words = loaded.get(file);
  if (!words) throw new Error(`Words ${file} are not loaded: name the room in this page's line of routes.ts.`);
  return words as Rooms[Name];
}

/** The words of a room in the reader's language. The language never changes without a page load, so they may be kept. */
export const useWords = <Name extends Room>(room: Name): Rooms[Name] => knownWords(useSession().locale, room);

/** The words of a room that a page rarely needs: fetched when something is to be said. */
export async function lateWords<Name extends Room>(locale: Locale, room: Name): Promise<Rooms[Name]> {
  await loadWords(locale, [room]);
  return knownWords(locale, room);
}
