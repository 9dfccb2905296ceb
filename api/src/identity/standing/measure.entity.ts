import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";
import { record } from "../../platform/bus/outbox.ts";
import type { MeasureKindWord } from "./words.ts";

const MeasureSchema = defineEntity({
  name: "Measure",
  tableName: "measure",
  properties: {
    id: p.uuid().primary(),
    personaId: p.uuid().nullable(),
    accountId: p.uuid().nullable(),
    kind: p.text().$type<MeasureKindWord>(),
    postId: p.uuid().nullable(),
    reason: p.text(),
    takenBy: p.uuid(),
    createdAt: p.datetime(),
    endsAt: p.datetime().nullable(),
    liftedAt: p.datetime().nullable(),
    liftedBy: p.uuid().nullable(),
    acknowledgedAt: p.datetime().nullable(),
    isCleared: p.boolean().default(false),
  },
});

/**
 * The face that a measure is taken against; `accountId` is known of named ones alone. A profile has an account, and no
 * face in any thread.
 */
export interface MeasuredFace {
  personaId: string | null;
  accountId: string | null;
}

/** What it is about, as the outbox and the audit trail spell it: the face, or the member where there is none. */
export const faceSubject = ({ personaId, accountId }: MeasuredFace): string =>
  personaId === null ? `member:${accountId}` : `persona:${personaId}`;

/**
 * Something that the moderators did to a face, and that its author is told of. It is enforced on whoever has the face
 * among their own, so nobody has to look behind it.
 */
export class Measure extends MeasureSchema.class {
  static take(given: {
    face: MeasuredFace;
    kind: MeasureKindWord;
    reason: string;
    takenBy: string;
    postId?: string | null;
    endsAt?: Date | null;
    now: Date;
  }): Measure {
    const { face, kind, reason, takenBy, postId = null, endsAt = null, now } = given;
    const measure = new Measure();
    const notYet = { liftedAt: null, liftedBy: null, acknowledgedAt: null, isCleared: false };
    Object.assign(measure, { id: newId(), ...face, kind, reason, takenBy, postId, createdAt: now, endsAt, ...notYet });
    record(measure, {
      kind: "MeasureTaken",
      subject: faceSubject(face),
      place: "",
      data: { measureId: measure.id },
    });
    return measure;
  }

  /** Whether it still has an effect on what its author may do. */
  isActive(now: Date): boolean {
    return this.endsAt != null && !this.liftedAt && this.endsAt > now;
  }

  /** Ends it before its time. */
  lift(liftedBy: string, now: Date): void {
    if (this.liftedAt) return;
    this.liftedAt = now;
    this.liftedBy = liftedBy;
  }

  /** It was wrong: it counts against nobody any more. */
  clear(): void {
    this.isCleared = true;
  }

  /** Its author has read it: it is no longer shown on top of pages. */
  acknowledge(now: Date): void {
    this.acknowledgedAt ??= now;
  }
}

MeasureSchema.setClass(Measure);
