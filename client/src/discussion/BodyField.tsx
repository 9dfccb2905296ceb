import { graphql } from "@tongxing/schema/generated/gql.ts";
import { useClient } from "@urql/solid";
import { Show, Suspense, createSignal, createUniqueId, lazy, onMount, untrack } from "solid-js";
import type { Accessor, JSX } from "solid-js";
import { WarningLine } from "../care/Veil.tsx";
import type { Warning } from "../care/warnings.ts";
import { useWords } from "../i18n/words.ts";
import type { ChosenPicture } from "../pictures/chosen.ts";
import { PicturesPreview } from "../pictures/PicturesPreview.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Button } from "../ui/Button.tsx";
import fields from "../ui/fields.module.css";
import { LiveRegion } from "../ui/spoken.tsx";
import type { Body } from "./body.ts";
import styles from "./discussion.module.css";

const MarkdownPreviewDocument = graphql(`
  query MarkdownPreview($body: String!) {
    markdownPreview(body: $body)
  }
`);

const MentionList = lazy(() => import("./MentionList.tsx"));

const countsDownFrom = 0.9;

function Left(props: { text: string }) {
  const { write } = useWords("writing");
  const { house } = useSession();
  const left = () => house().bodyMaxLength - [...props.text].length;
  const isNear = () => props.text.length > house().bodyMaxLength * countsDownFrom;
  return (
    <LiveRegion>
      <Show when={isNear()}>
        <span class={`${styles.left} ${left() < 0 ? styles.over : ""}`}>{write.left(left())}</span>
      </Show>
    </LiveRegion>
  );
}

/** What is published beside the text. */
interface Beside {
  title?: Accessor<string>;
  warnings: Accessor<readonly Warning[]>;
  pictures: Accessor<readonly ChosenPicture[]>;
}

/** What the text will look like: the house's own rendering, so that nothing differs once it is sent. */
export function createPreview(body: Body, beside: Beside) {
  const client = useClient();
  const { write } = useWords("writing");
  const [html, setHtml] = createSignal<string>();
  const [problem, setProblem] = createSignal<string>();
  const show = async () => {
    if (!body.text().trim()) return void setProblem(write.previewEmpty);
    const { data } = await client.query(MarkdownPreviewDocument, { body: body.text() }).toPromise();
    setHtml(data?.markdownPreview);
    setProblem(data ? undefined : write.previewFailed);
  };
  const close = () => (setHtml(undefined), setProblem(undefined));
  const isOpen = () => html() !== undefined || problem() !== undefined;
  return { beside, html, problem, isOpen, close, toggle: () => void (isOpen() ? close() : void show()) };
}

/** The preview's place, and under it the button that opens it beside the form's own. */
export function Preview(props: {
  preview: ReturnType<typeof createPreview>;
  children: JSX.Element;
  beside?: JSX.Element;
}) {
  const { write } = useWords("writing");
  const care = useWords("care");
  const { preview } = props;
  return (
    <>
      <LiveRegion>
        <Show when={preview.problem()}>
          <p class={styles.gone}>{preview.problem()}</p>
        </Show>
      </LiveRegion>
      <Show when={preview.html() !== undefined}>
        <section class={styles.preview} aria-label={write.preview}>
          <h3>{write.preview}</h3>
          <Show when={preview.beside.title?.()}>{(title) => <p class={styles.previewTitle}>{title()}</p>}</Show>
          <Show when={preview.beside.warnings().length}>
            <WarningLine warnings={preview.beside.warnings()} words={care} />
          </Show>
          <div class={styles.text} innerHTML={preview.html()} />
          <Show when={preview.beside.pictures().length}>
            <PicturesPreview pictures={preview.beside.pictures()} />
          </Show>
        </section>
      </Show>
      <div class={styles.below}>
        <span>{props.beside}</span>
        <span class={styles.scripted}>
          <Button look="plain" aria-expanded={preview.isOpen()} onClick={preview.toggle}>
            {preview.isOpen() ? write.closePreview : write.preview}
          </Button>
        </span>
        {props.children}
      </div>
    </>
  );
}

/** Where a text is written: label, mistake, what Markdown can do, how much room is left, and names to mention. */
export function BodyField(props: {
  body: Body;
  label: string;
  /** The label is the heading of its section too. */
  isHeading?: boolean;
  initial?: string;
  /** Stands between the label and the text. */
  before?: JSX.Element;
  placeholder?: string;
  error?: string;
  rows?: number;
  /** Members of this thread are offered after an @. */
  threadId?: string;
}) {
  const { write } = useWords("writing");
  const id = createUniqueId();
  const initial = untrack(() => props.initial);
  onMount(() => props.body.heard());
  const label = () => (
    <label class={fields.label} for={id}>
      {props.label}
    </label>
  );
  return (
    <>
      <div class={`${fields.field} ${styles.writing}`}>
        {props.isHeading ? <h2>{label()}</h2> : label()}
        {props.before}
        <textarea
          id={id}
          ref={props.body.attach}
          class={fields.control}
          name="body"
          rows={props.rows ?? 5}
          required
          placeholder={props.placeholder}
          aria-invalid={props.error ? "true" : undefined}
          aria-describedby={`${props.error ? `${id}-error ` : ""}${id}-hint`}
          onInput={props.body.heard}
        >
          {initial}
        </textarea>
        <Show when={props.error}>
          <span class={fields.error} id={`${id}-error`} role="alert">
            {props.error}
          </span>
        </Show>
        <Show when={props.threadId && props.body.text().includes("@") ? props.body.element() : undefined}>
          {(area) => (
            <Suspense>
              <MentionList threadId={props.threadId ?? ""} body={props.body} area={area()} />
            </Suspense>
          )}
        </Show>
      </div>
      <p class={styles.hint} id={`${id}-hint`}>
        {write.markdown}
      </p>
      <Left text={props.body.text()} />
    </>
  );
}
