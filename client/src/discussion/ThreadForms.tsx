import { Show } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button, Deeds } from "../ui/Button.tsx";
import { Field, FormErrors } from "../ui/Field.tsx";
import { AskedFirst } from "./AskedFirst.tsx";
import type { ThreadOnPage } from "./openPage.ts";
import { threadAction } from "./threadAction.ts";

function TitleForm(props: { thread: ThreadOnPage; done: () => void }) {
  const { manage } = useWords("writing");
  const { house } = useSession();
  const form = createForm(threadAction, { deed: "title", done: () => props.done() });
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="threadId" value={props.thread.id} />
      <input type="hidden" name="expectedVersion" value={props.thread.version} />
      <FormErrors errors={form.errorsBeside(["title"])} />
      <Field
        label={manage.title}
        name="title"
        required
        maxLength={house().titleMaxLength}
        value={form.value("title") ?? props.thread.title}
        error={form.errorFor("title")}
      />
      <AskedFirst form={form} texts={form.value("title") ?? ""} />
      <Button type="submit" disabled={form.isPending()}>
        {manage.saveTitle}
      </Button>
    </form>
  );
}

function StateForm(props: { thread: ThreadOnPage; done: () => void }) {
  const { manage } = useWords("writing");
  const form = createForm(threadAction, { deed: "state", done: () => props.done() });
  const can = () => props.thread.viewerCan;
  const isLocked = () => props.thread.state === "LOCKED";
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="threadId" value={props.thread.id} />
      <FormErrors errors={form.errorsBeside([])} />
      <Deeds>
        <Show when={can().lock}>
          <Button type="submit" name="change" value={isLocked() ? "unlock" : "lock"} disabled={form.isPending()}>
            {isLocked() ? manage.unlock : manage.lock}
          </Button>
        </Show>
        <Show when={can().pin}>
          <Button
            type="submit"
            name="change"
            value={props.thread.isPinned ? "unpin" : "pin"}
            disabled={form.isPending()}
          >
            {props.thread.isPinned ? manage.unpin : manage.pin}
          </Button>
        </Show>
      </Deeds>
    </form>
  );
}

/** The forms of a thread's menu. */
export function ThreadForms(props: { thread: ThreadOnPage; done: () => void }) {
  const can = () => props.thread.viewerCan;
  return (
    <>
      <Show when={can().editTitle}>
        <TitleForm thread={props.thread} done={() => props.done()} />
      </Show>
      <Show when={can().lock || can().pin}>
        <StateForm thread={props.thread} done={() => props.done()} />
      </Show>
    </>
  );
}
