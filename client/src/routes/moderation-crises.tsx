import { useLocation } from "@solidjs/router";
import type { CrisesPageQuery, CrisisLineFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { CrisesPageDocument } from "../moderation/crisis/crises.ts";
import { CrisisLine } from "../moderation/crisis/CrisisLine.tsx";
import styles from "../moderation/crisis/crisis.module.css";
import { followCrises } from "../moderation/crisis/live.ts";
import { StaffPage } from "../moderation/StaffPage.tsx";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { Pager } from "../ui/navigation.tsx";

const here = "/moderation/crisis";
const variablesOf = (search: URLSearchParams) => ({ after: search.get("after") });

/** Asks for the crises; all but the staff are refused. */
export const preload = ({ search, ask }: Visit) => ask(CrisesPageDocument, variablesOf(search));

function Section(props: { title: string; crises: readonly CrisisLineFragment[]; none?: string }) {
  return (
    <Show when={props.crises.length || props.none}>
      <section>
        <h2>{props.title}</h2>
        <Show when={props.crises.length} fallback={<p>{props.none}</p>}>
          <ul class={styles.list}>
            <For each={props.crises}>{(crisis) => <CrisisLine crisis={crisis} />}</For>
          </ul>
        </Show>
      </section>
    </Show>
  );
}

function Lists(props: { crises: NonNullable<CrisesPageQuery["crises"]>; isFirst: boolean }) {
  const { list: words } = useWords("crisis");
  const open = (...states: readonly CrisisLineFragment["state"][]) =>
    props.crises.open.filter(({ state }) => states.includes(state));
  const closed = () => props.crises.closed;
  const earlier = () => {
    const { hasNextPage, endCursor } = closed().pageInfo;
    return hasNextPage && endCursor ? `${here}?after=${encodeURIComponent(endCursor)}` : undefined;
  };
  return (
    <>
      <Section title={words.waiting} crises={open("RAISED", "ESCALATED")} none={words.none} />
      <Section title={words.due} crises={open("FOLLOW_UP_DUE")} />
      <Section title={words.lookedAfter} crises={open("ACKNOWLEDGED", "RESPONDED")} />
      <Section title={words.closed} crises={closed().nodes} none={words.noneClosed} />
      <Pager
        earlier={props.isFirst ? undefined : here}
        earlierLabel={words.latest}
        later={earlier()}
        laterLabel={words.earlier}
      />
    </>
  );
}

function Crises() {
  const location = useLocation();
  const search = () => new URLSearchParams(location.search);
  const page = createPageQuery(CrisesPageDocument, () => variablesOf(search()));
  followCrises(page, () => page.data()?.crises?.activityCursor);
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().crises}>{(crises) => <Lists crises={crises()} isFirst={!search().has("after")} />}</Show>
      )}
    </Loaded>
  );
}

/** All crises: those that wait first. */
export default function CrisesPage() {
  const words = useWords("crisis");
  return (
    <StaffPage title={words.title}>
      <p>{words.lead}</p>
      <p class={styles.ways}>
        <a href="/moderation/shifts">{words.list.shifts}</a>
        <a href="/moderation/crisis/templates">{words.list.templates}</a>
      </p>
      <Crises />
    </StaffPage>
  );
}
