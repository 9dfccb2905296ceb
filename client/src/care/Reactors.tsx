import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { ReactorsQuery } from "@tongxing/schema/generated/graphql.ts";
import { useClient } from "@urql/solid";
import { For, Show, createSignal, onMount } from "solid-js";
import { useFaceName } from "../i18n/faceName.ts";
import { useWords } from "../i18n/words.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { LoadingLines } from "../ui/surfaces.tsx";
import styles from "./care.module.css";

const ReactorsDocument = graphql(`
  query Reactors($id: ID!) {
    post(id: $id) {
      id
      reactions(first: 100) {
        nodes {
          kind
          author {
            id
            displayName
            handle
            pseudonym {
              en
              zh
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
`);

type Reactions = NonNullable<NonNullable<ReactorsQuery["post"]>["reactions"]>;

/** Who reacted to one's own post. */
export default function Reactors(props: { postId: string; close: () => void }) {
  const { reactions: words } = useWords("care");
  const { loading } = useWords("common");
  const nameOf = useFaceName();
  const client = useClient();
  const [found, setFound] = createSignal<Reactions>();
  const [hasFailed, setFailed] = createSignal(false);
  onMount(async () => {
    const asked = client.query(ReactorsDocument, { id: props.postId }, { requestPolicy: "network-only" });
    const { data } = await asked.toPromise();
    setFound(data?.post?.reactions ?? undefined);
    setFailed(!data?.post?.reactions);
  });
  return (
    <Dialog title={words.who} isOpen onClose={props.close}>
      <Show when={!hasFailed()} fallback={<p>{words.failed}</p>}>
        <Show when={found()} fallback={<LoadingLines label={loading} />}>
          {(list) => (
            <>
              <p>{words.onlyYou}</p>
              <ul class={styles.reactors}>
                <For each={list().nodes} fallback={<li>{words.nobody}</li>}>
                  {({ kind, author }) => (
                    <li>
                      <span>
                        <Show when={author?.handle} fallback={author && nameOf(author)}>
                          {(handle) => <a href={`/members/${encodeURIComponent(handle())}`}>{nameOf(author!)}</a>}
                        </Show>
                      </span>
                      <span>{words.kinds[kind]}</span>
                    </li>
                  )}
                </For>
              </ul>
              <Show when={list().pageInfo.hasNextPage}>
                <p>{words.more}</p>
              </Show>
            </>
          )}
        </Show>
      </Show>
    </Dialog>
  );
}
