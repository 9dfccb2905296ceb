import { useWords } from "../i18n/words.ts";
import { LanguageLink } from "./LanguageLink.tsx";
import styles from "./layout.module.css";

/** Under every page. */
export function Footer() {
  const { footer } = useWords("common");
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
      </ul>
      <p>{footer.promise}</p>
    </footer>
  );
}
