import type { EntityManager, EventSubscriber, TransactionEventArgs } from "@mikro-orm/postgresql";

/** What an entity says happened to it. Ids and versions only: the truth is read under the reader's own rights. */
export interface DomainEvent {
  kind: string;
  /** What changed, as `thread:<uuid>`. */
  subject: string;
  /** Where, as `board:<uuid>`; empty when nowhere in particular. */
  place: string;
  data: Record<string, string | number>;
}

const recorded = new WeakMap<object, DomainEvent[]>();

/** An entity says what happened to it. The event reaches the outbox in the entity's own transaction, or not at all. */
export function record(entity: object, event: DomainEvent): void {
  recorded.set(entity, [...(recorded.get(entity) ?? []), event]);
}

/** The channel on which every process hears that there is something new in the outbox. */
export const outboxChannel = "event";

/** The channel on which every process hears what it should forget; nothing of it is kept. */
export const hintChannel = "hint";

/** Tells every process, after the commit, that what it knows of a subject (`account:<uuid>`) is no longer true. */
export const hint = (em: EntityManager, subject: string): Promise<void> => hints(em, [subject]);

/** The same for several at once. */
export async function hints(em: EntityManager, subjects: string[]): Promise<void> {
  if (subjects.length === 0) return;
  const all = JSON.stringify(subjects);
  await em.execute(`select pg_notify('${hintChannel}', subject) from jsonb_array_elements_text(?::jsonb) as subject`, [
    all,
  ]);
}

/** Writes what was recorded, just before the commit, and wakes every process after it. */
export const outboxSubscriber: EventSubscriber = {
  async beforeTransactionCommit({ em }: TransactionEventArgs): Promise<void> {
    await writeEvents(em as EntityManager, takeRecorded(em as EntityManager));
  },
};

function takeRecorded(em: EntityManager): DomainEvent[] {
  const events: DomainEvent[] = [];
  for (const entity of em.getUnitOfWork().getIdentityMap()) {
    events.push(...(recorded.get(entity) ?? []));
    recorded.delete(entity);
  }
  return events;
}

async function writeEvents(em: EntityManager, events: DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  await em.execute(
    `insert into event (kind, subject, place, data, occurred_at)
     select e.kind, e.subject, e.place, e.data, ?
     from rows from (jsonb_to_recordset(?::jsonb) as (kind text, subject text, place text, data jsonb))
       with ordinality as e(kind, subject, place, data, position)
     order by e.position`,
    [new Date().toISOString(), JSON.stringify(events)],
  );
  await em.execute(`select pg_notify('${outboxChannel}', '')`);
}
