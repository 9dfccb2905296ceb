import { Migration } from "@mikro-orm/migrations";

/** What members have accepted, and what decisions name, stays as it was: a version of the rules is never changed. */
export class Migration20261130040002_rule_versions extends Migration {
  override up(): void {
    this.addSql(`create function refuse_rule_change() returns trigger language plpgsql as $$
      begin
        raise exception 'a version of the rules is never changed; publish another one';
      end $$`);
    for (const table of ["rule_set", "rule"]) {
      this.addSql(`create trigger ${table}_stays before update or delete or truncate on ${table}
        for each statement execute function refuse_rule_change()`);
    }
    this.addSql(`revoke update, delete on rule_set, rule from tongxing_house`);
  }

  override down(): void {
    for (const table of ["rule_set", "rule"]) this.addSql(`drop trigger ${table}_stays on ${table}`);
    this.addSql(`drop function refuse_rule_change`);
    this.addSql(`grant update, delete on rule_set, rule to tongxing_house`);
  }
}
