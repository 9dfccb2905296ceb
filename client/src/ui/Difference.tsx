import { For } from "solid-js";
import { differenceOf } from "./difference.ts";
import { VisuallyHidden } from "./spoken.tsx";

/** What is said of a difference to whoever does not see it. */
export interface DifferenceWords {
  same: string;
  gone: string;
  added: string;
  endOfMark: string;
}

/** How a text became another, word by word. */
export function Difference(props: { before: string; after: string; words: DifferenceWords }) {
  return (
    <For each={differenceOf(props.before, props.after)} fallback={props.words.same}>
      {({ kind, text }) =>
        kind === "same" ? (
          text
        ) : kind === "gone" ? (
          <del>
            <VisuallyHidden>{props.words.gone} </VisuallyHidden>
            {text}
            <VisuallyHidden> ({props.words.endOfMark})</VisuallyHidden>
          </del>
        ) : (
          <ins>
            <VisuallyHidden>{props.words.added} </VisuallyHidden>
            {text}
            <VisuallyHidden> ({props.words.endOfMark})</VisuallyHidden>
          </ins>
        )
      }
    </For>
  );
}
