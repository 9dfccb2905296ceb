import { For, Show } from "solid-js";
import { useLocalized } from "../../i18n/localized.ts";
import { useWords } from "../../i18n/words.ts";
import { Difference } from "../../ui/Difference.tsx";
import { ruleChanges, type ComparedRule, type RuleChange } from "./ruleChanges.ts";
import styles from "./rules.module.css";

function Change(props: { change: RuleChange }) {
  const { changes } = useWords("rules");
  const local = useLocalized();
  const title = (rule: ComparedRule | undefined) => (rule ? local(rule.title) : "");
  const text = (rule: ComparedRule | undefined) => (rule ? local(rule.text) : "");
  return (
    <li>
      <h3>
        <span class={styles.kind}>{changes.kinds[props.change.kind]}</span>
        <Show when={props.change.kind === "changed"} fallback={title(props.change.after ?? props.change.before)}>
          <Difference before={title(props.change.before)} after={title(props.change.after)} words={changes} />
        </Show>
      </h3>
      <p>
        <Show when={props.change.kind === "changed"} fallback={text(props.change.after ?? props.change.before)}>
          <Difference before={text(props.change.before)} after={text(props.change.after)} words={changes} />
        </Show>
      </p>
    </li>
  );
}

/** What is different between two versions of the rules, in the reader's language. */
export function RuleChanges(props: { before: readonly ComparedRule[]; after: readonly ComparedRule[] }) {
  const { changes } = useWords("rules");
  const found = () => ruleChanges(props.before, props.after);
  return (
    <Show when={found().length > 0} fallback={<p>{changes.onlyOrder}</p>}>
      <ul class={styles.changes}>
        <For each={found()}>{(change) => <Change change={change} />}</For>
      </ul>
    </Show>
  );
}
