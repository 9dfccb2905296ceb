import { useLocation, useNavigate } from "@solidjs/router";
import { Show, createEffect, createSignal, untrack } from "solid-js";
import type { Accessor, Setter } from "solid-js";
import { toldIn, toldOf } from "../care/told.ts";
import { ToldNote } from "../care/ToldNote.tsx";
import { WarningsChoice, createWarnings, returnedWarnings, toInput } from "../care/WarningsChoice.tsx";
import type { Warning } from "../care/warnings.ts";
import { createKeeping } from "../drafts/keeping.ts";
import { KeptNote, OtherText } from "../drafts/KeptNote.tsx";
import type { Written } from "../drafts/written.ts";
import { createForm } from "../forms/createForm.ts";
import { randomKey } from "../forms/randomKey.ts";
import type { NamedFace } from "../i18n/faceName.ts";
import { useWords } from "../i18n/words.ts";
import type { ActionOutcome } from "../page/page.ts";
import { AddPictures } from "../pictures/AddPictures.tsx";
import { besideForm, createChosen, publishedText } from "../pictures/chosen.ts";
import { Button } from "../ui/Button.tsx";
import { FormErrors } from "../ui/Field.tsx";
import { AskedFirst } from "./AskedFirst.tsx";
import { AnonymityChoice } from "./Anonymity.tsx";
import { BodyField, Preview, createPreview } from "./BodyField.tsx";
import { createBody } from "./body.ts";
import styles from "./discussion.module.css";
import type { Quoted } from "./quotedFrom.ts";
import { threadAction } from "./threadAction.ts";
import type { Replied } from "./threadActions.ts";

function QuotedPost(props: { quoted: Quoted | undefined; remove: () => void; withoutQuote: string }) {
  const { write } = useWords("writing");
  const removeHere = (event: MouseEvent) => (event.preventDefault(), props.remove());
  return (
    <Show when={props.quoted}>
      {(quoted) => (
        <div class={styles.quoted}>
          <p>
            <small>{write.quoting(quoted().name, quoted().number)}</small>
            {quoted().excerpt}
          </p>
          <input type="hidden" name="quotedPostId" value={quoted().id} />
          <a
            class={styles.number}
            href={props.withoutQuote}
            aria-label={write.quoteRemove}
            title={write.quoteRemove}
            on:click={removeHere}
          >
            ✕
          </a>
        </div>
      )}
    </Show>
  );
}

/** What was typed into the plain form before the script took it over. */
export interface Begun {
  body: string;
  isAnonymous: boolean;
  warnings: readonly Warning[];
}

export interface ComposerProps {
  threadId: string;
  /** The pseudonym that the writer has in this thread, if they have one: they go on under it unless they choose. */
  pseudonym: NamedFace | null;
  isNamedHere: boolean;
  quoted: Accessor<Quoted | undefined>;
  setQuoted: Setter<Quoted | undefined>;
  /** This page's address without the quotation. */
  withoutQuote: string;
  /** The house has the reply: shows it in the page; false if it stands on another page. */
  sent: (post: Replied["post"]) => boolean;
  setSending: (isSending: boolean) => void;
}

/** What the fields begin with: what was typed before the script came, or what the form came back with. */
function beginningOf(
  { begun, pseudonym }: Pick<ComposerProps, "pseudonym"> & { begun?: Begun },
  value: (name: string) => string | undefined,
): Omit<Begun, "body"> & { body?: string } {
  if (begun) return begun;
  const body = value("body");
  const isAnonymous = body === undefined ? pseudonym !== null : value("anonymous") !== undefined;
  return { body, warnings: returnedWarnings(value), isAnonymous };
}

/** Where a reply is written. Posts as a plain form before, and without, the script. */
export function Composer(props: ComposerProps & { begun?: Begun }) {
  const { write } = useWords("writing");
  const navigate = useNavigate();
  const [told, setTold] = createSignal(toldIn(useLocation().search));

  const sent = (outcome: ActionOutcome) => {
    const { post, goTo } = outcome as Replied;
    keeping.published();
    preview.close();
    // One that waits is shown with those that do.
    setTold(toldOf(post.screening).filter((one) => one !== "HOLD"));
    if (!props.sent(post)) navigate(goTo);
  };
  const beside = async () => ({ ...(await keeping.forSending()), ...besideForm(pictures) });
  const form = createForm(threadAction, { deed: "reply", done: sent, beside });
  createEffect(() => props.setSending(form.isPending()));
  const initial = untrack(() => beginningOf(props, form.value));
  const body = createBody(initial.body);
  const warnings = createWarnings(initial.warnings);
  const pictures = createChosen();
  const preview = createPreview(body, { warnings: warnings.chosen, pictures: pictures.list });
  const [isAnonymous, chooseAnonymous] = createSignal(initial.isAnonymous);
  const allWords = () => publishedText([body.text()], pictures, warnings.chosen());
  const show = (text: Written) => {
    body.set(text.body);
    chooseAnonymous(text.settings?.anonymous ?? isAnonymous());
    warnings.choose((text.settings?.contentWarnings ?? []) as Warning[]);
    pictures.set(text.settings?.pictures);
    props.setQuoted(text.quoted);
  };
  const keeping = createKeeping({
    kind: "reply",
    subjectId: props.threadId,
    isBegun: untrack(() => Boolean(props.begun?.body.trim())),
    read: () => ({
      body: body.text(),
      quoted: props.quoted(),
      settings: {
        anonymous: isAnonymous(),
        contentWarnings: toInput(warnings.chosen()),
        pictures: [...pictures.list()],
      },
    }),
    show,
  });

  const removeQuote = () => props.setQuoted(undefined);
  return (
    <section class={styles.composer} id="reply" aria-label={write.reply}>
      <ToldNote told={told()} />
      <form {...form.attributes} ref={keeping.attach}>
        <input type="hidden" name="deed" value={form.deed} />
        <input type="hidden" name="threadId" value={props.threadId} />
        <input type="hidden" name="idempotencyKey" value={form.value("idempotencyKey") ?? randomKey()} />
        <FormErrors errors={form.errorsBeside(["body", "contentWarnings"])} />
        <BodyField
          body={body}
          label={write.reply}
          isHeading
          before={<QuotedPost quoted={props.quoted()} remove={removeQuote} withoutQuote={props.withoutQuote} />}
          initial={initial.body}
          placeholder={write.placeholder}
          error={form.errorFor("body")}
          threadId={props.threadId}
        />
        <AddPictures chosen={pictures} />
        <WarningsChoice
          warnings={warnings}
          text={allWords}
          pictures={pictures.list}
          error={form.errorFor("contentWarnings")}
        />
        <AnonymityChoice
          pseudonym={props.pseudonym}
          isNamedHere={props.isNamedHere}
          isAnonymous={isAnonymous}
          choose={chooseAnonymous}
        />
        <AskedFirst form={form} texts={allWords()} />
        <OtherText keeping={keeping} />
        <Preview preview={preview} beside={<KeptNote keeping={keeping} hasText={body.text() !== ""} />}>
          <Button type="submit" look="primary" disabled={form.isPending() || pictures.isBusy()}>
            {form.isPending() ? write.sending : write.send}
          </Button>
        </Preview>
      </form>
    </section>
  );
}
