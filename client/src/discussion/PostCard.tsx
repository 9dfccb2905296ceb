import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { PostCardFragment, PostFactsFragment } from "@tongxing/schema/generated/graphql.ts";
import type { Treatment } from "@tongxing/schema/rules/treatmentOf.ts";
import { For, Show, Suspense } from "solid-js";
import type { JSX } from "solid-js";
import { lazyWith } from "../i18n/lazyWith.tsx";
import type { Rooms } from "../i18n/rooms.ts";
import type { useDates } from "../i18n/dates.ts";
import type { useFaceName } from "../i18n/faceName.ts";
import { ReactionBar } from "../care/ReactionBar.tsx";
import type { Warning } from "../care/warnings.ts";
import { buttonClass } from "../ui/Button.tsx";
import { Face, RoleBadge } from "../ui/Face.tsx";
import styles from "./discussion.module.css";
import { Quotation, Said } from "./Said.tsx";

declare module "solid-js" {
  namespace JSX {
    interface ExplicitAttributes {
      /** "false" on a link: the router does not load ahead when a pointer passes over it. */
      preload: string;
    }
  }
}

graphql(`
  fragment PostFacts on Post {
    id
    number
    state
    bodyHtml
    pictures {
      id
      altText
      isSensitive
      width
      height
      url
      sources {
        url
        width
      }
    }
    createdAt
    editedAt
    version
    factLabel {
      label
      source
    }
    contentWarnings {
      kind
      note
    }
    reactionCounts {
      kind
      count
    }
    author {
      id
      kind
      displayName
      pseudonym {
        en
        zh
      }
      colour
      handle
      role
      staffRoles
    }
    quotedPost {
      id
      number
      excerpt
      contentWarnings {
        kind
        note
      }
      author {
        id
        displayName
        pseudonym {
          en
          zh
        }
      }
    }
  }
`);

graphql(`
  fragment PostCard on Post {
    ...PostFacts
    author {
      id
      viewerIsSelf
      viewerFold
    }
    quotedPost {
      id
      author {
        id
        viewerFold
      }
    }
    viewerCan {
      edit
      withdraw
      restore
      react
    }
    viewerReaction
    viewerReport {
      id
      state
    }
  }
`);

/** A post in the open page: what everybody sees, and, once it was asked for, what this reader may do with it. */
export type PagePost = Omit<PostFactsFragment, "author"> & {
  author: PostFactsFragment["author"] & Partial<Pick<PostCardFragment["author"], "viewerIsSelf" | "viewerFold">>;
  viewerCan?: PostCardFragment["viewerCan"];
  viewerReaction?: PostCardFragment["viewerReaction"];
  viewerReport?: PostCardFragment["viewerReport"];
};

/** What all cards of a page share: asked for once, since a look-up fifty times is felt. */
export interface CardPlace {
  words: Rooms["discussion"]["post"];
  care: Rooms["care"];
  /** What becomes of a text with warnings for this reader. */
  treatmentOf: (warnings: readonly Warning[]) => Treatment;
  showsCounts: () => boolean;
  pictureWords: Rooms["discussion"]["picture"];
  dates: ReturnType<typeof useDates>;
  nameOf: ReturnType<typeof useFaceName>;
  /** The address of a post of this thread. */
  pathOf: (number: number) => string;
  /** The address of this page with the post to be quoted, for whoever has no script. */
  quotePathOf: (number: number) => string;
  canReply: () => boolean;
  isStaff: () => boolean;
  isMember: () => boolean;
  /** The id of the post that is being rewritten in its place. */
  editing: () => string | undefined;
  endEditing: (changed?: PagePost) => void;
}

const EditPost = lazyWith(["editing", "writing", "screening"], () => import("./EditPost.tsx"));

function Head(props: { post: PagePost; place: CardPlace }) {
  const { words, dates, nameOf, pathOf } = props.place;
  const { post } = props;
  const author = () => post.author;
  const isMask = () => author().kind === "PSEUDONYMOUS";
  return (
    <header class={styles.head}>
      <Face name={nameOf(author())} mask={isMask()} colour={author().colour} />
      <div class={styles.who}>
        <div class={styles.line}>
          <h2 class={styles.by} id={`by${post.number}`}>
            {author().handle ? (
              <a href={`/members/${encodeURIComponent(author().handle ?? "")}`}>{nameOf(author())}</a>
            ) : (
              nameOf(author())
            )}
          </h2>
          <For each={author().staffRoles}>{(role) => <RoleBadge role={role} />}</For>
          {isMask() && author().viewerIsSelf ? <span class={styles.own}>{words.you}</span> : ""}
          {isMask() ? <RoleBadge role="ANONYMOUS" /> : author().role ? <RoleBadge role={author().role!} /> : ""}
        </div>
        <div class={styles.when}>
          <time datetime={post.createdAt} title={dates.dateTime(post.createdAt)}>
            {dates.relative(post.createdAt)}
          </time>
          {post.editedAt && post.bodyHtml !== null ? (
            <button
              type="button"
              class={styles.edited}
              data-deed="history"
              aria-label={words.editedLabel(dates.dateTime(post.editedAt))}
              title={dates.dateTime(post.editedAt)}
            >
              {words.edited}
            </button>
          ) : (
            ""
          )}
        </div>
      </div>
      <a class={styles.number} id={`n${post.number}`} href={pathOf(post.number)} aria-label={words.link(post.number)}>
        {words.number(post.number)}
      </a>
    </header>
  );
}

