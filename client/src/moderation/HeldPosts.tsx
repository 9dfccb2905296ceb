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
    usualHold {
      mostMinutes
    }
  }
`);

/** The posts of a thread that wait: one's own, and for the staff everybody's, with what they may do. */
export default function HeldPosts(props: { threadId: string; again: number }) {
  const client = useClient();
  const [read, { refetch }] = createResource(
    () => ({ threadId: props.threadId, again: props.again }),
    async ({ threadId }) => {
      const asked = client.query(HeldPostsDocument, { threadId }, { requestPolicy: "network-only" });
      const { data } = await asked.toPromise();
      return { posts: data?.thread?.heldPosts ?? [], usually: data?.usualHold?.mostMinutes };
    },
  );
  /** By their ids, so that one that is being rewritten stays when the list is read anew. */
  const ids = () => read.latest?.posts.map(({ id }) => id);
  return (
    <div role="status">
      <For each={ids()}>
        {(id) => (
          <Show when={read.latest?.posts.find((post) => post.id === id)}>
            {(post) => <HeldPost post={post()} usually={read.latest?.usually} changed={() => void refetch()} />}
          </Show>
        )}
      </For>
    </div>
  );
}
