import type { House } from "../platform/graphql/context.ts";
import { tellDueUnmaskings } from "./tellUnmasked.ts";

/** Tells members of unmaskings that a crisis had put off; every ten minutes, well within the 72 hours promised. */
export function workForModeration(house: House): void {
  house.jobs.work("moderation.tellUnmasked", () => tellDueUnmaskings(house, new Date()), { every: "*/10 * * * *" });
}
