import { useLocation } from "@solidjs/router";
import { For, Show, Suspense, createMemo, createSignal, lazy, on, onMount, untrack } from "solid-js";
import { useDates } from "../i18n/dates.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { UrgentNote } from "../layout/UrgentNote.tsx";
import { Columns } from "../layout/Columns.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { LinkButton } from "../ui/Button.tsx";
import { Crumbs, Pager } from "../ui/navigation.tsx";
import { LiveRegion } from "../ui/spoken.tsx";
import { Empty } from "../ui/surfaces.tsx";
import { pagePath, postPath, postPathBelow, threadPath } from "./addresses.ts";
import { createCardDeeds } from "./cardDeeds.ts";
import { Closed } from "./Closed.tsx";
import { Composer } from "./Composer.tsx";
import type { Quoted } from "./Composer.tsx";
import styles from "./discussion.module.css";
import { createOpenPosts } from "./openPage.ts";
import type { OpenPosts, ThreadOnPage } from "./openPage.ts";
import { beginning } from "./plainText.ts";
import { PostCard } from "./PostCard.tsx";
import type { CardPlace, PagePost } from "./PostCard.tsx";
import { createReadingMarks } from "./readingMarks.ts";
import { ThreadMenu } from "./ThreadMenu.tsx";

const History = lazy(() => import("./History.tsx"));

const quotedFrom = (post: {
  id: string;
  number: number;
  bodyHtml: string | null;
  author: { displayName: string };
}): Quoted => ({
  id: post.id,
  number: post.number,
  name: post.author.displayName,
  excerpt: post.bodyHtml === null ? null : beginning(post.bodyHtml),
});

/** The post that a link without JavaScript asked to quote, if it can be. */
function askedQuote({ quotable }: ThreadOnPage): Quoted | undefined {
  const post = quotable?.nodes.find(({ state }) => state === "PUBLISHED");
  return post && quotedFrom(post);
}

const focusOn = (selector: string) =>
  requestAnimationFrame(() => {
    const found = document.querySelector<HTMLElement>(selector);
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: "nearest" });
  });

function Meta(props: { thread: ThreadOnPage; firstUnread: number | undefined }) {
  const { thread: words } = useWords("discussion");
  const { thread } = props;
  const replies = () => (thread.replyCount ? words.replies(thread.replyCount) : words.noReplies);
  return (
    <div class={styles.meta}>
      <Show when={thread.isPinned}>
        <span class={styles.mark}>{words.pinned}</span>
      </Show>
      <Show when={thread.state === "LOCKED" || thread.state === "ARCHIVED"}>
        <span class={styles.mark}>{thread.state === "LOCKED" ? words.locked : words.archived}</span>
      </Show>
      <span>{replies()}</span>
      <span>{words.startedBy(thread.author.displayName)}</span>
      <Show when={thread.viewerUnreadCount}>
        {(count) => <span class={styles.news}>{words.newForYou(count())}</span>}
      </Show>
      <Show when={props.firstUnread}>{(number) => <a href={postPath(thread, number())}>{words.toFirstUnread}</a>}</Show>
    </div>
  );
}

/** "2 new replies": nothing moves until it is pressed. On an earlier page it leads to where they stand. */
function NewReplies(props: { thread: ThreadOnPage; posts: OpenPosts; isSending: boolean }) {
  const { thread: words } = useWords("discussion");
  const { viewer } = useSession();
  const isOwn = ({ author }: PagePost) => author.handle !== null && author.handle === viewer()?.handle;
  const news = () =>
    props.posts.page().waiting.filter((post) => post.state === "PUBLISHED" && !(props.isSending && isOwn(post)));
  const first = () => news()[0]?.number ?? 0;
  const show = () => {
    const number = first();
    props.posts.showWaiting();
    focusOn(`#p${number}`);
  };
  return (
    <LiveRegion>
      <Show when={news().length}>
        <div class={styles.announce}>
          <Show
            when={props.posts.page().isLast}
            fallback={
              <a class={styles.fresh} href={postPath(props.thread, first())}>
                {words.newReplies(news().length)}
              </a>
            }
          >
            <button type="button" class={styles.fresh} onClick={show}>
              {words.newReplies(news().length)}
            </button>
          </Show>
        </div>
      </Show>
    </LiveRegion>
  );
}

/** The addresses of the pages before and after this one, where there are any. */
function neighbours(thread: ThreadOnPage): { earlier?: string; later?: string } {
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = thread.posts.pageInfo;
  return {
    earlier: hasPreviousPage && startCursor ? pagePath(thread, { before: startCursor }) : undefined,
    later: hasNextPage && endCursor ? pagePath(thread, { after: endCursor }) : undefined,
  };
}

/** Where the reader's news begin, as it was when they came: it does not wander while they read. */
function createVisit(thread: () => ThreadOnPage) {
  return createMemo(
    on(
      () => thread().id,
      () => {
        const { viewerReadUpTo, viewerUnreadCount } = untrack(thread);
        return { readUpTo: viewerReadUpTo ?? 0, hasNews: (viewerUnreadCount ?? 0) > 0 };
      },
    ),
  );
}

/** The search of this page that chooses its posts: kept in the links that stay on it. */
function createPageSearch() {
  const location = useLocation();
  return (): Record<string, string> => {
    const search = new URLSearchParams(location.search);
    return Object.fromEntries([...search].filter(([name]) => name === "after" || name === "before" || name === "post"));
  };
}

