/** Where new rules are accepted, and from where the way leads back. */
export const acceptPath = (next: string): string => `/rules/accept?next=${encodeURIComponent(next)}`;
