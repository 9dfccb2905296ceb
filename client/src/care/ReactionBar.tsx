import type { PostFactsFragment, ReactionKind } from "@tongxing/schema/generated/graphql.ts";
import type { Rooms } from "../i18n/rooms.ts";
import styles from "./care.module.css";

const kinds: readonly ReactionKind[] = ["HERE", "ME_TOO", "THANK_YOU", "HELPED"];

/** What the bar draws of a post. */
export interface Reacted {
  reactionCounts?: PostFactsFragment["reactionCounts"];
  viewerReaction?: ReactionKind | null;
  author: { viewerIsSelf?: boolean };
  viewerCan?: { react: boolean };
}

/**
 * What can be said to a post without writing, and how many have said it. Holds no listener: the list of posts hears
 * its buttons by `data-deed`.
 */
export function ReactionBar(props: { post: Reacted; words: Rooms["care"]["reactions"]; showsCounts: boolean }) {
  const { words } = props;
  const countOf = (kind: ReactionKind) =>
    props.showsCounts ? (props.post.reactionCounts?.find((one) => one.kind === kind)?.count ?? 0) : 0;
  const label = (kind: ReactionKind) =>
    countOf(kind) ? words.said(words.kinds[kind], countOf(kind)) : words.kinds[kind];
  const isHeard = () => kinds.some((kind) => countOf(kind) > 0);
  return (
    <>
      {props.post.viewerCan?.react ? (
        <div class={styles.reactions} role="group" aria-label={words.label} title={words.label}>
          {kinds.map((kind) => (
            <button
              type="button"
              class={styles.reaction}
              data-deed="react"
              data-kind={kind}
              aria-pressed={props.post.viewerReaction === kind ? "true" : "false"}
            >
              {label(kind)}
            </button>
          ))}
        </div>
      ) : isHeard() || (props.post.author.viewerIsSelf && props.post.reactionCounts?.length) ? (
        <p class={styles.heard}>
          {kinds.map((kind) => (countOf(kind) ? <span>{label(kind)}</span> : ""))}
          {props.post.author.viewerIsSelf ? (
            <button type="button" class={styles.who} data-deed="reactors">
              {words.who}
            </button>
          ) : (
            ""
          )}
        </p>
      ) : (
        ""
      )}
    </>
  );
}
