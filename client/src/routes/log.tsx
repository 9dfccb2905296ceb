import { useLocation } from "@solidjs/router";
import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { DecisionKind, LogPageQuery } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useDates } from "../i18n/dates.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { FilterChoice, FilterForm } from "../moderation/FilterForm.tsx";
import { byDay } from "../moderation/log/byDay.ts";
import styles from "../moderation/log/log.module.css";
import { LogEntry } from "../moderation/log/LogEntry.tsx";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { PageHead } from "../page/PageContext.tsx";
import { Pager } from "../ui/navigation.tsx";
import { Empty, Sheet } from "../ui/surfaces.tsx";

const LogPageDocument = graphql(`
  query LogPage($filter: ModerationLogFilterInput, $after: String) {
    moderationLog(filter: $filter, first: 50, after: $after) {
      nodes {
        ...LogEntry
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    rules {
      id
      key
      title {
        en
        zh
      }
    }
    boards(first: 100) {
      nodes {
        id
        visibility
        name {
          en
          zh
        }
      }
    }
  }
`);

const here = "/log";
const actions = [
  ...["NO_ACTION", "LABEL", "WARN", "ADD_WARNING", "MOVE", "LOCK", "HIDE", "REMOVE", "HOLD", "LIMIT"],
  ...["RESTRICT_PICTURES", "RESTRICT_LINKS", "SUSPEND", "CLOSE_ACCOUNT"],
] as DecisionKind[];

function variablesOf(search: URLSearchParams) {
  const action = actions.find((known) => known === search.get("action")) ?? null;
  const filter = { action, ruleKey: search.get("rule"), boardId: search.get("board") };
  return { filter, after: search.get("after") };
}

/** Asks for a page of the log. */
export const preload = ({ search, ask }: Visit) => ask(LogPageDocument, variablesOf(search));

function Filters(props: { data: LogPageQuery; search: URLSearchParams }) {
  const { log } = useWords("log");
  const local = useLocalized();
  const all = { value: "", label: log.all };
  const rules = () => [all, ...props.data.rules.map(({ key, title }) => ({ value: key, label: local(title) }))];
  const open = () => props.data.boards.nodes.filter(({ visibility }) => visibility === "PUBLIC");
  const boards = () => [all, ...open().map(({ id, name }) => ({ value: id, label: local(name) }))];
  return (
    <FilterForm action={here} label={log.filters} submit={log.show}>
      <FilterChoice
        name="action"
        label={log.action}
        value={props.search.get("action")}
        choices={[all, ...actions.map((value) => ({ value, label: log.actions[value] }))]}
      />
      <FilterChoice name="rule" label={log.rule} value={props.search.get("rule")} choices={rules()} />
      <FilterChoice name="board" label={log.board} value={props.search.get("board")} choices={boards()} />
    </FilterForm>
  );
}

/** What the moderators decided, for everybody: by the day, without names and faces. */
export default function LogPage() {
  const { log } = useWords("log");
  const { date } = useDates();
  const location = useLocation();
  const search = () => new URLSearchParams(location.search);
  const page = createPageQuery(LogPageDocument, () => variablesOf(search()));
  const at = (cursor: string | null) => {
    const next = search();
    if (cursor) next.set("after", cursor);
    else next.delete("after");
    return next.size > 0 ? `${here}?${next}` : here;
  };
  return (
    <Columns>
      <PageHead title={log.title} />
      <h1>{log.title}</h1>
      <p>{log.lead}</p>
      <p>
        {log.left} <a href="/transparency">{log.report}</a>
      </p>
      <Loaded page={page}>
        {(data) => (
          <>
            <Filters data={data()} search={search()} />
            <Show when={data().moderationLog.nodes.length > 0} fallback={<Empty text={log.empty} />}>
              <Sheet>
                <div class={styles.days}>
                  <For each={byDay(data().moderationLog.nodes)}>
                    {({ day, entries }) => (
                      <section>
                        <h2>{date(day)}</h2>
                        <ul class={styles.entries}>
                          <For each={entries}>{(entry) => <LogEntry entry={entry} />}</For>
                        </ul>
                      </section>
                    )}
                  </For>
                </div>
              </Sheet>
            </Show>
            <Pager
              earlier={search().has("after") ? at(null) : undefined}
              earlierLabel={log.toStart}
              later={
                data().moderationLog.pageInfo.hasNextPage ? at(data().moderationLog.pageInfo.endCursor) : undefined
              }
              laterLabel={log.older}
            />
          </>
        )}
      </Loaded>
    </Columns>
  );
}
