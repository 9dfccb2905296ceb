import { graphql } from "@tongxing/schema/generated/gql.ts";
import { Show, createSignal } from "solid-js";
import { createLive } from "../graphql/live.ts";
import { useWords } from "../i18n/words.ts";
import { buttonClass } from "../ui/Button.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { LiveRegion } from "../ui/spoken.tsx";
import styles from "./boards.module.css";

const BoardNewsDocument = graphql(`
  subscription BoardNews($boardId: ID!, $after: String) {
    boardActivity(boardId: $boardId, after: $after) {
      cursor
      kind
      thread {
        id
      }
    }
  }
`);

const newsKinds = new Set(["THREAD_CREATED", "POST_PUBLISHED"]);

/**
 * Says politely that the board has moved on. Nothing moves by itself: the reader asks for it.
 * It lies on the edge of the list, so that its coming shifts nothing. With `elsewhere` it leads to that address instead.
 */
export function BoardNews(props: { boardId: string; cursor: string; show: () => void; elsewhere?: string }) {
  const words = useWords("boards");
  const { hidesCounts } = useSession();
  const [threads, setThreads] = createSignal<ReadonlySet<string>>(new Set());
  const [hasChanged, setChanged] = createSignal(false);
  let heardUpTo: string | undefined;

  createLive(
    BoardNewsDocument,
    () => ({ boardId: props.boardId, after: heardUpTo ?? props.cursor }),
    ({ boardActivity: { cursor, kind, thread } }) => {
      heardUpTo = cursor;
      if (!thread) setChanged(true);
      else if (newsKinds.has(kind)) setThreads((known) => new Set(known).add(thread.id));
    },
  );

  const news = () => (hidesCounts() ? words.someNews : words.news(threads().size));
  const text = () => `${threads().size ? news() : words.changed}: ${words.show}`;
  const show = () => {
    setThreads(new Set<string>());
    setChanged(false);
    props.show();
  };
  return (
    <div class={styles.news}>
      <LiveRegion>
        <Show when={threads().size || hasChanged()}>
          <Show
            when={props.elsewhere}
            fallback={
              <button type="button" class={buttonClass("primary")} onClick={show}>
                {text()}
              </button>
            }
          >
            {(address) => (
              <a class={buttonClass("primary")} href={address()} target="_self">
                {text()}
              </a>
            )}
          </Show>
        </Show>
      </LiveRegion>
    </div>
  );
}
