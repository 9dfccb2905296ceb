import { Show } from "solid-js";
import { useSession } from "../session/SessionContext.tsx";
import { useWords } from "../i18n/words.ts";
import { CountsLink } from "./CountsLink.tsx";
import { LanguageLink } from "./LanguageLink.tsx";
import styles from "./layout.module.css";

/** Under every page. */
export function Footer() {
  const { footer } = useWords("common");
  const { viewer } = useSession();
  return (
    <footer class={styles.foot}>
      <ul>
        <li>
          <a href="/rules">{footer.rules}</a>
        </li>
        <li>
          <a href="/help">{footer.help}</a>
        </li>
        <li>
          <LanguageLink />
        </li>
        <Show when={!viewer()}>
          <li>
            <CountsLink />
          </li>
        </Show>
      </ul>
      <p>{footer.promise}</p>
    </footer>
  );
}
