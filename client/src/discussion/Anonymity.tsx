import { Show, createEffect, on, onMount } from "solid-js";
import type { Accessor } from "solid-js";
import { useFaceName } from "../i18n/faceName.ts";
import type { NamedFace } from "../i18n/faceName.ts";
import { useWords } from "../i18n/words.ts";
import fields from "../ui/fields.module.css";
import styles from "./discussion.module.css";

declare module "solid-js" {
  namespace JSX {
    interface ExplicitAttributes {
      /** What a box says at first, without laying a hand on what was ticked meanwhile. Never empty: the server draws no empty one. */
      checked: string | undefined;
    }
  }
}

/**
 * Whether a text is published under the writer's name or under a pseudonym, and what that means. The box owns the
 * choice, so that a tick from before the script came is never undone.
 */
export function AnonymityChoice(props: {
  /** The pseudonym that the writer already has in this thread. */
  pseudonym?: NamedFace | null;
  /** Whether posts of theirs stand on the page under their name. */
  isNamedHere?: boolean;
  isAnonymous: Accessor<boolean>;
  choose: (isAnonymous: boolean) => void;
}) {
  const { anonymity: words } = useWords("writing");
  const nameOf = useFaceName();
  let box!: HTMLInputElement;
  onMount(() => props.choose(box.checked));
  createEffect(on(props.isAnonymous, (isAnonymous) => (box.checked = isAnonymous), { defer: true }));
  return (
    <div class={styles.anonymity}>
      <label class={fields.check}>
        <input
          type="checkbox"
          name="anonymous"
          value="yes"
          attr:checked={props.isAnonymous() ? "checked" : undefined}
          ref={box}
          onChange={() => props.choose(box.checked)}
        />
        <span>{words.choice}</span>
      </label>
      <p class={styles.hint}>
        <Show when={props.pseudonym} fallback={words.meaning}>
          {(face) => words.asBefore(nameOf(face()))}
        </Show>
        <Show when={props.isNamedHere && props.isAnonymous()}> {words.bothFaces}</Show>
      </p>
    </div>
  );
}
