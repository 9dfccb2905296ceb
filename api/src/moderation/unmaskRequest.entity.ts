import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../kernel/ids.ts";

const UnmaskRequestSchema = defineEntity({
  name: "UnmaskRequest",
  tableName: "unmask_request",
  properties: {
    id: p.uuid().primary(),
    personaId: p.uuid(),
    postId: p.uuid().nullable(),
    reason: p.text(),
    isCrisis: p.boolean(),
    state: p.enum(["requested", "approved", "denied", "executed"] as const),
    requestedBy: p.uuid(),
    requestedAt: p.datetime(),
    expiresAt: p.datetime(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    revealedAt: p.datetime().nullable(),
    tellAt: p.datetime().nullable(),
    toldAt: p.datetime().nullable(),
  },
});

/** A request waits so long for a second moderator. */
export const decisionHours = 72;
/** An approved one can be used for so long. */
export const revealHours = 24;
/**
 * In a crisis the member is told so long after. Within 72 hours is promised (the database holds it); two hours are left
 * for a job that comes late.
 */
export const crisisTellHours = 70;

const later = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000);

/** One moderator's wish to know who a pseudonym is. requested → approved → executed, or requested → denied. */
export class UnmaskRequest extends UnmaskRequestSchema.class {
  static ask(given: {
    personaId: string;
    postId: string | null;
    reason: string;
    isCrisis: boolean;
    requestedBy: string;
    now: Date;
  }): UnmaskRequest {
    const { now, ...rest } = given;
    const request = new UnmaskRequest();
    const notYet = { decidedBy: null, decidedAt: null, revealedAt: null, tellAt: null, toldAt: null };
    const dates = { requestedAt: now, expiresAt: later(now, decisionHours) };
    return Object.assign(request, { id: newId(), ...rest, state: "requested", ...dates, ...notYet });
  }

  /** Whether it waits for a decision or for being used, and its time is not over. */
  isOpen(now: Date): boolean {
    return (this.state === "requested" || this.state === "approved") && this.expiresAt > now;
  }

  decide(decidedBy: string, isApproved: boolean, now: Date): void {
    this.state = isApproved ? "approved" : "denied";
    this.decidedBy = decidedBy;
    this.decidedAt = now;
    if (isApproved) this.expiresAt = later(now, revealHours);
  }

  /** The requester sees the account, now and never again. */
  execute(now: Date): void {
    this.state = "executed";
    this.revealedAt = now;
    this.tellAt = this.isCrisis ? later(now, crisisTellHours) : now;
  }
}

UnmaskRequestSchema.setClass(UnmaskRequest);
