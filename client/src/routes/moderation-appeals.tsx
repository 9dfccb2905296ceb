import { useLocation } from "@solidjs/router";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { AppealCard } from "../moderation/appeals/AppealCard.tsx";
import { reviewAction } from "../moderation/appeals/appealActions.ts";
import { AppealsDocument } from "../moderation/appeals/appealDocuments.ts";
import { StaffPage } from "../moderation/StaffPage.tsx";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { LinkTabs } from "../ui/LinkTabs.tsx";
import { Pager } from "../ui/navigation.tsx";
import { Empty } from "../ui/surfaces.tsx";

const here = "/moderation/appeals";
const decided = `${here}?show=decided`;
const isDecided = (search: URLSearchParams) => search.get("show") === "decided";
const variablesOf = (search: URLSearchParams) => ({
  filter: isDecided(search) ? ("DECIDED" as const) : ("OPEN" as const),
  after: search.get("after"),
});

/** Asks for those that wait, or those that were decided; all but the staff are refused. */
export const preload = ({ search, ask }: Visit) => ask(AppealsDocument, variablesOf(search));

/** Takes one, gives it back, or decides it. */
export const action = reviewAction;

function List() {
  const { staff } = useWords("appeals");
  const location = useLocation();
  const search = () => new URLSearchParams(location.search);
  const page = createPageQuery(AppealsDocument, () => variablesOf(search()));
  const later = (cursor: string) =>
    `${isDecided(search()) ? `${decided}&` : `${here}?`}after=${encodeURIComponent(cursor)}`;
  return (
    <Loaded page={page}>
      {(data) => (
        <>
          <p>
            {staff.clock(data().appealClock.days)}{" "}
            <Show when={data().appealClock.usualHours}>{(hours) => staff.usual(hours())}</Show>
          </p>
          <LinkTabs
            label={staff.title}
            tabs={[
              { href: here, label: staff.waiting(data().appealClock.waiting ?? 0), isCurrent: !isDecided(search()) },
              { href: decided, label: staff.done, isCurrent: isDecided(search()) },
            ]}
          />
          <For each={data().appeals?.nodes} fallback={<Empty text={staff.empty} />}>
            {(appeal) => <AppealCard appeal={appeal} changed={() => void page.refetch()} />}
          </For>
          <Show when={data().appeals?.pageInfo} keyed>
            {({ hasNextPage, endCursor }) => <Pager later={hasNextPage && endCursor ? later(endCursor) : undefined} />}
          </Show>
        </>
      )}
    </Loaded>
  );
}

/** Appeals of decisions: those that wait, what is due first on top, and those that were decided. */
export default function AppealsPage() {
  const { staff } = useWords("appeals");
  return (
    <StaffPage title={staff.title}>
      <p>{staff.lead}</p>
      <List />
    </StaffPage>
  );
}
