import type { Treatment } from "@tongxing/schema/rules/treatmentOf.ts";
import { Match, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { Rooms } from "../i18n/rooms.ts";
import { warningNames } from "./warnings.ts";
import type { Warning } from "./warnings.ts";
import styles from "./care.module.css";

/** A line that says of what a text warns. */
export function WarningLine(props: { warnings: readonly Warning[]; words: Rooms["care"] }) {
  return <p class={styles.warns}>{props.words.warns(warningNames(props.words, props.warnings))}</p>;
}

/**
 * A text with warnings, as its reader wants such texts: with a line above it, under a veil, or folded into one line.
 * A native `<details>`: closed without a script, too, and opened by a key.
 */
export function Veil(props: {
  warnings: readonly Warning[];
  treatment: Treatment;
  words: Rooms["care"];
  children: JSX.Element;
}) {
  const names = () => warningNames(props.words, props.warnings);
  return (
    <Show when={props.warnings.length} fallback={props.children}>
      <Switch>
        <Match when={props.treatment === "show"}>
          <WarningLine warnings={props.warnings} words={props.words} />
          {props.children}
        </Match>
        <Match when={props.treatment === "blur"}>
          <details class={styles.veil}>
            <summary>
              <span>{props.words.veil.covered(names())}</span>
              <b class={styles.open}>{props.words.veil.open}</b>
              <b class={styles.cover}>{props.words.veil.cover}</b>
            </summary>
            {props.children}
          </details>
        </Match>
        <Match when={props.treatment === "hide"}>
          <details class={styles.hidden}>
            <summary>{props.words.veil.hidden(names())}</summary>
            {props.children}
          </details>
        </Match>
      </Switch>
    </Show>
  );
}
