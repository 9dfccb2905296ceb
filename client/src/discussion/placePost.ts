/** What placing needs to know of a post; whatever else it carries goes with it. */
export interface PlaceablePost {
  id: string;
  number: number;
  version: number;
  author: { viewerIsSelf?: boolean };
  quotedPost?: { author: object } | null;
  /** Only for whoever asked: a live event never carries it. */
  viewerCan?: object;
  /** The same. */
  viewerReaction?: string | null;
}

/** The posts of an open page, by their numbers, and those that wait until the reader asks for them. */
export interface OpenPage<Post extends PlaceablePost> {
  /** Lets the browser's store tell one page from the next. */
  id: string;
  shown: readonly Post[];
  waiting: readonly Post[];
  /** Whether the thread ends on this page: then new posts can be shown here. */
  isLast: boolean;
  /** The greatest number that this page knows of, shown or not. */
  lastKnownNumber: number;
}

/** Whose post it is that comes in: the writer's own answer is shown at once, all else waits to be asked for. */
export type Arrival = "own" | "live" | "read";

const byNumber = (one: { number: number }, other: { number: number }) => one.number - other.number;

/** What is known of a post after hearing of it again: an older version never wins, and the viewer's own facts stay. */
function newer<Post extends PlaceablePost>(known: Post, heard: Post): Post {
  if (heard.version < known.version) return known;
  const viewerIsSelf = heard.author.viewerIsSelf ?? known.author.viewerIsSelf;
  const keepsFacts = heard.version === known.version || viewerIsSelf === false;
  const viewerCan = heard.viewerCan ?? (keepsFacts ? known.viewerCan : undefined);
  const author = { ...known.author, ...heard.author, viewerIsSelf };
  const quotedPost = heard.quotedPost && {
    ...heard.quotedPost,
    author: { ...known.quotedPost?.author, ...heard.quotedPost.author },
  };
  const viewerReaction = heard.viewerReaction === undefined ? known.viewerReaction : heard.viewerReaction;
  return { ...heard, viewerCan, viewerReaction, author, quotedPost };
}

const replaced = <Post extends PlaceablePost>(posts: readonly Post[], heard: Post): readonly Post[] =>
  posts.map((known) => (known.number === heard.number ? newer(known, heard) : known));

const holds = (posts: readonly { number: number }[], number: number) => posts.some((post) => post.number === number);

/** Whether a post that is not here yet belongs to this page, or is news of the thread's end. */
function isNews<Post extends PlaceablePost>(
  { shown, isLast, lastKnownNumber }: OpenPage<Post>,
  { number }: Post,
): boolean {
  if (number > lastKnownNumber) return true;
  const [first, last] = [shown.at(0)?.number ?? 1, shown.at(-1)?.number ?? 0];
  return number > first && (isLast || number < last);
}

/**
 * Brings a post into the open page, whoever tells of it: the writer's own answer, a live event, or a read after the line
 * was down. Posts are told apart by number and version, so hearing of one twice, or late, changes nothing.
 * Nothing that is shown ever moves: a new post waits, unless it is the reader's own.
 */
export function placePost<Post extends PlaceablePost>(
  page: OpenPage<Post>,
  post: Post,
  arrival: Arrival,
): OpenPage<Post> {
  if (holds(page.shown, post.number)) return { ...page, shown: replaced(page.shown, post) };
  const isKnown = holds(page.waiting, post.number);
  if (!isKnown && !isNews(page, post)) return page;
  const waiting = isKnown ? replaced(page.waiting, post) : [...page.waiting, post].sort(byNumber);
  const next = { ...page, waiting, lastKnownNumber: Math.max(page.lastKnownNumber, post.number) };
  return arrival === "own" ? showWaiting(next) : next;
}

/** Shows what has waited, in the order of the numbers. On a page where the thread does not end they go on waiting. */
export function showWaiting<Post extends PlaceablePost>(page: OpenPage<Post>): OpenPage<Post> {
  if (!page.isLast) return page;
  return { ...page, shown: [...page.shown, ...page.waiting].sort(byNumber), waiting: [] };
}
