import { Migration } from "@mikro-orm/migrations";

/**
 * A face is shown dozens of times on a page, and its account's offices with it. Kept beside the account they cost the
 * reader nothing; looked up for every face they took a third of the time that a board's page takes. `staff_role` stays
 * the truth, and who gave an office stands only there.
 */
export class Migration20261125070000_read_paths extends Migration {
  override up(): void {
    this.addSql(`alter table account add column staff_roles text[] not null default '{}'`);
    this.addSql(`
      update account set staff_roles = array(select s.role from staff_role s where s.account_id = account.id order by s.role)
      where id in (select account_id from staff_role)`);
    this.addSql(keepStaffRoles);
    this.addSql(`
      create trigger staff_role_kept after insert or update or delete on staff_role
        for each row execute function keep_staff_roles()`);
  }

  override down(): void {
    this.addSql(`drop trigger staff_role_kept on staff_role`);
    this.addSql(`drop function keep_staff_roles`);
    this.addSql(`alter table account drop column staff_roles`);
  }
}

/** The account is locked before its offices are read: of two changes at once, the later one then sees the earlier. */
const keepStaffRoles = `
create function keep_staff_roles() returns trigger language plpgsql as $$
declare holder uuid := coalesce(new.account_id, old.account_id);
begin
  perform from account where id = holder for no key update;
  update account set staff_roles = array(select s.role from staff_role s where s.account_id = holder order by s.role)
  where id = holder;
  return null;
end $$`;
