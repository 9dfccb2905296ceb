/** How many posts a page of a thread has. */
export const postsAPage = 50;

interface ThreadAddress {
  number: number;
  slug: string;
}

/** The address of a thread. A Chinese slug is written out as browsers send it. */
export const threadPath = ({ number, slug }: ThreadAddress): string => `/t/${number}/${encodeURIComponent(slug)}`;

/** A post's address below its thread's: the server sees no fragment, so the number stands in the query too. */
export const postPathBelow = (path: string, post: number): string => `${path}?post=${post}#p${post}`;

/** The address that opens the page which holds a post. */
export const postPath = (thread: ThreadAddress, post: number): string => postPathBelow(threadPath(thread), post);

/** This page with another window on the thread (`after` or `before` a cursor), or with a post to be quoted. */
export function pagePath(thread: ThreadAddress, parameters: Record<string, string>, fragment = ""): string {
  return `${threadPath(thread)}?${new URLSearchParams(parameters)}${fragment}`;
}

const largestNumber = 2_147_483_647;

/** A number out of an address: from 1, or nothing. */
export function numberFrom(text: string | null | undefined): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= largestNumber ? number : undefined;
}

/** Which posts of the thread an address asks for. */
export interface ThreadWindow {
  first?: number;
  after?: string;
  last?: number;
  before?: string;
  holdingNumber?: number;
}

/** The window of an address. Every post link into one page gives the same window, so following it asks for nothing. */
export function windowOf(search: URLSearchParams): ThreadWindow {
  const [after, before] = [search.get("after"), search.get("before")];
  if (after) return { first: postsAPage, after };
  if (before) return { last: postsAPage, before };
  const post = numberFrom(search.get("post")) ?? 1;
  return { first: postsAPage, holdingNumber: Math.floor((post - 1) / postsAPage) * postsAPage + 1 };
}

/** The variables of the thread page's document. Number 0 is no thread: an address that is none is not there. */
export function threadVariables(params: Record<string, string | undefined>, search: URLSearchParams) {
  const quote = numberFrom(search.get("quote"));
  return { number: numberFrom(params.number) ?? 0, ...windowOf(search), quote, isQuoting: quote !== undefined };
}
