import type { CrisisTemplateFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useDates } from "../i18n/dates.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { CrisisTemplatesDocument } from "../moderation/crisis/crises.ts";
import styles from "../moderation/crisis/crisis.module.css";
import { templateAction } from "../moderation/crisis/templateAction.ts";
import { TemplateForm } from "../moderation/crisis/TemplateForm.tsx";
import { StaffPage } from "../moderation/StaffPage.tsx";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { Note } from "../ui/surfaces.tsx";

/** Asks for the templates; all but the staff are refused. */
export const preload = ({ ask }: Visit) => ask(CrisisTemplatesDocument, {});

/** Writes a template anew, or another one. */
export const action = templateAction;

function Template(props: { template: CrisisTemplateFragment; done: () => void }) {
  const { templates: words } = useWords("crisis");
  const { date } = useDates();
  const local = useLocalized();
  const template = () => props.template;
  return (
    <section class={styles.template}>
      <h2>{local(template().title)}</h2>
      <p class={styles.small}>
        {words.version(template().version, date(template().publishedAt.slice(0, 10)))}
        <Show when={template().writtenBy}>{(writer) => <> · {words.by(writer().displayName)}</>}</Show>
      </p>
      <blockquote class={styles.quoted} lang="en">
        {template().body.en}
      </blockquote>
      <blockquote class={styles.quoted} lang="zh-CN">
        {template().body.zh}
      </blockquote>
      <details>
        <summary class={styles.fold}>{words.edit}</summary>
        <TemplateForm template={template()} done={props.done} />
      </details>
    </section>
  );
}

function Templates() {
  const { templates: words } = useWords("crisis");
  const page = createPageQuery(CrisisTemplatesDocument, () => ({}));
  const done = () => void page.refetch();
  return (
    <Loaded page={page}>
      {(data) => (
        <>
          <For each={data().crisisTemplates}>{(template) => <Template template={template} done={done} />}</For>
          <details class={styles.template}>
            <summary class={styles.fold}>{words.new}</summary>
            <TemplateForm template={null} done={done} />
          </details>
        </>
      )}
    </Loaded>
  );
}

/** The words that messages in a crisis begin with. */
export default function CrisisTemplatesPage() {
  const { templates: words } = useWords("crisis");
  return (
    <StaffPage title={words.title}>
      <p>{words.lead}</p>
      <Note kind="care">
        <p>{words.unreviewed}</p>
      </Note>
      <Templates />
      <p class={styles.ways}>
        <a href="/moderation/crisis">{words.back}</a>
      </p>
    </StaffPage>
  );
}
