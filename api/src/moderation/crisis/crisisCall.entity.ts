import { defineEntity, p } from "@mikro-orm/postgresql";
import { record } from "../../platform/bus/outbox.ts";

const CrisisCallSchema = defineEntity({
  name: "CrisisCall",
  tableName: "crisis_call",
  properties: {
    crisisId: p.uuid().primary(),
    occasion: p.text().primary(),
    accountId: p.uuid().primary(),
    calledAt: p.datetime(),
    mailedAt: p.datetime().nullable(),
  },
});

/** That somebody of the staff was called to a crisis: on their devices, and by mail. Once for each occasion. */
export class CrisisCall extends CrisisCallSchema.class {
  static to(accountId: string, { crisisId, occasion }: { crisisId: string; occasion: string }, now: Date): CrisisCall {
    const call = new CrisisCall();
    Object.assign(call, { crisisId, occasion, accountId, calledAt: now, mailedAt: null });
    const data = { crisisId, accountId };
    record(call, { kind: "CrisisCalled", subject: `crisis:${crisisId}`, place: "", data });
    return call;
  }
}

CrisisCallSchema.setClass(CrisisCall);
