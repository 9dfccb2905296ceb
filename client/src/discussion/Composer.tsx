import { useLocation, useNavigate } from "@solidjs/router";
import { Show, createEffect, createSignal } from "solid-js";
import type { Accessor, Setter } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { randomKey } from "../forms/randomKey.ts";
import { connection } from "../graphql/connection.ts";
import type { NamedFace } from "../i18n/faceName.ts";
import { useWords } from "../i18n/words.ts";
import type { ActionOutcome } from "../page/page.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button } from "../ui/Button.tsx";
import { FormErrors } from "../ui/Field.tsx";
import { LiveRegion } from "../ui/spoken.tsx";
import { AnonymityChoice } from "./Anonymity.tsx";
import { BodyField, Preview, createPreview } from "./BodyField.tsx";
import { createBody } from "./body.ts";
import styles from "./discussion.module.css";
import { createKeeping } from "./keeping.ts";
import type { Keeping } from "./keeping.ts";
import { threadAction } from "./threadActions.ts";
import type { Replied } from "./threadActions.ts";
import { unsentPlace } from "./unsent.ts";
import type { Unsent } from "./unsent.ts";

/** What a reply answers to. */
export type Quoted = NonNullable<Unsent["quoted"]>;

function QuotedPost(props: { quoted: Quoted; remove: () => void; withoutQuote: string }) {
  const { write } = useWords("discussion");
  const removeHere = (event: MouseEvent) => (event.preventDefault(), props.remove());
  return (
    <div class={styles.quoted}>
      <p>
        <small>{write.quoting(props.quoted.name, props.quoted.number)}</small>
        {props.quoted.excerpt}
      </p>
      <input type="hidden" name="quotedPostId" value={props.quoted.id} />
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
  );
}

/** What became of the text: kept from last time, kept because the line is down, or because the session has ended. */
export function KeptNote(props: { keeping: Keeping; hasText: boolean; discard: () => void }) {
  const { write } = useWords("discussion");
  const location = useLocation();
  const signIn = () => `/sign-in?next=${encodeURIComponent(`${location.pathname}${location.search}#reply`)}`;
  return (
    <LiveRegion>
      <Show when={props.keeping.wasRestored() && !connection.isSignedOut()}>
        <span class={styles.unsent}>
          {write.unsent}
          <Button look="plain" onClick={() => props.discard()}>
            {write.discard}
          </Button>
        </span>
      </Show>
      <Show when={connection.isOffline() && props.hasText}>
        <span class={styles.unsent}>{write.offline}</span>
      </Show>
      <Show when={connection.isSignedOut()}>
        <span class={styles.unsent}>
          {write.signedOut}
          <a href={signIn()} target="_self">
            {write.signIn}
          </a>
        </span>
      </Show>
    </LiveRegion>
  );
}

/** Where a reply is written. Posts as a plain form before, and without, the script. */
export function Composer(props: {
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
}) {
  const { write } = useWords("discussion");
  const { viewer } = useSession();
  const navigate = useNavigate();
  let key!: HTMLInputElement;

  const sent = (outcome: ActionOutcome) => {
    const { post, goTo } = outcome as Replied;
    discard();
    preview.close();
    if (!props.sent(post)) navigate(goTo);
  };
  const form = createForm(threadAction, { deed: "reply", done: sent });
  createEffect(() => props.setSending(form.isPending()));
  const body = createBody(form.value("body"));
  const preview = createPreview(body);
  const place = () => (viewer() ? unsentPlace(viewer()?.id ?? "", "reply", props.threadId) : undefined);
  const [isAnonymous, chooseAnonymous] = createSignal(
    form.value("body") === undefined ? props.pseudonym !== null : form.value("anonymous") !== undefined,
  );
  const restore = (unsent: Unsent) => {
    body.set(unsent.body);
    chooseAnonymous(unsent.isAnonymous ?? isAnonymous());
    if (unsent.quoted) props.setQuoted(unsent.quoted);
  };
  const keeping = createKeeping(
    place,
    () => ({ body: body.text(), quoted: props.quoted(), isAnonymous: isAnonymous() }),
    restore,
  );
  const discard = () => {
    body.set("");
    props.setQuoted(undefined);
    keeping.forget();
  };
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    key.value = keeping.keyForSending();
    form.attributes.onSubmit(event);
  };

  const quotedPost = () => (
    <Show when={props.quoted()}>
      {(quoted) => (
        <QuotedPost quoted={quoted()} remove={() => props.setQuoted(undefined)} withoutQuote={props.withoutQuote} />
      )}
    </Show>
  );

  return (
    <section class={styles.composer} id="reply" aria-label={write.reply}>
      <form method="post" onSubmit={submit}>
        <input type="hidden" name="deed" value={form.deed} />
        <input type="hidden" name="threadId" value={props.threadId} />
        <input type="hidden" name="idempotencyKey" value={form.value("idempotencyKey") ?? randomKey()} ref={key} />
        <FormErrors errors={form.errorsBeside(["body"])} />
        <BodyField
          body={body}
          label={write.reply}
          isHeading
          before={quotedPost()}
          initial={form.value("body")}
          placeholder={write.placeholder}
          error={form.errorFor("body")}
          threadId={props.threadId}
        />
        <AnonymityChoice
          pseudonym={props.pseudonym}
          isNamedHere={props.isNamedHere}
          isAnonymous={isAnonymous}
          choose={chooseAnonymous}
        />
        <Preview
          preview={preview}
          beside={<KeptNote keeping={keeping} hasText={body.text() !== ""} discard={discard} />}
        >
          <Button type="submit" look="primary" disabled={form.isPending()}>
            {form.isPending() ? write.sending : write.send}
          </Button>
        </Preview>
      </form>
    </section>
  );
}
