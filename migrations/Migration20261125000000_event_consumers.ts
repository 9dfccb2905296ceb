import { Migration } from "@mikro-orm/migrations";

/**
 * Who follows the outbox for good, and how far they came. What nobody could handle is put aside whole, since the
 * outbox itself is forgotten after a week.
 */
export class Migration20261125000000_event_consumers extends Migration {
  override up(): void {
    this.addSql(`
      create table event_consumer (
        name text primary key,
        xid xid8 not null,
        id bigint not null,
        failures int not null default 0
      )`);
    this.addSql(`
      create table parked_event (
        consumer text not null,
        xid xid8 not null,
        id bigint not null,
        kind text not null,
        subject text not null,
        place text not null,
        data jsonb not null,
        occurred_at timestamptz(3) not null,
        primary key (consumer, xid, id)
      )`);
  }

  override down(): void {
    this.addSql(`drop table parked_event, event_consumer`);
  }
}
