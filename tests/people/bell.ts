import type { TestHouse } from "../support/house.ts";
import type { Person } from "./person.ts";

/** A notification as its owner reads it. */
export interface Told {
  id: string;
  kind: string;
  count: number;
  isApproved: boolean | null;
  measureKind: string | null;
  readAt: string | null;
  thread: { id: string; number: number; title: string } | null;
  post: { number: number } | null;
  actors: { displayName: string; handle: string | null }[];
}

/** What somebody's bell says, and their list, latest first. */
export async function bell(person: Person, filter = "ALL"): Promise<{ count: number; nodes: Told[] }> {
  const { viewer } = await person.reads(
    `query ($filter: NotificationFilter!) { viewer { unreadNotificationCount notifications(filter: $filter, first: 100) {
       nodes { id kind count isApproved measureKind readAt thread { id number title } post { number } actors { displayName handle } }
     } } }`,
    { filter },
  );
  return { count: viewer.unreadNotificationCount, nodes: viewer.notifications.nodes };
}

/** Waits until everybody was told of all that has happened so far. @throws after ten seconds */
export async function settled({ house }: TestHouse): Promise<void> {
  const { read } = house.database;
  const { rows } = await read.query<{ xid: string; id: string }>(
    `select xid::text, id::text from event where kind in ('PostPublished', 'SubjectReacted', 'MembershipRequested',
       'MembershipDecided', 'MeasureTaken', 'DecisionMade', 'AppealDecided') order by event.xid desc, event.id desc limit 1`,
  );
  const [last] = rows;
  for (const end = Date.now() + 10_000; last;) {
    const { rows: behind } = await read.query(
      `select from event_consumer where name = 'notifications' and (xid, id) < ($1::text::xid8, $2::bigint)`,
      [last.xid, last.id],
    );
    if (behind.length === 0) return;
    if (Date.now() > end) throw new Error("the notifications did not come in time");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
