import { personalDataIn } from "@tongxing/schema/rules/personalData.ts";
import { For, Show } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { Checkbox } from "../ui/Field.tsx";
import { Note } from "../ui/surfaces.tsx";
import styles from "./pictures.module.css";

/**
 * The house has asked whether something personal is to be published: shows what looks like it, in the writer's own
 * words, and the box that says yes.
 */
export function AskFirst(props: { isAsked: boolean; texts: string }) {
  const { personal: words } = useWords("writing");
  return (
    <Show when={props.isAsked}>
      <div class={styles.asked}>
        <Note kind="care" title={words.title}>
          <ul>
            <For each={personalDataIn(props.texts)}>
              {({ kind, text }) => (
                <li>
                  {words.kinds[kind]} <b>{text}</b>
                </li>
              )}
            </For>
          </ul>
          <p>{words.advice}</p>
          <Checkbox name="personalDataConfirmed">{words.confirm}</Checkbox>
        </Note>
      </div>
    </Show>
  );
}
