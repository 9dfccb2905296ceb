import type { TermFormFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { useWords } from "../../i18n/words.ts";
import styles from "./terms.module.css";

function Line(props: { label: string; value: string | null | undefined; lang?: string }) {
  return (
    <Show when={props.value}>
      <dt>{props.label}</dt>
      <dd lang={props.lang}>{props.value}</dd>
    </Show>
  );
}

/** What a term is, for moderators: the list is the administrators' to change. */
export function TermText(props: { term: TermFormFragment }) {
  const { form: words, ...terms } = useWords("terms");
  const { kinds } = useWords("care");
  const lang = () => (props.term.language === "ZH" ? "zh-CN" : "en");
  return (
    <dl class={styles.text}>
      <Line label={words.words} value={props.term.words.join("\n")} lang={lang()} />
      <Line label={words.exceptions} value={props.term.exceptions.join("\n")} lang={lang()} />
      <Line label={words.language} value={terms.languages[props.term.language]} />
      <Line label={words.action} value={terms.actions[props.term.action]} />
      <Line label={words.warningKind} value={props.term.warningKind && kinds[props.term.warningKind]} />
      <Line label={words.replacement} value={props.term.replacement} />
      <Line label={words.category} value={terms.categories[props.term.category]} />
      <Line label={words.noteZh} value={props.term.note.zh} lang="zh-CN" />
      <Line label={words.noteEn} value={props.term.note.en} lang="en" />
      <Line label={words.active} value={props.term.isActive ? undefined : terms.inactive} />
    </dl>
  );
}
