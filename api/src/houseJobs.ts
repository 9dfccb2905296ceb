import { purgeWithdrawnTexts } from "./discussion/housekeeping.ts";
import { workForIdentity } from "./identity/identityJobs.ts";
import { forgetOldRecords } from "./platform/bus/retention.ts";
import type { House } from "./platform/graphql/context.ts";

/** Every room's jobs, and the hourly ones that forget what need not be kept. */
export function workForHouse(house: House): void {
  const { jobs, database } = house;
  workForIdentity(house);
  jobs.work("forgetOldRecords", () => forgetOldRecords(database.read), { every: "17 * * * *" });
  jobs.work("purgeWithdrawnTexts", async () => void (await purgeWithdrawnTexts(database, new Date())), {
    every: "37 * * * *",
  });
}
