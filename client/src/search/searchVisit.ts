import type { Locale, SearchAuthorRole, SearchFilterInput } from "@tongxing/schema/generated/graphql.ts";

/** How many results a page has. */
const pageSize = 20;

/** The choices of each filter as addresses write them; the first means that it does not matter. */
export const languages = ["", "en", "zh"];
export const roles = ["", "patient", "carer", "survivor", "expert", "moderator"];
export const replies = ["", "answered", "unanswered", "expert"];
export const periods = ["", "7", "31", "366"];

/** What an address asks for, in its own words. */
export interface Asked {
  q: string;
  board: string;
  language: string;
  role: string;
  replies: string;
  days: string;
}

const choice = (words: readonly string[], given: string | null): string => words.find((word) => word === given) ?? "";

/** Reads an address; what it does not know is left out. */
export function askedIn(search: URLSearchParams): Asked {
  return {
    q: (search.get("q") ?? "").trim().slice(0, 200),
    board: search.get("board") ?? "",
    language: choice(languages, search.get("language")),
    role: choice(roles, search.get("role")),
    replies: choice(replies, search.get("replies")),
    days: choice(periods, search.get("days")),
  };
}

/** Whether the search is narrowed to something. */
export const isNarrowed = (asked: Asked): boolean => Object.values({ ...asked, q: "" }).some(Boolean);

/** Whether an address asks for what waits for an answer. */
export const isWaitingList = (search: URLSearchParams): boolean => search.get("view") === "waiting";

function filterOf({ board, language, role, replies: wanted, days }: Asked): SearchFilterInput {
  return {
    ...(board && { boardId: board }),
    ...(language && { locale: language.toUpperCase() as Locale }),
    ...(role && { authorRole: role.toUpperCase() as SearchAuthorRole }),
    ...((wanted === "answered" || wanted === "unanswered") && { isAnswered: wanted === "answered" }),
    ...(wanted === "expert" && { hasExpertAnswer: true }),
    ...(days && { withinDays: Number(days) }),
  };
}

/** What the page's document is asked with: the same for the preload and the view. */
export function searchVariables(search: URLSearchParams) {
  const asked = askedIn(search);
  const before = search.get("before") || null;
  const after = before ? null : search.get("after") || null;
  const size = before ? { first: null, last: pageSize } : { first: pageSize, last: null };
  const isWaiting = isWaitingList(search);
  return {
    query: asked.q,
    filter: filterOf(asked),
    isSearch: !isWaiting && asked.q !== "",
    isWaiting,
    after,
    before,
    ...size,
  };
}

/** The address of the same search at another place in its list. */
export function searchAddress(
  search: URLSearchParams,
  place: { after?: string | null; before?: string | null },
): string {
  const wanted = new URLSearchParams(
    [...search].filter(([name, value]) => value && !["after", "before"].includes(name)),
  );
  for (const [name, cursor] of Object.entries(place)) if (cursor) wanted.set(name, cursor);
  return `/search?${wanted}`;
}
