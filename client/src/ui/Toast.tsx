import { Show, createSignal } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { Button } from "./Button.tsx";
import styles from "./widgets.module.css";

interface Message {
  text: string;
  undo?: () => void;
}

const [message, setMessage] = createSignal<Message>();
let leaving: ReturnType<typeof setTimeout> | undefined;
const stays = 12_000; // ms: long enough to be read slowly, and to reach the button

/** Says in one line what has happened; with `undo`, offers to take it back. Browser only. */
export function showToast(text: string, undo?: () => void): void {
  clearTimeout(leaving);
  setMessage({ text, undo });
  leaving = setTimeout(() => setMessage(undefined), stays);
}

/** Where toasts appear: once, in the shell. */
export function ToastPlace() {
  const words = useWords("common");
  const takeBack = (undo: () => void) => {
    setMessage(undefined);
    undo();
  };
  return (
    <div role="status" aria-live="polite">
      <Show when={message()}>
        {(shown) => (
          <div class={styles.toast}>
            <span>{shown().text}</span>
            <Show when={shown().undo}>{(undo) => <Button onClick={() => takeBack(undo())}>{words.undo}</Button>}</Show>
          </div>
        )}
      </Show>
    </div>
  );
}
