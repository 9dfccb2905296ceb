import { For, Show, createUniqueId } from "solid-js";
import styles from "./identity.module.css";

/** One way to go. */
export interface Choice {
  value: string;
  label: string;
  text?: string;
}

interface RadioCardsProps {
  /** The id of the first card's radio button, for links from an error summary. */
  id?: string;
  legend: string;
  hint?: string;
  error?: string;
  name: string;
  value?: string;
  choices: readonly Choice[];
  /** Short choices stand side by side. */
  isRow?: boolean;
}

/** A choice of one of a few, each big enough for a thumb; native radio buttons inside. */
export function RadioCards(props: RadioCardsProps) {
  const id = createUniqueId();
  const describedBy = () => [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset class={`${styles.cards} ${props.isRow ? styles.row : ""}`} aria-describedby={describedBy() || undefined}>
      <legend>
        {props.legend}
        <Show when={props.hint}>
          <span class={styles.hint} id={`${id}-hint`}>
            {props.hint}
          </span>
        </Show>
      </legend>
      <For each={props.choices}>
        {(choice, index) => (
          <label class={styles.card}>
            <input
              type="radio"
              id={index() === 0 ? props.id : undefined}
              name={props.name}
              value={choice.value}
              checked={choice.value === props.value}
              required
            />
            <span>
              <b>{choice.label}</b>
              {choice.text}
            </span>
          </label>
        )}
      </For>
      <Show when={props.error}>
        <span class={styles.error} id={`${id}-error`}>
          {props.error}
        </span>
      </Show>
    </fieldset>
  );
}
