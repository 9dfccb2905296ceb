import { For, Show, createEffect } from "solid-js";
import { useWords } from "../i18n/words.ts";
import styles from "./identity.module.css";

/** One thing to mend; `field` is the id of the field that it is about. */
export interface MistakeInWords {
  field?: string;
  text: string;
}

/** Everything to mend, over the form. It takes the focus, so that it is read first, and leads to each field. */
export function ErrorSummary(props: { mistakes: readonly MistakeInWords[] }) {
  const words = useWords("identity");
  let summary: HTMLDivElement | undefined;
  createEffect(() => props.mistakes.length > 0 && summary?.focus());
  return (
    <Show when={props.mistakes.length > 0}>
      <div class={styles.summary} ref={summary} tabindex="-1" role="alert" autofocus>
        <h2>{words.mistakes(props.mistakes.length)}</h2>
        <ul>
          <For each={props.mistakes}>
            {(mistake) => (
              <li>
                <Show when={mistake.field} fallback={mistake.text}>
                  {(field) => (
                    <a href={`#${field()}`} onClick={(event) => focusField(event, field())}>
                      {mistake.text}
                    </a>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

/** The address stays as it is: going back must lead to the page before. */
function focusField(event: MouseEvent, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
