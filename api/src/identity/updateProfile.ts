import { LockMode } from "@mikro-orm/postgresql";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { refusePersonalData } from "../kernel/personalData.ts";
import type { UserErrorCode } from "../kernel/userErrorCode.ts";
import type { CommandContext } from "../platform/command.ts";
import { Account, type Profile } from "./account.entity.ts";
import { given, type Nullable } from "./given.ts";
import { refuseSimilarName } from "./freeNames.ts";
import { normalName, refuseDisplayName } from "./names.ts";
import { profileScreening, type ProfileTexts } from "./profileScreening.ts";
import { refuseWriting } from "./standing.policy.ts";

export const aboutMaxLength = 500;

export type UpdateProfile = Nullable<Profile> & {
  expectedVersion: number;
  personalDataConfirmed?: boolean | null;
  acceptedWarnings?: string[] | null;
};

/**
 * Changes what others see of the member; what is left out stays. UserErrors: NAME_INVALID, NAME_CLAIMS_TITLE,
 * NAME_TOO_SIMILAR, TEXT_TOO_LONG, PERSONAL_DATA_FOUND, WORDS_ASKED, WORDS_REFUSED, ACCOUNT_LIMITED, STALE_VERSION with
 * the current state.
 */
export async function updateProfile(context: CommandContext, input: UpdateProfile): Promise<Outcome<string>> {
  const { em, viewer } = context;
  const limited = refuseWriting(viewer);
  if (limited) return refused(limited);
  const { expectedVersion, personalDataConfirmed, acceptedWarnings, ...changes } = input;
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
  const asked = await askedFirst(context, account, profile, { personalDataConfirmed, acceptedWarnings });
  if (asked.userErrors) return { userErrors: asked.userErrors };
  account.describe({ ...profile, ...asked.value });
  return done(account.id);
}

/** What the member is asked about first, together; their words as they may be shown. Also words that nobody sees for now. */
async function askedFirst(
  context: CommandContext,
  account: Account,
  { displayName, about }: Partial<Profile>,
  confirmed: Pick<UpdateProfile, "personalDataConfirmed" | "acceptedWarnings">,
): Promise<Outcome<ProfileTexts>> {
  const texts: ProfileTexts = {
    ...(displayName !== undefined && { displayName }),
    ...(about !== undefined && { about }),
  };
  const published = [account.displayName, account.about];
  const given = Object.entries(texts).map(([field, text]) => ({ text, path: [field] }));
  const personal = refusePersonalData<ProfileTexts>(given, confirmed.personalDataConfirmed, published);
  const change = { texts, published, accepted: confirmed.acceptedWarnings };
  const screened = await profileScreening().screen(context, change);
  const userErrors = [...(personal?.userErrors ?? []), ...(screened.userErrors ?? [])];
  return userErrors.length > 0 ? { userErrors } : screened;
}

function normalProfile(profile: Partial<Profile>): Partial<Profile> {
  const { displayName, about } = profile;
  return {
    ...profile,
    ...(displayName !== undefined && { displayName: normalName(displayName) }),
    ...(about !== undefined && { about: about.normalize("NFC").trim() }),
  };
}
