import { purgeWithdrawnTexts } from "./discussion/housekeeping.ts";
import { workForIdentity } from "./identity/identityJobs.ts";
import { workForModeration } from "./moderation/moderationJobs.ts";
import { workForNotifications } from "./notifications/notificationJobs.ts";
import { readAuditHead, sealAudit } from "./platform/audit/sealAudit.ts";
import { forgetOldRecords } from "./platform/bus/retention.ts";
import { forgetOldDrafts } from "./subjects/drafts/housekeeping.ts";
import { deleteUnusedPictures } from "./subjects/pictures/housekeeping.ts";
import type { House } from "./platform/graphql/context.ts";

/** Every room's jobs, and the hourly ones that forget what need not be kept. */
export function workForHouse(house: House): void {
  const { jobs, database } = house;
  workForIdentity(house);
  workForNotifications(house);
  workForModeration(house);
  jobs.work("sealAudit", async () => void (await sealAudit(database.read)), { every: "* * * * *" });
  jobs.work("tellAuditHead", () => tellAuditHead(house), { every: "7 0 * * *" });
  jobs.work("forgetOldRecords", () => forgetOldRecords(database.read), { every: "17 * * * *" });
  jobs.work("purgeWithdrawnTexts", async () => void (await purgeWithdrawnTexts(database, new Date())), {
    every: "37 * * * *",
  });
  jobs.work("forgetOldDrafts", async () => void (await forgetOldDrafts(database, new Date())), {
    every: "47 * * * *",
  });
  jobs.work("deleteUnusedPictures", async () => void (await deleteUnusedPictures(house, new Date())), {
    every: "57 * * * *",
  });
}

/** The log is kept elsewhere than the database: a seal in it stays as it was when somebody rewrites the whole chain. */
async function tellAuditHead({ database, log }: House): Promise<void> {
  const head = await readAuditHead(database.read);
  if (head) log.info(head, "the audit trail is sealed up to here");
}
