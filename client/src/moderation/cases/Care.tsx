import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { ModeratorCareFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/Button.tsx";
import { FormErrors } from "../../ui/Field.tsx";
import { Note } from "../../ui/surfaces.tsx";
import { careAction } from "./careAction.ts";
import styles from "./cases.module.css";
import { choices } from "./queueVisit.ts";

graphql(`
  fragment ModeratorCare on ModeratorCare {
    openedToday
    isBreakDue
    leftOut
  }
`);

/** How much somebody has seen today, and that a break is fine. For whoever reads it alone. */
export function CareNote(props: { care: ModeratorCareFragment; done: () => void }) {
  const { care: words } = useWords("cases");
  const form = createForm(careAction, { deed: "care break", done: () => props.done() });
  return (
    <Show when={props.care.openedToday > 0}>
      <Note kind={props.care.isBreakDue ? "care" : "info"} title={words.title}>
        <p>
          {words.today(props.care.openedToday)} {props.care.isBreakDue ? words.breakDue : ""}
        </p>
        <Show when={props.care.isBreakDue}>
          <form {...form.attributes}>
            <input type="hidden" name="deed" value={form.deed} />
            <Button type="submit" disabled={form.isPending()}>
              {words.takeBreak}
            </Button>
          </form>
        </Show>
      </Note>
    </Show>
  );
}

/** What a moderator leaves to others. */
export function LeftOut(props: { care: ModeratorCareFragment; done: () => void }) {
  const { care: words, categories } = useWords("cases");
  const form = createForm(careAction, { deed: "care leave", done: () => props.done() });
  return (
    <details class={styles.keys}>
      <summary>{props.care.leftOut.length ? words.leavesSome(props.care.leftOut.length) : words.leaves}</summary>
      <form {...form.attributes}>
        <input type="hidden" name="deed" value={form.deed} />
        <FormErrors errors={form.errorsBeside([])} />
        <p class={styles.facts}>{words.lead}</p>
        <div class={styles.choices}>
          <For each={choices.category}>
            {(category) => (
              <label class={styles.tick}>
                <input
                  type="checkbox"
                  name={`leave ${category}`}
                  value="1"
                  checked={props.care.leftOut.includes(category)}
                />
                <span>{categories[category]}</span>
              </label>
            )}
          </For>
        </div>
        <div class={styles.send}>
          <Button type="submit" disabled={form.isPending()}>
            {words.keep}
          </Button>
        </div>
      </form>
    </details>
  );
}
