import { registerEnumType } from "type-graphql";

/**
 * A GraphQL enum for words that the database spells in camelCase: `readOnly` is READ_ONLY outside. Give each word its
 * description.
 */
export function registerWords<Word extends string>(
  name: string,
  description: string,
  words: Record<Word, string>,
): Record<string, Word> {
  const entries = (Object.keys(words) as Word[]).map((word) => [outside(word), word] as const);
  const wordsByName = Object.fromEntries(entries) as Record<string, Word>;
  registerEnumType(wordsByName, {
    name,
    description,
    valuesConfig: Object.fromEntries(entries.map(([key, word]) => [key, { description: words[word] }])),
  });
  return wordsByName;
}

function outside(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
