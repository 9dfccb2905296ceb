import { Index } from "solid-js";
import styles from "./widgets.module.css";

/** Ways to look at the same list, as links: they work without JavaScript, and the keyboard stays where it is. */
export function LinkTabs(props: {
  label: string;
  tabs: readonly { href: string; label: string; isCurrent: boolean }[];
}) {
  return (
    <nav class={styles.tabs} aria-label={props.label} data-keeps-focus>
      <Index each={props.tabs}>
        {(tab) => (
          <a href={tab().href} aria-current={tab().isCurrent ? "page" : undefined}>
            {tab().label}
          </a>
        )}
      </Index>
    </nav>
  );
}
