import { createLive } from "../../graphql/live.ts";
import { CrisisActivityDocument } from "./crises.ts";

interface Page {
  refetch: () => Promise<void>;
}

/** Reads a page anew whenever something has changed in a crisis that `concerns` it; all do unless told. */
export function followCrises(
  page: Page,
  cursor: () => string | undefined,
  concerns: (crisisId: string) => boolean = () => true,
): void {
  let last: string | undefined;
  createLive(
    CrisisActivityDocument,
    () => (cursor() === undefined ? undefined : { after: last ?? cursor() }),
    ({ crisisActivity }) => {
      last = crisisActivity.cursor;
      if (concerns(crisisActivity.crisis.id)) void page.refetch();
    },
    async () => {
      last = undefined;
      await page.refetch();
    },
  );
}
