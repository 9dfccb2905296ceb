import { For } from "solid-js";
import { useWords } from "../../i18n/words.ts";
import styles from "./cases.module.css";
import { keysAreOn, useKeys } from "./shortcuts.ts";

type Key = "j" | "k" | "enter" | "c" | "r" | "n" | "d" | "u" | "help";

/** The element that the key ? opens. */
export const keysId = "keys";

/** Which keys do what on this page, and whether they do. */
export function Keys(props: { keys: readonly Key[] }) {
  const { keys: words } = useWords("cases");
  const label = (key: Key) => (key === "enter" ? words.enter : key === "help" ? "?" : key);
  return (
    <details class={styles.keys} id={keysId}>
      <summary>{words.summary}</summary>
      <dl>
        <For each={props.keys}>
          {(key) => (
            <div>
              <dt>
                <kbd>{label(key)}</kbd>
              </dt>
              <dd>{words.list[key]}</dd>
            </div>
          )}
        </For>
      </dl>
      <label class={styles.tick}>
        <input type="checkbox" checked={keysAreOn()} onChange={(event) => useKeys(event.currentTarget.checked)} />
        <span>{words.use}</span>
      </label>
    </details>
  );
}

/** Opens the list of keys, and goes there. */
export function showKeys(): void {
  const details = document.querySelector<HTMLDetailsElement>(`#${keysId}`);
  if (!details) return;
  details.open = !details.open;
  details.querySelector("summary")?.focus();
}
