import { useNavigate } from "@solidjs/router";
import { Show, createSignal, onMount } from "solid-js";
import type { Action } from "../page/page.ts";
import { createForm } from "../forms/createForm.ts";
import { randomKey } from "../forms/randomKey.ts";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button } from "../ui/Button.tsx";
import { Field, FormErrors } from "../ui/Field.tsx";
import { AnonymityChoice } from "./Anonymity.tsx";
import { BodyField, Preview, createPreview } from "./BodyField.tsx";
import { createBody } from "./body.ts";
import { KeptNote } from "./Composer.tsx";
import styles from "./discussion.module.css";
import { createKeeping } from "./keeping.ts";
import { unsentPlace } from "./unsent.ts";
import type { Unsent } from "./unsent.ts";

/** Where a thread is begun: a title and its first post. */
export function NewThread(props: { boardId: string; action: Action }) {
  const { newThread: words, write } = useWords("discussion");
  const { viewer, house } = useSession();
  const navigate = useNavigate();
  let key!: HTMLInputElement;
  let titleField!: HTMLInputElement;

  const form = createForm(props.action, {
    deed: "thread",
    done: (outcome) => {
      keeping.forget();
      if ("goTo" in outcome) navigate(outcome.goTo);
    },
  });
  const [title, setTitle] = createSignal(form.value("title") ?? "");
  const body = createBody(form.value("body"));
  const preview = createPreview(body);
  const [isAnonymous, chooseAnonymous] = createSignal(form.value("anonymous") !== undefined);
  const put = (text: { title?: string; body: string }) => {
    titleField.value = text.title ?? "";
    setTitle(titleField.value);
    body.set(text.body);
  };
  const place = () => (viewer() ? unsentPlace(viewer()?.id ?? "", "thread", props.boardId) : undefined);
  const restore = (unsent: Unsent) => {
    put({ body: unsent.body, title: titleField.value || unsent.title });
    chooseAnonymous(unsent.isAnonymous ?? isAnonymous());
  };
  const current = () => ({ title: title(), body: body.text(), isAnonymous: isAnonymous() });
  const keeping = createKeeping(place, current, restore);
  const discard = () => {
    put({ body: "" });
    keeping.forget();
  };
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    key.value = keeping.keyForSending();
    form.attributes.onSubmit(event);
  };
  onMount(() => setTitle(titleField.value));

  return (
    <section class={styles.composer} id="reply" aria-label={words.title}>
      <form method="post" onSubmit={submit}>
        <input type="hidden" name="deed" value={form.deed} />
        <input type="hidden" name="boardId" value={props.boardId} />
        <input type="hidden" name="idempotencyKey" value={form.value("idempotencyKey") ?? randomKey()} ref={key} />
        <FormErrors errors={form.errorsBeside(["title", "body"])} />
        <Field
          ref={titleField}
          label={words.titleLabel}
          hint={words.titleHint}
          name="title"
          required
          maxLength={house().titleMaxLength}
          value={form.value("title")}
          error={form.errorFor("title")}
          onInput={() => setTitle(titleField.value)}
        />
        <BodyField
          body={body}
          label={words.bodyLabel}
          initial={form.value("body")}
          placeholder={words.placeholder}
          error={form.errorFor("body")}
          rows={9}
        />
        <AnonymityChoice isAnonymous={isAnonymous} choose={chooseAnonymous} />
        <p class={styles.advice}>{words.advice}</p>
        <Preview
          preview={preview}
          beside={<KeptNote keeping={keeping} hasText={body.text() !== ""} discard={discard} />}
        >
          <Button type="submit" look="primary" disabled={form.isPending()}>
            <Show when={form.isPending()} fallback={words.send}>
              {write.sending}
            </Show>
          </Button>
        </Preview>
      </form>
    </section>
  );
}
