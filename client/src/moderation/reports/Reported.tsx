import type { OwnReportFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { useFaceName } from "../../i18n/faceName.ts";
import { useWords } from "../../i18n/words.ts";
import { Button, Deeds, LinkButton } from "../../ui/Button.tsx";
import { FormErrors } from "../../ui/Field.tsx";
import { Note } from "../../ui/surfaces.tsx";
import { Time } from "../../ui/Time.tsx";
import { foldReported, reportPath, withdrawReport } from "./reportActions.ts";
import type { Reportable } from "./reportDocuments.ts";
import styles from "./reports.module.css";

/** Takes a report back, while nothing was decided. */
export function Withdraw(props: { reportId: string; next?: string; done?: () => void }) {
  const { own } = useWords("reports");
  const form = createForm(withdrawReport, {
    deed: `withdraw-${props.reportId}`,
    ...(props.done && { done: props.done }),
  });
  return (
    <form {...form.attributes}>
      <FormErrors errors={form.errorsBeside([])} />
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="reportId" value={props.reportId} />
      <Show when={props.next}>{(next) => <input type="hidden" name="next" value={next()} />}</Show>
      <Button type="submit" disabled={form.isPending()}>
        {own.withdraw}
      </Button>
    </form>
  );
}

/** Whom the reader can fold away after a report: a face in a thread, or a member; null where that is done. */
function foldable(subject: Reportable) {
  if (subject.type === "Member")
    return subject.viewerMutes ? null : { memberId: subject.id, isMask: false, name: subject };
  const { id, kind, viewerFold } = subject.author;
  const isFolded = viewerFold === "MUTED" || viewerFold === "BLOCKED";
  return isFolded ? null : { personaId: id, isMask: kind === "PSEUDONYMOUS", name: subject.author };
}

function FoldAway(props: { subject: Reportable; done?: () => void }) {
  const { after } = useWords("reports");
  const nameOf = useFaceName();
  const form = createForm(foldReported, { deed: "fold", ...(props.done && { done: props.done }) });
  return (
    <Show when={foldable(props.subject)} fallback={<p>{after.folded}</p>}>
      {(whom) => (
        <form {...form.attributes}>
          <p>{after.foldLead}</p>
          <FormErrors errors={form.errorsBeside([])} />
          <input type="hidden" name="deed" value={form.deed} />
          <input type="hidden" name="memberId" value={whom().memberId ?? ""} />
          <input type="hidden" name="personaId" value={whom().personaId ?? ""} />
          <input type="hidden" name="next" value={reportPath(props.subject.id)} />
          <Button type="submit" disabled={form.isPending()}>
            {whom().isMask ? after.block(nameOf(whom().name)) : after.mute(nameOf(whom().name))}
          </Button>
        </form>
      )}
    </Show>
  );
}

/** That it was reported, what comes now, and what the reader can do for themself meanwhile. */
export function Reported(props: { subject: Reportable; report: OwnReportFragment; changed?: () => void }) {
  const { after, form } = useWords("reports");
  return (
    <div class={styles.reported}>
      <div role="status">
        <p>
          <strong>{after.title}</strong>
        </p>
        <p>
          {form.categories[props.report.category]} · <Time at={props.report.createdAt} />
        </p>
        <p>{after.next}</p>
      </div>
      <Show when={props.report.category === "CRISIS"}>
        <Note kind="urgent">
          <p>
            {after.danger} <a href="/help#crisis">{after.dangerLink}</a>
          </p>
        </Note>
      </Show>
      <FoldAway subject={props.subject} done={props.changed} />
      <Deeds>
        <LinkButton href="/me/reports">{after.mine}</LinkButton>
        <Withdraw reportId={props.report.id} next={reportPath(props.subject.id)} done={props.changed} />
      </Deeds>
    </div>
  );
}
