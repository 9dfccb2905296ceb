import type { DemoThread } from "./types.ts";
import { threads as beforeSurgery } from "./threads/before-surgery.ts";
import { threads as familiesAndCarers } from "./threads/families-and-carers.ts";
import { threads as foodAndDailyLife } from "./threads/food-and-daily-life.ts";
import { threads as lars } from "./threads/lars.ts";
import { threads as livingWithAStoma } from "./threads/living-with-a-stoma.ts";
import { threads as rehabilitation } from "./threads/rehabilitation.ts";
import { threads as stomaSupplies } from "./threads/stoma-supplies.ts";
import { threads as workAndGoingOut } from "./threads/work-and-going-out.ts";

/** Every thread of the demonstration, board by board. */
export const threads: DemoThread[] = [
  ...beforeSurgery,
  ...livingWithAStoma,
  ...stomaSupplies,
  ...lars,
  ...foodAndDailyLife,
  ...workAndGoingOut,
  ...familiesAndCarers,
  ...rehabilitation,
];
