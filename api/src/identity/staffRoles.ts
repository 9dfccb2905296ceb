import type { EntityManager } from "@mikro-orm/postgresql";
import { uuidOf } from "../kernel/ids.ts";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { audit } from "../platform/audit.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { Account } from "./account.entity.ts";
import { StaffRole } from "./staffRole.entity.ts";
import type { StaffRoleWord } from "./words.ts";

export interface StaffRoleChange {
  memberId: string;
  role: StaffRoleWord;
}

/** Gives a member an office; giving it twice changes nothing. UserErrors: NOT_FOUND. */
export async function grantStaffRole(
  { em, viewer, now }: CommandContext,
  input: StaffRoleChange,
): Promise<Outcome<string>> {
  const account = await presentMember(em, input.memberId);
  if (!account) return notFound(["memberId"]);
  if (await em.findOne(StaffRole, { accountId: account.id, role: input.role })) return done(account.id);
  em.persist(StaffRole.grant({ accountId: account.id, role: input.role, grantedBy: viewer.accountId, now }));
  await auditOffice({ em, viewer, now }, "staffRoleGranted", account.id, input.role);
  account.changed();
  return done(account.id);
}

/** Takes an office from a member. UserErrors: NOT_FOUND, NOT_ALLOWED for the last administrator. */
export async function revokeStaffRole(
  { em, viewer, now }: CommandContext,
  input: StaffRoleChange,
): Promise<Outcome<string>> {
  const account = await presentMember(em, input.memberId);
  if (!account) return notFound(["memberId"]);
  const office = await em.findOne(StaffRole, { accountId: account.id, role: input.role });
  if (!office) return done(account.id);
  if (input.role === "administrator" && !(await othersAdminister(em, account.id)))
    return refused("NOT_ALLOWED", ["role"]);
  em.remove(office);
  await auditOffice({ em, viewer, now }, "staffRoleRevoked", account.id, input.role);
  account.changed();
  return done(account.id);
}

function auditOffice(
  { em, viewer, now }: Pick<CommandContext, "em" | "viewer" | "now">,
  kind: string,
  accountId: string,
  role: StaffRoleWord,
): Promise<void> {
  return audit(em, [{ kind, actorId: viewer.accountId, subject: `account:${accountId}`, data: { role } }], now);
}

async function presentMember(em: EntityManager, memberId: string): Promise<Account | null> {
  const id = uuidOf("Member", memberId);
  return id === null ? null : em.findOne(Account, { id, state: { $in: ["active", "limited", "suspended"] } });
}

/** Whether an administrator is left who can act; the rows are locked, so that two can't take it from each other. */
async function othersAdminister(em: EntityManager, accountId: string): Promise<boolean> {
  const holders = await em.execute<{ accountId: string }[]>(
    `select s.account_id as "accountId" from staff_role s join account a on a.id = s.account_id
     where s.role = 'administrator' and a.state = 'active' order by s.account_id for update of s`,
  );
  return holders.some((holder) => holder.accountId !== accountId);
}
