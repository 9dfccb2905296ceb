import type { SignInPageQuery } from "@tongxing/schema/generated/graphql.ts";
import { For } from "solid-js";
import { useDates } from "../../i18n/dates.ts";
import { useWords } from "../../i18n/words.ts";
import { Note } from "../../ui/surfaces.tsx";
import { DecisionText } from "./DecisionText.tsx";
import styles from "./decisions.module.css";

/** Where one signs in: why an account can't come in, and until when. */
export function Suspended(props: { suspension: NonNullable<SignInPageQuery["suspension"]> }) {
  const { suspended: words } = useWords("decisions");
  const { dateTime } = useDates();
  const until = () => props.suspension.until;
  return (
    <Note kind="care" title={until() ? words.until(dateTime(until()!)) : words.closed}>
      <p>{words.reads}</p>
      <ul class={styles.list} aria-label={words.why}>
        <For each={props.suspension.decisions}>
          {(decision) => (
            <li>
              <DecisionText decision={decision} isAboutReader />
            </li>
          )}
        </For>
      </ul>
    </Note>
  );
}
