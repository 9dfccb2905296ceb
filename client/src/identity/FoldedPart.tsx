import { For, Show } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { useFaceName } from "../i18n/faceName.ts";
import { useWords } from "../i18n/words.ts";
import { buttonClass } from "../ui/Button.tsx";
import { FormErrors } from "../ui/Field.tsx";
import { VisuallyHidden } from "../ui/spoken.tsx";
import { Time } from "../ui/Time.tsx";
import { showToast } from "../ui/Toast.tsx";
import { meAction } from "./meAction.ts";
import type { Me } from "./meDocuments.ts";
import { Done, MePart } from "./MePart.tsx";
import styles from "./identity.module.css";

/** Whom a member mutes and blocks, and a way to show each again. */
export function FoldedPart(props: { me: Me; refetch: () => Promise<void> }) {
  const { folded: words } = useWords("me");
  const nameOf = useFaceName();
  const done = () => {
    showToast(words.shown);
    void props.refetch();
  };
  const unmute = createForm(meAction, { deed: "unmute", done });
  const unblock = createForm(meAction, { deed: "unblock", done });
  const nameOfBlocked = (block: Me["blocks"][number]) => (block.persona ? nameOf(block.persona) : words.unseen);
  const Again = (again: { form: typeof unmute; name: string; id: string; of: string }) => (
    <form {...again.form.attributes}>
      <input type="hidden" name="deed" value={again.form.deed} />
      <input type="hidden" name={again.name} value={again.id} />
      <button class={buttonClass("outlined")} type="submit" disabled={again.form.isPending()}>
        {words.show}
        <VisuallyHidden>{words.showThat(again.of)}</VisuallyHidden>
      </button>
    </form>
  );
  return (
    <MePart id="folded" title={words.title} lead={words.lead}>
      <FormErrors errors={[...unmute.errorsBeside([]), ...unblock.errorsBeside([])]} />
      <Show when={props.me.mutes.length + props.me.blocks.length > 0} fallback={<p>{words.none}</p>}>
        <ul class={styles.rows}>
          <For each={props.me.mutes}>
            {(member) => (
              <li>
                <div>
                  <b>{member.displayName}</b>
                  <small>@{member.handle}</small>
                </div>
                <Again form={unmute} name="memberId" id={member.id} of={member.displayName} />
              </li>
            )}
          </For>
          <For each={props.me.blocks}>
            {(block) => (
              <li>
                <div>
                  <b>{nameOfBlocked(block)}</b>
                  <small>
                    {words.pseudonym} · <Time at={block.since} />
                  </small>
                </div>
                <Again form={unblock} name="personaId" id={block.personaId} of={nameOfBlocked(block)} />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Done deed="unmute" text={words.shown} />
      <Done deed="unblock" text={words.shown} />
    </MePart>
  );
}
