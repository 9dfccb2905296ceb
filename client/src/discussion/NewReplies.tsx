import { Show } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { LiveRegion } from "../ui/spoken.tsx";
import { postPath } from "./addresses.ts";
import styles from "./discussion.module.css";
import { focusOn } from "./focusOn.ts";
import type { OpenPosts, ThreadOnPage } from "./openPage.ts";
import type { PagePost } from "./PostCard.tsx";

/** "2 new replies": nothing moves until it is pressed. On an earlier page it leads to where they stand. */
export function NewReplies(props: { thread: ThreadOnPage; posts: OpenPosts; isSending: boolean }) {
  const { thread: words } = useWords("discussion");
  const { viewer, hidesCounts } = useSession();
  const isOwn = ({ author }: PagePost) => author.handle !== null && author.handle === viewer()?.handle;
  const news = () =>
    props.posts.page().waiting.filter((post) => post.state === "PUBLISHED" && !(props.isSending && isOwn(post)));
  const first = () => news()[0]?.number ?? 0;
  const label = () => (hidesCounts() ? words.someNewReplies : words.newReplies(news().length));
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
                {label()}
              </a>
            }
          >
            <button type="button" class={styles.fresh} onClick={show}>
              {label()}
            </button>
          </Show>
        </div>
      </Show>
    </LiveRegion>
  );
}
