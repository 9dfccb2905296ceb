import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { WaitingListFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { WarningLine } from "../care/Veil.tsx";
import { threadPath } from "../discussion/addresses.ts";
import { useFaceName } from "../i18n/faceName.ts";
import { htmlLang, toLocale } from "../i18n/locale.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Empty, Sheet } from "../ui/surfaces.tsx";
import { CoveredThread } from "../care/CoveredThread.tsx";
import styles from "./search.module.css";
import { lengthOfTime } from "./waiting.ts";

graphql(`
  fragment WaitingList on ThreadConnection {
    nodes {
      id
      number
      slug
      title
      locale
      createdAt
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
      board {
        id
        slug
        name {
          en
          zh
        }
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
`);

/** Who asked, and has had no answer for how long. */
export function WaitingList(props: { threads: WaitingListFragment }) {
  const { waiting } = useWords("search");
  const care = useWords("care");
  const { locale, now } = useSession();
  const local = useLocalized();
  const nameOf = useFaceName();
  return (
    <Sheet>
      <Show when={props.threads.nodes.length} fallback={<Empty text={waiting.none} />}>
        <ul class={styles.rows}>
          <For each={props.threads.nodes}>
            {(thread) => (
              <li>
                <CoveredThread warnings={thread.contentWarnings}>
                  <a class={styles.title} href={threadPath(thread)} lang={htmlLang[toLocale(thread.locale) ?? "en"]}>
                    {thread.title}
                  </a>
                  <div class={styles.facts}>
                    <strong>{waiting.since(lengthOfTime(locale, Date.parse(thread.createdAt), now()))}</strong>
                    <span>{nameOf(thread.author)}</span>
                    <Show when={thread.contentWarnings.length}>
                      <WarningLine warnings={thread.contentWarnings} words={care} />
                    </Show>
                    <Show when={thread.board}>
                      {(board) => <a href={`/boards/${board().slug}`}>{local(board().name)}</a>}
                    </Show>
                  </div>
                </CoveredThread>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Sheet>
  );
}
