import { For, Show } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { LinkButton } from "./Button.tsx";
import styles from "./widgets.module.css";

/** Where this page lies; the page itself is not named again. */
export function Crumbs(props: { steps: readonly { href: string; label: string }[] }) {
  return (
    <nav class={styles.crumbs}>
      <ol>
        <For each={props.steps}>
          {(step) => (
            <li>
              <a href={step.href}>{step.label}</a>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}

/** Links to the pages before and after, from a connection's pageInfo. The caller makes the addresses. */
export function Pager(props: { earlier?: string; later?: string; earlierLabel?: string; laterLabel?: string }) {
  const { pager } = useWords("common");
  return (
    <Show when={props.earlier || props.later}>
      <nav class={styles.pager} aria-label={pager.label}>
        <Show when={props.earlier} fallback={<span />}>
          {(href) => (
            <LinkButton href={href()} rel="prev">
              {props.earlierLabel ?? pager.earlier}
            </LinkButton>
          )}
        </Show>
        <Show when={props.later}>
          {(href) => (
            <LinkButton href={href()} rel="next">
              {props.laterLabel ?? pager.later}
            </LinkButton>
          )}
        </Show>
      </nav>
    </Show>
  );
}
