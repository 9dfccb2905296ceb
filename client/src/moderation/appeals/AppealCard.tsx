import type { AppealToDecideFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { useDates } from "../../i18n/dates.ts";
import { useWords } from "../../i18n/words.ts";
import { useSession } from "../../session/SessionContext.tsx";
import { Button, Deeds } from "../../ui/Button.tsx";
import { FormErrors, TextArea } from "../../ui/Field.tsx";
import { Sheet } from "../../ui/surfaces.tsx";
import { DecisionText } from "../decisions/DecisionText.tsx";
import styles from "../moderation.module.css";
import { reviewAction } from "./appealActions.ts";

function Take(props: { appealId: string; what: "claim" | "release"; changed: () => void }) {
  const { staff } = useWords("appeals");
  const form = createForm(reviewAction, { deed: `${props.what} ${props.appealId}`, done: () => props.changed() });
  return (
    <form {...form.attributes}>
      <FormErrors errors={form.errorsBeside([])} />
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="what" value={props.what} />
      <input type="hidden" name="appealId" value={props.appealId} />
      <Button type="submit" disabled={form.isPending()}>
        {staff[props.what]}
      </Button>
    </form>
  );
}

function Decide(props: { appeal: AppealToDecideFragment; changed: () => void }) {
  const { staff } = useWords("appeals");
  const form = createForm(reviewAction, { deed: `decide ${props.appeal.id}`, done: () => props.changed() });
  return (
    <form {...form.attributes}>
      <FormErrors errors={form.errorsBeside(["explanation"])} />
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="what" value="decide" />
      <input type="hidden" name="appealId" value={props.appeal.id} />
      <input type="hidden" name="version" value={props.appeal.version} />
      <TextArea
        label={staff.explanation}
        name="explanation"
        rows="4"
        required
        maxLength={2000}
        value={form.value("explanation")}
        error={form.errorFor("explanation")}
      />
      <p>{staff.means[props.appeal.party]}</p>
      <Deeds>
        <Button type="submit" name="outcome" value="uphold" disabled={form.isPending()}>
          {staff.uphold}
        </Button>
        <Button type="submit" name="outcome" value="overturn" disabled={form.isPending()}>
          {staff.overturn}
        </Button>
      </Deeds>
    </form>
  );
}

/** One appeal as a moderator sees it: against what, what is said, and what they may do with it. */
export function AppealCard(props: { appeal: AppealToDecideFragment; changed: () => void }) {
  const { staff, own } = useWords("appeals");
  const { dateTime } = useDates();
  const { now } = useSession();
  const appeal = () => props.appeal;
  const isOverdue = () => appeal().decidedAt === null && Date.parse(appeal().dueAt) < now();
  return (
    <Sheet as="article" label={staff.label(appeal().case?.number ?? 0)}>
      <h2>
        <a href={`/moderation/cases/${appeal().case?.number}`}>{staff.label(appeal().case?.number ?? 0)}</a>
      </h2>
      <p>
        {staff.parties[appeal().party]} · {own.states[appeal().state]}
        {" · "}
        <Show when={appeal().decidedAt} fallback={staff.due(dateTime(appeal().dueAt))}>
          {(decidedAt) => staff.decided(dateTime(decidedAt()))}
        </Show>
        <Show when={isOverdue()}>
          <strong> {staff.overdue}</strong>
        </Show>
        <Show when={appeal().reviewer}>{(reviewer) => ` · ${reviewer().displayName}`}</Show>
      </p>
      <p class={styles.reason}>{appeal().body}</p>
      <Show when={appeal().report?.note}>{(note) => <p class={styles.reason}>{note()}</p>}</Show>
      <Show when={appeal().decision}>
        {(decision) => <DecisionText decision={decision()} decidedBy={decision().decidedBy?.displayName} />}
      </Show>
      <Show when={appeal().explanation}>{(explanation) => <p class={styles.reason}>{explanation()}</p>}</Show>
      <Show when={appeal().viewerCan.decide}>
        <Decide appeal={appeal()} changed={() => props.changed()} />
      </Show>
      <Deeds>
        <Show when={appeal().viewerCan.claim && appeal().state === "SUBMITTED"}>
          <Take appealId={appeal().id} what="claim" changed={() => props.changed()} />
        </Show>
        <Show when={appeal().viewerCan.release}>
          <Take appealId={appeal().id} what="release" changed={() => props.changed()} />
        </Show>
      </Deeds>
    </Sheet>
  );
}
