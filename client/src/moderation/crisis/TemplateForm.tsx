import type { CrisisTemplateFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { createForm } from "../../forms/createForm.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Field, FormErrors, TextArea } from "../../ui/Field.tsx";
import { templateAction } from "./templateAction.ts";

const fields = ["key", "titleEn", "titleZh", "bodyEn", "bodyZh"] as const;

/** Writes a template anew in both languages, or another one. */
export function TemplateForm(props: { template: CrisisTemplateFragment | null; done: () => void }) {
  const { templates: words } = useWords("crisis");
  const deed = props.template?.key ?? "new";
  const form = createForm(templateAction, { deed, done: () => props.done() });
  const known = () => ({
    titleEn: props.template?.title.en,
    titleZh: props.template?.title.zh,
    bodyEn: props.template?.body.en,
    bodyZh: props.template?.body.zh,
  });
  const value = (name: keyof ReturnType<typeof known>) => form.value(name) ?? known()[name] ?? "";
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="version" value={props.template?.version ?? 0} />
      <Show
        when={props.template}
        fallback={
          <Field
            label={words.key}
            name="key"
            required
            maxlength="41"
            pattern="[a-z][a-zA-Z]+"
            value={form.value("key") ?? ""}
            error={form.errorFor("key")}
          />
        }
      >
        {(template) => <input type="hidden" name="key" value={template().key} />}
      </Show>
      <Field
        label={words.titleEn}
        name="titleEn"
        lang="en"
        required
        maxlength="80"
        value={value("titleEn")}
        error={form.errorFor("titleEn")}
      />
      <TextArea
        label={words.bodyEn}
        name="bodyEn"
        lang="en"
        required
        maxlength="5000"
        value={value("bodyEn")}
        error={form.errorFor("bodyEn")}
      />
      <Field
        label={words.titleZh}
        name="titleZh"
        lang="zh-CN"
        required
        maxlength="80"
        value={value("titleZh")}
        error={form.errorFor("titleZh")}
      />
      <TextArea
        label={words.bodyZh}
        name="bodyZh"
        lang="zh-CN"
        required
        maxlength="5000"
        value={value("bodyZh")}
        error={form.errorFor("bodyZh")}
      />
      <FormErrors errors={form.errorsBeside(fields)} />
      <Button type="submit" disabled={form.isPending()}>
        {words.save}
      </Button>
    </form>
  );
}
