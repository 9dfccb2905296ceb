import type { OwnAppealFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { randomKey } from "../../forms/randomKey.ts";
import { useDates } from "../../i18n/dates.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/Button.tsx";
import { FormErrors, TextArea } from "../../ui/Field.tsx";
import styles from "../moderation.module.css";
import { appealAction } from "./appealActions.ts";

interface Appealed {
  decisionId?: string;
  reportId?: string;
  /** The page on which it stands. */
  next: string;
  changed: () => void;
}

function Withdraw(props: Appealed & { appealId: string }) {
  const { own } = useWords("appeals");
  const form = createForm(appealAction, { deed: `appeal ${props.appealId}`, done: () => props.changed() });
  return (
    <form {...form.attributes}>
      <FormErrors errors={form.errorsBeside([])} />
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="appealId" value={props.appealId} />
      <input type="hidden" name="next" value={props.next} />
      <Button type="submit" disabled={form.isPending()}>
        {own.withdraw}
      </Button>
    </form>
  );
}

function AppealForm(props: Appealed) {
  const { own } = useWords("appeals");
  const form = createForm(appealAction, {
    deed: `appeal ${props.decisionId ?? props.reportId}`,
    done: () => props.changed(),
  });
  const key = randomKey();
  return (
    <details open={form.value("body") !== undefined}>
      <summary class={styles.summary}>{own.open}</summary>
      <form {...form.attributes}>
        <p>{own.lead}</p>
        <FormErrors errors={form.errorsBeside(["body"])} />
        <input type="hidden" name="deed" value={form.deed} />
        <input type="hidden" name="decisionId" value={props.decisionId ?? ""} />
        <input type="hidden" name="reportId" value={props.reportId ?? ""} />
        <input type="hidden" name="next" value={props.next} />
        <input type="hidden" name="idempotencyKey" value={key} />
        <TextArea
          label={own.body}
          name="body"
          rows="4"
          required
          maxLength={2000}
          value={form.value("body")}
          error={form.errorFor("body")}
        />
        <Button type="submit" look="primary" disabled={form.isPending()}>
          {own.send}
        </Button>
      </form>
    </details>
  );
}

/** Under something that was decided: the way to appeal, or what has become of an appeal. */
export function AppealPart(props: Appealed & { appeal: OwnAppealFragment | null | undefined; canAppeal: boolean }) {
  const { own } = useWords("appeals");
  const { date } = useDates();
  return (
    <Show when={props.appeal} fallback={<Show when={props.canAppeal}>{<AppealForm {...props} />}</Show>}>
      {(appeal) => (
        <div>
          <p>
            <strong>{own.states[appeal().state]}</strong>
            {appeal().viewerCan.withdraw ? ` ${own.due(date(appeal().dueAt))}` : ""}
          </p>
          <p class={styles.reason}>{appeal().body}</p>
          <Show when={appeal().explanation}>
            {(explanation) => (
              <>
                <p>{own.explanation}</p>
                <p class={styles.reason}>{explanation()}</p>
              </>
            )}
          </Show>
          <Show when={appeal().viewerCan.withdraw}>
            <Withdraw {...props} appealId={appeal().id} />
          </Show>
        </div>
      )}
    </Show>
  );
}
