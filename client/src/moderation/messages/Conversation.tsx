import type { ConversationFragment } from "@tongxing/schema/generated/graphql.ts";
import { For, Show, createSignal, onMount } from "solid-js";
import { useClient } from "@urql/solid";
import { threadPath } from "../../discussion/addresses.ts";
import { createForm } from "../../forms/createForm.ts";
import { randomKey } from "../../forms/randomKey.ts";
import { useDates } from "../../i18n/dates.ts";
import { useFaceName } from "../../i18n/faceName.ts";
import { useWords } from "../../i18n/words.ts";
import { runWith } from "../../page/page.ts";
import { useSession } from "../../session/SessionContext.tsx";
import { Button } from "../../ui/Button.tsx";
import { FormErrors, TextArea } from "../../ui/Field.tsx";
import { showToast } from "../../ui/Toast.tsx";
import { MarkModeratorMessagesReadDocument, messageAction } from "./messages.ts";
import styles from "./messages.module.css";

interface ConversationProps {
  conversation: ConversationFragment;
  changed: () => void;
}

function About(props: { conversation: ConversationFragment }) {
  const words = useWords("messages");
  const nameOf = useFaceName();
  return (
    <p class={styles.about}>
      <Show when={props.conversation.thread} fallback={words.aboutProfile}>
        {(thread) => (
          <>
            {words.about}
            <a href={threadPath(thread())}>{thread().title}</a>
          </>
        )}
      </Show>
      <Show when={props.conversation.persona?.kind === "PSEUDONYMOUS" && props.conversation.persona}>
        {(face) => <> {words.as(nameOf(face()))}</>}
      </Show>
    </p>
  );
}

function Messages(props: { conversation: ConversationFragment }) {
  const words = useWords("messages");
  const { dateTime } = useDates();
  return (
    <ol class={styles.messages}>
      <For each={props.conversation.messages}>
        {(message) => (
          <li classList={{ [styles.own!]: message.viewerIsAuthor }}>
            <p class={styles.who}>
              <b>{message.viewerIsAuthor ? words.you : words.moderator(message.moderator?.displayName ?? "–")}</b>{" "}
              <time datetime={message.sentAt}>{dateTime(message.sentAt)}</time>
            </p>
            <p class={styles.body}>{message.body}</p>
          </li>
        )}
      </For>
    </ol>
  );
}

function Answer(props: ConversationProps) {
  const words = useWords("messages");
  const [key, setKey] = createSignal(randomKey());
  let element: HTMLFormElement | undefined;
  const done = () => {
    element?.reset();
    setKey(randomKey());
    props.changed();
    showToast(words.sent);
  };
  const form = createForm(messageAction, { deed: `answer ${props.conversation.id}`, done });
  return (
    <form {...form.attributes} ref={element}>
      <input type="hidden" name="deed" value={form.deed} />
      <input type="hidden" name="idempotencyKey" value={form.value("idempotencyKey") ?? key()} />
      <TextArea
        label={words.answer}
        hint={words.answerHint}
        name="body"
        rows="4"
        maxlength="5000"
        required
        value={form.value("body") ?? ""}
        error={form.errorFor("body")}
      />
      <FormErrors errors={form.errorsBeside(["body"])} />
      <Button type="submit" look="primary" disabled={form.isPending()}>
        {words.send}
      </Button>
    </form>
  );
}

/** For whoever has no script: with one it is said by itself. */
function Seen(props: ConversationProps) {
  const words = useWords("messages");
  const form = createForm(messageAction, { deed: `seen ${props.conversation.id}`, done: () => props.changed() });
  return (
    <form {...form.attributes}>
      <input type="hidden" name="deed" value={form.deed} />
      <FormErrors errors={form.errorsBeside([])} />
      <Button type="submit" disabled={form.isPending()}>
        {words.seen}
      </Button>
    </form>
  );
}

/** What moderators and the reader wrote to one another, and a place for an answer. */
export function Conversation(props: ConversationProps) {
  const client = useClient();
  const { refetch } = useSession();
  onMount(() => {
    if (!props.conversation.isUnread) return;
    const variables = { conversationId: props.conversation.id };
    void runWith(client)(MarkModeratorMessagesReadDocument, variables).then(refetch, () => {});
  });
  return (
    <section class={styles.conversation}>
      <About conversation={props.conversation} />
      <Messages conversation={props.conversation} />
      <Show when={props.conversation.isUnread}>
        <Seen {...props} />
      </Show>
      <Answer {...props} />
    </section>
  );
}
