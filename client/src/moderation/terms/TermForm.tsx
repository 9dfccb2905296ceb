import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { ScreeningAction, TermFormFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show, createSignal, onMount } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { randomKey } from "../../forms/randomKey.ts";
import { useWords } from "../../i18n/words.ts";
import { Button, Deeds } from "../../ui/Button.tsx";
import { Checkbox, Field, FormErrors, Select, TextArea } from "../../ui/Field.tsx";
import { Sheet } from "../../ui/surfaces.tsx";
import { DryRun } from "./DryRun.tsx";
import { termAction } from "./terms.ts";

graphql(`
  fragment TermForm on WatchedTerm {
    id
    language
    words
    exceptions
    action
    warningKind
    replacement
    category
    note {
      en
      zh
    }
    isActive
    version
  }
`);

const named = ["words", "exceptions", "warningKind", "replacement", "noteEn", "noteZh"];

const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

type Form = ReturnType<typeof createForm>;

interface Parts {
  form: Form;
  term?: TermFormFragment;
  /** What a field holds: as it came back, or as it is kept. */
  value: (name: string, kept: string | null | undefined) => string;
}

/** Which words. */
function Words(props: Parts) {
  const { form: words, languages } = useWords("terms");
  return (
    <>
      <TextArea
        label={words.words}
        hint={words.wordsHint}
        name="words"
        required
        value={props.value("words", props.term?.words.join("\n"))}
        error={props.form.errorFor("words")}
      />
      <TextArea
        label={words.exceptions}
        hint={words.exceptionsHint}
        name="exceptions"
        rows="3"
        value={props.value("exceptions", props.term?.exceptions.join("\n"))}
        error={props.form.errorFor("exceptions")}
      />
      <Select
        label={words.language}
        name="language"
        options={optionsOf(languages)}
        value={props.value("language", props.term?.language ?? "ZH")}
      />
    </>
  );
}

/** What becomes of a text that holds them. Without a script the fields of every action are there. */
function Consequence(props: Parts & { action: ScreeningAction }) {
  const { form: words, ...terms } = useWords("terms");
  const { kinds } = useWords("care");
  const [isAlive, setAlive] = createSignal(false);
  onMount(() => setAlive(true));
  const isFor = (action: ScreeningAction) => !isAlive() || props.action === action;
  const warnings = () => {
    const { OTHER: _other, ...known } = kinds;
    return [{ value: "", label: words.none }, ...optionsOf(known)];
  };
  return (
    <>
      <Select
        label={words.action}
        hint={terms.means[props.action]}
        name="action"
        options={optionsOf(terms.actions)}
        value={props.action}
      />
      <Show when={isFor("ADD_WARNING")}>
        <Select
          label={words.warningKind}
          name="warningKind"
          options={warnings()}
          value={props.value("warningKind", props.term?.warningKind)}
          error={props.form.errorFor("warningKind")}
        />
      </Show>
      <Show when={isFor("REPLACE")}>
        <Field
          label={words.replacement}
          name="replacement"
          maxlength="60"
          value={props.value("replacement", props.term?.replacement)}
          error={props.form.errorFor("replacement")}
        />
      </Show>
      <Select
        label={words.category}
        hint={words.categoryHint}
        name="category"
        options={optionsOf(terms.categories)}
        value={props.value("category", props.term?.category ?? "OTHER")}
      />
    </>
  );
}

/** What its author reads. */
function Notes(props: Parts) {
  const { form: words } = useWords("terms");
  return (
    <>
      <TextArea
        label={words.noteZh}
        hint={words.noteHint}
        name="noteZh"
        rows="3"
        lang="zh-CN"
        value={props.value("noteZh", props.term?.note.zh)}
        error={props.form.errorFor("noteZh")}
      />
      <TextArea
        label={words.noteEn}
        name="noteEn"
        rows="3"
        lang="en"
        value={props.value("noteEn", props.term?.note.en)}
        error={props.form.errorFor("noteEn")}
      />
    </>
  );
}

/** Which term a form is about, and which version of it; or the key of a new one. */
function Hidden(props: Parts) {
  const key = randomKey();
  return (
    <Show
      when={props.term}
      fallback={<input type="hidden" name="idempotencyKey" value={props.value("idempotencyKey", key)} />}
    >
      {(term) => (
        <>
          <input type="hidden" name="termId" value={term().id} />
          <input type="hidden" name="expectedVersion" value={term().version} />
        </>
      )}
    </Show>
  );
}

/** A term to be changed, or a new one, with a way to try its words first. */
export function TermForm(props: { term?: TermFormFragment }) {
  const { form: words } = useWords("terms");
  const form = createForm(termAction, { deed: "term" });
  let element!: HTMLFormElement;
  const value: Parts["value"] = (name, kept) => form.value(name) ?? kept ?? "";
  const [action, setAction] = createSignal(value("action", props.term?.action ?? "HOLD") as ScreeningAction);
  const hear = ({ target }: { target: Element }) => {
    if (target instanceof HTMLSelectElement && target.name === "action") setAction(target.value as ScreeningAction);
  };
  /** An unticked box is not sent, so a form that came back is told by its words. */
  const isActive = () =>
    form.value("words") === undefined ? (props.term?.isActive ?? true) : form.value("isActive") !== undefined;
  const parts = { form, value };
  return (
    <>
      <Sheet>
        <form {...form.attributes} ref={element} onChange={hear}>
          <input type="hidden" name="deed" value={form.deed} />
          <Hidden {...parts} term={props.term} />
          <Words {...parts} term={props.term} />
          <Consequence {...parts} term={props.term} action={action()} />
          <Notes {...parts} term={props.term} />
          <Checkbox name="isActive" checked={isActive()}>
            {words.active}
          </Checkbox>
          <FormErrors errors={form.errorsBeside(named)} />
          <Deeds>
            <Button type="submit" name="what" value="save" look="primary" disabled={form.isPending()}>
              {props.term ? words.save : words.addDeed}
            </Button>
            <Show when={props.term}>
              <Button type="submit" name="what" value="remove" look="plain" disabled={form.isPending()} formnovalidate>
                {words.remove}
              </Button>
            </Show>
          </Deeds>
        </form>
      </Sheet>
      <DryRun form={() => element} />
    </>
  );
}
