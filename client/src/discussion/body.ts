import { createSignal } from "solid-js";
import type { Accessor } from "solid-js";

/** A text that is being written. The textarea owns it, so what was typed before the script came is never overwritten. */
export interface Body {
  text: Accessor<string>;
  element: Accessor<HTMLTextAreaElement | undefined>;
  /** Puts another text in; with `caret`, the cursor too. */
  set: (text: string, caret?: number) => void;
  attach: (element: HTMLTextAreaElement) => void;
  /** The textarea's text has changed. */
  heard: () => void;
}

/** A text to be written, beginning with `initial`. */
export function createBody(initial = ""): Body {
  const [text, setText] = createSignal(initial);
  const [element, setElement] = createSignal<HTMLTextAreaElement>();
  return {
    text,
    element,
    attach: setElement,
    heard: () => setText(element()?.value ?? ""),
    set: (next, caret) => {
      const area = element();
      if (area) area.value = next;
      if (area && caret !== undefined) area.setSelectionRange(caret, caret);
      setText(next);
    },
  };
}
