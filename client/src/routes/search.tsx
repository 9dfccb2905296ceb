import { useLocation } from "@solidjs/router";
import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { SearchPageQuery } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { UrgentNote } from "../layout/UrgentNote.tsx";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { PageHead } from "../page/PageContext.tsx";
import { ResultItem } from "../search/ResultItem.tsx";
import { SearchForm } from "../search/SearchForm.tsx";
import { WaitingList } from "../search/WaitingList.tsx";
import { askedIn, isNarrowed, isWaitingList, searchAddress, searchVariables } from "../search/searchVisit.ts";
import { useSession } from "../session/SessionContext.tsx";
import styles from "../search/search.module.css";
import { LinkButton } from "../ui/Button.tsx";
import { LinkTabs } from "../ui/LinkTabs.tsx";
import { Pager } from "../ui/navigation.tsx";
import { Empty, Sheet } from "../ui/surfaces.tsx";

const SearchPageDocument = graphql(`
  query SearchPage(
    $query: String!
    $filter: SearchFilterInput
    $isSearch: Boolean!
    $isWaiting: Boolean!
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    boards(first: 100) {
      nodes {
        id
        name {
          en
          zh
        }
      }
    }
    search(query: $query, filter: $filter, first: $first, after: $after, last: $last, before: $before)
      @include(if: $isSearch) {
      nodes {
        ...SearchResultRow
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
    unansweredThreads(first: $first, after: $after, last: $last, before: $before) @include(if: $isWaiting) {
      ...WaitingList
    }
  }
`);

type Found = NonNullable<SearchPageQuery["search"]>;

/** Asks for what the address looks for. */
export const preload = ({ search, ask }: Visit) => ask(SearchPageDocument, searchVariables(search));

function Results(props: { found: Found; search: URLSearchParams }) {
  const { results } = useWords("search");
  const asked = () => askedIn(props.search);
  return (
    <Show
      when={props.found.nodes.length}
      fallback={
        <Empty text={isNarrowed(asked()) ? results.noneNarrowed : results.none}>
          <Show when={isNarrowed(asked())}>
            <LinkButton href={`/search?${new URLSearchParams({ q: asked().q })}`}>{results.everywhere}</LinkButton>
          </Show>
        </Empty>
      }
    >
      <Show when={props.found.nodes[0]?.isPartial}>
        <p class={styles.partial}>{results.partial}</p>
      </Show>
      <Sheet>
        <ol class={styles.rows}>
          <For each={props.found.nodes}>{(result) => <ResultItem result={result} />}</For>
        </ol>
      </Sheet>
    </Show>
  );
}

/** Where one looks for what was written, and for who waits for an answer. */
export default function SearchPage() {
  const words = useWords("search");
  const { viewer } = useSession();
  const location = useLocation();
  const search = () => new URLSearchParams(location.search);
  const page = createPageQuery(SearchPageDocument, () => searchVariables(search()));
  const tabs = () => [
    {
      href: searchAddress(new URLSearchParams({ q: askedIn(search()).q }), {}),
      label: words.tabs.search,
      isCurrent: !isWaitingList(search()),
    },
    { href: "/search?view=waiting", label: words.tabs.waiting, isCurrent: isWaitingList(search()) },
  ];
  const info = () => (page.data()?.search ?? page.data()?.unansweredThreads)?.pageInfo;
  const earlier = () =>
    info()?.hasPreviousPage ? searchAddress(search(), { before: info()?.startCursor }) : undefined;
  const pager = () => (isWaitingList(search()) ? words.waiting : words.results);
  const later = () => (info()?.hasNextPage ? searchAddress(search(), { after: info()?.endCursor }) : undefined);
  return (
    <Columns aside={<UrgentNote />}>
      <PageHead title={words.title} />
      <h1>{words.title}</h1>
      <LinkTabs label={words.tabs.label} tabs={tabs()} />
      <Loaded page={page}>
        {(data) => (
          <>
            <Show when={!isWaitingList(search())} fallback={<p>{words.waiting.lead}</p>}>
              <SearchForm asked={askedIn(search())} boards={data().boards.nodes} />
            </Show>
            <section aria-label={words.results.label} aria-live="polite" aria-busy={page.isLoading()}>
              <Show when={data().search}>{(found) => <Results found={found()} search={search()} />}</Show>
              <Show when={data().unansweredThreads}>{(threads) => <WaitingList threads={threads()} />}</Show>
              <Show when={!data().search && !data().unansweredThreads}>
                <p class={styles.hint}>{words.hint}</p>
              </Show>
            </section>
            <Pager earlier={earlier()} later={later()} earlierLabel={pager().back} laterLabel={pager().more} />
            <Show when={viewer()?.staffRoles.includes("ADMINISTRATOR")}>
              <p>
                <a href="/admin/synonyms">{words.synonyms.title}</a>
              </p>
            </Show>
          </>
        )}
      </Loaded>
    </Columns>
  );
}
