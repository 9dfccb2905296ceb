import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { StaffPage } from "../moderation/StaffPage.tsx";
import { UnmaskRequestCard } from "../moderation/UnmaskRequestCard.tsx";
import { UnmaskRequestsDocument, unmaskingAction } from "../moderation/unmaskRequests.ts";
import styles from "../moderation/moderation.module.css";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { Empty } from "../ui/surfaces.tsx";

/** Asks for the requests. */
export const preload = ({ ask }: Visit) => ask(UnmaskRequestsDocument, {});

/** Approves, refuses, or shows an account once. */
export const action = unmaskingAction;

function Requests() {
  const { unmasking: words } = useWords("moderation");
  const page = createPageQuery(UnmaskRequestsDocument, () => ({}));
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().viewer?.unmaskRequests.length} fallback={<Empty text={words.empty} />}>
          <ul class={styles.list}>
            <For each={data().viewer?.unmaskRequests}>
              {(request) => <UnmaskRequestCard request={request} refetch={page.refetch} />}
            </For>
          </ul>
        </Show>
      )}
    </Loaded>
  );
}

/** Requests to see who a pseudonym is. */
export default function UnmaskingPage() {
  const { unmasking: words } = useWords("moderation");
  return (
    <StaffPage title={words.title}>
      <p>{words.lead}</p>
      <Requests />
    </StaffPage>
  );
}
