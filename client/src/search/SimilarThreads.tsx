import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { SimilarThreadsQuery } from "@tongxing/schema/generated/graphql.ts";
import { useClient } from "@urql/solid";
import { For, Show, createEffect, createSignal, onCleanup } from "solid-js";
import { threadPath } from "../discussion/addresses.ts";
import { htmlLang, toLocale } from "../i18n/locale.ts";
import { useWords } from "../i18n/words.ts";
import { CoveredThread } from "../care/CoveredThread.tsx";
import styles from "./search.module.css";

const SimilarThreadsDocument = graphql(`
  query SimilarThreads($title: String!) {
    similarThreads(title: $title) {
      post {
        id
        thread {
          id
          number
          slug
          title
          locale
          contentWarnings {
            kind
            note
          }
        }
      }
    }
  }
`);

type Similar = NonNullable<SimilarThreadsQuery["similarThreads"][number]["post"]>["thread"];

/** Threads that may answer what somebody is about to ask. What they have written so far stays where it is. */
export function SimilarThreads(props: { title: string }) {
  const { similar } = useWords("search");
  const client = useClient();
  const [threads, setThreads] = createSignal<Similar[]>([]);
  createEffect(() => {
    const { unsubscribe } = client.query(SimilarThreadsDocument, { title: props.title }).subscribe(({ data }) => {
      if (data) setThreads(data.similarThreads.flatMap(({ post }) => (post ? [post.thread] : [])));
    });
    onCleanup(unsubscribe);
  });
  return (
    <div aria-live="polite">
      <Show when={threads().length}>
        <section class={styles.similar} aria-label={similar.label}>
          <p>{similar.title}</p>
          <ul>
            <For each={threads()}>
              {(thread) => (
                <li>
                  <CoveredThread warnings={thread.contentWarnings}>
                    <a href={threadPath(thread)} lang={htmlLang[toLocale(thread.locale) ?? "en"]}>
                      {thread.title}
                    </a>
                  </CoveredThread>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </div>
  );
}
