import { useNavigate } from "@solidjs/router";
import { Show, createSignal, onMount } from "solid-js";
import type { Accessor } from "solid-js";
import type { Action } from "../page/page.ts";
import { WarningsChoice, createWarnings, returnedWarnings, toInput } from "../care/WarningsChoice.tsx";
import type { Warning } from "../care/warnings.ts";
import { createKeeping } from "../drafts/keeping.ts";
import { KeptNote, OtherText } from "../drafts/KeptNote.tsx";
import type { Written } from "../drafts/written.ts";
import { createForm } from "../forms/createForm.ts";
import { randomKey } from "../forms/randomKey.ts";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { AddPictures } from "../pictures/AddPictures.tsx";
import { besideForm, createChosen, publishedText } from "../pictures/chosen.ts";
import { Button } from "../ui/Button.tsx";
import { Field, FormErrors } from "../ui/Field.tsx";
import { AskedBefore } from "../search/AskedBefore.tsx";
import { AskedFirst } from "./AskedFirst.tsx";
import { AnonymityChoice } from "./Anonymity.tsx";
import { BodyField, Preview, createPreview } from "./BodyField.tsx";
import { createBody } from "./body.ts";
import styles from "./discussion.module.css";

/** What to leave out, and who will stand beside it. */
function Advice(props: { isAnonymous: Accessor<boolean> }) {
  const words = useWords("newThread");
  return (
    <p class={styles.advice}>
      <Show when={!props.isAnonymous()}>{words.named}</Show>
      {words.advice}
    </p>
  );
}

/** Where a thread is begun: a title and its first post. */
export function NewThread(props: { boardId: string; action: Action }) {
  const words = useWords("newThread");
  const { write } = useWords("writing");
  const { house } = useSession();
  const navigate = useNavigate();
  let titleField!: HTMLInputElement;

  const form = createForm(props.action, {
    deed: "thread",
    beside: async () => ({ ...(await keeping.forSending()), ...besideForm(pictures) }),
    done: (outcome) => {
      keeping.published();
      if ("goTo" in outcome) navigate(outcome.goTo);
    },
  });
  const [title, setTitle] = createSignal(form.value("title") ?? "");
  const body = createBody(form.value("body"));
  const warnings = createWarnings(returnedWarnings(form.value));
  const pictures = createChosen();
  const preview = createPreview(body, { warnings: warnings.chosen, pictures: pictures.list, title });
  const allWords = () => publishedText([title(), body.text()], pictures, warnings.chosen());
  const [isAnonymous, chooseAnonymous] = createSignal(form.value("anonymous") !== undefined);
  const settings = () => ({
    anonymous: isAnonymous(),
    contentWarnings: toInput(warnings.chosen()),
    pictures: [...pictures.list()],
  });
  const show = (text: Written) => {
    chooseAnonymous(text.settings?.anonymous ?? isAnonymous());
    warnings.choose((text.settings?.contentWarnings ?? []) as Warning[]);
    titleField.value = text.title ?? "";
    setTitle(titleField.value);
    body.set(text.body);
    pictures.set(text.settings?.pictures);
  };
  const keeping = createKeeping({
    kind: "thread",
    subjectId: props.boardId,
    read: () => ({ title: title(), body: body.text(), settings: settings() }),
    show,
  });
  onMount(() => setTitle(titleField.value));

  return (
    <section class={styles.composer} id="reply" aria-label={words.title}>
      <form {...form.attributes} ref={keeping.attach}>
        <input type="hidden" name="deed" value={form.deed} />
        <input type="hidden" name="boardId" value={props.boardId} />
        <input type="hidden" name="idempotencyKey" value={form.value("idempotencyKey") ?? randomKey()} />
        <FormErrors errors={form.errorsBeside(["title", "body", "contentWarnings"])} />
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
        <AskedBefore title={title()} />
        <BodyField
          body={body}
          label={words.bodyLabel}
          initial={form.value("body")}
          placeholder={words.placeholder}
          error={form.errorFor("body")}
          rows={9}
        />
        <AddPictures chosen={pictures} />
        <WarningsChoice
          warnings={warnings}
          text={allWords}
          pictures={pictures.list}
          isThread
          error={form.errorFor("contentWarnings")}
        />
        <AnonymityChoice isAnonymous={isAnonymous} choose={chooseAnonymous} />
        <Advice isAnonymous={isAnonymous} />
        <AskedFirst form={form} texts={allWords()} />
        <OtherText keeping={keeping} />
        <Preview preview={preview} beside={<KeptNote keeping={keeping} hasText={body.text() !== ""} />}>
          <Button type="submit" look="primary" disabled={form.isPending() || pictures.isBusy()}>
            {form.isPending() ? write.sending : words.send}
          </Button>
        </Preview>
      </form>
    </section>
  );
}
