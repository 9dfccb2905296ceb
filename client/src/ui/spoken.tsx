import type { JSX } from "solid-js";
import styles from "./widgets.module.css";

/** Heard, not seen. */
export function VisuallyHidden(props: { children: JSX.Element }) {
  return <span class={styles.hidden}>{props.children}</span>;
}

/** Says what changed, when the reader has a moment. Keep it on the page; change what is in it. */
export function LiveRegion(props: { children?: JSX.Element; isHidden?: boolean }) {
  return (
    <div role="status" aria-live="polite" class={props.isHidden ? styles.hidden : undefined}>
      {props.children}
    </div>
  );
}

/** The first thing that the Tab key reaches. `_self`: the browser moves the focus, the router would only scroll. */
export function SkipLink(props: { label: string }) {
  return (
    <a class={styles.skip} href="#content" target="_self">
      {props.label}
    </a>
  );
}
