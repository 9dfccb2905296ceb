import { For, Show } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/Button.tsx";
import { FormErrors } from "../../ui/Field.tsx";
import { Sheet } from "../../ui/surfaces.tsx";
import { caseAction } from "../cases/caseActions.ts";
import type { CaseOnPage } from "../cases/casePage.ts";
import { DecisionText } from "./DecisionText.tsx";
import styles from "./decisions.module.css";

function Undo(props: { decisionId: string; done: () => void }) {
  const { form: words } = useWords("decisions");
  const form = createForm(caseAction, { deed: `undo ${props.decisionId}`, done: () => props.done() });
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <FormErrors errors={form.errorsBeside([])} />
      <Button type="submit" disabled={form.isPending()}>
        {words.undo}
      </Button>
    </form>
  );
}

/** What was decided about a case, the latest first; whoever decided takes it back for ten minutes. */
export function CaseDecisions(props: { case: CaseOnPage; done: () => void }) {
  const { form: words } = useWords("decisions");
  return (
    <Show when={props.case.decisions.length > 0}>
      <Sheet as="section" label={words.earlier}>
        <h2>{words.earlier}</h2>
        <ul class={styles.list}>
          <For each={props.case.decisions}>
            {(decision) => (
              <li>
                <DecisionText decision={decision} decidedBy={decision.decidedBy?.displayName} />
                <Show when={decision.viewerCan.undo}>
                  <Undo decisionId={decision.id} done={() => props.done()} />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Sheet>
    </Show>
  );
}
