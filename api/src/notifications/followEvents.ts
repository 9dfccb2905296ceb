import type { EntityManager } from "@mikro-orm/postgresql";
import type { StoredEvent } from "../platform/bus/bus.ts";
import type { House } from "../platform/graphql/context.ts";
import { tellOfCall, tellOfMessage } from "./tellOfCrisis.ts";
import { tellOfAppeal } from "./tellOfAppeals.ts";
import { tellOfMeasure } from "./tellOfMeasure.ts";
import { tellOfDecision, tellOfRequest } from "./tellOfMembership.ts";
import { tellOfPost } from "./tellOfPost.ts";
import { tellOfReaction } from "./tellOfReaction.ts";
import { tellReporters } from "./tellOfReports.ts";
import type { Unit } from "./unit.ts";

/** What is told of, by the kind of event. Answers to questions take their place here. */
const tellers: Record<string, (unit: Unit, event: StoredEvent) => Promise<void>> = {
  PostPublished: tellOfPost,
  SubjectReacted: tellOfReaction,
  MembershipRequested: tellOfRequest,
  MembershipDecided: tellOfDecision,
  MeasureTaken: tellOfMeasure,
  ModeratorsWrote: tellOfMessage,
  CrisisCalled: tellOfCall,
  DecisionMade: tellReporters,
  AppealDecided: tellOfAppeal,
};

/** Makes notifications of events. Safe to be called twice with the same ones: each person hears of each event once. */
export async function tell(house: House, em: EntityManager, events: StoredEvent[]): Promise<void> {
  for (const event of events) await tellers[event.kind]?.({ em, house, now: new Date(), actorId: null }, event);
}

/** Follows the outbox from now on: what happened before the house could notify is no news. */
export function followEvents(house: House): void {
  house.consumers.add({
    name: "notifications",
    kinds: new Set(Object.keys(tellers)),
    startsAt: "now",
    batchSize: 1,
    handle: (em, events) => tell(house, em, events),
  });
}
