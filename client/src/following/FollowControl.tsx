import type { FollowLevel } from "@tongxing/schema/generated/graphql.ts";
import { For, createSignal, onMount } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { useWords } from "../i18n/words.ts";
import type { Action } from "../page/page.ts";
import { buttonClass } from "../ui/Button.tsx";
import { showToast } from "../ui/Toast.tsx";
import styles from "./following.module.css";

const levels: readonly FollowLevel[] = ["WATCHING", "FOLLOWING", "NORMAL", "MUTED"];

/** How much one hears of a thread, board or member. A choice saves itself; without JavaScript there is a button. */
export function FollowControl(props: { action: Action; subjectId: string; level: FollowLevel; name?: string }) {
  const words = useWords("following");
  const form = createForm(props.action, { deed: "follow", done: () => showToast(words.saved) });
  const [savesItself, setSavesItself] = createSignal(false);
  onMount(() => setSavesItself(true));
  return (
    <form {...form.attributes} class={styles.follow} onChange={(event) => event.currentTarget.requestSubmit()}>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="subjectId" value={props.subjectId} />
      <label>
        <span>{props.name ?? words.label}</span>
        <select name="level">
          <For each={levels}>
            {(level) => (
              <option value={level} selected={level === props.level}>
                {words.levels[level]}
              </option>
            )}
          </For>
        </select>
      </label>
      <div hidden={savesItself()}>
        <button type="submit" class={buttonClass("plain")}>
          {words.save}
        </button>
      </div>
      <For each={form.errorsBeside([])}>{(error) => <p role="alert">{error}</p>}</For>
    </form>
  );
}
