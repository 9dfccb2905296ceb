import { createEffect } from "solid-js";
import type { JSX } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { Button, Deeds } from "./Button.tsx";
import styles from "./widgets.module.css";

/** The native dialog: Escape closes it, focus stays inside and goes back. `children` end with its own buttons, if any. */
export function Dialog(props: { title: string; isOpen: boolean; onClose: () => void; children: JSX.Element }) {
  const { close } = useWords("common");
  let dialog!: HTMLDialogElement;
  createEffect(() => {
    if (props.isOpen && !dialog.open) dialog.showModal();
    if (!props.isOpen && dialog.open) dialog.close();
  });
  return (
    <dialog ref={dialog} class={styles.dialog} aria-label={props.title} onClose={() => props.onClose()}>
      <h2>{props.title}</h2>
      {props.children}
      <Deeds>
        <Button look="plain" onClick={() => props.onClose()}>
          {close}
        </Button>
      </Deeds>
    </dialog>
  );
}
