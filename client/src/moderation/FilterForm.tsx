import { useNavigate } from "@solidjs/router";
import { For, type JSX } from "solid-js";
import { buttonClass } from "../ui/Button.tsx";
import styles from "./filters.module.css";

/** What a list is narrowed to: a form that works by its address alone. */
export function FilterForm(props: { action: string; submit: string; label: string; children: JSX.Element }) {
  const navigate = useNavigate();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const chosen = [...given].filter(([, value]) => value !== "") as [string, string][];
    navigate(`${props.action}?${new URLSearchParams(chosen)}`);
  };
  return (
    <form class={styles.filters} method="get" action={props.action} aria-label={props.label} onSubmit={submit}>
      {props.children}
      <button class={buttonClass("outlined")} type="submit">
        {props.submit}
      </button>
    </form>
  );
}

/** One of several words; the first choice, without a value, is all of them. */
export function FilterChoice(props: {
  name: string;
  label: string;
  value: string | null;
  choices: readonly { value: string; label: string }[];
}) {
  return (
    <label class={styles.filter}>
      <span>{props.label}</span>
      <select name={props.name}>
        <For each={props.choices}>
          {({ value, label }) => (
            <option value={value} selected={value === (props.value ?? "")}>
              {label}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

/** A day. */
export function FilterDay(props: { name: string; label: string; value: string | null; max?: string }) {
  return (
    <label class={styles.filter}>
      <span>{props.label}</span>
      <input type="date" name={props.name} value={props.value ?? ""} max={props.max} />
    </label>
  );
}
