/** The jobs of crises, by name. */
export const crisisJobs = {
  /** One crisis, right after it was raised. */
  call: "moderation.callForCrisis",
  /** All whose time it is, each minute. */
  due: "moderation.crisesDue",
  mail: "moderation.mailCrisisCall",
} as const;
