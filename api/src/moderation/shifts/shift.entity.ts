import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";
import { nextState } from "../../kernel/transitions.ts";
import { record } from "../../platform/bus/outbox.ts";
import { shiftStates, type ShiftHappening } from "./shift.states.ts";

const ModeratorShiftSchema = defineEntity({
  name: "ModeratorShift",
  tableName: "moderator_shift",
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    state: p.enum(["planned", "onDuty", "handedOver", "cancelled"] as const),
    createdAt: p.datetime(),
    startedAt: p.datetime().nullable(),
    handedOverAt: p.datetime().nullable(),
    handOverNote: p.text().nullable(),
    handedTo: p.uuid().nullable(),
    cancelledAt: p.datetime().nullable(),
  },
});

/** A shift lasts so long at most. Unit: hours. */
export const longestShiftHours = 24;
/** It can be begun so long before its time. Unit: minutes. */
export const earlyMinutes = 30;

/** When one moderator looks after the house; its states are `shiftStates`. */
export class ModeratorShift extends ModeratorShiftSchema.class {
  static plan(given: { accountId: string; startsAt: Date; endsAt: Date; now: Date }): ModeratorShift {
    const { now, ...rest } = given;
    const notYet = { startedAt: null, handedOverAt: null, handOverNote: null, handedTo: null, cancelledAt: null };
    const shift = Object.assign(new ModeratorShift(), { id: newId(), ...rest, state: "planned", createdAt: now });
    Object.assign(shift, notYet);
    shift.tell();
    return shift;
  }

  /** Whether it can be begun now: from a little before its time until its end. */
  isDue(now: Date): boolean {
    return this.startsAt.getTime() - earlyMinutes * 60_000 <= now.getTime() && !this.isOver(now);
  }

  /** Whether its time is over; nobody is on duty by it any more, handed over or not. */
  isOver(now: Date): boolean {
    return this.endsAt <= now;
  }

  /** Whether this can happen to it, as far as its state goes. */
  can(happening: ShiftHappening): boolean {
    return nextState(shiftStates, this.state, happening) !== null;
  }

  start(now: Date): void {
    this.happens("start");
    this.startedAt = now;
  }

  /** Ends it with what the next one has to know; `handedTo` is that one's shift. */
  handOver(note: string, handedTo: string | null, now: Date): void {
    this.happens("handOver");
    Object.assign(this, { handedOverAt: now, handOverNote: note, handedTo });
  }

  cancel(now: Date): void {
    this.happens("cancel");
    this.cancelledAt = now;
  }

  /** @throws when it cannot happen in this state: commands have asked before */
  private happens(happening: ShiftHappening): void {
    const state = nextState(shiftStates, this.state, happening);
    if (!state) throw new Error(`A shift that is ${this.state} cannot ${happening}.`);
    this.state = state;
    this.tell();
  }

  private tell(): void {
    const data = { shiftId: this.id };
    record(this, { kind: "ShiftChanged", subject: `shift:${this.id}`, place: "moderation", data });
  }
}

ModeratorShiftSchema.setClass(ModeratorShift);
