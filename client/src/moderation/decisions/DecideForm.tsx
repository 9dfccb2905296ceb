import type { CasePageQuery, DecisionKind, SubjectKind } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { boxOf, warningKinds } from "../../care/warnings.ts";
import { createForm } from "../../forms/createForm.ts";
import { useLocalized } from "../../i18n/localized.ts";
import { useWords } from "../../i18n/words.ts";
import { useSession } from "../../session/SessionContext.tsx";
import { Button, Deeds } from "../../ui/Button.tsx";
import { Checkbox, Field, FormErrors, Select, TextArea } from "../../ui/Field.tsx";
import { Sheet } from "../../ui/surfaces.tsx";
import { caseAction } from "../cases/caseActions.ts";
import type { CaseOnPage } from "../cases/casePage.ts";
import { maybeTimed, timed } from "./decideActions.ts";
import styles from "./decisions.module.css";

const toText: Record<SubjectKind, readonly DecisionKind[]> = {
  POST: ["LABEL", "ADD_WARNING", "HIDE", "REMOVE"],
  THREAD: ["LABEL", "ADD_WARNING", "MOVE", "LOCK", "HIDE", "REMOVE"],
  MEMBER: ["REMOVE"],
  PERSONA: [],
  BOARD: [],
};
const toAuthor: readonly DecisionKind[] = [
  ...(["WARN", "HOLD", "LIMIT", "RESTRICT_PICTURES", "RESTRICT_LINKS", "SUSPEND", "CLOSE_ACCOUNT"] as const),
];
const lengths = [1, 3, 7, 30, 90, 365];

function Kinds(props: { kinds: readonly DecisionKind[]; title: string; chosen: string | undefined }) {
  const { form: words } = useWords("decisions");
  return (
    <Show when={props.kinds.length > 0}>
      <h3>{props.title}</h3>
      <For each={props.kinds}>
        {(kind) => (
          <label>
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={props.chosen === kind}
              data-until={[...timed, ...maybeTimed].includes(kind) ? "" : undefined}
            />
            <span>
              {words.kinds[kind]}
              <small>{words.means[kind]}</small>
            </span>
          </label>
        )}
      </For>
    </Show>
  );
}

type Form = ReturnType<typeof createForm>;

/** What only some kinds need; the style sheet shows it with them. */
function Details(props: { form: Form; boards: readonly { id: string; name: { en: string; zh: string } }[] }) {
  const { form: words, labels } = useWords("decisions");
  const care = useWords("care");
  const local = useLocalized();
  const names = ["UNSUPPORTED", "OUTDATED", "CONTRADICTED"] as const;
  return (
    <>
      <div class={`${styles.part} ${styles.ofLabel}`}>
        <Select
          label={words.label}
          name="label"
          value={props.form.value("label") ?? "UNSUPPORTED"}
          options={names.map((value) => ({ value, label: labels[value] }))}
        />
        <Field
          label={words.source}
          name="source"
          maxLength={300}
          value={props.form.value("source") ?? ""}
          error={props.form.errorFor("source")}
        />
      </div>
      <fieldset class={`${styles.kinds} ${styles.part} ${styles.ofWarning}`}>
        <legend>{words.warnings}</legend>
        <For each={warningKinds}>
          {(kind) => (
            <Checkbox name={boxOf(kind)} checked={props.form.value(boxOf(kind)) !== undefined}>
              {care.kinds[kind]}
            </Checkbox>
          )}
        </For>
        <Field label={words.note} name="warningNote" maxLength={120} value={props.form.value("warningNote") ?? ""} />
      </fieldset>
      <div class={`${styles.part} ${styles.ofMove}`}>
        <Select
          label={words.board}
          name="boardId"
          value={props.form.value("boardId")}
          options={props.boards.map(({ id, name }) => ({ value: id, label: local(name) }))}
        />
      </div>
      <div class={`${styles.part} ${styles.ofTime}`}>
        <Select
          label={words.days}
          name="days"
          value={props.form.value("days") ?? "7"}
          options={[
            { value: "", label: words.noEnd },
            ...lengths.map((days) => ({ value: String(days), label: words.lasts(days) })),
          ]}
        />
      </div>
    </>
  );
}

/** Decides a case: what is done, and why, in words that whoever it is about reads. Works without a script. */
export function DecideForm(props: { case: CaseOnPage; data: CasePageQuery; done: () => void }) {
  const { form: words } = useWords("decisions");
  const { locale } = useSession();
  const local = useLocalized();
  const form = createForm(caseAction, { deed: `decide ${props.case.id}`, done: () => props.done() });
  const beside = ["facts", "source", "law"];
  return (
    <Sheet as="section" label={words.title}>
      <h2>{words.title}</h2>
      <form {...form.attributes} class={styles.form}>
        <input type="hidden" name="deed" value={form.deed} />
        <input type="hidden" name="version" value={props.case.version} />
        <input type="hidden" name="locale" value={locale} />
        <FormErrors errors={form.errorsBeside(beside)} />
        <fieldset class={styles.kinds}>
          <legend>{words.kind}</legend>
          <Kinds kinds={["NO_ACTION"]} title={words.groups.nothing} chosen={form.value("kind") ?? "NO_ACTION"} />
          <Kinds kinds={toText[props.case.subjectKind]} title={words.groups.text} chosen={form.value("kind")} />
          <Kinds kinds={toAuthor} title={words.groups.author} chosen={form.value("kind")} />
        </fieldset>
        <Details form={form} boards={props.data.boards.nodes} />
        <div class={styles.why}>
          <Select
            label={words.rule}
            name="ruleId"
            value={form.value("ruleId")}
            options={props.data.rules.map(({ id, title }) => ({ value: id, label: local(title) }))}
          />
          <TextArea
            label={words.facts}
            name="facts"
            rows="4"
            maxLength={2000}
            value={form.value("facts")}
            error={form.errorFor("facts")}
          />
          <Field label={words.law} name="law" maxLength={300} value={form.value("law") ?? ""} />
          <Checkbox name="automated" checked={form.value("automated") !== undefined}>
            {words.automated}
          </Checkbox>
        </div>
        <Deeds>
          <Button type="submit" look="primary" disabled={form.isPending()}>
            {words.send}
          </Button>
        </Deeds>
      </form>
    </Sheet>
  );
}
