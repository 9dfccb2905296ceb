import { useSession } from "../session/SessionContext.tsx";

/** Somebody as others see them: a name, or a pseudonym that has one in each language. */
export interface NamedFace {
  displayName: string;
  pseudonym?: { en: string; zh: string } | null;
}

/** Names a face in the reader's language. */
export function useFaceName(): (face: NamedFace) => string {
  const { locale } = useSession();
  return ({ displayName, pseudonym }) => pseudonym?.[locale] ?? displayName;
}
