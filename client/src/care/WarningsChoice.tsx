import { For, Show, createEffect, createSignal, on, onMount, untrack } from "solid-js";
import type { Accessor } from "solid-js";
import type { WarningKind } from "@tongxing/schema/generated/graphql.ts";
import { useWords } from "../i18n/words.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { LiveRegion } from "../ui/spoken.tsx";
import fields from "../ui/fields.module.css";
import styles from "./care.module.css";
import { suggestionAfter } from "./suggesting.ts";
import { boxOf, warningKinds, warningNames, warningsIn } from "./warnings.ts";
import type { Warning } from "./warnings.ts";

/** What the writer of a text has chosen to warn of. The boxes own the choice, as they do before the script came. */
export interface Warnings {
  chosen: Accessor<readonly Warning[]>;
  choose: (warnings: readonly Warning[]) => void;
}

/** The warnings of a text that is being written, beginning with these. */
export function createWarnings(initial: readonly Warning[]): Warnings {
  const [chosen, choose] = createSignal(initial);
  return { chosen, choose: (warnings) => void choose(() => warnings) };
}

/** Those that a form brought back, field by field. */
export const returnedWarnings = (value: (name: string) => string | undefined): readonly Warning[] =>
  warningsIn(Object.fromEntries([...warningKinds.map(boxOf), "warningNote"].map((name) => [name, value(name)])));

/** Warnings as the API takes them. */
export const toInput = (warnings: readonly Warning[]) =>
  warnings.map(({ kind, note }) => (kind === "OTHER" ? { kind, note: note ?? "" } : { kind }));

function Suggestion(props: { says: string; add: () => void; dismiss: () => void }) {
  const { warnings: words } = useWords("writing");
  return (
    <div class={styles.suggestion}>
      <p>{props.says}</p>
      <Button onClick={() => props.add()}>{words.add}</Button>
      <Button look="plain" onClick={() => props.dismiss()}>
        {words.dismiss}
      </Button>
    </div>
  );
}

/**
 * Of what a text warns its readers: boxes that work without a script, and, with it, a suggestion when the text or a
 * blurred picture calls for one. The text is looked at here and nowhere else.
 */
export function WarningsChoice(props: {
  warnings: Warnings;
  /** What is being written; its title, too. */
  text: Accessor<string>;
  pictures: Accessor<readonly { isSensitive: boolean }[]>;
  isThread?: boolean;
  error?: string;
}) {
  const care = useWords("care");
  const { warnings: words } = useWords("writing");
  const { chosen, choose } = props.warnings;
  const [dismissed, dismiss] = createSignal<readonly WarningKind[]>([]);
  const settled = () => [...dismissed(), ...chosen().map(({ kind }) => kind)];
  const ofText = suggestionAfter(props.text, settled);
  /** A blurred picture is most often of a stoma; whatever was chosen for it instead is enough. */
  const ofPictures = (): WarningKind | undefined =>
    settled().length === 0 && props.pictures().some(({ isSensitive }) => isSensitive) ? "STOMA_PHOTO" : undefined;
  const suggestion = () => ofText() ?? ofPictures();
  const says = (kind: WarningKind) =>
    ofText() ? words.suggested(care.kinds[kind]) : words.suggestedByPicture(care.kinds[kind]);
  const has = (kind: WarningKind) => chosen().some((one) => one.kind === kind);
  const wasChosen = untrack(chosen).length > 0;
  let summary!: HTMLElement;
  let boxes!: HTMLFieldSetElement;
  const read = () => {
    const inputs = [...boxes.querySelectorAll("input")].filter(({ type, checked }) => type === "text" || checked);
    choose(warningsIn(Object.fromEntries(inputs.map(({ name, value }) => [name, value]))));
  };
  const show = (warnings: readonly Warning[]) => {
    for (const kind of warningKinds) {
      const box = boxes.querySelector<HTMLInputElement>(`[name=${boxOf(kind)}]`);
      if (box) box.checked = warnings.some((one) => one.kind === kind);
    }
  };
  /** The suggestion goes away under the writer's finger: the focus stays beside where it was. */
  const settle = (answer: () => void) => {
    answer();
    summary.focus({ preventScroll: true });
  };
  onMount(read);
  createEffect(on(chosen, show, { defer: true }));
  return (
    <>
      <details class={styles.choice} open={wasChosen}>
        <summary ref={summary}>
          {words.summary}
          {chosen().length ? <b>{warningNames(care, chosen())}</b> : words.none}
        </summary>
        <fieldset ref={boxes} onInput={read}>
          <legend class={styles.hint}>
            {words.hint} {props.isThread ? words.hintThread : ""}
          </legend>
          <div class={styles.boxes}>
            <For each={warningKinds}>
              {(kind) => (
                <label class={fields.check}>
                  <input
                    type="checkbox"
                    name={boxOf(kind)}
                    value="yes"
                    attr:checked={has(kind) ? "checked" : undefined}
                  />
                  <span>{care.kinds[kind]}</span>
                </label>
              )}
            </For>
          </div>
          <div class={styles.note}>
            <Field
              label={words.note}
              name="warningNote"
              type="text"
              maxLength={120}
              value={chosen().find(({ kind }) => kind === "OTHER")?.note ?? ""}
              error={props.error}
            />
          </div>
        </fieldset>
      </details>
      <LiveRegion>
        <Show when={suggestion()} keyed>
          {(kind) => (
            <Suggestion
              says={says(kind)}
              add={() => settle(() => choose([...chosen(), { kind }]))}
              dismiss={() => settle(() => dismiss([...dismissed(), kind]))}
            />
          )}
        </Show>
      </LiveRegion>
    </>
  );
}
