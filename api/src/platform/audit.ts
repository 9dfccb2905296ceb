import type { EntityManager } from "@mikro-orm/postgresql";
import { statement, type Reader } from "./database/statement.ts";

/** Something that must be accounted for later. Ids and words of the house only: never a text, a name or an address. */
export interface AuditEvent {
  kind: string;
  /** The account that did it; null when the house did it by itself. */
  actorId: string | null;
  /** What it was done to, as `persona:<uuid>`. */
  subject: string;
  data?: Record<string, string | string[]>;
}

/** Writes to the audit trail, in the caller's own transaction. Nothing in it is ever changed or deleted. */
export async function audit(em: EntityManager, events: AuditEvent[], now: Date): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ kind, actorId, subject, data = {} }) => ({ kind, actorId, subject, data }));
  await em.execute(
    `insert into audit_event (kind, actor_id, subject, data, occurred_at)
     select e.kind, e."actorId", e.subject, e.data, ?
     from jsonb_to_recordset(?::jsonb) as e(kind text, "actorId" uuid, subject text, data jsonb)`,
    [now, JSON.stringify(rows)],
  );
}

const addUnlessToday = statement<{ kind: string; actorId: string; subject: string; data: string }, object>(
  "auditRead",
  `insert into audit_event (kind, actor_id, subject, data, occurred_at)
   select :kind, :actorId::uuid, :subject, :data::jsonb, now() where not exists (
     select from audit_event where subject = :subject and kind = :kind and actor_id = :actorId::uuid
       and data = :data::jsonb and occurred_at >= date_trunc('day', now()))`,
);

/**
 * Writes that somebody looks at something sensitive, before it is handed to them: once a day for each reader, subject
 * and data, since a page that is opened again and again is one look.
 */
export async function auditRead(reader: Reader, event: AuditEvent & { actorId: string }): Promise<void> {
  const { kind, actorId, subject, data = {} } = event;
  await addUnlessToday(reader, { kind, actorId, subject, data: JSON.stringify(data) });
}
