import { For, Show, createEffect, on } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { HelpLines } from "../help/HelpLines.tsx";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { Conversation } from "../moderation/messages/Conversation.tsx";
import { messageAction, MyMessagesDocument } from "../moderation/messages/messages.ts";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { PageHead, Redirect } from "../page/PageContext.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Empty, Sheet } from "../ui/surfaces.tsx";

/** Asks for what moderators wrote. */
export const preload = ({ ask }: Visit) => ask(MyMessagesDocument, {});

/** Answers, or says that it was read. */
export const action = messageAction;

function Help() {
  const words = useWords("messages");
  const { title } = useWords("help").helpLines;
  return (
    <Sheet as="section" label={title}>
      <h2>{title}</h2>
      <p>
        <b>{words.unwatched}</b> <a href="/help">{words.emergency}</a>
      </p>
      <HelpLines />
    </Sheet>
  );
}

/** What moderators wrote to the reader, where they can answer, and whom they can call. A guest is sent to sign in. */
export default function MyMessagesPage() {
  const words = useWords("messages");
  const session = useSession();
  const page = createPageQuery(MyMessagesDocument, () => ({}));
  // What the bell hears is a reason to look again.
  createEffect(
    on(
      () => session.viewer()?.unreadNotificationCount,
      () => void page.refetch(),
      { defer: true },
    ),
  );
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().viewer} fallback={<Redirect to="/sign-in?next=%2Fme%2Fmessages" />}>
          {(viewer) => (
            <Columns aside={<Help />}>
              <PageHead title={words.title} />
              <h1>{words.title}</h1>
              <Show when={viewer().moderatorConversations.length} fallback={<Empty text={words.empty} />}>
                <p>{words.lead}</p>
                <For each={viewer().moderatorConversations}>
                  {(conversation) => <Conversation conversation={conversation} changed={() => void page.refetch()} />}
                </For>
              </Show>
            </Columns>
          )}
        </Show>
      )}
    </Loaded>
  );
}
