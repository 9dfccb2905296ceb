import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { LogEntryFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { useLocalized } from "../../i18n/localized.ts";
import { useWords } from "../../i18n/words.ts";
import styles from "./log.module.css";

graphql(`
  fragment LogEntry on ModerationLogEntry {
    day
    action
    subjectKind
    days
    isAutomated
    isBulk
    state
    appealResult
    rule {
      id
      key
      version
      title {
        en
        zh
      }
    }
    board {
      id
      slug
      name {
        en
        zh
      }
    }
  }
`);

/** One decision, in a line or two. */
export function LogEntry(props: { entry: LogEntryFragment }) {
  const { log } = useWords("log");
  const local = useLocalized();
  const entry = () => props.entry;
  const facts = () =>
    [
      entry().days === null ? "" : log.days(entry().days!),
      entry().isAutomated ? log.automated : "",
      entry().isBulk ? log.bulk : "",
      entry().state === "EXPIRED" ? log.expired : "",
      entry().appealResult ? log.appeals[entry().appealResult as "UPHELD" | "OVERTURNED"] : "",
    ].filter(Boolean);
  return (
    <li class={styles.entry}>
      <p class={styles.what}>
        {log.actions[entry().action]} <span class={styles.kind}>{log.subjects[entry().subjectKind]}</span>
      </p>
      <p class={styles.facts}>
        <Show when={entry().rule}>
          {(rule) => <a href={`/rules?version=${rule().version}#${rule().key}`}>{local(rule().title)}</a>}
        </Show>
        <Show when={entry().board}>{(board) => <a href={`/boards/${board().slug}`}>{local(board().name)}</a>}</Show>
        {facts().map((fact) => (
          <span>{fact}</span>
        ))}
      </p>
    </li>
  );
}
