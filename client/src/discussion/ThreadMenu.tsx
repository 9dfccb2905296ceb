import { Show, createSignal, onMount } from "solid-js";
import type { Component } from "solid-js";
import { loadWords, useWords } from "../i18n/words.ts";
import { createLate } from "../page/Late.tsx";
import { useSession } from "../session/SessionContext.tsx";
import styles from "./discussion.module.css";
import type { ThreadOnPage } from "./openPage.ts";

interface MenuForms {
  thread: ThreadOnPage;
  done: () => void;
}

/** What opens in the menu. */
export const lateForms = createLate<MenuForms>();

/** What the author and the moderators may do with the thread: title, closing, keeping on top. Works without a script. */
export function ThreadMenu(props: { thread: ThreadOnPage }) {
  const { manage } = useWords("discussion");
  const { locale } = useSession();
  const [forms, setForms] = createSignal<Component<MenuForms>>();
  const can = () => props.thread.viewerCan;
  let menu: HTMLDetailsElement | undefined;
  const close = () => menu && (menu.open = false);
  // Offline the forms as the server drew them stay, or none; it is tried again when the menu is next opened.
  const load = () =>
    void (
      forms() ??
      Promise.all([import("./ThreadForms.tsx"), loadWords(locale, ["writing", "screening"])]).then(
        ([{ ThreadForms }]) => setForms(() => ThreadForms),
        () => {},
      )
    );
  onMount(() => menu?.open && load()); // it was opened before the script came
  return (
    <Show when={can().editTitle || can().lock || can().pin}>
      <details class={styles.manage} ref={(drawn) => (menu = drawn)} onToggle={load}>
        <summary>{manage.label}</summary>
        <div>
          <lateForms.Part by={forms()} with={{ thread: props.thread, done: close }} />
        </div>
      </details>
    </Show>
  );
}
