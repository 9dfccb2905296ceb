import type { ThreadSort } from "@tongxing/schema/generated/graphql.ts";

/** How many threads a page of a board has. */
const pageSize = 30;

/** The orders as addresses write them; the first one needs no word. */
export const sorts: Record<ThreadSort, string> = { LATEST_ACTIVITY: "", NEWEST: "newest", UNANSWERED: "unanswered" };

/** The order that an address asks for; the latest first unless it names another. */
export function sortOf(search: URLSearchParams): ThreadSort {
  const named = search.get("sort");
  const known = (Object.keys(sorts) as ThreadSort[]).find((sort) => named && sorts[sort] === named);
  return known ?? "LATEST_ACTIVITY";
}

/** What the board's document is asked with: the same for the preload and the view. */
export function boardVariables(slug: string | undefined, search: URLSearchParams) {
  const before = search.get("before") || null;
  const after = before ? null : search.get("after") || null;
  const size = before ? { first: null, last: pageSize } : { first: pageSize, last: null };
  return { slug: slug ?? "", sort: sortOf(search), after, before, ...size };
}

/** A board's address in an order, and at a place in it. */
export function boardAddress(
  slug: string,
  sort: ThreadSort,
  place: { after?: string | null; before?: string | null } = {},
): string {
  const search = new URLSearchParams();
  if (sorts[sort]) search.set("sort", sorts[sort]);
  if (place.after) search.set("after", place.after);
  if (place.before) search.set("before", place.before);
  return `/boards/${slug}${search.size ? `?${search}` : ""}`;
}
