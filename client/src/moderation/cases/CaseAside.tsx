import { For, Show } from "solid-js";
import { useFaceName } from "../../i18n/faceName.ts";
import { useWords } from "../../i18n/words.ts";
import { Sheet } from "../../ui/surfaces.tsx";
import { Time } from "../../ui/Time.tsx";
import { MeasureText } from "../MeasureText.tsx";
import type { CaseOnPage } from "./casePage.ts";
import styles from "./cases.module.css";
import { casePath } from "./caseWords.ts";

/** The face that a case is about, and what was done to it before; never the account behind a pseudonym. */
export function PersonaCard(props: { persona: NonNullable<CaseOnPage["persona"]> }) {
  const { persona: words } = useWords("cases");
  const nameOf = useFaceName();
  const isPseudonym = () => props.persona.kind === "PSEUDONYMOUS";
  return (
    <Sheet as="section" label={words.title}>
      <h2>{words.title}</h2>
      <p>
        <Show when={props.persona.handle} fallback={<b>{nameOf(props.persona)}</b>}>
          {(handle) => <a href={`/members/${encodeURIComponent(handle())}`}>{nameOf(props.persona)}</a>}
        </Show>
        <br />
        <span class={styles.facts}>{isPseudonym() ? words.pseudonym : words.named}</span>
      </p>
      <Show when={props.persona.standing?.length} fallback={<p class={styles.facts}>{words.nothingBefore}</p>}>
        <h3>{words.before}</h3>
        <ul class={styles.plainList}>
          <For each={props.persona.standing}>
            {(measure) => (
              <li>
                <MeasureText measure={measure} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Sheet>
  );
}

/** What was decided before about the face of this case. */
export function EarlierDecisions(props: { case: CaseOnPage }) {
  const { decided } = useWords("cases");
  return (
    <Show when={props.case.earlierDecisions.length}>
      <Sheet as="section" label={decided.title}>
        <h2>{decided.title}</h2>
        <ul class={styles.plainList}>
          <For each={props.case.earlierDecisions}>
            {(decision) => (
              <li class={styles.row}>
                <b>{decided.kinds[decision.kind]}</b> <Time at={decision.decidedAt} />
              </li>
            )}
          </For>
        </ul>
      </Sheet>
    </Show>
  );
}

/** Other cases that have something in common with this one. */
export function SimilarCases(props: { case: CaseOnPage }) {
  const { similar, states } = useWords("cases");
  return (
    <Sheet as="section" label={similar.title}>
      <h2>{similar.title}</h2>
      <Show when={props.case.similarCases.length} fallback={<p class={styles.facts}>{similar.none}</p>}>
        <ul class={styles.plainList}>
          <For each={props.case.similarCases}>
            {({ likeness, case: one }) => (
              <li>
                <a class={styles.way} href={casePath(one.number)}>
                  {similar.line(one.number, states[one.state])}
                </a>
                <p class={styles.facts}>
                  {similar.likeness[likeness]} · <Time at={one.openedAt} />
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Sheet>
  );
}
