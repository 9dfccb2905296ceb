import { Show, createSignal, onMount } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/surfaces.tsx";
import { showToast } from "../ui/Toast.tsx";
import styles from "./identity.module.css";

/** A new token's secret, this once; empty when the same form was sent twice and the first answer was lost. */
export function TokenSecret(props: { secret: string }) {
  const { tokens: words } = useWords("me");
  const [canCopy, setCanCopy] = createSignal(false);
  let field: HTMLInputElement | undefined;
  onMount(() => {
    setCanCopy(navigator.clipboard !== undefined);
    field?.focus();
    field?.select();
  });
  const copy = async () => {
    await navigator.clipboard.writeText(props.secret);
    showToast(words.copied);
  };
  return (
    <Show
      when={props.secret}
      fallback={
        <Note kind="care">
          <p role="alert">{words.replayed}</p>
        </Note>
      }
    >
      <Note title={words.created}>
        <p>{words.createdHint}</p>
        <div class={styles.secret}>
          <input
            ref={field}
            value={props.secret}
            aria-label={words.created}
            readonly
            spellcheck={false}
            autocomplete="off"
          />
          <Show when={canCopy()}>
            <Button onClick={() => void copy()}>{words.copy}</Button>
          </Show>
        </div>
      </Note>
    </Show>
  );
}
