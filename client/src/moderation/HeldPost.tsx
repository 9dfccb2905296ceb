import { graphql } from "@tongxing/schema/generated/gql.ts";
import type { HeldPostFragment } from "@tongxing/schema/generated/graphql.ts";
import { useClient } from "@urql/solid";
import { For, Show, Suspense, createSignal } from "solid-js";
import { useTreatment } from "../care/warnings.ts";
import { postPath, threadPath } from "../discussion/addresses.ts";
import { focusOn } from "../discussion/focusOn.ts";
import { Quotation, Said } from "../discussion/Said.tsx";
import type { TextPlace } from "../discussion/Said.tsx";
import { createForm } from "../forms/createForm.ts";
import { useLocalized } from "../i18n/localized.ts";
import { useFaceName } from "../i18n/faceName.ts";
import { lazyWith } from "../i18n/lazyWith.tsx";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button, Deeds } from "../ui/Button.tsx";
import { Field, FormErrors } from "../ui/Field.tsx";
import { Note } from "../ui/surfaces.tsx";
import { Time } from "../ui/Time.tsx";
import { showToast } from "../ui/Toast.tsx";
import { decideHeld } from "./decideHeld.ts";
import styles from "./moderation.module.css";

graphql(`
  fragment HeldPost on Post {
    ...PostCard
    screening {
      action
      cause
      note {
        en
        zh
      }
      term {
        id
        words
      }
    }
    thread {
      id
      number
      slug
      title
    }
  }
`);

const EditPost = lazyWith(["editing", "writing", "screening"], () => import("../discussion/EditPost.tsx"));

function Decision(props: { postId: string; done: () => void }) {
  const { held } = useWords("moderation");
  const form = createForm(decideHeld, { deed: props.postId, done: () => props.done() });
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <FormErrors errors={form.errorsBeside(["reason"])} />
      <Deeds>
        <Button type="submit" look="primary" name="decision" value="release" disabled={form.isPending()}>
          {held.release}
        </Button>
      </Deeds>
      <details>
        <summary class={styles.summary}>{held.withhold}</summary>
        <Field label={held.reason} name="reason" maxLength={1000} error={form.errorFor("reason")} />
        <Button type="submit" name="decision" value="withhold" disabled={form.isPending()}>
          {held.withhold}
        </Button>
      </details>
    </form>
  );
}

/** Why it waits: for its author in their words, for the staff with what was found. */
function Causes(props: { post: HeldPostFragment }) {
  const { held } = useWords("moderation");
  const local = useLocalized();
  const holds = () => props.post.screening.filter(({ cause }) => cause !== null);
  return (
    <Show when={holds().length}>
      <ul>
        <For each={holds()}>
          {({ cause, note, term }) => (
            <li>
              {held.causes[cause!]}
              <Show when={term}>
                {(found) => (
                  <>
                    {" "}
                    (<a href={`/moderation/terms/${found().id}`}>{found().words[0]}</a>)
                  </>
                )}
              </Show>
              <Show when={note.en || note.zh}> {local(note)}</Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

/** What its author may do with it meanwhile. */
function OwnDeeds(props: { post: HeldPostFragment; edit: () => void; changed: () => void }) {
  const { post: words } = useWords("discussion");
  const { fault } = useWords("common");
  const { locale } = useSession();
  const client = useClient();
  const withdraw = (postId: string) =>
    import("../discussion/withdrawal.ts").then(
      (withdrawal) => withdrawal.withdrawPost({ client, locale, place: () => props.changed() }, postId),
      () => showToast(fault("OFFLINE")),
    );
  return (
    <Deeds>
      <Show when={props.post.viewerCan.edit}>
        <Button onClick={() => props.edit()}>{words.edit}</Button>
      </Show>
      <Show when={props.post.viewerCan.withdraw}>
        <Button onClick={() => void withdraw(props.post.id)}>{words.withdraw}</Button>
      </Show>
    </Deeds>
  );
}

function createTextPlace(thread: () => HeldPostFragment["thread"]): TextPlace {
  const { post, picture } = useWords("discussion");
  return {
    words: post,
    care: useWords("care"),
    pictureWords: picture,
    treatmentOf: useTreatment(),
    nameOf: useFaceName(),
    pathOf: (number) => postPath(thread(), number),
  };
}

/** One post that waits, as its readers would see it: its author mends it or takes it back, the staff decide about it. */
export function HeldPost(props: {
  post: HeldPostFragment;
  namesThread?: boolean;
  /** Within how many minutes such posts are mostly decided, as far as that is known. */
  usually?: number | undefined;
  changed: () => void;
}) {
  const { held } = useWords("moderation");
  const [isEditing, setEditing] = createSignal(false);
  const place = createTextPlace(() => props.post.thread);
  const author = () => props.post.author;
  const endEditing = (isChanged: boolean) => {
    const { id } = props.post;
    setEditing(false);
    if (isChanged) props.changed();
    focusOn(`section[data-id="${id}"]`);
  };
  return (
    <section class={styles.held} data-id={props.post.id} tabindex="-1" aria-label={held.label(place.nameOf(author()))}>
      <Note kind="care" title={author().viewerIsSelf ? held.yours : held.theirs}>
        <p class={styles.small}>
          {place.nameOf(author())} · <Time at={props.post.createdAt} />
          <Show when={author().viewerIsSelf && props.usually}>{(minutes) => <> · {held.usually(minutes())}</>}</Show>
          <Show when={props.namesThread}>
            {" · "}
            <a href={threadPath(props.post.thread)}>{props.post.thread.title}</a>
          </Show>
        </p>
        <Causes post={props.post} />
        <Show
          when={isEditing()}
          fallback={
            <>
              <Show keyed when={props.post}>
                {(post) => (
                  <>
                    {post.quotedPost ? <Quotation quoted={post.quotedPost} place={place} /> : ""}
                    <Said post={post} place={place} />
                  </>
                )}
              </Show>
              <Show
                when={author().viewerIsSelf}
                fallback={<Decision postId={props.post.id} done={() => props.changed()} />}
              >
                <OwnDeeds post={props.post} edit={() => setEditing(true)} changed={() => props.changed()} />
              </Show>
            </>
          }
        >
          <Suspense>
            <EditPost postId={props.post.id} done={(changed) => endEditing(changed !== undefined)} />
          </Suspense>
        </Show>
      </Note>
    </section>
  );
}
