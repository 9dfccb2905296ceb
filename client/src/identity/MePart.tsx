import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { useLocation } from "@solidjs/router";
import { useWords } from "../i18n/words.ts";
import { Sheet } from "../ui/surfaces.tsx";
import type { Deed } from "./meAction.ts";
import styles from "./identity.module.css";

/** One part of a member's own page; links lead to its id. */
export function MePart(props: { id: string; title: string; lead?: string; children: JSX.Element }) {
  return (
    <div id={props.id} class={styles.part} role="region" aria-label={props.title} tabindex="-1">
      <Sheet>
        <h2>{props.title}</h2>
        <Show when={props.lead}>{(lead) => <p class={styles.lead}>{lead()}</p>}</Show>
        {props.children}
      </Sheet>
    </div>
  );
}

/** Says after a form was posted without JavaScript that it worked; with it a toast does. */
export function Done(props: { deed: Deed; text?: string }) {
  const words = useWords("me");
  const location = useLocation();
  const isDone = () => new URLSearchParams(location.search).get("done") === props.deed;
  return (
    <Show when={isDone()}>
      <p class={styles.done} role="status">
        {props.text ?? words.saved}
      </p>
    </Show>
  );
}
