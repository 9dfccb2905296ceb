import { defineEntity, p } from "@mikro-orm/postgresql";
import type { StaffRoleWord } from "./words.ts";

const StaffRoleSchema = defineEntity({
  name: "StaffRole",
  tableName: "staff_role",
  properties: {
    accountId: p.uuid().primary(),
    role: p.enum(["moderator", "expert", "administrator"] as const).primary(),
    grantedBy: p.uuid().nullable(),
    grantedAt: p.datetime(),
  },
});

/** An office that an account holds, and who gave it; nobody did for the first administrator. */
export class StaffRole extends StaffRoleSchema.class {
  static grant(given: { accountId: string; role: StaffRoleWord; grantedBy: string | null; now: Date }): StaffRole {
    const { now, ...rest } = given;
    const office = new StaffRole();
    Object.assign(office, { ...rest, grantedAt: now });
    return office;
  }
}

StaffRoleSchema.setClass(StaffRole);
