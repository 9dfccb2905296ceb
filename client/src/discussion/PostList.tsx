import { For } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { Empty } from "../ui/surfaces.tsx";
import styles from "./discussion.module.css";
import { PostCard } from "./PostCard.tsx";
import type { CardPlace, PagePost } from "./PostCard.tsx";

/** The posts of a page, with a line before the first that is news. */
export function PostList(props: {
  posts: readonly PagePost[];
  place: CardPlace;
  firstNews: number | undefined;
  start: string;
  hear: (event: MouseEvent) => void;
  ref: (list: HTMLDivElement) => void;
}) {
  const { thread: words } = useWords("discussion");
  return (
    <div ref={props.ref} on:click={props.hear}>
      <For
        each={props.posts}
        fallback={
          <Empty text={words.empty}>
            <a href={props.start}>{words.toStart}</a>
          </Empty>
        }
      >
        {(post) => (
          <>
            {post.number === props.firstNews ? (
              <div class={styles.newSince} id="new">
                {words.newSince}
              </div>
            ) : (
              ""
            )}
            <PostCard post={post} place={props.place} />
          </>
        )}
      </For>
    </div>
  );
}
