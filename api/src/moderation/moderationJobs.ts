import type { House } from "../platform/graphql/context.ts";
import { workForCrises } from "./crisis/followCrises.ts";
import { forgetExposure } from "./care/forgetExposure.ts";
import { releaseExpiredClaims } from "./cases/releaseExpiredClaims.ts";
import { endDueDecisions } from "./decisions/endDueDecisions.ts";
import { tendAppeals } from "./appeals/tendAppeals.ts";
import { tellDueUnmaskings } from "./tellUnmasked.ts";

/** What the moderators' room does by itself. */
export function workForModeration(house: House): void {
  const { jobs } = house;
  // Members are told of unmaskings that a crisis had put off well within the 72 hours promised.
  jobs.work("moderation.tellUnmasked", () => tellDueUnmaskings(house, new Date()), { every: "*/10 * * * *" });
  jobs.work("moderation.endDueDecisions", () => endDueDecisions(house, new Date()), { every: "* * * * *" });
  jobs.work("moderation.releaseExpiredClaims", () => releaseExpiredClaims(house, new Date()), { every: "* * * * *" });
  jobs.work("moderation.tendAppeals", () => tendAppeals(house, new Date()), { every: "17 * * * *" });
  workForCrises(house);
  jobs.work("moderation.forgetExposure", () => forgetExposure(house, new Date()), { every: "27 * * * *" });
}
