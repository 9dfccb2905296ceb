import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { BoardRowFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { Count } from "../care/Count.tsx";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import styles from "./boards.module.css";
import { whoReads } from "./whoReads.ts";

graphql(`
  fragment BoardRow on Board {
    id
    slug
    name {
      en
      zh
    }
    description {
      en
      zh
    }
    visibility
    state
    openToRoles
    threadCount
    viewerMembership
    viewerUnreadThreadCount
    viewerCan {
      requestMembership
    }
  }
`);

/** One board in a list: what it is for (not if brief), who reads it, and whether it has news. */
export function BoardRow(props: { board: BoardRowFragment; isBrief?: boolean }) {
  const words = useWords("boards");
  const local = useLocalized();
  const address = () => `/boards/${props.board.slug}`;
  const standing = () => (props.board.viewerMembership ? words.membership[props.board.viewerMembership] : "");
  return (
    <li>
      <a class={styles.name} href={address()}>
        {local(props.board.name)}
      </a>
      <Show when={!props.isBrief}>
        <p>{local(props.board.description)}</p>
      </Show>
      <div class={styles.facts}>
        <Show when={props.board.viewerUnreadThreadCount}>
          {(count) => (
            <span class={styles.unread}>
              <i class={styles.dot} aria-hidden="true" />
              <Count otherwise={words.someUnread}>{words.unread(count())}</Count>
            </span>
          )}
        </Show>
        <Show when={props.board.threadCount !== null}>
          <Count>
            <span>{words.threads(props.board.threadCount ?? 0)}</span>
          </Count>
        </Show>
        <span>{whoReads(words, props.board)}</span>
        <Show when={words.state[props.board.state]}>{(label) => <span>{label()}</span>}</Show>
        <Show when={standing()}>{(label) => <span>{label()}</span>}</Show>
        <Show when={props.board.viewerCan.requestMembership}>
          <a class={styles.ask} href={`${address()}#join`}>
            {words.ask}
          </a>
        </Show>
      </div>
    </li>
  );
}

/** The list around the rows. */
export const boardRowsClass = styles.rows;
