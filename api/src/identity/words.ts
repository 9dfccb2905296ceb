import { registerWords } from "../platform/graphql/registerWords.ts";
import type { FieldVisibility } from "./fieldVisibility.ts";

export type MemberRoleWord = "patient" | "carer" | "survivor";
export type StaffRoleWord = "moderator" | "expert" | "administrator";
export type LocaleWord = "en" | "zh";
export type ThemeWord = "auto" | "light" | "dark";
export type TypeSizeWord = "normal" | "large";
export type AccessTokenScopeWord = "read" | "write";

export const MemberRole = registerWords<MemberRoleWord>(
  "MemberRole",
  "How a member comes to be here, as they say it.",
  {
    patient: "Somebody with the illness, before, in or soon after treatment.",
    carer: "Family, a partner or a friend of somebody ill.",
    survivor: "Somebody whose treatment lies behind them.",
  },
);

export const StaffRole = registerWords<StaffRoleWord>(
  "StaffRole",
  "An office in the house, given by an administrator.",
  {
    moderator: "Looks after the boards and decides about reports.",
    expert: "A professional whose licence was verified.",
    administrator: "Gives offices and arranges the boards.",
  },
);

export const Locale = registerWords<LocaleWord>("Locale", "A language of the house.", {
  en: "English.",
  zh: "Simplified Chinese.",
});

export const FieldVisibilityWord = registerWords<FieldVisibility>("FieldVisibility", "Who sees a field of a profile.", {
  nobody: "Only the member.",
  members: "Whoever is signed in.",
  everyone: "Guests too.",
});

export const Theme = registerWords<ThemeWord>("Theme", "Light or dark pages.", {
  auto: "As the device says.",
  light: "Always light.",
  dark: "Always dark.",
});

export const TypeSize = registerWords<TypeSizeWord>("TypeSize", "How large the text is.", {
  normal: "The house's normal size, 18 px.",
  large: "Large type, 22 px.",
});

export const AccessTokenScope = registerWords<AccessTokenScopeWord>(
  "AccessTokenScope",
  "What an access token may do.",
  {
    read: "Only ask.",
    write: "Ask, and give commands.",
  },
);
