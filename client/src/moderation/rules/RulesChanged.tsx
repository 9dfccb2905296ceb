import { useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import { useWords } from "../../i18n/words.ts";
import { useSession } from "../../session/SessionContext.tsx";
import { Note } from "../../ui/surfaces.tsx";
import { acceptPath } from "./acceptPath.ts";
import styles from "./rules.module.css";

/** On top of every page: there are new rules to be accepted. One reads on meanwhile. */
export function RulesChanged() {
  const { rulesChanged } = useWords("common");
  const { viewer } = useSession();
  const location = useLocation();
  const isHere = () => location.pathname === "/rules/accept";
  return (
    <Show when={viewer()?.rulesToAccept && !isHere()}>
      <div class={styles.banner}>
        <Note>
          {rulesChanged.text} <a href={acceptPath(location.pathname + location.search)}>{rulesChanged.link}</a>
        </Note>
      </div>
    </Show>
  );
}
