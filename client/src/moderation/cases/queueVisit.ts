import type {
  CasePriority,
  CaseSource,
  CaseState,
  ModerationCaseFilter,
  ReportCategory,
  SubjectKind,
} from "@tongxing/schema/generated/graphql.ts";

/** How many cases a page has. */
const pageSize = 30;

/** The choices of each filter, as the contract spells them. */
export const choices = {
  state: ["NEW", "ASSIGNED", "AWAITING_SECOND_REVIEW", "REOPENED"] satisfies CaseState[],
  category: [
    ...(["CRISIS", "MEDICAL_ADVICE", "SELLING", "IMPERSONATION", "HARASSMENT"] satisfies ReportCategory[]),
    ...(["PRIVACY", "WRONG_PLACE", "ILLEGAL", "OTHER"] satisfies ReportCategory[]),
  ],
  priority: ["CRISIS", "HIGH", "ROUTINE"] satisfies CasePriority[],
  source: ["REPORT", "HOLD", "SCREENING", "OWN_INITIATIVE"] satisfies CaseSource[],
  kind: ["POST", "THREAD", "MEMBER"] satisfies SubjectKind[],
} as const;
export type FilterName = keyof typeof choices;

/** What an address asks for; "" where it does not matter. */
export type Asked = Record<FilterName | "board", string> & { mine: boolean };

/** "medical-advice" of an address is MEDICAL_ADVICE of the contract. */
export const inAddress = (word: string): string => word.toLowerCase().replaceAll("_", "-");
const inContract = (words: readonly string[], given: string | null): string =>
  words.find((word) => inAddress(word) === given) ?? "";

/** Reads an address; what it does not know is left out. */
export function askedIn(search: URLSearchParams): Asked {
  const of = (name: FilterName) => inContract(choices[name], search.get(name));
  return {
    ...{ state: of("state"), category: of("category"), priority: of("priority"), source: of("source") },
    ...{ kind: of("kind"), board: search.get("board") ?? "", mine: search.get("mine") !== null },
  };
}

/** Whether the queue is narrowed to something. */
export const isNarrowed = (asked: Asked): boolean => Object.values(asked).some(Boolean);

function filterOf({ board, mine, ...words }: Asked): ModerationCaseFilter {
  const wanted = Object.fromEntries(Object.entries(words).filter(([, word]) => word));
  return { ...wanted, ...(board && { boardId: board }), ...(mine && { mine }) };
}

/** What the page's document is asked with: the same for the preload and the view. */
export function queueVariables(search: URLSearchParams) {
  const before = search.get("before") || null;
  const after = before ? null : search.get("after") || null;
  const size = before ? { first: null, last: pageSize } : { first: pageSize, last: null };
  return { filter: filterOf(askedIn(search)), after, before, ...size };
}

/** The queue's address with these filters, at its beginning. */
export function queueAddress(asked: Partial<Asked>): string {
  const wanted = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value === true) wanted.set(name, "1");
    else if (value) wanted.set(name, name === "board" ? value : inAddress(value));
  }
  const query = wanted.toString();
  return query ? `/moderation?${query}` : "/moderation";
}

/** The address of the same list at another place. */
export function placeAddress(
  search: URLSearchParams,
  place: { after?: string | null; before?: string | null },
): string {
  const wanted = new URLSearchParams([...search].filter(([name]) => !["after", "before"].includes(name)));
  for (const [name, cursor] of Object.entries(place)) if (cursor) wanted.set(name, cursor);
  return `/moderation?${wanted}`;
}

/** What the filters look at in a case. */
interface Sorted {
  state: string;
  category: string;
  priority: string;
  source: string;
  subjectKind: string;
  viewerWorks: boolean;
  thread: { board: { id: string } } | null;
}

const waiting: readonly string[] = choices.state;

/** Whether a case belongs in the list that an address asks for. */
export function isAskedFor(asked: Asked, one: Sorted): boolean {
  const has: Record<FilterName, string> = { ...one, kind: one.subjectKind };
  const names = Object.keys(choices) as FilterName[];
  return (
    waiting.includes(one.state) &&
    names.every((name) => !asked[name] || asked[name] === has[name]) &&
    (!asked.board || asked.board === one.thread?.board.id) &&
    (!asked.mine || one.viewerWorks)
  );
}
