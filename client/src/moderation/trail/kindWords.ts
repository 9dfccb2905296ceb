/** The words for a word of the house; the word itself where nobody has given it any yet. */
export const kindWords = (known: Record<string, string>, word: string): string =>
  Object.hasOwn(known, word) ? known[word]! : word;
