import { createForm } from "../../forms/createForm.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/Button.tsx";
import { FormErrors, Select, TextArea } from "../../ui/Field.tsx";
import { caseAction } from "./caseActions.ts";
import type { CaseOnPage } from "./casePage.ts";
import styles from "./cases.module.css";

interface HandOverProps {
  case: CaseOnPage;
  moderators: readonly { id: string; displayName: string; viewerIsSelf: boolean }[];
  done: () => void;
}

function Give(props: HandOverProps) {
  const { handOver } = useWords("cases").case;
  const form = createForm(caseAction, { deed: `hand ${props.case.id}`, done: () => props.done() });
  const others = () => props.moderators.filter(({ viewerIsSelf }) => !viewerIsSelf);
  const options = () => [
    { value: "", label: handOver.anybody },
    ...others().map(({ id, displayName }) => ({ value: id, label: displayName })),
  ];
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="version" value={props.case.version} />
      <FormErrors errors={form.errorsBeside(["note", "memberId"])} />
      <Select label={handOver.to} name="memberId" options={options()} error={form.errorFor("memberId")} />
      <TextArea
        label={handOver.note}
        name="note"
        rows="3"
        required
        maxLength={2000}
        value={form.value("note")}
        error={form.errorFor("note")}
      />
      <Button type="submit" disabled={form.isPending()}>
        {handOver.send}
      </Button>
    </form>
  );
}

function AskForReview(props: HandOverProps) {
  const { handOver } = useWords("cases").case;
  const form = createForm(caseAction, { deed: `review ${props.case.id}`, done: () => props.done() });
  return (
    <form {...form.attributes}>
      <p class={styles.facts}>{handOver.reviewLead}</p>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="version" value={props.case.version} />
      <FormErrors errors={form.errorsBeside(["note"])} />
      <TextArea
        label={handOver.reviewNote}
        name="note"
        rows="3"
        required
        maxLength={2000}
        value={form.value("note")}
        error={form.errorFor("note")}
      />
      <Button type="submit" disabled={form.isPending()}>
        {handOver.reviewSend}
      </Button>
    </form>
  );
}

/** Ways to leave a case to others: to somebody, to whoever comes next, or for a second look. */
export function HandOver(props: HandOverProps) {
  const { handOver } = useWords("cases").case;
  return (
    <div class={styles.handOver}>
      <details>
        <summary>{handOver.title}</summary>
        <Give {...props} />
      </details>
      <details>
        <summary>{handOver.review}</summary>
        <AskForReview {...props} />
      </details>
    </div>
  );
}
