import type { createForm } from "../../forms/createForm.ts";
import { useLocalized } from "../../i18n/localized.ts";
import { useWords } from "../../i18n/words.ts";
import { Checkbox, Field, Select, TextArea } from "../../ui/Field.tsx";
import styles from "./rules.module.css";

interface EditedRule {
  key: string;
  weight: number;
  title: { en: string; zh: string };
  text: { en: string; zh: string };
}

const weights = ["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }));

/** The fields of one rule of a version to come; without `rule`, of another one. */
export function RuleFields(props: { form: ReturnType<typeof createForm>; index: number; rule?: EditedRule }) {
  const { publish } = useWords("rules");
  const local = useLocalized();
  const name = (field: string) => `${props.index}.${field}`;
  const value = (field: string, now: string | undefined) => props.form.value(name(field)) ?? now ?? "";
  const error = (field: string) => props.form.errorFor(name(field));
  const line = (field: "titleEn" | "titleZh", now: string | undefined) => (
    <Field
      label={publish[field]}
      name={name(field)}
      maxlength="120"
      lang={field === "titleZh" ? "zh-CN" : "en"}
      value={value(field, now)}
      error={error(field)}
    />
  );
  const text = (field: "textEn" | "textZh", now: string | undefined) => (
    <TextArea
      label={publish[field]}
      name={name(field)}
      maxlength="4000"
      lang={field === "textZh" ? "zh-CN" : "en"}
      value={value(field, now)}
      error={error(field)}
    />
  );
  return (
    <fieldset class={styles.rule}>
      <legend>{props.rule ? publish.rule(props.index + 1, local(props.rule.title)) : publish.another}</legend>
      <div class={styles.facts}>
        <Field
          label={publish.key}
          hint={publish.keyHint}
          name={name("key")}
          maxlength="41"
          value={value("key", props.rule?.key)}
          error={error("key")}
        />
        <Field
          label={publish.position}
          type="number"
          inputmode="numeric"
          min="1"
          max="60"
          name={name("position")}
          value={value("position", String(props.index + 1))}
        />
        <Select
          label={publish.weight}
          name={name("weight")}
          value={value("weight", String(props.rule?.weight ?? 3))}
          options={weights}
          error={error("weight")}
        />
      </div>
      <div class={styles.pair}>
        {line("titleEn", props.rule?.title.en)}
        {line("titleZh", props.rule?.title.zh)}
        {text("textEn", props.rule?.text.en)}
        {text("textZh", props.rule?.text.zh)}
      </div>
      {props.rule && (
        <Checkbox name={name("remove")} checked={props.form.value(name("remove")) !== undefined}>
          {publish.remove}
        </Checkbox>
      )}
    </fieldset>
  );
}
