import type { ReportCategory } from "@tongxing/schema/generated/graphql.ts";
import { For, createSignal } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { randomKey } from "../../forms/randomKey.ts";
import { useLocalized } from "../../i18n/localized.ts";
import { useWords } from "../../i18n/words.ts";
import { Button, Deeds } from "../../ui/Button.tsx";
import { FormErrors, Select, TextArea } from "../../ui/Field.tsx";
import { Note } from "../../ui/surfaces.tsx";
import { sendReport } from "./reportActions.ts";
import styles from "./reports.module.css";

/** A house rule as the form offers it. */
export interface OfferedRule {
  id: string;
  key: string;
  title: { en: string; zh: string };
}

/** What can be wrong, the most pressing first. */
const categories: readonly ReportCategory[] = [
  "CRISIS",
  "MEDICAL_ADVICE",
  "SELLING",
  "IMPERSONATION",
  "HARASSMENT",
  "PRIVACY",
  "WRONG_PLACE",
  "ILLEGAL",
  "OTHER",
];

/** The rule that a category most often means, by its key; whoever reports may choose another. */
const likelyRule: Partial<Record<ReportCategory, string>> = {
  MEDICAL_ADVICE: "no-medicine",
  SELLING: "no-selling",
  HARASSMENT: "kindness",
  PRIVACY: "privacy",
};

/** What to do when somebody is in danger: shown as soon as that is chosen, by the style sheet alone. */
function Danger() {
  const { danger } = useWords("reports");
  return (
    <div class={styles.danger}>
      <Note kind="urgent" title={danger.title}>
        <p>{danger.now}</p>
        <p>
          <a href="/help#crisis" target="_blank" rel="noopener">
            {danger.help}
          </a>
        </p>
      </Note>
    </div>
  );
}

function Categories(props: { chosen: string | undefined; choose: (category: ReportCategory) => void }) {
  const { form: words } = useWords("reports");
  return (
    <fieldset class={styles.categories}>
      <legend>{words.category}</legend>
      <For each={categories}>
        {(category) => (
          <>
            <label>
              <input
                type="radio"
                name="category"
                value={category}
                required
                checked={props.chosen === category}
                onChange={() => props.choose(category)}
              />
              <span>{words.categories[category]}</span>
            </label>
            {category === "CRISIS" ? <Danger /> : ""}
          </>
        )}
      </For>
    </fieldset>
  );
}

/** Says what is wrong: two clicks, and words for whoever has them. Works without a script on its own page. */
export function ReportForm(props: { subjectId: string; rules: readonly OfferedRule[]; done?: () => void }) {
  const { form: words } = useWords("reports");
  const local = useLocalized();
  const form = createForm(sendReport, { deed: "report", ...(props.done && { done: props.done }) });
  const [category, choose] = createSignal(form.value("category") as ReportCategory | undefined);
  const likely = () => props.rules.find(({ key }) => key === likelyRule[category() ?? "OTHER"])?.id;
  const key = randomKey();
  return (
    <form {...form.attributes} class={styles.form}>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="subjectId" value={props.subjectId} />
      <input type="hidden" name="idempotencyKey" value={key} />
      <FormErrors errors={form.errorsBeside(["note"])} />
      <Categories chosen={category()} choose={choose} />
      <div class={styles.rule}>
        <Select
          label={words.rule}
          name="ruleId"
          value={form.value("ruleId") ?? likely() ?? ""}
          options={[
            { value: "", label: words.noRule },
            ...props.rules.map(({ id, title }) => ({ value: id, label: local(title) })),
          ]}
        />
      </div>
      <TextArea
        label={category() === "OTHER" ? words.noteNeeded : words.note}
        name="note"
        rows="3"
        maxLength={1000}
        required={category() === "OTHER"}
        value={form.value("note")}
        error={form.errorFor("note")}
      />
      <p class={styles.promise}>{words.promise}</p>
      <Deeds>
        <Button type="submit" look="primary" disabled={form.isPending()}>
          {words.send}
        </Button>
      </Deeds>
    </form>
  );
}
