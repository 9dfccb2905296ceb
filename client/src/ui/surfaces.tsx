import { Show } from "solid-js";
import type { JSX } from "solid-js";
import styles from "./widgets.module.css";

/** A sheet of paper: one thing to read. */
export function Sheet(props: { as?: "section" | "article" | "div"; label?: string; children: JSX.Element }) {
  if (props.as === "article")
    return (
      <article class={styles.sheet} aria-label={props.label}>
        {props.children}
      </article>
    );
  if (props.as === "section")
    return (
      <section class={styles.sheet} aria-label={props.label}>
        {props.children}
      </section>
    );
  return <div class={styles.sheet}>{props.children}</div>;
}

/** A note: `urgent` for alarm signs only, `care` for a caution, else plain information. */
export function Note(props: { kind?: "urgent" | "care" | "info"; title?: string; children: JSX.Element }) {
  const kind = () => (props.kind === "urgent" ? styles.urgent : props.kind === "care" ? styles.care : "");
  return (
    <div class={`${styles.note} ${kind()}`} role="note">
      <Show when={props.title}>
        <strong>{props.title}</strong>
      </Show>
      {props.children}
    </div>
  );
}

/** Nothing here yet, said kindly; children may offer a way on. */
export function Empty(props: { text: string; children?: JSX.Element }) {
  return (
    <div class={styles.empty}>
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}

/** Grey lines where text will be. */
export function LoadingLines(props: { label: string }) {
  return (
    <div class={styles.lines} role="status" aria-label={props.label}>
      <i />
      <i />
      <i />
    </div>
  );
}
