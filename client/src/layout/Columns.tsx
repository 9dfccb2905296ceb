import { children, Show } from "solid-js";
import type { JSX } from "solid-js";
import styles from "./layout.module.css";

/** A page's two columns: what is read, and beside it (on phones below) what helps. Without `aside`, one calm column. */
export function Columns(props: { aside?: JSX.Element; children: JSX.Element }) {
  const aside = children(() => props.aside);
  return (
    <div class={aside() ? styles.columns : styles.single} data-is-single={aside() ? undefined : ""}>
      <div>{props.children}</div>
      <Show when={aside()}>{(beside) => <aside>{beside()}</aside>}</Show>
    </div>
  );
}
