import { Show } from "solid-js";
import { Count } from "../care/Count.tsx";
import { FollowControl } from "../following/FollowControl.tsx";
import { useFaceName } from "../i18n/faceName.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { ReportEntry } from "../moderation/reports/ReportEntry.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Crumbs } from "../ui/navigation.tsx";
import { postPath } from "./addresses.ts";
import styles from "./discussion.module.css";
import type { ThreadOnPage } from "./openPage.ts";
import { threadAction } from "./threadAction.ts";
import { ThreadMenu } from "./ThreadMenu.tsx";

function Meta(props: { thread: ThreadOnPage; firstUnread: number | undefined; report: () => void }) {
  const { viewer } = useSession();
  const { thread: words } = useWords("discussion");
  const nameOf = useFaceName();
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
      <Count>
        <span>{replies()}</span>
      </Count>
      <span>{words.startedBy(nameOf(thread.author))}</span>
      <Show when={thread.viewerUnreadCount}>
        {(count) => (
          <span class={styles.news}>
            <Count otherwise={words.someNew}>{words.newForYou(count())}</Count>
          </span>
        )}
      </Show>
      <Show when={!thread.author.viewerIsSelf}>
        <ReportEntry
          subjectId={thread.id}
          state={props.thread.viewerReport?.state}
          words={words}
          open={viewer() && (() => props.report())}
        />
      </Show>
      <Show when={props.firstUnread}>{(number) => <a href={postPath(thread, number())}>{words.toFirstUnread}</a>}</Show>
    </div>
  );
}

/** Where a thread stands, what it is called, and what is new in it. */
export function ThreadHead(props: { thread: ThreadOnPage; firstUnread: number | undefined; report: () => void }) {
  const { boards } = useWords("discussion");
  const local = useLocalized();
  const board = () => props.thread.board;
  return (
    <>
      <Crumbs
        steps={[
          { href: "/boards", label: boards },
          { href: `/boards/${board().slug}`, label: local(board().name) },
        ]}
      />
      <h1 lang={props.thread.locale === "ZH" ? "zh-CN" : "en"}>{props.thread.title}</h1>
      <Meta thread={props.thread} firstUnread={props.firstUnread} report={() => props.report()} />
      <Show when={props.thread.viewerFollowLevel}>
        {(level) => <FollowControl action={threadAction} subjectId={props.thread.id} level={level()} />}
      </Show>
      <ThreadMenu thread={props.thread} />
    </>
  );
}
