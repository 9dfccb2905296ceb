import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { PublishRulesPageQuery } from "@tongxing/schema/generated/graphql.ts";
import { For, Show, createSignal } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { RuleChanges } from "../moderation/rules/RuleChanges.tsx";
import type { ComparedRule } from "../moderation/rules/ruleChanges.ts";
import { RuleFields } from "../moderation/rules/RuleFields.tsx";
import styles from "../moderation/rules/rules.module.css";
import { mistakeInForm, writtenRules } from "../moderation/rules/rulesInput.ts";
import { Loaded } from "../page/Loaded.tsx";
import type { Action, Visit } from "../page/page.ts";
import { PageHead, Redirect } from "../page/PageContext.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Button, Deeds } from "../ui/Button.tsx";
import { Checkbox, FormErrors, TextArea } from "../ui/Field.tsx";
import { Crumbs } from "../ui/navigation.tsx";
import { Empty, Sheet } from "../ui/surfaces.tsx";

const PublishRulesPageDocument = graphql(`
  query PublishRulesPage {
    house {
      rulesVersion
    }
    rules {
      id
      key
      weight
      title {
        en
        zh
      }
      text {
        en
        zh
      }
    }
  }
`);

const PublishRulesDocument = graphql(`
  mutation PublishRules($input: PublishRulesInput!) {
    publishRules(input: $input) {
      ruleVersion {
        version
      }
      userErrors {
        code
        path
      }
    }
  }
`);

/** Asks for the rules that the new ones follow. */
export const preload = ({ ask }: Visit) => ask(PublishRulesPageDocument, {});

/** Publishes the version, and shows what it says. */
export const action: Action = async ({ form, run }) => {
  const written = writtenRules(form);
  const input = {
    expectedVersion: Number(form.expectedVersion),
    note: { en: form.noteEn ?? "", zh: form.noteZh ?? "" },
    rules: written.map(({ rule }) => rule),
  };
  const { userErrors, ruleVersion } = (await run(PublishRulesDocument, { input })).publishRules;
  if (userErrors.length) return { userErrors: userErrors.map((mistake) => mistakeInForm(mistake, written)) };
  return { goTo: `/rules?version=${ruleVersion?.version ?? ""}`, reload: true };
};

/** So many empty rules can be filled in at once. */
const more = 2;

function Publishing(props: { data: PublishRulesPageQuery }) {
  const { publish } = useWords("rules");
  const form = createForm(action);
  const [preview, setPreview] = createSignal<ComparedRule[]>();
  let element!: HTMLFormElement;
  // What was there when the page came: the form's fields are numbered by it.
  const rules = props.data.rules;
  const count = rules.length + more;
  const names = Array.from({ length: count }, (_, index) =>
    ["key", "weight", "titleEn", "titleZh", "textEn", "textZh"].map((field) => `${index}.${field}`),
  ).flat();
  const look = () => {
    const fields = Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, String(value)]));
    setPreview(writtenRules(fields).map(({ rule }) => rule));
  };
  return (
    <form ref={element} {...form.attributes}>
      <input type="hidden" name="expectedVersion" value={props.data.house.rulesVersion} />
      <input type="hidden" name="fields" value={count} />
      <FormErrors errors={form.errorsBeside([...names, "noteEn", "noteZh"])} />
      <div class={styles.pair}>
        <TextArea
          label={publish.noteEn}
          hint={publish.noteHint}
          name="noteEn"
          lang="en"
          rows="3"
          maxlength="1000"
          value={form.value("noteEn") ?? ""}
          error={form.errorFor("noteEn")}
        />
        <TextArea
          label={publish.noteZh}
          hint={publish.noteHint}
          name="noteZh"
          lang="zh-CN"
          rows="3"
          maxlength="1000"
          value={form.value("noteZh") ?? ""}
          error={form.errorFor("noteZh")}
        />
      </div>
      <For each={Array.from({ length: count }, (_, index) => index)}>
        {(index) => <RuleFields form={form} index={index} rule={rules[index]} />}
      </For>
      <Button onClick={look}>{publish.preview}</Button>
      <div class={styles.preview} aria-live="polite">
        <Show when={preview()}>{(after) => <RuleChanges before={rules} after={after()} />}</Show>
      </div>
      <Checkbox name="agree" required>
        {publish.agree}
      </Checkbox>
      <Deeds>
        <Button type="submit" look="primary" disabled={form.isPending()}>
          {publish.submit(props.data.house.rulesVersion + 1)}
        </Button>
      </Deeds>
    </form>
  );
}

/** For administrators: another version of the house rules. A guest is sent to sign in. */
export default function PublishRulesPage() {
  const { publish, title } = useWords("rules");
  const { viewer } = useSession();
  const page = createPageQuery(PublishRulesPageDocument, () => ({}));
  const isAdministrator = () => viewer()?.staffRoles.includes("ADMINISTRATOR");
  return (
    <Show when={viewer()} fallback={<Redirect to="/sign-in?next=%2Fadmin%2Frules" />}>
      <Columns>
        <PageHead title={publish.title} />
        <Crumbs steps={[{ href: "/rules", label: title }]} />
        <h1>{publish.title}</h1>
        <Show when={isAdministrator()} fallback={<Empty text={publish.administratorsOnly} />}>
          <Loaded page={page}>
            {(data) => (
              <>
                <p>{publish.lead(data().house.rulesVersion + 1)}</p>
                <Sheet>
                  <Publishing data={data()} />
                </Sheet>
              </>
            )}
          </Loaded>
        </Show>
      </Columns>
    </Show>
  );
}