/** A thread: its head, a page of its posts, and where one replies. */
export function ThreadView(props: {
  thread: ThreadOnPage;
  variables: () => { number: number };
  readAgain: () => Promise<void>;
}) {
  const words = useWords("discussion");
  const dates = useDates();
  const local = useLocalized();
  const { viewer } = useSession();
  const location = useLocation();
  const thread = () => props.thread;
  const search = createPageSearch();
  const posts = createOpenPosts(
    thread,
    () => props.variables(),
    () => props.readAgain(),
  );
  const visit = createVisit(thread);
  const [quoted, setQuoted] = createSignal<Quoted | undefined>(askedQuote(props.thread));
  const [editing, setEditing] = createSignal<string>();
  const [historyOf, setHistoryOf] = createSignal<string>();
  const [isSending, setSending] = createSignal(false);
  let list!: HTMLDivElement;

  const firstNews = createMemo(() => {
    const { readUpTo, hasNews } = visit();
    const { shown } = posts.page();
    const beginsHere = hasNews && readUpTo > 0 && (shown[0]?.number ?? 0) <= readUpTo + 1;
    return beginsHere
      ? shown.find(({ number, author }) => number > readUpTo && !author.viewerIsSelf)?.number
      : undefined;
  });
  const firstUnread = () => (visit().hasNews && visit().readUpTo ? (firstNews() ?? visit().readUpTo + 1) : undefined);
  const endEditing = (changed?: PagePost) => {
    const id = editing();
    if (changed) posts.place(changed, "read");
    setEditing(undefined);
    focusOn(`article[data-id="${id}"]`);
  };
  const quote = (post: PagePost) => {
    setQuoted(quotedFrom(post));
    document.getElementById("reply")?.scrollIntoView({ block: "nearest" });
    document.querySelector<HTMLTextAreaElement>("#reply textarea")?.focus();
  };
  const sent = (post: PagePost) => {
    const { isLast } = posts.page();
    if (isLast) posts.place(post, "own");
    if (isLast) focusOn(`#p${post.number}`);
    return isLast;
  };
  const hear = createCardDeeds({ thread, posts, quote, edit: setEditing, showHistory: setHistoryOf });
  const path = createMemo(() => threadPath(thread()));
  const quotePath = createMemo(() => pagePath(thread(), { ...search(), quote: "" }));
  const pathOf = (number: number) => postPathBelow(path(), number);
  const quotePathOf = (number: number) => `${quotePath()}${number}#reply`;
  const place: CardPlace = {
    words: words.post,
    dates,
    pathOf,
    quotePathOf,
    canReply: () => thread().viewerCan.reply,
    editing,
    endEditing,
  };

  createReadingMarks(
    () => list,
    () => (viewer() ? { threadId: thread().id, readUpTo: visit().readUpTo } : undefined),
    () => posts.page().shown.length,
  );
  onMount(() => {
    // A post's link without ?post= (written by hand): the server never saw the number.
    const number = /^#p(\d+)$/.exec(location.hash)?.[1];
    if (number && !document.getElementById(`p${number}`) && !location.search)
      window.location.replace(postPath(thread(), Number(number)));
  });

  return (
    <Columns aside={<UrgentNote />}>
      <Crumbs
        steps={[
          { href: "/boards", label: words.boards },
          { href: `/boards/${thread().board.slug}`, label: local(thread().board.name) },
        ]}
      />
      <h1 lang={thread().locale === "ZH" ? "zh-CN" : "en"}>{thread().title}</h1>
      <Meta thread={props.thread} firstUnread={firstUnread()} />
      <ThreadMenu thread={props.thread} />
      <Show when={neighbours(thread()).earlier}>
        {(href) => (
          <p>
            <LinkButton href={href()} rel="prev">
              {words.thread.earlier}
            </LinkButton>
          </p>
        )}
      </Show>
      <div ref={list} on:click={hear}>
        <For
          each={posts.page().shown}
          fallback={
            <Empty text={words.thread.empty}>
              <a href={threadPath(thread())}>{words.thread.toStart}</a>
            </Empty>
          }
        >
          {(post) => (
            <>
              {post.number === firstNews() ? (
                <div class={styles.newSince} id="new">
                  {words.thread.newSince}
                </div>
              ) : (
                ""
              )}
              <PostCard post={post} place={place} />
            </>
          )}
        </For>
      </div>
      <NewReplies thread={props.thread} posts={posts} isSending={isSending()} />
      <Pager {...neighbours(thread())} earlierLabel={words.thread.earlier} laterLabel={words.thread.later} />
      <Show
        when={thread().viewerCan.reply}
        fallback={
          <Closed place={{ board: thread().board, threadState: thread().state }} guestText={words.closed.guest} />
        }
      >
        <Composer
          threadId={thread().id}
          quoted={quoted}
          setQuoted={setQuoted}
          withoutQuote={pagePath(thread(), search(), "#reply")}
          sent={sent}
          setSending={setSending}
        />
      </Show>
      <Show when={historyOf()} keyed>
        {(postId) => (
          <Suspense>
            <History postId={postId} close={() => setHistoryOf(undefined)} />
          </Suspense>
        )}
      </Show>
    </Columns>
  );
}
