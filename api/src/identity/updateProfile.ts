import { LockMode } from "@mikro-orm/postgresql";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { refusePersonalData } from "../kernel/personalData.ts";
import type { UserErrorCode } from "../kernel/userErrorCode.ts";
import type { CommandContext } from "../platform/command.ts";
import { Account, type Profile } from "./account.entity.ts";
import { given, type Nullable } from "./given.ts";
import { refuseSimilarName } from "./freeNames.ts";
import { normalName, refuseDisplayName } from "./names.ts";
import { refuseWriting } from "./standing.policy.ts";

export const aboutMaxLength = 500;

export type UpdateProfile = Nullable<Profile> & {
  expectedVersion: number;
  personalDataConfirmed?: boolean | null;
};

/**
 * Changes what others see of the member; what is left out stays. UserErrors: NAME_INVALID, NAME_CLAIMS_TITLE,
 * NAME_TOO_SIMILAR, TEXT_TOO_LONG, PERSONAL_DATA_FOUND, ACCOUNT_LIMITED, STALE_VERSION with the current state.
 */
export async function updateProfile({ em, viewer }: CommandContext, input: UpdateProfile): Promise<Outcome<string>> {
  const limited = refuseWriting(viewer);
  if (limited) return refused(limited);
  const { expectedVersion, personalDataConfirmed, ...changes } = input;
  const profile = normalProfile(given(changes));
  const account = await em.findOneOrFail(Account, { id: viewer.accountId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (account.version !== expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], account.id);
  if (profile.about !== undefined && [...profile.about].length > aboutMaxLength)
    return refused("TEXT_TOO_LONG", ["about"]);
  const { displayName } = profile;
  if (displayName !== undefined && displayName !== account.displayName) {
    const wrong: UserErrorCode | null =
      refuseDisplayName(displayName) ?? (await refuseSimilarName(em, displayName, account.id));
    if (wrong) return refused(wrong, ["displayName"]);
  }
  const texts = (["displayName", "about"] as const).map((field) => ({ text: profile[field] ?? "", path: [field] }));
  const personal = refusePersonalData<string>(texts, personalDataConfirmed, [account.displayName, account.about]);
  if (personal) return personal;
  account.describe(profile);
  return done(account.id);
}

function normalProfile(profile: Partial<Profile>): Partial<Profile> {
  const { displayName, about } = profile;
  return {
    ...profile,
    ...(displayName !== undefined && { displayName: normalName(displayName) }),
    ...(about !== undefined && { about: about.normalize("NFC").trim() }),
  };
}
