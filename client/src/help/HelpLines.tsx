import type { HelpLine } from "@tongxing/schema/rules/helpLines.ts";
import { For, Show } from "solid-js";
import { useDates } from "../i18n/dates.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { nearAndFar } from "./countries.ts";
import styles from "./help.module.css";

function Line(props: { line: HelpLine }) {
  const { helpLines: words } = useWords("help");
  const local = useLocalized();
  const { date } = useDates();
  const line = () => props.line;
  const spoken = () => line().languages.map((language) => words.languages[language] ?? language);
  return (
    <li class={styles.line}>
      <a class={styles.lineCall} href={`tel:${line().dial}`}>
        <b>{line().number}</b>
        <span>{local(line().name)}</span>
      </a>
      <p>
        {words.countries[line().country]} · {spoken().join(words.and)} · {local(line().hours)}
        <Show when={line().also}>{(also) => <> · {local(also())}</>}</Show>
      </p>
      <p>
        <small>
          {words.source}
          <a href={line().source} rel="noreferrer" target="_blank">
            {new URL(line().source).hostname.replace(/^www\./, "")}
          </a>
          {words.read(date(line().accessedAt))}
        </small>
      </p>
    </li>
  );
}

/** Help lines, those likely near first; the others under a fold. Works without JavaScript. */
export function HelpLines() {
  const { helpLines: words } = useWords("help");
  const { timeZone } = useSession();
  const { near, far } = nearAndFar(timeZone);
  return (
    <>
      <p>{words.lead}</p>
      <Show when={near.length}>
        <ul class={styles.lines}>
          <For each={near}>{(line) => <Line line={line} />}</For>
        </ul>
      </Show>
      <details open={near.length === 0}>
        <summary class={styles.fold}>{near.length ? words.elsewhere : words.all}</summary>
        <ul class={styles.lines}>
          <For each={far}>{(line) => <Line line={line} />}</For>
        </ul>
      </details>
      <p>
        <small>{words.unreviewed}</small>
      </p>
    </>
  );
}
