import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { useWords } from "../i18n/words.ts";
import styles from "./care.module.css";
import { useTreatment, warningNames } from "./warnings.ts";
import type { Warning } from "./warnings.ts";

/** A thread in a list whose title its reader may want hidden: then one line says so, and opens it. */
export function CoveredThread(props: { warnings: readonly Warning[]; isOwn?: boolean; children: JSX.Element }) {
  const words = useWords("care");
  const treatmentOf = useTreatment();
  const isHidden = () => !props.isOwn && props.warnings.length > 0 && treatmentOf(props.warnings) === "hide";
  return (
    <Show when={isHidden()} fallback={props.children}>
      <details class={styles.hidden}>
        <summary>{words.veil.hiddenThread(warningNames(words, props.warnings))}</summary>
        {props.children}
      </details>
    </Show>
  );
}
