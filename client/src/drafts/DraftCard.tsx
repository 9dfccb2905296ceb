import { useClient } from "@urql/solid";
import { Show, createSignal } from "solid-js";
import { unwrap } from "solid-js/store";
import { createForm } from "../forms/createForm.ts";
import { useFaceName } from "../i18n/faceName.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useWords } from "../i18n/words.ts";
import { ActionFault } from "../page/page.ts";
import { Button, LinkButton, buttonClass } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FormErrors } from "../ui/Field.tsx";
import { VisuallyHidden } from "../ui/spoken.tsx";
import { Time } from "../ui/Time.tsx";
import { showToast } from "../ui/Toast.tsx";
import { draftHouse } from "./draftHouse.ts";
import { continuePath, discardAction, placeOf } from "./draftList.ts";
import type { MyDraft } from "./draftList.ts";
import styles from "./drafts.module.css";

/** Saves a discarded text again, under no version: if it was begun anew meanwhile, that stays. */
function createBringingBack() {
  const client = useClient();
  const nameOf = useFaceName();
  const { list } = useWords("drafts");
  const words = { ...useWords("errors"), ...useWords("common") };
  return async ({ subjectId, quotedPost, ...text }: MyDraft): Promise<void> => {
    try {
      const quoted = quotedPost ? { id: quotedPost.id, number: 0, name: "", excerpt: null } : undefined;
      const answer = await draftHouse(client, subjectId, nameOf).save({ ...text, quoted }, null);
      showToast(
        "version" in answer ? list.undone : words.userErrors["refused" in answer ? answer.refused : "STALE_VERSION"],
      );
    } catch (fault) {
      showToast(words.fault(fault instanceof ActionFault ? fault.code : "OFFLINE"));
    }
  };
}

/** One draft in the list: where, how it begins, since when, and what can be done with it. */
export function DraftCard(props: { draft: MyDraft; refetch: () => Promise<void> }) {
  const { list: words } = useWords("drafts");
  const local = useLocalized();
  const [isAsking, setAsking] = createSignal(false);
  const bringBack = createBringingBack();
  const place = () => placeOf(props.draft, words, local);
  const isWhole = () => props.draft.body.replace(/\s+/g, " ").trim() === props.draft.beginning.trim();
  const discarded = async (draft: MyDraft, canBringBack: boolean) => {
    const undo = () => void bringBack(draft).then(props.refetch);
    showToast(words.discarded, canBringBack ? undo : undefined);
    await props.refetch();
  };
  const form = createForm(discardAction, {
    deed: `discard ${props.draft.id}`,
    done: () => void discarded(structuredClone(unwrap(props.draft)), continuePath(props.draft) !== undefined),
  });
  let element!: HTMLFormElement;
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    if (continuePath(props.draft) || isAsking()) {
      form.attributes.onSubmit(event);
      return void setAsking(false);
    }
    event.preventDefault();
    setAsking(true);
  };
  return (
    <li>
      <h2>{place()}</h2>
      <small>
        {words.saved} <Time at={props.draft.updatedAt} /> · {props.draft.device}
        <Show when={props.draft.settings.anonymous}> · {words.anonymous}</Show>
      </small>
      <p class={styles.beginning}>
        <Show when={props.draft.title && placeOf(props.draft, words, local) !== props.draft.title}>
          <b>{props.draft.title}</b>{" "}
        </Show>
        {props.draft.beginning}
        {isWhole() ? "" : "…"}
      </p>
      <Show when={!isWhole()}>
        <details class={styles.whole}>
          <summary>{words.whole}</summary>
          <p>{props.draft.body}</p>
        </details>
      </Show>
      <FormErrors errors={form.hasMistake("STALE_VERSION") ? [words.discardFailed] : form.errorsBeside([])} />
      <div class={styles.deeds}>
        <Show when={continuePath(props.draft)} fallback={<small>{words.placeGone}</small>}>
          {(href) => <LinkButton href={href()}>{words.continue}</LinkButton>}
        </Show>
        <form method="post" onSubmit={submit} ref={element}>
          <input type="hidden" name="deed" value={form.deed} />
          <input type="hidden" name="subjectId" value={props.draft.subjectId} />
          <input type="hidden" name="version" value={props.draft.version} />
          <button class={buttonClass("plain")} type="submit" disabled={form.isPending()}>
            {words.discard}
            <VisuallyHidden>{words.discardThat(place())}</VisuallyHidden>
          </button>
        </form>
      </div>
      <Show when={isAsking()}>
        <Dialog title={words.confirmTitle} isOpen onClose={() => setAsking(false)}>
          <p>{words.confirm}</p>
          <Button onClick={() => element.requestSubmit()}>{words.confirmed}</Button>
        </Dialog>
      </Show>
    </li>
  );
}
