import type { StoredEvent } from "../platform/bus/bus.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { addNotifications } from "./addNotifications.ts";
import type { Unit } from "./unit.ts";
import { staffAccounts } from "./postRecipients.queries.ts";

interface MembershipEvent {
  placeId: string;
  membershipId: string;
  accountId: string;
  decidedBy?: string;
  isApproved?: number;
}

/** Tells the staff that somebody waits to be let in. */
export async function tellOfRequest({ em, now }: Unit, event: StoredEvent): Promise<void> {
  const { placeId, membershipId, accountId } = event.data as unknown as MembershipEvent;
  const staff = await staffAccounts(transactionReader(em), {});
  const told = staff
    .filter((one) => one.accountId !== accountId)
    .map((one) => ({
      ...{ ownerId: one.accountId, accountId: one.accountId, kind: "membershipRequested" as const, isPressing: false },
      ...{ subjectKind: "board" as const, subjectId: placeId, groupKey: `membershipRequested:${placeId}` },
    }));
  await addNotifications(em, told, { event, placeId, membershipId, now });
}

/** Tells somebody whether they were let in. It is about them, so it comes at every level. */
export async function tellOfDecision({ em, now }: Unit, event: StoredEvent): Promise<void> {
  const { placeId, membershipId, accountId, decidedBy, isApproved } = event.data as unknown as MembershipEvent;
  if (decidedBy === accountId) return;
  const told = {
    ...{ ownerId: accountId, accountId, kind: "membershipDecided" as const, isPressing: true },
    ...{ subjectKind: "board" as const, subjectId: placeId, groupKey: `membershipDecided:${membershipId}` },
  };
  await addNotifications(em, [told], { event, placeId, membershipId, isApproved: isApproved === 1, now });
}
