import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../kernel/ids.ts";

const MembershipSchema = defineEntity({
  name: "Membership",
  tableName: "membership",
  properties: {
    id: p.uuid().primary(),
    placeId: p.uuid(),
    accountId: p.uuid(),
    state: p.enum(["requested", "active", "muted", "removed"] as const),
    note: p.text().default(""),
    requestedAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.uuid().nullable(),
  },
});

/** A member's standing in a place. */
export class Membership extends MembershipSchema.class {
  /** Somebody asks to be let in. */
  static request(given: { placeId: string; accountId: string; note: string; now: Date }): Membership {
    const { now, ...rest } = given;
    const membership = new Membership();
    Object.assign(membership, {
      ...rest,
      id: newId(),
      state: "requested",
      requestedAt: now,
      decidedAt: null,
      decidedBy: null,
    });
    return membership;
  }

  /** Lets them in. */
  approve(decidedBy: string, now: Date): void {
    Object.assign(this, { state: "active", decidedAt: now, decidedBy });
  }
}

MembershipSchema.setClass(Membership);
