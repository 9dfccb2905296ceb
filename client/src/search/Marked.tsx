import { For, Show } from "solid-js";

/** Text with what was looked for set off. It is drawn as text: nothing in it is HTML. */
export function Marked(props: { segments: readonly { text: string; isMatch: boolean }[] }) {
  return (
    <For each={props.segments}>
      {(segment) => (
        <Show when={segment.isMatch} fallback={segment.text}>
          <mark>{segment.text}</mark>
        </Show>
      )}
    </For>
  );
}
