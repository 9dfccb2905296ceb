/** A number below this could be about somebody whom a reader knows. */
export const smallestTold = 5;

/** How many of something; null where telling it would say too much. */
export interface ToldCount<Key> {
  key: Key;
  count: number | null;
}

/**
 * Holds back numbers from 1 to 4. A single one could be reckoned from the sum and the others, so with it the next
 * smallest is held back too.
 */
export function heldBack<Key>(counts: { key: Key; count: number }[]): ToldCount<Key>[] {
  const isSmall = ({ count }: { count: number }) => count > 0 && count < smallestTold;
  const small = counts.filter(isSmall);
  const next = counts.filter(({ count }) => count >= smallestTold).toSorted((one, other) => one.count - other.count)[0];
  const hidden = new Set(small.length === 1 && next ? [...small, next] : small);
  return counts.map((one) => ({ key: one.key, count: hidden.has(one) ? null : one.count }));
}

/** To the nearest five, for what nobody may reckon from two reports of nearly the same days; null below five. */
export function rounded(count: number): number | null {
  if (count > 0 && count < smallestTold) return null;
  return Math.round(count / smallestTold) * smallestTold;
}
