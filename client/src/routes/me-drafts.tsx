import { useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import { DraftCard } from "../drafts/DraftCard.tsx";
import { MyDraftsDocument, discardAction, draftPageOf } from "../drafts/draftList.ts";
import styles from "../drafts/drafts.module.css";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { PageHead, Redirect } from "../page/PageContext.tsx";
import { LinkButton } from "../ui/Button.tsx";
import { Crumbs, Pager } from "../ui/navigation.tsx";
import { Empty } from "../ui/surfaces.tsx";

/** Asks for the page of drafts that the address names. */
export const preload = ({ search, ask }: Visit) => ask(MyDraftsDocument, draftPageOf(search));

/** Discards a draft. */
export const action = discardAction;

/** What a member has begun to write. A guest is sent to sign in. */
export default function MyDraftsPage() {
  const { list: words } = useWords("drafts");
  const { menu } = useWords("common");
  const location = useLocation();
  const search = () => new URLSearchParams(location.search);
  const page = createPageQuery(MyDraftsDocument, () => draftPageOf(search()));
  const path = (name: string, cursor: string | null) => `/me/drafts?${new URLSearchParams({ [name]: cursor ?? "" })}`;
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().viewer} fallback={<Redirect to="/sign-in?next=%2Fme%2Fdrafts" />}>
          {(viewer) => (
            <Columns>
              <PageHead title={words.title} />
              <Crumbs steps={[{ href: "/me", label: menu.me }]} />
              <h1>{words.title}</h1>
              <p>{words.lead(data().house.draftDays)}</p>
              <Show when={search().get("done") === "discard"}>
                <p role="status">{words.discarded}</p>
              </Show>
              <Show
                when={viewer().drafts.nodes.length > 0}
                fallback={
                  <Empty text={words.empty}>
                    <LinkButton href="/boards">{words.toBoards}</LinkButton>
                  </Empty>
                }
              >
                <ul class={styles.drafts}>
                  <For each={viewer().drafts.nodes}>
                    {(draft) => <DraftCard draft={draft} refetch={page.refetch} />}
                  </For>
                </ul>
              </Show>
              <Pager
                earlier={
                  viewer().drafts.pageInfo.hasPreviousPage
                    ? path("before", viewer().drafts.pageInfo.startCursor)
                    : undefined
                }
                later={
                  viewer().drafts.pageInfo.hasNextPage ? path("after", viewer().drafts.pageInfo.endCursor) : undefined
                }
                earlierLabel={words.newer}
                laterLabel={words.older}
              />
            </Columns>
          )}
        </Show>
      )}
    </Loaded>
  );
}
