import { useLocation } from "@solidjs/router";
import { graphql } from "@tongxing/schema/generated/gql.ts";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { FilterChoice, FilterDay, FilterForm } from "../moderation/FilterForm.tsx";
import { ModerationNav } from "../moderation/ModerationNav.tsx";
import { AuditEventItem } from "../moderation/trail/AuditEventItem.tsx";
import styles from "../moderation/trail/trail.module.css";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { PageHead, Redirect } from "../page/PageContext.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Pager } from "../ui/navigation.tsx";
import { Empty, Note, Sheet } from "../ui/surfaces.tsx";

const AuditPageDocument = graphql(`
  query AuditPage($filter: AuditTrailFilterInput, $after: String) {
    auditTrail(filter: $filter, first: 50, after: $after) {
      nodes {
        ...AuditEventItem
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const here = "/moderation/audit";
const dayMs = 86_400_000;
const dayOf = (text: string | null) => (/^\d{4}-\d\d-\d\d$/.test(text ?? "") ? Date.parse(text!) : Number.NaN);
const momentOf = (time: number) => (Number.isNaN(time) ? null : new Date(time).toISOString());

function variablesOf(search: URLSearchParams) {
  const filter = {
    kind: search.get("kind"),
    actorId: search.get("actor"),
    subjectId: search.get("subject"),
    from: momentOf(dayOf(search.get("from"))),
    until: momentOf(dayOf(search.get("until")) + dayMs),
  };
  return { filter, after: search.get("after") };
}

/** Asks for the page; all but administrators are refused. */
export const preload = ({ search, ask }: Visit) => ask(AuditPageDocument, variablesOf(search));

function Filters(props: { search: URLSearchParams }) {
  const { trail } = useWords("trail");
  const kinds = [
    { value: "", label: trail.anything },
    ...Object.entries(trail.kinds).map(([value, label]) => ({ value, label })),
  ];
  const kept = () => ["actor", "subject"].filter((name) => props.search.get(name));
  return (
    <>
      <FilterForm action={here} label={trail.filters} submit={trail.show}>
        <For each={kept()}>{(name) => <input type="hidden" name={name} value={props.search.get(name) ?? ""} />}</For>
        <FilterChoice name="kind" label={trail.kind} value={props.search.get("kind")} choices={kinds} />
        <FilterDay name="from" label={trail.from} value={props.search.get("from")} />
        <FilterDay name="until" label={trail.until} value={props.search.get("until")} />
      </FilterForm>
      <Show when={kept().length > 0}>
        <Note>
          {props.search.get("actor") ? trail.onlyBy : trail.onlyAbout} <a href={here}>{trail.all}</a>
        </Note>
      </Show>
    </>
  );
}

function List() {
  const { trail } = useWords("trail");
  const location = useLocation();
  const search = () => new URLSearchParams(location.search);
  const page = createPageQuery(AuditPageDocument, () => variablesOf(search()));
  const later = (cursor: string) => {
    const next = search();
    next.set("after", cursor);
    return `${here}?${next}`;
  };
  const start = () => {
    const first = search();
    first.delete("after");
    return first.size > 0 ? `${here}?${first}` : here;
  };
  return (
    <>
      <Filters search={search()} />
      <Loaded page={page}>
        {(data) => (
          <>
            <Show when={data().auditTrail?.nodes.length} fallback={<Empty text={trail.empty} />}>
              <Sheet>
                <ol class={styles.events}>
                  <For each={data().auditTrail?.nodes}>{(event) => <AuditEventItem event={event} here={here} />}</For>
                </ol>
              </Sheet>
            </Show>
            <Show when={data().auditTrail?.pageInfo} keyed>
              {({ hasNextPage, endCursor }) => (
                <Pager
                  earlier={search().has("after") ? start() : undefined}
                  earlierLabel={trail.toStart}
                  later={hasNextPage && endCursor ? later(endCursor) : undefined}
                  laterLabel={trail.older}
                />
              )}
            </Show>
          </>
        )}
      </Loaded>
    </>
  );
}

/** The audit trail, for administrators. A guest is sent to sign in. */
export default function AuditPage() {
  const { trail } = useWords("trail");
  const { viewer } = useSession();
  const isAdministrator = () => viewer()?.staffRoles.includes("ADMINISTRATOR");
  return (
    <Show when={viewer()} fallback={<Redirect to="/sign-in?next=%2Fmoderation%2Faudit" />}>
      <Columns>
        <PageHead title={trail.title} />
        <Show when={isAdministrator()}>
          <ModerationNav />
        </Show>
        <h1>{trail.title}</h1>
        <Show when={isAdministrator()} fallback={<Empty text={trail.administratorsOnly} />}>
          <p>{trail.lead}</p>
          <List />
        </Show>
      </Columns>
    </Show>
  );
}