function Text(props: { post: PagePost; place: CardPlace }) {
  const { post } = props;
  const { words } = props.place;
  return (
    <>
      {post.state === "PUBLISHED" ? (
        ""
      ) : (
        <p class={styles.gone}>
          {words.state[post.state]}
          {post.author.viewerIsSelf && (post.state === "HIDDEN" || post.state === "REMOVED") ? (
            <>
              {" "}
              <a href="/me/decisions">{words.whyAway}</a>
            </>
          ) : (
            ""
          )}
          {post.bodyHtml === null ? "" : ` ${words.stillYours}`}
        </p>
      )}
      {post.bodyHtml === null ? "" : <Said post={post} place={props.place} />}
    </>
  );
}

/** What somebody says whom the reader does not want to read: a line that they can open. */
function Foldable(props: { post: PagePost; place: CardPlace; children: JSX.Element }) {
  const fold = () => props.post.author.viewerFold;
  const { words, nameOf } = props.place;
  return (
    <Show when={fold()} fallback={props.children}>
      {(why) => (
        <details class={styles.fold}>
          <summary>{words.fold[why()](nameOf(props.post.author))}</summary>
          {props.children}
        </details>
      )}
    </Show>
  );
}

function foldLabel({ author }: PagePost, words: CardPlace["words"]): string {
  if (author.viewerFold === "MUTED" || author.viewerFold === "BLOCKED") return words.unfold;
  return author.kind === "NAMED" ? words.mute : words.block;
}

const plain = buttonClass("plain");
const scripted = `${plain} ${styles.scripted}`;

/** A way to report it that opens over the page for members; once that is done, the way to their reports. */
function ReportLink(props: { post: PagePost; place: CardPlace }) {
  const { words, isMember } = props.place;
  const isDone = () => props.post.viewerReport?.state === "ATTACHED";
  return (
    <a
      class={plain}
      data-deed={isMember() && !isDone() ? "report" : undefined}
      attr:preload="false"
      rel="nofollow"
      href={isDone() ? "/me/reports" : `/report/${props.post.id}`}
    >
      {isDone() ? words.reported : words.report}
    </a>
  );
}

function PostDeeds(props: { post: PagePost; place: CardPlace }) {
  const { post } = props;
  const { words, quotePathOf, canReply, isStaff } = props.place;
  return (
    <div class={styles.deeds}>
      {canReply() && post.state === "PUBLISHED" ? (
        <a class={plain} data-deed="quote" attr:preload="false" rel="nofollow" href={quotePathOf(post.number)}>
          {words.quote}
        </a>
      ) : (
        ""
      )}
      {post.state === "PUBLISHED" ? (
        <button type="button" class={scripted} data-deed="copyLink">
          {words.copyLink}
        </button>
      ) : (
        ""
      )}
      {post.viewerCan && !post.author.viewerIsSelf ? (
        <button type="button" class={scripted} data-deed="fold">
          {foldLabel(post, words)}
        </button>
      ) : (
        ""
      )}
      {post.author.viewerIsSelf || post.bodyHtml === null ? "" : <ReportLink post={post} place={props.place} />}
      {isStaff() && !post.author.viewerIsSelf ? (
        <button type="button" class={scripted} data-deed="moderate">
          {words.moderate}
        </button>
      ) : (
        ""
      )}
      {post.viewerCan?.edit ? (
        <button type="button" class={scripted} data-deed="edit">
          {words.edit}
        </button>
      ) : (
        ""
      )}
      {post.viewerCan?.withdraw ? (
        <button type="button" class={scripted} data-deed="withdraw">
          {words.withdraw}
        </button>
      ) : (
        ""
      )}
      {post.viewerCan?.restore ? (
        <button type="button" class={scripted} data-deed="restore">
          {words.restore}
        </button>
      ) : (
        ""
      )}
    </div>
  );
}

/**
 * One post. Drawn fifty times, so it holds no listener and asks for no context: the list hears its buttons by
 * `data-deed`, the page hands in its words.
 */
export function PostCard(props: { post: PagePost; place: CardPlace }) {
  const { post, place } = props;
  return (
    <article
      class={styles.post}
      id={`p${post.number}`}
      data-id={post.id}
      data-number={post.number}
      tabindex="-1"
      aria-labelledby={`by${post.number} n${post.number}`}
    >
      <Head post={post} place={place} />
      {post.quotedPost ? <Quotation quoted={post.quotedPost} place={place} /> : ""}
      <Show
        when={place.editing() === post.id}
        fallback={
          <>
            <Foldable post={post} place={place}>
              <Text post={post} place={place} />
            </Foldable>
            <ReactionBar post={post} words={place.care.reactions} showsCounts={place.showsCounts()} />
            <PostDeeds post={post} place={place} />
          </>
        }
      >
        <Suspense>
          <EditPost postId={post.id} done={place.endEditing} />
        </Suspense>
      </Show>
    </article>
  );
}
