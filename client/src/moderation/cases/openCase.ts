import type { CasePageQuery } from "@tongxing/schema/generated/graphql.ts";
import { createEffect, createSignal, on } from "solid-js";
import { createLive } from "../../graphql/live.ts";
import type { PageQuery } from "../../graphql/pageQuery.ts";
import { QueueActivityDocument } from "./queueDocuments.ts";

/**
 * What happens to the case that is open: who works on it is shown at once; that there is something new to read is told,
 * and read when it is asked for.
 */
export function createOpenCase(page: PageQuery<CasePageQuery>) {
  const one = () => page.data()?.moderationCase;
  const [cursor, setCursor] = createSignal<string>();
  const [isNew, setNew] = createSignal(false);
  createEffect(
    on(
      () => page.data()?.moderationQueue?.activityCursor,
      (at) => setCursor(at),
    ),
  );
  createLive(
    QueueActivityDocument,
    () => (cursor() && one() ? { after: cursor() } : undefined),
    ({ moderationQueueActivity: { cursor: at, kind, case: changed } }) => {
      setCursor(at);
      const known = one();
      if (known?.id !== changed.id) return;
      if (kind === "CASE_NOTED" || changed.reportCount !== known.reportCount) setNew(true);
      page.change((data) => ({
        ...data,
        moderationCase: data.moderationCase && {
          ...data.moderationCase,
          ...changed,
          persona: data.moderationCase.persona,
        },
      }));
    },
    () => show(),
  );
  /** Reads the case anew. */
  async function show(): Promise<void> {
    await page.refetch();
    setNew(false);
  }
  return { isNew, show };
}
