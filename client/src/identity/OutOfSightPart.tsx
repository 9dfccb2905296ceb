import { For, Show } from "solid-js";
import { createForm } from "../forms/createForm.ts";
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

/** What a member wrote where they can no longer go, and a way to take it back. Most have nothing there, and no such part. */
export function OutOfSightPart(props: { me: Me; refetch: () => Promise<void> }) {
  const { outOfSight: words } = useWords("me");
  const done = (text: string) => () => {
    showToast(text);
    void props.refetch();
  };
  const withdraw = createForm(meAction, { deed: "withdraw", done: done(words.withdrawn) });
  const restore = createForm(meAction, { deed: "restore", done: done(words.restored) });
  const Deed = (deed: { form: typeof withdraw; text: string; post: Me["postsOutOfSight"][number] }) => (
    <form {...deed.form.attributes}>
      <input type="hidden" name="deed" value={deed.form.deed} />
      <input type="hidden" name="postId" value={deed.post.postId} />
      <button class={buttonClass("outlined")} type="submit" disabled={deed.form.isPending()}>
        {deed.text}
        <VisuallyHidden>{words.that(deed.post.excerpt ?? words.gone)}</VisuallyHidden>
      </button>
    </form>
  );
  return (
    <Show when={props.me.postsOutOfSight.length > 0}>
      <MePart id="outOfSight" title={words.title} lead={words.lead}>
        <FormErrors errors={[...withdraw.errorsBeside([]), ...restore.errorsBeside([])]} />
        <ul class={styles.rows}>
          <For each={props.me.postsOutOfSight}>
            {(post) => (
              <li>
                <div>
                  <b>{post.excerpt ?? words.gone}</b>
                  <small>
                    <Show when={post.isAnonymous}>{words.anonymous} · </Show>
                    <Time at={post.createdAt} />
                  </small>
                </div>
                <Show
                  when={post.state === "WITHDRAWN"}
                  fallback={<Deed form={withdraw} text={words.withdraw} post={post} />}
                >
                  <Deed form={restore} text={words.restore} post={post} />
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Done deed="withdraw" text={words.withdrawn} />
        <Done deed="restore" text={words.restored} />
      </MePart>
    </Show>
  );
}
