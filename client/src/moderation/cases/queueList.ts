import type { CaseLineFragment, QueueCountsFragment, QueuePageQuery } from "@tongxing/schema/generated/graphql.ts";
import { useClient } from "@urql/solid";
import { createComputed, on, onCleanup } from "solid-js";
import { createStore, reconcile, unwrap } from "solid-js/store";
import { createLive } from "../../graphql/live.ts";
import type { PageQuery } from "../../graphql/pageQuery.ts";
import { QueueActivityDocument, QueueCountsDocument } from "./queueDocuments.ts";
import { isAskedFor, type Asked } from "./queueVisit.ts";

/** The cases in sight: each stays in its place, whatever becomes of it, until the list is read anew. */
export interface QueueOnPage {
  /** What it was read for; null before anything was. */
  key: string | null;
  order: string[];
  cases: Record<string, CaseLineFragment>;
  /** Those that came since. */
  fresh: string[];
  counts: QueueCountsFragment | null;
  cursor: string | null;
}

const settleMs = 1_500;

const opened = (key: string, data: QueuePageQuery): QueueOnPage => {
  const nodes = data.moderationCases?.nodes ?? [];
  return {
    ...{ key, order: nodes.map(({ id }) => id), fresh: [] },
    cases: Object.fromEntries(nodes.map((one) => [one.id, one])),
    ...{ counts: data.moderationQueue, cursor: data.moderationQueue?.activityCursor ?? null },
  };
};

/**
 * The queue as it is looked at. What happens to a case in sight is shown where it stands; a new one is told of and waits
 * until it is asked for, so nothing moves under the reader.
 */
export function createQueueList(page: PageQuery<QueuePageQuery>, key: () => string, asked: () => Asked) {
  const client = useClient();
  const known = page.data();
  const [list, setList] = createStore<QueueOnPage>(
    known ? opened(key(), known) : { key: null, order: [], cases: {}, fresh: [], counts: null, cursor: null },
  );

  const place = (one: CaseLineFragment) => {
    if (list.order.includes(one.id)) return setList("cases", one.id, reconcile(one));
    const rest = list.fresh.filter((id) => id !== one.id);
    setList("fresh", isAskedFor(asked(), one) ? [...rest, one.id] : rest);
  };

  const take = (data: QueuePageQuery, asked: string) => {
    const copy = structuredClone(unwrap(data));
    if (list.key !== asked) return setList(reconcile(opened(asked, copy)));
    for (const one of copy.moderationCases?.nodes ?? []) place(one);
    setList("counts", reconcile(copy.moderationQueue));
  };
  // What it changes is no reason to do it again.
  createComputed(
    on([page.data, key], ([data, asked]) => {
      if (data) take(data, asked);
    }),
  );

  let settling: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(settling));
  const countAnew = () => {
    clearTimeout(settling);
    settling = setTimeout(async () => {
      const read = client.query(QueueCountsDocument, {}, { requestPolicy: "network-only" });
      const { data } = await read.toPromise();
      if (data?.moderationQueue) setList("counts", reconcile(data.moderationQueue));
    }, settleMs);
  };

  createLive(
    QueueActivityDocument,
    () => (list.cursor ? { after: list.cursor } : undefined),
    ({ moderationQueueActivity: { cursor, case: one } }) => {
      setList("cursor", cursor);
      place(one);
      countAnew();
    },
    () => showFresh(),
  );

  /** Reads the list anew, with what came. */
  async function showFresh(): Promise<void> {
    await page.refetch();
    const data = page.data();
    if (data) setList(reconcile(opened(key(), structuredClone(unwrap(data)))));
  }

  return { list, showFresh };
}
