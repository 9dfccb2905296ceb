import type { UserErrorCode } from "../kernel/userErrorCode.ts";
import type { MemberViewer } from "../kernel/viewer.ts";

/** A limited account reads, and says nothing that others see. */
export const refuseWriting = (viewer: MemberViewer): UserErrorCode | null =>
  viewer.mayWrite ? null : "ACCOUNT_LIMITED";
