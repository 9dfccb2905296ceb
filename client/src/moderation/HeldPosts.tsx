import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { HeldPostsQuery } from "@tongxing/schema/generated/graphql.ts";
import { useClient } from "@urql/solid";
import { For, Show, createResource } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { useFaceName } from "../i18n/faceName.ts";
import { useWords } from "../i18n/words.ts";
import type { Action } from "../page/page.ts";
import { Button, Deeds } from "../ui/Button.tsx";
import { Field, FormErrors } from "../ui/Field.tsx";
import { Note } from "../ui/surfaces.tsx";
import { Time } from "../ui/Time.tsx";
import styles from "./moderation.module.css";

const HeldPostsDocument = graphql(`
  query HeldPosts($threadId: ID!) {
    thread(id: $threadId) {
      id
      heldPosts {
        id
        bodyHtml
        createdAt
        author {
          id
          displayName
          pseudonym {
            en
            zh
          }
          viewerIsSelf
        }
      }
    }
  }
`);

const ReleasePostDocument = graphql(`
  mutation ReleasePost($postId: ID!) {
    releasePost(input: { postId: $postId }) {
      post {
        id
        number
        state
      }
      userErrors {
        code
        path
      }
    }
  }
`);

const WithholdPostDocument = graphql(`
  mutation WithholdPost($postId: ID!, $reason: String!) {
    withholdPost(input: { postId: $postId, reason: $reason }) {
      post {
        id
        state
      }
      userErrors {
        code
        path
      }
    }
  }
`);

type Held = NonNullable<HeldPostsQuery["thread"]>["heldPosts"][number];

const decide: Action = async ({ form, run }) => {
  const postId = form.postId ?? "";
  const { userErrors } =
    form.decision === "release"
      ? (await run(ReleasePostDocument, { postId })).releasePost
      : (await run(WithholdPostDocument, { postId, reason: form.reason ?? "" })).withholdPost;
  return userErrors.length ? { userErrors } : { shown: {} };
};

function Decision(props: { post: Held; done: () => void }) {
  const { held } = useWords("moderation");
  const form = createForm(decide, { deed: props.post.id, done: () => props.done() });
  return (
    <form {...form.attributes}>
      <input type="hidden" name="postId" value={props.post.id} />
      <FormErrors errors={form.errorsBeside(["reason"])} />
      <Deeds>
        <Button type="submit" look="primary" name="decision" value="release" disabled={form.isPending()}>
          {held.release}
        </Button>
      </Deeds>
      <details>
        <summary class={styles.summary}>{held.withhold}</summary>
        <Field label={held.reason} name="reason" maxLength={1000} error={form.errorFor("reason")} />
        <Button type="submit" name="decision" value="withhold" disabled={form.isPending()}>
          {held.withhold}
        </Button>
      </details>
    </form>
  );
}

/** The posts of a thread that wait: one's own, and for the staff everybody's, with what they may do. */
export default function HeldPosts(props: { threadId: string; again: number }) {
  const { held } = useWords("moderation");
  const nameOf = useFaceName();
  const client = useClient();
  const [posts, { refetch }] = createResource(
    () => ({ threadId: props.threadId, again: props.again }),
    async ({ threadId }) => {
      const read = client.query(HeldPostsDocument, { threadId }, { requestPolicy: "network-only" });
      return (await read.toPromise()).data?.thread?.heldPosts ?? [];
    },
  );
  return (
    <div role="status">
      <For each={posts.latest}>
        {(post) => (
          <section class={styles.held} aria-label={held.label(nameOf(post.author))}>
            <Note kind="care" title={post.author.viewerIsSelf ? held.yours : held.theirs}>
              <p class={styles.small}>
                {nameOf(post.author)} · <Time at={post.createdAt} />
              </p>
              <div class={styles.text} innerHTML={post.bodyHtml ?? ""} />
              <Show when={!post.author.viewerIsSelf}>
                <Decision post={post} done={() => void refetch()} />
              </Show>
            </Note>
          </section>
        )}
      </For>
    </div>
  );
}
