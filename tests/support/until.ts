import { setTimeout as pause } from "node:timers/promises";

/** Waits until something holds that happens by itself. @throws when it does not within ten seconds */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not in time: ${holds.toString()}`);
    await pause(5);
  }
}
