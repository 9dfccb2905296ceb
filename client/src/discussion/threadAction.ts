import { ActionFault } from "../page/page.ts";
import type { Action } from "../page/page.ts";

/** What the forms of a thread's page do. Fetched when the first of them is sent: most readers only read. */
export const threadAction: Action = async (submission) => {
  const actions = await import("./threadActions.ts").catch(() => {
    throw new ActionFault("OFFLINE");
  });
  return actions.runThreadAction(submission);
};
