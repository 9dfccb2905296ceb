import type { FindingFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import type { Mistake } from "../page/page.ts";
import type { Returned } from "../page/PageContext.tsx";
import { Checkbox } from "../ui/Field.tsx";
import { Note } from "../ui/surfaces.tsx";
import { acceptedIn, acceptName } from "./accepted.ts";
import styles from "./care.module.css";

type Found = Mistake & { finding: FindingFragment };

const isFound = (mistake: Mistake): mistake is Found => mistake.finding != null;

/** Where there is help; nobody is told anything by it. */
function Help() {
  const { help } = useWords("screening").first;
  return (
    <Note kind="urgent" title={help.title}>
      <p>{help.text}</p>
      <p>
        <a href="/help#crisis" target="_blank" rel="noopener">
          {help.link}
        </a>
      </p>
    </Note>
  );
}

/** What was found in a text, in its author's own words, and the box that says that they have read it. */
function Question(props: { found: Found }) {
  const { first: words } = useWords("screening");
  const local = useLocalized();
  const finding = () => props.found.finding;
  const isAsked = () => props.found.code === "WORDS_ASKED";
  return (
    <>
      <p>
        <q>{finding().words}</q>{" "}
        <Show when={finding().note} fallback={finding().offersHelp ? "" : words.noNote} keyed>
          {(note) => local(note)}
        </Show>
      </p>
      <Show when={finding().offersHelp}>
        <Help />
      </Show>
      <Show when={isAsked()}>
        <Checkbox name={acceptName(finding().id)}>{finding().offersHelp ? words.goOn : words.confirm}</Checkbox>
      </Show>
    </>
  );
}

/**
 * The house has something to say about words before they are published. What was accepted before stays accepted while
 * the form comes back for something else.
 */
export function WordsFirst(props: { returned: Pick<Returned, "values" | "userErrors"> | undefined }) {
  const { first: words } = useWords("screening");
  const found = () => props.returned?.userErrors.filter(isFound) ?? [];
  return (
    <>
      <For each={acceptedIn(props.returned?.values ?? {})}>
        {(id) => <input type="hidden" name={acceptName(id)} value="on" />}
      </For>
      <Show when={found().length}>
        <div class={styles.first}>
          <Note kind="care" title={found().some(({ code }) => code === "WORDS_ASKED") ? words.title : words.refused}>
            <For each={found()}>{(one) => <Question found={one} />}</For>
          </Note>
        </div>
      </Show>
    </>
  );
}
