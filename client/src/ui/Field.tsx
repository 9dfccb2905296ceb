import { For, Show, createUniqueId, splitProps } from "solid-js";
import type { JSX } from "solid-js";
import { isServer } from "solid-js/web";
import styles from "./fields.module.css";

interface Described {
  label: string;
  hint?: string;
  /** The words of what is to be mended. */
  error?: string;
}

function Frame(props: Described & { id: string; children: JSX.Element }) {
  return (
    <div class={styles.field}>
      <label class={styles.label} for={props.id}>
        {props.label}
      </label>
      <Show when={props.hint}>
        <span class={styles.hint} id={`${props.id}-hint`}>
          {props.hint}
        </span>
      </Show>
      {props.children}
      <Show when={props.error}>
        <span class={styles.error} id={`${props.id}-error`} role="alert">
          {props.error}
        </span>
      </Show>
    </div>
  );
}

const describedBy = (id: string, props: Described) =>
  [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(" ") || undefined;

const described = ["label", "hint", "error"] as const;

/** A line of text with its label, hint and error. */
export function Field(props: Described & JSX.InputHTMLAttributes<HTMLInputElement>) {
  const [own, rest] = splitProps(props, [...described, "id"]);
  const id = own.id ?? createUniqueId();
  return (
    <Frame {...own} id={id}>
      <input
        id={id}
        class={styles.control}
        aria-invalid={own.error ? "true" : undefined}
        aria-describedby={describedBy(id, own)}
        {...rest}
      />
    </Frame>
  );
}

/** A text of several lines. In HTML its value is its content: so the server writes it there, for pages without JavaScript too. */
export function TextArea(props: Described & JSX.TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const [own, written, rest] = splitProps(props, described, ["value"]);
  const id = createUniqueId();
  return (
    <Frame {...own} id={id}>
      <textarea
        id={id}
        class={styles.control}
        rows="6"
        aria-invalid={own.error ? "true" : undefined}
        aria-describedby={describedBy(id, own)}
        {...rest}
        value={isServer ? undefined : written.value}
      >
        {isServer ? written.value : undefined}
      </textarea>
    </Frame>
  );
}

/** A native choice of one. */
export function Select(
  props: Described & {
    name: string;
    value?: string;
    required?: boolean;
    options: readonly { value: string; label: string }[];
  },
) {
  const id = createUniqueId();
  return (
    <Frame label={props.label} hint={props.hint} error={props.error} id={id}>
      <select
        id={id}
        class={styles.control}
        name={props.name}
        required={props.required}
        aria-invalid={props.error ? "true" : undefined}
        aria-describedby={describedBy(id, props)}
      >
        <For each={props.options}>
          {({ value, label }) => (
            <option value={value} selected={value === props.value}>
              {label}
            </option>
          )}
        </For>
      </select>
    </Frame>
  );
}

/** A box to tick; the label may hold links. */
export function Checkbox(props: {
  id?: string;
  name: string;
  value?: string;
  checked?: boolean;
  required?: boolean;
  error?: string;
  children: JSX.Element;
}) {
  const id = props.id ?? createUniqueId();
  return (
    <div class={styles.field}>
      <label class={styles.check}>
        <input
          type="checkbox"
          id={id}
          name={props.name}
          value={props.value ?? "on"}
          checked={props.checked}
          required={props.required}
          aria-invalid={props.error ? "true" : undefined}
          aria-describedby={props.error ? `${id}-error` : undefined}
        />
        <span>{props.children}</span>
      </label>
      <Show when={props.error}>
        <span class={styles.error} id={`${id}-error`} role="alert">
          {props.error}
        </span>
      </Show>
    </div>
  );
}

/** What belongs to no field: over the submit button. */
export function FormErrors(props: { errors: readonly string[] }) {
  return (
    <div role="alert">
      <For each={props.errors}>{(error) => <p class={styles.error}>{error}</p>}</For>
    </div>
  );
}
