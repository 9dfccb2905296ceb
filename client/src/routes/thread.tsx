import { useLocation, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { threadPath, threadVariables } from "../discussion/addresses.ts";
import { ThreadPageDocument } from "../discussion/openPage.ts";
import { threadAction } from "../discussion/threadAction.ts";
import { ThreadView } from "../discussion/ThreadView.tsx";
import { createPageQuery } from "../graphql/pageQuery.ts";
import { Loaded } from "../page/Loaded.tsx";
import { NotFound } from "../page/NotFound.tsx";
import type { Visit } from "../page/page.ts";
import { PageHead, Redirect } from "../page/PageContext.tsx";

/** Asks for the thread and the window on its posts that the address names. */
export const preload = ({ params, search, ask }: Visit) => ask(ThreadPageDocument, threadVariables(params, search));

/** Replies, and the thread's title and state. */
export const action = threadAction;

/** A thread. An address with another slug (an old title's, or none) leads to the right one. */
export default function ThreadPage() {
  const params = useParams();
  const location = useLocation();
  const variables = () => threadVariables(params, new URLSearchParams(location.search));
  const page = createPageQuery(ThreadPageDocument, variables);
  const isElsewhere = (thread: { number: number; slug: string }) => {
    const isHere = location.pathname.startsWith(`/t/${thread.number}`);
    return isHere && location.pathname !== threadPath(thread);
  };
  return (
    <Loaded page={page}>
      {(data) => (
        <Show when={data().thread} fallback={<NotFound />}>
          {(thread) => (
            <>
              <PageHead title={thread().title} />
              <Show when={isElsewhere(thread())}>
                <Redirect to={threadPath(thread()) + location.search + location.hash} />
              </Show>
              <ThreadView thread={thread()} variables={variables} readAgain={page.refetch} />
            </>
          )}
        </Show>
      )}
    </Loaded>
  );
}
