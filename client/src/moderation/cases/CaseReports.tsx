import { For, Show } from "solid-js";
import { useLocalized } from "../../i18n/localized.ts";
import { useWords } from "../../i18n/words.ts";
import { Sheet } from "../../ui/surfaces.tsx";
import { Time } from "../../ui/Time.tsx";
import type { CaseOnPage } from "./casePage.ts";
import styles from "./cases.module.css";

/** What the reports say, and how their reporters' earlier ones ended; never who they are. */
export function CaseReports(props: { case: CaseOnPage }) {
  const { reports, categories } = useWords("cases");
  const local = useLocalized();
  return (
    <Show when={props.case.reports.nodes.length}>
      <Sheet as="section" label={reports.title}>
        <h2>{reports.title}</h2>
        <ol class={styles.plainList}>
          <For each={props.case.reports.nodes}>
            {(report) => (
              <li>
                <p class={styles.row}>
                  <b>{categories[report.category]}</b> <Time at={report.createdAt} />
                </p>
                <Show when={report.note}>
                  <p class={styles.note}>{report.note}</p>
                </Show>
                <p class={styles.facts}>
                  <Show when={report.rule}>{(rule) => <>{reports.rule(local(rule().title))} · </>}</Show>
                  {reports.record(report.record.upheld, report.record.notUpheld)}
                  <Show when={report.state === "WITHDRAWN"}> · {reports.withdrawn}</Show>
                </p>
              </li>
            )}
          </For>
        </ol>
        <Show when={props.case.reports.pageInfo.hasNextPage}>
          <p class={styles.facts}>{reports.more(props.case.reports.nodes.length)}</p>
        </Show>
      </Sheet>
    </Show>
  );
}
