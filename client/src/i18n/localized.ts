import { useSession } from "../session/SessionContext.tsx";

/** Picks the reader's language out of a LocalizedText. */
export function useLocalized(): (text: { en: string; zh: string }) => string {
  const { locale } = useSession();
  return (text) => text[locale];
}
