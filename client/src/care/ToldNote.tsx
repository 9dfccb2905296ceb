import { For, Show } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { Note } from "../ui/surfaces.tsx";
import type { Told } from "./told.ts";

/** What the house did with what its author has just sent. */
export function ToldNote(props: { told: readonly Told[] }) {
  const { told: words } = useWords("screening");
  return (
    <div role="status">
      <Show when={props.told.length}>
        <Note kind="care">
          <For each={props.told}>{(one) => <p>{words[one]}</p>}</For>
          <Show when={props.told.includes("HOLD")}>
            <p>
              <a href="/me/waiting">{words.waiting}</a>
            </p>
          </Show>
        </Note>
      </Show>
    </div>
  );
}
