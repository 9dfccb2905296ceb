import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { ThreadRowFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { Count } from "../care/Count.tsx";
import { CoveredThread } from "../care/CoveredThread.tsx";
import { warningNames } from "../care/warnings.ts";
import care from "../care/care.module.css";
import { postPath, threadPath } from "../discussion/addresses.ts";
import { useFaceName } from "../i18n/faceName.ts";
import { htmlLang, toLocale } from "../i18n/locale.ts";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Time } from "../ui/Time.tsx";
import styles from "./boards.module.css";

graphql(`
  fragment ThreadRow on Thread {
    id
    number
    slug
    title
    locale
    state
    isPinned
    createdAt
    lastActivityAt
    replyCount
    viewerReadUpTo
    viewerUnreadCount
    contentWarnings {
      kind
      note
    }
    author {
      id
      viewerIsSelf
      displayName
      pseudonym {
        en
        zh
      }
    }
    lastPoster {
      id
      displayName
      pseudonym {
        en
        zh
      }
    }
  }
`);

/** What is out of the ordinary: kept on top, closed, removed. */
function Marks(props: { thread: ThreadRowFragment }) {
  const { list } = useWords("boards");
  const state = () =>
    ({ PUBLISHED: "", LOCKED: list.locked, ARCHIVED: list.archived, REMOVED: list.hidden, HELD: list.held })[
      props.thread.state
    ];
  return (
    <>
      <Show when={props.thread.isPinned}>
        <span class={styles.mark}>{list.pinned}</span>
      </Show>
      <Show when={state()}>{(label) => <span class={styles.mark}>{label()}</span>}</Show>
    </>
  );
}

type RowProps = { thread: ThreadRowFragment; place?: { href: string; name: string } };

/** A thread in a list, as its reader wants what it warns of: hidden, it is one line, and its title is seen when it opens. */
export function ThreadRow(props: RowProps) {
  return (
    <li>
      <CoveredThread warnings={props.thread.contentWarnings} isOwn={props.thread.author.viewerIsSelf}>
        <Row {...props} />
      </CoveredThread>
    </li>
  );
}

/**
 * One thread in a list: its title, who spoke last, and what is new for this reader.
 * Where threads of several boards stand together, `place` names its board.
 */
function Row(props: RowProps) {
  const words = useWords("care");
  const { hidesCounts } = useSession();
  const { list } = useWords("boards");
  const { locale } = useSession();
  const nameOf = useFaceName();
  const foreign = () => {
    const written = toLocale(props.thread.locale);
    return written && written !== locale ? htmlLang[written] : undefined;
  };
  const firstUnread = () => postPath(props.thread, (props.thread.viewerReadUpTo ?? 0) + 1);
  const lastPoster = () => (props.thread.replyCount > 0 ? props.thread.lastPoster : null);
  return (
    <>
      <a class={styles.title} href={threadPath(props.thread)} lang={foreign()}>
        {props.thread.title}
      </a>
      <div class={styles.facts}>
        <Show when={props.thread.viewerUnreadCount}>
          {(count) => (
            <a
              class={styles.new}
              href={firstUnread()}
              aria-label={
                hidesCounts() ? list.someNewAbout(props.thread.title) : list.newAbout(count(), props.thread.title)
              }
            >
              <i class={styles.dot} aria-hidden="true" />
              <Count otherwise={list.someNew}>{list.newCount(count())}</Count>
            </a>
          )}
        </Show>
        <Marks thread={props.thread} />
        <Show when={props.thread.contentWarnings.length}>
          <span class={care.mark}>{words.warns(warningNames(words, props.thread.contentWarnings))}</span>
        </Show>
        <Show when={props.place}>
          {(place) => (
            <a class={styles.place} href={place().href}>
              {place().name}
            </a>
          )}
        </Show>
        <Count>
          <span>{list.replies(props.thread.replyCount)}</span>
        </Count>
        <Show
          when={lastPoster()}
          fallback={
            <span>
              {list.begun(nameOf(props.thread.author))}
              <Time at={props.thread.createdAt} />
            </span>
          }
        >
          {(poster) => (
            <>
              <Show when={!props.place}>
                <span>{list.by(nameOf(props.thread.author))}</span>
              </Show>
              <span>
                {list.last(nameOf(poster()))}
                <Time at={props.thread.lastActivityAt} />
              </span>
            </>
          )}
        </Show>
      </div>
    </>
  );
}

/** The list around the rows. */
export const threadRowsClass = styles.rows;
