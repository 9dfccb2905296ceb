import type { House } from "../../platform/graphql/context.ts";
import { callForCrises, callForCrisis, followUpCrises } from "./callForCrises.ts";
import { crisisJobs } from "./jobNames.ts";
import { mailCrisisCall } from "./mailCrisisCall.ts";

/** Calls whoever is on call as soon as a crisis is raised; what it missed is found by the job of each minute. */
export function followCrises(house: House): void {
  house.consumers.add({
    name: "crises",
    kinds: new Set(["CrisisRaised"]),
    batchSize: 10,
    startsAt: "now",
    handle: async (em, events) => {
      for (const { data } of events) await house.jobs.enqueue(em, crisisJobs.call, { crisisId: data["crisisId"]! });
    },
  });
}

/** What is done for crises beside answering. */
export function workForCrises(house: House): void {
  const { jobs } = house;
  jobs.work(crisisJobs.call, ({ crisisId }) => callForCrisis(house, crisisId as string, new Date()));
  jobs.work(crisisJobs.mail, (data) => mailCrisisCall(house, data, new Date()));
  const due = async () => {
    await callForCrises(house, new Date());
    await followUpCrises(house, new Date());
  };
  jobs.work(crisisJobs.due, due, { every: "* * * * *" });
}
