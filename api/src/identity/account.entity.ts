import { randomUUID } from "node:crypto";
import { defineEntity, p } from "@mikro-orm/postgresql";
import { record } from "../platform/bus/outbox.ts";
import type { FieldVisibility } from "./fieldVisibility.ts";
import { skeletonOf } from "./skeleton.ts";
import type { LocaleWord, MemberRoleWord, ThemeWord, TypeSizeWord } from "./words.ts";

const AccountSchema = defineEntity({
  name: "Account",
  tableName: "account",
  properties: {
    id: p.uuid().primary(),
    handle: p.string(),
    handleSkeleton: p.string(),
    displayName: p.string(),
    displayNameSkeleton: p.string(),
    email: p.string(),
    emailVerifiedAt: p.datetime().nullable(),
    passwordHash: p.string(),
    role: p.enum(["patient", "carer", "survivor"] as const),
    state: p.enum(["active", "limited", "suspended", "deactivated", "erased"] as const),
    about: p.text().default(""),
    locale: p.enum(["en", "zh"] as const),
    timeZone: p.string(),
    roleVisibility: p.enum(["nobody", "members", "everyone"] as const),
    aboutVisibility: p.enum(["nobody", "members", "everyone"] as const),
    joinedVisibility: p.enum(["nobody", "members", "everyone"] as const),
    theme: p.enum(["auto", "light", "dark"] as const).default("auto"),
    typeSize: p.enum(["normal", "large"] as const).default("normal"),
    hidesCounts: p.boolean().default(false),
    acceptedRulesVersion: p.integer(),
    version: p.integer().default(1),
    createdAt: p.datetime(),
  },
});

/** SQL: whether account `a` may sign in. */
export const maySignInSql = `a.state in ('active', 'limited')`;

/** What others see of a member, as far as the member says it. */
export interface Profile {
  displayName: string;
  role: MemberRoleWord;
  about: string;
  roleVisibility: FieldVisibility;
  aboutVisibility: FieldVisibility;
  joinedVisibility: FieldVisibility;
}

/** How the house is shown to a member. */
export interface ReadingSettings {
  locale: LocaleWord;
  timeZone: string;
  theme: ThemeWord;
  typeSize: TypeSizeWord;
  /** The gentle way of reading: no number of replies, of reactions, or of what is unread. */
  hidesCounts: boolean;
}

/**
 * A person's account. Only `identity/` reads it; what others see of it is a Member or a Persona. Its id is drawn by lot:
 * one with a time in it would tell everybody the moment of joining, which lies beside a newcomer's first anonymous post.
 */
export class Account extends AccountSchema.class {
  /** A new account. A role here says something about somebody's health, so at first only members see the profile. */
  static open(given: {
    handle: string;
    email: string;
    passwordHash: string;
    role: MemberRoleWord;
    locale: LocaleWord;
    timeZone: string;
    acceptedRulesVersion: number;
    now: Date;
  }): Account {
    const { now, ...rest } = given;
    const account = new Account();
    const skeleton = skeletonOf(given.handle);
    const names = { displayName: given.handle, handleSkeleton: skeleton, displayNameSkeleton: skeleton };
    const visibilities = { roleVisibility: "members", aboutVisibility: "members", joinedVisibility: "members" };
    const defaults = {
      state: "active",
      about: "",
      emailVerifiedAt: null,
      theme: "auto",
      typeSize: "normal",
      hidesCounts: false,
      version: 1,
    };
    Object.assign(account, { ...rest, ...names, ...visibilities, ...defaults, id: randomUUID(), createdAt: now });
    return account;
  }

  get maySignIn(): boolean {
    return this.state === "active" || this.state === "limited";
  }

  confirmEmail(now: Date): void {
    this.emailVerifiedAt ??= now;
  }

  changePassword(passwordHash: string): void {
    this.passwordHash = passwordHash;
  }

  acceptRules(version: number): void {
    this.acceptedRulesVersion = version;
  }

  describe(profile: Partial<Profile>): void {
    if (profile.role !== undefined && profile.role !== this.role) this.changed();
    Object.assign(this, profile);
    this.displayNameSkeleton = skeletonOf(this.displayName);
    this.version += 1;
  }

  arrangeReading(settings: Partial<ReadingSettings>): void {
    Object.assign(this, settings);
  }

  /** Says that whatever is known of who this is has to be read anew: role, offices, state. */
  changed(): void {
    record(this, { kind: "AccountChanged", subject: `account:${this.id}`, place: "", data: {} });
  }

  /** Says that a session or access token of this account is no longer good. */
  sessionEnded(sessionId: string): void {
    record(this, { kind: "SessionEnded", subject: `session:${sessionId}`, place: "", data: {} });
  }
}

AccountSchema.setClass(Account);
