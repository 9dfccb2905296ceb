import { LockMode, type EntityManager } from "@mikro-orm/postgresql";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { House } from "../../platform/graphql/context.ts";
import { CrisisCase } from "./crisis.entity.ts";
import { CrisisCall } from "./crisisCall.entity.ts";
import { keepStep } from "./crisisEvent.entity.ts";
import { crisisJobs } from "./jobNames.ts";
import { calledByRota, nextToCall } from "./whoIsCalled.ts";

const minuteMs = 60_000;
const batchSize = 100;
/** After everybody was called and nobody came, it begins again with the first ones after so many turns. */
const restingTurns = 4;

/** A turn: whoever was called has so long to say that they look at it. */
const turnMs = (house: House): number => house.config.crisisAcknowledgeMinutes * minuteMs;

/**
 * Calls whoever is next for each crisis that nobody looks at and whose time it is. What is due stands in the database, so
 * that a restart forgets nobody, and nobody is called twice however many do this at once.
 */
export async function callForCrises(house: House, now: Date): Promise<void> {
  const due = await house.database
    .fork()
    .find(CrisisCase, { callAt: { $lte: now } }, { fields: ["id"], limit: batchSize });
  for (const { id } of due) await callForCrisis(house, id, now);
}

/** The same for one crisis; does nothing before its time, or when somebody looks at it already. */
export async function callForCrisis(house: House, crisisId: string, now: Date): Promise<void> {
  await house.database.fork().transactional(async (em) => {
    const crisis = await em.findOne(CrisisCase, crisisId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (crisis?.isToCall(now)) await callNext(em, house, crisis, now);
  });
}

async function callNext(em: EntityManager, house: House, crisis: CrisisCase, now: Date): Promise<void> {
  const occasion = `call:${crisis.round}`;
  const earlier = await em.find(CrisisCall, { crisisId: crisis.id, occasion });
  const called = new Set(earlier.map(({ accountId }) => accountId));
  const next = await nextToCall(transactionReader(em), house, crisis, { called, now });
  const until = new Date(now.getTime() + turnMs(house));
  if (next.length === 0) return crisis.beginRound(new Date(now.getTime() + restingTurns * turnMs(house)));
  const isFirst = earlier.length === 0 && crisis.state === "raised";
  if (isFirst) crisis.called(until);
  else crisis.escalate(until);
  await keepStep(em, crisis, { kind: isFirst ? "called" : "escalated", data: { called: next } }, now);
  await call(em, house, next, { crisisId: crisis.id, occasion }, now);
}

async function call(
  em: EntityManager,
  house: House,
  accountIds: string[],
  { crisisId, occasion }: { crisisId: string; occasion: string },
  now: Date,
): Promise<void> {
  const known = await em.find(CrisisCall, { crisisId, occasion, accountId: { $in: accountIds } });
  for (const accountId of accountIds) {
    if (known.some((one) => one.accountId === accountId)) continue;
    em.persist(CrisisCall.to(accountId, { crisisId, occasion }, now));
    await house.jobs.enqueue(em, crisisJobs.mail, { crisisId, occasion, accountId });
  }
}

/**
 * Calls whoever looks after a crisis, and the first on call, to something that has come to pass in it: an answer, or a
 * follow-up that is due. Once for each occasion.
 */
export async function callAfter(em: EntityManager, house: House, crisis: CrisisCase, occasion: string, now: Date) {
  const [first] = await calledByRota(transactionReader(em), house, crisis, now);
  const wanted = new Set([crisis.acknowledgedBy, first].filter((accountId) => accountId != null));
  await call(em, house, [...wanted], { crisisId: crisis.id, occasion }, now);
}

/** Says of crises that it is time to look again how somebody is, and calls whoever does. */
export async function followUpCrises(house: House, now: Date): Promise<void> {
  const isDue = { followUpAt: { $lte: now }, state: { $in: ["acknowledged", "responded"] as const } };
  const due = await house.database.fork().find(CrisisCase, isDue as object, { fields: ["id"], limit: batchSize });
  for (const { id } of due) {
    await house.database.fork().transactional(async (em) => {
      const crisis = await em.findOne(CrisisCase, { id, ...isDue } as object, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!crisis) return;
      crisis.fallDue();
      await keepStep(em, crisis, { kind: "followUpDue" }, now);
      await callAfter(em, house, crisis, `followUp:${crisis.followUpAt!.toISOString()}`, now);
    });
  }
}
