import type { BesidePostFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { Veil } from "../../care/Veil.tsx";
import { useTreatment } from "../../care/warnings.ts";
import { useFaceName } from "../../i18n/faceName.ts";
import { useWords } from "../../i18n/words.ts";
import { Time } from "../../ui/Time.tsx";
import type { CaseOnPage } from "./casePage.ts";
import styles from "./cases.module.css";

function Beside(props: { post: BesidePostFragment }) {
  const { around } = useWords("cases");
  const care = useWords("care");
  const nameOf = useFaceName();
  const treatmentOf = useTreatment();
  return (
    <li>
      <p class={styles.facts}>
        {nameOf(props.post.author)} · <Time at={props.post.createdAt} />
      </p>
      <Show when={props.post.bodyHtml} fallback={<p class={styles.facts}>{around.withdrawn}</p>}>
        {(html) => (
          <Veil warnings={props.post.contentWarnings} treatment={treatmentOf(props.post.contentWarnings)} words={care}>
            <div class={styles.words} innerHTML={html()} />
          </Veil>
        )}
      </Show>
    </li>
  );
}

/** What was said before and after what the case is about. */
export function Around(props: { context: NonNullable<CaseOnPage["threadContext"]> }) {
  const { around } = useWords("cases");
  const isAlone = () => props.context.before.length + props.context.after.length === 0;
  return (
    <details class={styles.around}>
      <summary>{around.title}</summary>
      <Show when={!isAlone()} fallback={<p>{around.nothing}</p>}>
        <ol aria-label={around.title}>
          <For each={props.context.before}>{(post) => <Beside post={post} />}</For>
          <li class={styles.here}>{around.here}</li>
          <For each={props.context.after}>{(post) => <Beside post={post} />}</For>
        </ol>
      </Show>
    </details>
  );
}
