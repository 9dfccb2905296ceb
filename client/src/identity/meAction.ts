import type {
  AccessTokenScope,
  FieldVisibility,
  Locale,
  MemberRole,
  Theme,
  TypeSize,
  WarningTreatment,
} from "@tongxing/schema/generated/graphql.ts";
import { acceptedIn } from "../care/accepted.ts";
import { warningKinds } from "../care/warnings.ts";
import type { Action, ActionOutcome, Mistake } from "../page/page.ts";
import {
  ChangePasswordDocument,
  CreateAccessTokenDocument,
  RestoreOutOfSightDocument,
  RevokeAccessTokenDocument,
  RevokeSessionDocument,
  SetWarningPreferencesDocument,
  ShowBlockedDocument,
  ShowMutedDocument,
  UpdateProfileDocument,
  UpdateReadingSettingsDocument,
  WithdrawOutOfSightDocument,
} from "./meDocuments.ts";

/** The forms of a member's own page. Each is a part of the page, too: the address after it leads back there. */
export type Deed =
  | "profile"
  | "look"
  | "place"
  | "password"
  | "warnings"
  | "endSession"
  | "createToken"
  | "revokeToken"
  | "unmute"
  | "unblock"
  | "withdraw"
  | "restore";

const partOf: Record<Deed, string> = {
  profile: "profile",
  look: "reading",
  place: "reading",
  password: "password",
  warnings: "warnings",
  endSession: "sessions",
  createToken: "tokens",
  revokeToken: "tokens",
  unmute: "folded",
  unblock: "folded",
  withdraw: "outOfSight",
  restore: "outOfSight",
};

/** Back to the part of the page where the form is, which then says that it worked. */
const back = (deed: Deed): ActionOutcome => ({ goTo: `/me?done=${deed}#${partOf[deed]}` });

const unless = ({ userErrors }: { userErrors: readonly Mistake[] }, outcome: ActionOutcome): ActionOutcome =>
  userErrors.length ? { userErrors } : outcome;

const saveProfile: Action = async ({ form, run }) => {
  const input = {
    displayName: form.displayName,
    role: form.role as MemberRole | undefined,
    about: form.about?.replaceAll("\r\n", "\n"), // a posted text has them, and each would count as two characters
    roleVisibility: form.roleVisibility as FieldVisibility | undefined,
    aboutVisibility: form.aboutVisibility as FieldVisibility | undefined,
    joinedVisibility: form.joinedVisibility as FieldVisibility | undefined,
    expectedVersion: Number(form.expectedVersion) || 0,
    personalDataConfirmed: form.personalDataConfirmed !== undefined,
    acceptedWarnings: acceptedIn(form),
  };
  return unless((await run(UpdateProfileDocument, { input })).updateProfile, back("profile"));
};

const saveLook: Action = async ({ form, run }) => {
  const theme = form.theme as Theme | undefined;
  const typeSize = form.typeSize as TypeSize | undefined;
  const hidesCounts = form.counts === "HIDDEN";
  const { updateReadingSettings } = await run(UpdateReadingSettingsDocument, {
    input: { theme, typeSize, hidesCounts },
  });
  const remember = {
    theme: (theme ?? "AUTO").toLowerCase(),
    type: (typeSize ?? "NORMAL").toLowerCase(),
    counts: hidesCounts ? "hidden" : "shown",
  };
  return unless(updateReadingSettings, { ...back("look"), remember } as ActionOutcome);
};

const savePlace: Action = async ({ form, run }) => {
  const locale: Locale = form.locale === "ZH" ? "ZH" : "EN";
  const input = { locale, timeZone: form.timeZone };
  const { updateReadingSettings } = await run(UpdateReadingSettingsDocument, { input });
  // Without a fragment: the browser would only scroll, and the page must be loaded in the new language.
  return unless(updateReadingSettings, {
    goTo: "/me?done=place",
    reload: true,
    remember: { locale: locale.toLowerCase() },
  });
};

const saveWarnings: Action = async ({ form, run }) => {
  const preferences = warningKinds.flatMap((kind) =>
    form[kind] ? [{ kind, treatment: form[kind] as WarningTreatment }] : [],
  );
  return unless((await run(SetWarningPreferencesDocument, { preferences })).setWarningPreferences, back("warnings"));
};

const changePassword: Action = async ({ form, run }) => {
  const input = { currentPassword: form.currentPassword ?? "", newPassword: form.newPassword ?? "" };
  return unless((await run(ChangePasswordDocument, { input })).changePassword, back("password"));
};

const endSession: Action = async ({ form, run }) => {
  const { revokeSession } = await run(RevokeSessionDocument, { input: { sessionId: form.sessionId ?? "" } });
  return unless(revokeSession, back("endSession"));
};

const createToken: Action = async ({ form, run }) => {
  const { createAccessToken } = await run(CreateAccessTokenDocument, {
    input: {
      name: form.name ?? "",
      scope: (form.scope ?? "READ") as AccessTokenScope,
      idempotencyKey: form.idempotencyKey || null,
    },
  });
  return unless(createAccessToken, { shown: { secret: createAccessToken.secret ?? "" } });
};

const revokeToken: Action = async ({ form, run }) => {
  const { revokeAccessToken } = await run(RevokeAccessTokenDocument, {
    input: { accessTokenId: form.accessTokenId ?? "" },
  });
  return unless(revokeAccessToken, back("revokeToken"));
};

const unmute: Action = async ({ form, run }) =>
  unless((await run(ShowMutedDocument, { memberId: form.memberId ?? "" })).unmuteMember, back("unmute"));

const unblock: Action = async ({ form, run }) =>
  unless((await run(ShowBlockedDocument, { personaId: form.personaId ?? "" })).unblockPersona, back("unblock"));

const withdraw: Action = async ({ form, run }) =>
  unless((await run(WithdrawOutOfSightDocument, { postId: form.postId ?? "" })).withdrawPost, back("withdraw"));

const restore: Action = async ({ form, run }) =>
  unless((await run(RestoreOutOfSightDocument, { postId: form.postId ?? "" })).restorePost, back("restore"));

const deeds: Record<Deed, Action> = {
  profile: saveProfile,
  look: saveLook,
  place: savePlace,
  password: changePassword,
  warnings: saveWarnings,
  endSession,
  createToken,
  revokeToken,
  unmute,
  unblock,
  withdraw,
  restore,
};

/** Does what the posted form of the page is there for. */
export const meAction: Action = (submission) => {
  const deed = submission.form.deed ?? "";
  if (!Object.hasOwn(deeds, deed)) return Promise.resolve({ userErrors: [{ code: "NOT_ALLOWED", path: [] }] });
  return deeds[deed as Deed](submission);
};
