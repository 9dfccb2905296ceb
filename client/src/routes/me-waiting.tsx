import { graphql } from "@tongxing/schema/generated/gql.ts";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { HeldPost } from "../moderation/HeldPost.tsx";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { PageHead, Redirect } from "../page/PageContext.tsx";
import { Empty } from "../ui/surfaces.tsx";

const WaitingPageDocument = graphql(`
  query WaitingPage {
    viewer {
      id
      heldPosts {
        ...HeldPost
      }
    }
  }
`);

/** Asks for what the member wrote and a moderator looks at first. */
export const preload = ({ ask }: Visit) => ask(WaitingPageDocument, {});

/** What the member wrote and waits, under all their names. A guest is sent to sign in. */
export default function WaitingPage() {
  const { held } = useWords("moderation");
  const page = createPageQuery(WaitingPageDocument, () => ({}));
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().viewer} fallback={<Redirect to="/sign-in?next=%2Fme%2Fwaiting" />}>
          {(viewer) => (
            <Columns>
              <PageHead title={held.mineTitle} />
              <h1>{held.mineTitle}</h1>
              <p>{held.mineLead}</p>
              <For each={viewer().heldPosts} fallback={<Empty text={held.mineEmpty} />}>
                {(post) => <HeldPost post={post} namesThread changed={() => void page.refetch()} />}
              </For>
            </Columns>
          )}
        </Show>
      )}
    </Loaded>
  );
}
