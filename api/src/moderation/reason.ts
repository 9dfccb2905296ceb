import type { UserErrorCode } from "../kernel/userErrorCode.ts";

/** Unit: characters. */
export const reasonMaxLength = 1000;

/** Which rule refuses this reason, or null: whoever does something to somebody says why. */
export function refuseReason(reason: string): UserErrorCode | null {
  if (reason.trim() === "") return "REASON_REQUIRED";
  return [...reason.trim()].length > reasonMaxLength ? "TEXT_TOO_LONG" : null;
}
