import { useLocation } from "@solidjs/router";
import { Show, Suspense, createMemo, createSignal, lazy, onMount } from "solid-js";
import { useTreatment } from "../care/warnings.ts";
import { useDates } from "../i18n/dates.ts";
import { useFaceName } from "../i18n/faceName.ts";
import { lazyWith } from "../i18n/lazyWith.tsx";
import { useWords } from "../i18n/words.ts";
import { HeldPlace } from "../moderation/HeldPlace.tsx";
import { LazyPart } from "../moderation/LazyPart.tsx";
import { UrgentNote } from "../layout/UrgentNote.tsx";
import { Columns } from "../layout/Columns.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { LinkButton } from "../ui/Button.tsx";
import { Pager } from "../ui/navigation.tsx";
import { pagePath, postPath, postPathBelow, threadPath } from "./addresses.ts";
import { createCardDeeds } from "./cardDeeds.ts";
import type { PostDialog } from "./cardDeeds.ts";
import { Closed } from "./Closed.tsx";
import { NewReplies } from "./NewReplies.tsx";
import { createOpenPosts } from "./openPage.ts";
import type { ThreadOnPage } from "./openPage.ts";
import type { CardPlace } from "./PostCard.tsx";
import { PostList } from "./PostList.tsx";
import { createReadingMarks } from "./readingMarks.ts";
import { ReplyPlace } from "./ReplyPlace.tsx";
import { ThreadHead } from "./ThreadHead.tsx";
import { createVisit } from "./visit.ts";
import { createWriting } from "./writing.ts";

const History = lazyWith(["editing"], () => import("./History.tsx"));
const moderation = () => import("../moderation/Moderate.tsx");
const ReportDialog = lazyWith(["reports", "errors"], () => import("../moderation/reports/ReportDialog.tsx"));
const Reactors = lazy(() => import("../care/Reactors.tsx"));

/** The addresses of the pages before and after this one, where there are any. */
function neighbours(thread: ThreadOnPage): { earlier?: string; later?: string } {
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = thread.posts.pageInfo;
  return {
    earlier: hasPreviousPage && startCursor ? pagePath(thread, { before: startCursor }) : undefined,
    later: hasNextPage && endCursor ? pagePath(thread, { after: endCursor }) : undefined,
  };
}

/** The search of this page that chooses its posts: kept in the links that stay on it. */
function createPageSearch() {
  const location = useLocation();
  return (): Record<string, string> => {
    const search = new URLSearchParams(location.search);
    return Object.fromEntries([...search].filter(([name]) => name === "after" || name === "before" || name === "post"));
  };
}

/** A post's link without ?post= (written by hand): the server never saw the number. */
function mendHandwrittenLink(thread: () => ThreadOnPage): void {
  const location = useLocation();
  onMount(() => {
    const number = /^#p(\d+)$/.exec(location.hash)?.[1];
    if (number && !document.getElementById(`p${number}`) && !location.search)
      window.location.replace(postPath(thread(), Number(number)));
  });
}

/** What a card's button opens over the page: its post's history, who reacted, reporting it, or moderating its face. */
function PostDialogs(props: { dialog: PostDialog | undefined; close: () => void; changed: () => void }) {
  const moderated = () => (props.dialog && "post" in props.dialog ? props.dialog.post : undefined);
  const opened = () => (props.dialog && "id" in props.dialog ? props.dialog : undefined);
  return (
    <>
      <LazyPart when={moderated() !== undefined} load={moderation}>
        {(Moderate) => <Moderate post={moderated()!} close={() => props.close()} />}
      </LazyPart>
      <Show when={opened()} keyed>
        {({ of, id }) => (
          <Suspense>
            {of === "history" ? (
              <History postId={id} close={() => props.close()} />
            ) : of === "report" ? (
              <ReportDialog subjectId={id} close={() => props.close()} changed={() => props.changed()} />
            ) : (
              <Reactors postId={id} close={() => props.close()} />
            )}
          </Suspense>
        )}
      </Show>
    </>
  );
}

function Earlier(props: { href: string | undefined; label: string }) {
  return (
    <Show when={props.href}>
      {(href) => (
        <p>
          <LinkButton href={href()} rel="prev">
            {props.label}
          </LinkButton>
        </p>
      )}
    </Show>
  );
}

/** A thread: its head, a page of its posts, and where one replies. */
export function ThreadView(props: {
  thread: ThreadOnPage;
  variables: () => { number: number };
  readAgain: () => Promise<void>;
}) {
  const words = useWords("discussion");
  const care = useWords("care");
  const { viewer, hidesCounts, isStaff } = useSession();
  const thread = () => props.thread;
  const posts = createOpenPosts(
    thread,
    () => props.variables(),
    () => props.readAgain(),
  );
  const visit = createVisit(thread, posts);
  const writing = createWriting(thread, posts);
  const [dialog, openDialog] = createSignal<PostDialog>();
  const { quote, setEditing: edit } = writing;
  const hear = createCardDeeds({ thread, posts, quote, edit, openDialog });
  const search = createPageSearch();
  const path = createMemo(() => threadPath(thread()));
  const quotePath = createMemo(() => pagePath(thread(), { ...search(), quote: "" }));
  const place: CardPlace = {
    words: words.post,
    care,
    treatmentOf: useTreatment(),
    showsCounts: () => !hidesCounts(),
    pictureWords: words.picture,
    dates: useDates(),
    nameOf: useFaceName(),
    pathOf: (number) => postPathBelow(path(), number),
    quotePathOf: (number) => `${quotePath()}${number}#reply`,
    canReply: () => thread().viewerCan.reply,
    isStaff,
    isMember: () => viewer() !== null,
    editing: writing.editing,
    endEditing: writing.endEditing,
  };
  let list!: HTMLDivElement;
  createReadingMarks(
    () => list,
    () => (viewer() ? { threadId: thread().id, readUpTo: visit.readUpTo() } : undefined),
    () => posts.page().shown.length,
  );
  mendHandwrittenLink(thread);

  return (
    <Columns aside={<UrgentNote />}>
      <ThreadHead
        thread={props.thread}
        firstUnread={visit.firstUnread()}
        report={() => openDialog({ of: "report", id: thread().id })}
      />
      <Earlier href={neighbours(thread()).earlier} label={words.thread.earlier} />
      <PostList
        posts={posts.page().shown}
        place={place}
        firstNews={visit.firstNews()}
        start={path()}
        hear={hear}
        ref={(drawn) => (list = drawn)}
      />
      <HeldPlace threadId={thread().id} has={thread().hasHeldPosts} own={writing.heldCount()} />
      <NewReplies thread={props.thread} posts={posts} isSending={writing.isSending()} />
      <Pager {...neighbours(thread())} earlierLabel={words.thread.earlier} laterLabel={words.thread.later} />
      <Show
        keyed
        when={thread().viewerCan.reply && thread().id}
        fallback={
          <Closed place={{ board: thread().board, threadState: thread().state }} guestText={words.closed.guest} />
        }
      >
        <ReplyPlace
          threadId={thread().id}
          pseudonym={thread().viewerPseudonym}
          isNamedHere={posts.page().shown.some(({ author }) => author.viewerIsSelf && author.kind === "NAMED")}
          quoted={writing.quoted}
          setQuoted={writing.setQuoted}
          withoutQuote={pagePath(thread(), search(), "#reply")}
          sent={writing.sent}
          setSending={writing.setSending}
        />
      </Show>
      <PostDialogs dialog={dialog()} close={() => openDialog(undefined)} changed={() => void props.readAgain()} />
    </Columns>
  );
}
