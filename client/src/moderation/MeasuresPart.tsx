import type { MeasureNoticeFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { MePart } from "../identity/MePart.tsx";
import { MeasureText } from "./MeasureText.tsx";
import styles from "./moderation.module.css";

/** Under /me: all that the moderators did to any of the member's faces in the last year. */
export function MeasuresPart(props: { measures: readonly MeasureNoticeFragment[] }) {
  const words = useWords("moderation");
  return (
    <Show when={props.measures.length > 0}>
      <MePart id="notices" title={words.noticesTitle} lead={words.noticesLead}>
        <ul class={styles.list}>
          <For each={props.measures}>
            {(measure) => (
              <li>
                <MeasureText measure={measure} />
              </li>
            )}
          </For>
        </ul>
      </MePart>
    </Show>
  );
}
