import { Show, children } from "solid-js";
import type { JSX } from "solid-js";
import { PageHead } from "../page/PageContext.tsx";
import styles from "./identity.module.css";

/** A page at the door: one thing to do, narrow enough to overlook, and what helps beside it (below it on phones). */
export function Door(props: { title: string; lead?: string; aside?: JSX.Element; children: JSX.Element }) {
  const aside = children(() => props.aside);
  return (
    <div class={aside() ? `${styles.door} ${styles.beside}` : styles.door}>
      <div>
        <PageHead title={props.title} />
        <h1>{props.title}</h1>
        <Show when={props.lead}>{(lead) => <p class={styles.lead}>{lead()}</p>}</Show>
        {props.children}
      </div>
      <Show when={aside()}>{(beside) => <aside>{beside()}</aside>}</Show>
    </div>
  );
}

/** Links to the neighbouring doors. */
export function Ways(props: { children: JSX.Element }) {
  return <div class={styles.ways}>{props.children}</div>;
}
