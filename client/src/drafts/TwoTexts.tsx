import { Show } from "solid-js";
import { useDates } from "../i18n/dates.ts";
import { useWords } from "../i18n/words.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./drafts.module.css";
import type { OpenLine } from "./openLine.ts";
import type { Written } from "./written.ts";

function Text(props: { head: string; text: Written; choice: string; choose: () => void }) {
  return (
    <section class={styles.text} aria-label={props.head}>
      <h4>{props.head}</h4>
      <div class={styles.words} tabindex="0">
        <Show when={props.text.title}>
          <p>
            <b>{props.text.title}</b>
          </p>
        </Show>
        {props.text.body}
      </div>
      <Button onClick={() => props.choose()}>{props.choice}</Button>
    </section>
  );
}

/** Two devices hold different texts: both are shown, and neither is lost whichever is taken. */
export default function TwoTexts(props: { line: OpenLine; mine: Written }) {
  const { two } = useWords("drafts");
  const { relative } = useDates();
  return (
    <Show when={props.line.conflict()}>
      {(theirs) => (
        <div class={styles.two} role="group" aria-label={two.title}>
          <div role="alert">
            <h3>{two.title}</h3>
            <p>{two.lead}</p>
          </div>
          <div class={styles.beside}>
            <Text head={two.mine} text={props.mine} choice={two.keepMine} choose={() => void props.line.keepMine()} />
            <Text
              head={two.theirs(theirs().device, relative(theirs().updatedAt))}
              text={theirs()}
              choice={two.takeOther}
              choose={() => props.line.takeOther()}
            />
          </div>
        </div>
      )}
    </Show>
  );
}
