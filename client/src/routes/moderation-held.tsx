import { useLocation } from "@solidjs/router";
import { graphql } from "@tongxing/schema/generated/gql.ts";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { decideHeld } from "../moderation/decideHeld.ts";
import { HeldPost } from "../moderation/HeldPost.tsx";
import { StaffPage } from "../moderation/StaffPage.tsx";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { Pager } from "../ui/navigation.tsx";
import { Empty } from "../ui/surfaces.tsx";

const HeldPageDocument = graphql(`
  query HeldPage($after: String) {
    heldPosts(first: 20, after: $after) {
      nodes {
        ...HeldPost
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const here = "/moderation/held";
const variablesOf = (search: URLSearchParams) => ({ after: search.get("after") });

/** Asks for those that wait; all but the staff are refused. */
export const preload = ({ search, ask }: Visit) => ask(HeldPageDocument, variablesOf(search));

/** Shows one to everybody, or keeps it from them. */
export const action = decideHeld;

function List() {
  const { held } = useWords("moderation");
  const location = useLocation();
  const page = createPageQuery(HeldPageDocument, () => variablesOf(new URLSearchParams(location.search)));
  return (
    <Loaded page={page}>
      {(data) => (
        <>
          <For each={data().heldPosts?.nodes} fallback={<Empty text={held.empty} />}>
            {(post) => <HeldPost post={post} namesThread changed={() => void page.refetch()} />}
          </For>
          <Show when={data().heldPosts?.pageInfo} keyed>
            {({ hasNextPage, endCursor }) => (
              <Pager
                earlier={location.search ? here : undefined}
                earlierLabel={held.toStart}
                later={hasNextPage && endCursor ? `${here}?after=${encodeURIComponent(endCursor)}` : undefined}
                laterLabel={held.more}
              />
            )}
          </Show>
        </>
      )}
    </Loaded>
  );
}

/** The posts of the whole house that wait for a moderator, the longest waiting first. */
export default function HeldPage() {
  const { held } = useWords("moderation");
  return (
    <StaffPage title={held.title}>
      <p>{held.lead}</p>
      <List />
    </StaffPage>
  );
}
