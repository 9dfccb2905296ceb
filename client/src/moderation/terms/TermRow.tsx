import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { TermRowFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { useWords } from "../../i18n/words.ts";
import { termPath } from "./terms.ts";
import styles from "./terms.module.css";

graphql(`
  fragment TermRow on WatchedTerm {
    id
    language
    words
    action
    category
    isActive
  }
`);

/** So many of a term's words name it. */
const shownWords = 4;

/** A term in the list: some of its words, and what becomes of a text that holds them. */
export function TermRow(props: { term: TermRowFragment }) {
  const words = useWords("terms");
  const rest = () => props.term.words.length - shownWords;
  return (
    <li class={styles.row}>
      <a href={termPath(props.term.id)} lang={props.term.language === "ZH" ? "zh-CN" : "en"}>
        {props.term.words.slice(0, shownWords).join(" · ")}
      </a>
      <Show when={rest() > 0}> {words.andMore(rest())}</Show>
      <p>
        {words.languages[props.term.language]} · <b>{words.actions[props.term.action]}</b> ·{" "}
        {words.categories[props.term.category]}
        <Show when={!props.term.isActive}>
          {" · "}
          <em>{words.inactive}</em>
        </Show>
      </p>
    </li>
  );
}
