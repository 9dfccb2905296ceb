import { Migration } from "@mikro-orm/migrations";

/** The audit trail is read by time, the latest first: of everything, or of one kind, one actor, one subject. */
export class Migration20261130040001_audit_reading extends Migration {
  override up(): void {
    this.addSql(`drop index audit_event_kind, audit_event_actor, audit_event_subject`);
    for (const column of ["kind", "actor_id", "subject"]) this.addSql(index(column, `${column}, occurred_at, id`));
    this.addSql(index("time", "occurred_at, id"));
  }

  override down(): void {
    this.addSql(`drop index audit_event_by_kind, audit_event_by_actor_id, audit_event_by_subject, audit_event_by_time`);
    this.addSql(`create index audit_event_subject on audit_event (subject, id)`);
    this.addSql(`create index audit_event_kind on audit_event (kind, id)`);
    this.addSql(`create index audit_event_actor on audit_event (actor_id, id)`);
  }
}

const index = (name: string, columns: string) => `create index audit_event_by_${name} on audit_event (${columns})`;
