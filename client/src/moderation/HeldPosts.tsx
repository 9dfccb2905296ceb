import { graphql } from "@tongxing/schema/generated/gql.ts";
import { useClient } from "@urql/solid";
import { For, Show, createResource } from "solid-js";
import { HeldPost } from "./HeldPost.tsx";

const HeldPostsDocument = graphql(`
  query HeldPosts($threadId: ID!) {
    thread(id: $threadId) {
      id
      heldPosts {
        ...HeldPost
      }
    }
  }
`);

/** The posts of a thread that wait: one's own, and for the staff everybody's, with what they may do. */
export default function HeldPosts(props: { threadId: string; again: number }) {
  const client = useClient();
  const [posts, { refetch }] = createResource(
    () => ({ threadId: props.threadId, again: props.again }),
    async ({ threadId }) => {
      const read = client.query(HeldPostsDocument, { threadId }, { requestPolicy: "network-only" });
      return (await read.toPromise()).data?.thread?.heldPosts ?? [];
    },
  );
  /** By their ids, so that one that is being rewritten stays when the list is read anew. */
  const ids = () => posts.latest?.map(({ id }) => id);
  return (
    <div role="status">
      <For each={ids()}>
        {(id) => (
          <Show when={posts.latest?.find((post) => post.id === id)}>
            {(post) => <HeldPost post={post()} changed={() => void refetch()} />}
          </Show>
        )}
      </For>
    </div>
  );
}
