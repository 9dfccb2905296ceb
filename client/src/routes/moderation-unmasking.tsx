import { For, Show } from "solid-js";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { Columns } from "../layout/Columns.tsx";
import { UnmaskRequestCard } from "../moderation/UnmaskRequestCard.tsx";
import { UnmaskRequestsDocument, unmaskingAction } from "../moderation/unmaskRequests.ts";
import styles from "../moderation/moderation.module.css";
import { Loaded } from "../page/Loaded.tsx";
import type { Visit } from "../page/page.ts";
import { PageHead, Redirect } from "../page/PageContext.tsx";
import { useSession } from "../session/SessionContext.tsx";
import { Empty } from "../ui/surfaces.tsx";

/** Asks for the requests. */
export const preload = ({ ask }: Visit) => ask(UnmaskRequestsDocument, {});

/** Approves, refuses, or shows an account once. */
export const action = unmaskingAction;

/** Requests to see who a pseudonym is; for the staff. A guest is sent to sign in. */
export default function UnmaskingPage() {
  const { unmasking: words } = useWords("moderation");
  const { isStaff } = useSession();
  const page = createPageQuery(UnmaskRequestsDocument, () => ({}));
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().viewer} fallback={<Redirect to="/sign-in?next=%2Fmoderation%2Funmasking" />}>
          {(viewer) => (
            <Columns>
              <PageHead title={words.title} />
              <h1>{words.title}</h1>
              <Show when={isStaff()} fallback={<Empty text={words.staffOnly} />}>
                <p>{words.lead}</p>
                <Show when={viewer().unmaskRequests.length} fallback={<Empty text={words.empty} />}>
                  <ul class={styles.list}>
                    <For each={viewer().unmaskRequests}>
                      {(request) => <UnmaskRequestCard request={request} refetch={page.refetch} />}
                    </For>
                  </ul>
                </Show>
              </Show>
            </Columns>
          )}
        </Show>
      )}
    </Loaded>
  );
}
