import { defineEntity, p, type EntityManager } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";
import { audit } from "../../platform/audit.ts";
import type { CrisisCase } from "./crisis.entity.ts";
import type { CrisisEventKindWord } from "./words.ts";

const CrisisEventSchema = defineEntity({
  name: "CrisisEvent",
  tableName: "crisis_event",
  properties: {
    id: p.uuid().primary(),
    crisisId: p.uuid(),
    kind: p.enum([
      ...(["raised", "raisedAgain", "called", "escalated", "acknowledged", "takenOver", "responded"] as const),
      ...(["answered", "noted", "followUpSet", "followUpDue", "checkedIn", "closed", "reopened"] as const),
    ]),
    actorId: p.uuid().nullable(),
    body: p.text().nullable(),
    occurredAt: p.datetime(),
  },
});

/** One step in a crisis case, for the moderators who come after. It is never changed. */
export class CrisisEvent extends CrisisEventSchema.class {
  static of(crisisId: string, { kind, actorId = null, body = null }: CrisisStep, now: Date): CrisisEvent {
    return Object.assign(new CrisisEvent(), { id: newId(), crisisId, kind, actorId, body, occurredAt: now });
  }
}

CrisisEventSchema.setClass(CrisisEvent);

export interface CrisisStep {
  kind: CrisisEventKindWord;
  /** The moderator; null when the house did it by itself, or the person. */
  actorId?: string | null;
  body?: string | null;
  /** For the audit trail: ids and words of the house, never a text. */
  data?: Record<string, string | string[]>;
}

/** CrisisEvent kind → audit kind: `crisisRaised`, `crisisTakenOver`. */
const auditKind = (kind: CrisisEventKindWord): string => `crisis${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

/** Writes a step twice: for the moderators of the case, and, without a word of anybody's, into the audit trail. */
export async function keepStep(em: EntityManager, crisis: CrisisCase, step: CrisisStep, now: Date): Promise<void> {
  em.persist(CrisisEvent.of(crisis.id, step, now));
  const { kind, actorId = null, data = {} } = step;
  await audit(em, [{ kind: auditKind(kind), actorId, subject: `crisis:${crisis.id}`, data }], now);
}
