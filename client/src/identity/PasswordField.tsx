import { Show, createSignal, onMount } from "solid-js";
import { useWords } from "../i18n/words.ts";
import { buttonClass } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import styles from "./identity.module.css";

interface PasswordFieldProps {
  id?: string;
  name: string;
  label: string;
  hint?: string;
  error?: string;
  /** `current-password` lets the browser fill it in, `new-password` lets it propose one. */
  autocomplete: "current-password" | "new-password";
}

/** A password, hidden until its owner wants to see it. The button works with JavaScript only, so it comes with it. */
export function PasswordField(props: PasswordFieldProps) {
  const words = useWords("passwordField");
  const [isShown, setShown] = createSignal(false);
  const [canShow, setCanShow] = createSignal(false);
  onMount(() => setCanShow(true));
  return (
    <div class={styles.password}>
      <Field {...props} type={isShown() ? "text" : "password"} autocapitalize="none" spellcheck={false} required />
      <Show when={canShow()}>
        <button
          type="button"
          class={`${buttonClass("plain")} ${styles.show}`}
          aria-label={`${isShown() ? words.hide : words.show}: ${props.label}`}
          onClick={() => setShown(!isShown())}
        >
          {isShown() ? words.hide : words.show}
        </button>
      </Show>
    </div>
  );
}
