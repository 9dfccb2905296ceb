import { useLocation } from "@solidjs/router";
import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { TransparencyPageQuery } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useDates } from "../i18n/dates.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { FilterDay, FilterForm } from "../moderation/FilterForm.tsx";
import { BarChart, type Bar } from "../moderation/transparency/BarChart.tsx";
import { lastQuarters, periodOf } from "../moderation/transparency/quarters.ts";
import styles from "../moderation/transparency/transparency.module.css";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { PageHead } from "../page/PageContext.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Empty, Sheet } from "../ui/surfaces.tsx";

const TransparencyPageDocument = graphql(`
  query TransparencyPage($from: Date!, $to: Date!) {
    transparencyReport(from: $from, to: $to) {
      from
      to
      reportCount
      categories {
        category
        count
      }
      decisionCount
      actions {
        action
        count
      }
      rules {
        key
        title {
          en
          zh
        }
        count
      }
      automatedCount
      notListedCount
      medianHoursToDecision
      appealCount
      upheldCount
      overturnedCount
      medianHoursToAppeal
    }
  }
`);

const here = "/transparency";

/** Asks for the numbers of the time that the address names, or of the newest quarter. */
export const preload = ({ search, ask }: Visit) => ask(TransparencyPageDocument, periodOf(search, Date.now()));

type Report = NonNullable<TransparencyPageQuery["transparencyReport"]>;

/** A chart, and the same as a table. */
function Breakdown(props: { title: string; bars: readonly Bar[] }) {
  const { report } = useWords("transparency");
  return (
    <Sheet as="section" label={props.title}>
      <h2>{props.title}</h2>
      <Show when={props.bars.length > 0} fallback={<p>{report.nothing}</p>}>
        <BarChart label={report.chart(props.title)} bars={props.bars} />
        <details class={styles.fold}>
          <summary>{report.table}</summary>
          <table class={styles.table}>
            <caption>{props.title}</caption>
            <tbody>
              <For each={props.bars}>
                {({ label, shown }) => (
                  <tr>
                    <th scope="row">{label}</th>
                    <td>{shown}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </details>
      </Show>
    </Sheet>
  );
}

function Numbers(props: { report: Report }) {
  const { report: words } = useWords("transparency");
  const told = (count: number | null) => (count === null ? words.few : words.number(count));
  const hours = (value: number | null) => (value === null ? words.tooFew : words.hours(value));
  const facts = () => [
    [words.reports, told(props.report.reportCount)],
    [words.decisions, told(props.report.decisionCount)],
    [words.automated, words.share(props.report.automatedCount, props.report.decisionCount)],
    [words.notListed, told(props.report.notListedCount)],
    [words.toDecision, hours(props.report.medianHoursToDecision)],
    [words.appeals, told(props.report.appealCount)],
    [
      words.reversed,
      words.share(props.report.overturnedCount, props.report.overturnedCount + props.report.upheldCount),
    ],
    [words.toAppeal, hours(props.report.medianHoursToAppeal)],
  ];
  return (
    <Sheet>
      <dl class={styles.facts}>
        <For each={facts()}>
          {([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          )}
        </For>
      </dl>
    </Sheet>
  );
}

function Whole(props: { report: Report }) {
  const { report: words } = useWords("transparency");
  const local = useLocalized();
  const told = (count: number | null) => (count === null ? words.few : words.number(count));
  const categories = () =>
    props.report.categories.map(({ category, count }) => ({
      label: words.categories[category],
      value: count,
      shown: told(count),
    }));
  const actions = () =>
    props.report.actions.map(({ action, count }) => ({
      label: words.actions[action],
      value: count,
      shown: told(count),
    }));
  const rules = () =>
    props.report.rules.map(({ title, count }) => ({ label: local(title), value: count, shown: told(count) }));
  return (
    <>
      <Numbers report={props.report} />
      <Breakdown title={words.byCategory} bars={categories()} />
      <Breakdown title={words.byAction} bars={actions()} />
      <Breakdown title={words.byRule} bars={rules()} />
      <p>{words.smallNumbers}</p>
      <p class={styles.periods}>
        <a href={`/transparency.csv?from=${props.report.from}&to=${props.report.to}`} target="_self" download="">
          {words.download}
        </a>
        <a href="/log">{words.log}</a>
      </p>
    </>
  );
}

/** How the house moderates, in numbers, for everybody. */
export default function TransparencyPage() {
  const { report: words } = useWords("transparency");
  const { now } = useSession();
  const { date } = useDates();
  const location = useLocation();
  const period = () => periodOf(new URLSearchParams(location.search), now());
  const page = createPageQuery(TransparencyPageDocument, period);
  return (
    <Columns>
      <PageHead title={words.title} />
      <h1>{words.title}</h1>
      <p>{words.lead(date(period().from), date(period().to))}</p>
      <p class={styles.periods}>
        <For each={lastQuarters(now())}>
          {({ from, to, year, quarter, isRunning }) => (
            <a href={`${here}?from=${from}&to=${to}`}>{words.quarter(year, quarter, isRunning)}</a>
          )}
        </For>
      </p>
      <FilterForm action={here} label={words.period} submit={words.show}>
        <FilterDay name="from" label={words.from} value={period().from} />
        <FilterDay name="to" label={words.to} value={period().to} />
      </FilterForm>
      <Loaded page={page}>
        {(data) => (
          <Show when={data().transparencyReport} fallback={<Empty text={words.notThis} />}>
            {(report) => <Whole report={report()} />}
          </Show>
        )}
      </Loaded>
    </Columns>
  );
}
