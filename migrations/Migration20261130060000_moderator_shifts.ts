import { Migration } from "@mikro-orm/migrations";

/** The rota: which moderator looks after the house when. Who was on duty can be read later. */
export class Migration20261130060000_moderator_shifts extends Migration {
  override up(): void {
    this.addSql(`
      create table moderator_shift (
        id uuid primary key,
        account_id uuid not null references account,
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3) not null,
        state text not null check (state in ('planned', 'onDuty', 'handedOver', 'cancelled')),
        created_at timestamptz(3) not null,
        started_at timestamptz(3),
        handed_over_at timestamptz(3),
        hand_over_note text check (hand_over_note <> ''),
        -- The shift of whoever goes on; null when nobody was on the rota.
        handed_to uuid references moderator_shift,
        cancelled_at timestamptz(3),
        check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
        check ((state in ('onDuty', 'handedOver')) = (started_at is not null)),
        check ((state = 'handedOver') = (handed_over_at is not null)),
        check ((handed_over_at is null) = (hand_over_note is null)),
        check (handed_to is null or handed_over_at is not null),
        check ((state = 'cancelled') = (cancelled_at is not null))
      );
      -- No shift is longer than a day: those of a week began in it, or on the day before.
      create index moderator_shift_starts on moderator_shift (starts_at);
      create index moderator_shift_ahead on moderator_shift (ends_at) where state in ('planned', 'onDuty');
      create index moderator_shift_own on moderator_shift (account_id, ends_at) where state in ('planned', 'onDuty');
    `);
  }

  override down(): void {
    this.addSql(`drop table moderator_shift`);
  }
}
