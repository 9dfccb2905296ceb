import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { runCommand } from "../platform/command.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { acceptRules } from "./acceptRules.ts";
import type { FieldVisibility } from "./fieldVisibility.ts";
import { aboutMaxLength, updateProfile } from "./updateProfile.ts";
import { updateReadingSettings } from "./updateReadingSettings.ts";
import { viewerPayload, ViewerPayload } from "./viewer.graphql.ts";
import {
  FieldVisibilityWord,
  Locale,
  MemberRole,
  Theme,
  TypeSize,
  type LocaleWord,
  type MemberRoleWord,
  type ThemeWord,
  type TypeSizeWord,
} from "./words.ts";

@InputType({ description: "What others see of the viewer. Fields that are left out stay." })
export class UpdateProfileInput {
  @Field(() => String, {
    nullable: true,
    description: "1 to 40 characters of one script, or Chinese and Latin; no title; nobody's look-alike.",
  })
  displayName?: string;

  @Field(() => MemberRole, { nullable: true, description: "How the member comes to be here." })
  role?: MemberRoleWord;

  @Field(() => String, {
    nullable: true,
    description: `Plain text, at most ${aboutMaxLength} characters; may be empty.`,
  })
  about?: string;

  @Field(() => FieldVisibilityWord, { nullable: true, description: "Who sees the role." })
  roleVisibility?: FieldVisibility;

  @Field(() => FieldVisibilityWord, { nullable: true, description: "Who sees the words about themself." })
  aboutVisibility?: FieldVisibility;

  @Field(() => FieldVisibilityWord, { nullable: true, description: "Who sees the day they joined." })
  joinedVisibility?: FieldVisibility;

  @Field(() => Int, { description: "The `version` of the viewer that was edited." })
  expectedVersion: number;

  @Field(() => Boolean, {
    nullable: true,
    description: "That the member was asked about what looks personal in it, and wants it shown.",
  })
  personalDataConfirmed?: boolean;

  @Field(() => [ID], {
    nullable: true,
    description: "The ids of those findings beside WORDS_ASKED that the member has read, and says it all the same.",
  })
  acceptedWarnings?: string[];
}

@ObjectType({
  description: "The member; on STALE_VERSION as they are now, beside the error.",
  simpleResolvers: true,
})
export class UpdateProfilePayload extends ViewerPayload {}

@InputType({ description: "How the house is shown to the viewer. Fields that are left out stay." })
export class UpdateReadingSettingsInput {
  @Field(() => Locale, { nullable: true, description: "The language of pages and mails." })
  locale?: LocaleWord;

  @Field(() => String, { nullable: true, description: "An IANA name, for example Asia/Shanghai." })
  timeZone?: string;

  @Field(() => Theme, { nullable: true, description: "Light or dark." })
  theme?: ThemeWord;

  @Field(() => TypeSize, { nullable: true, description: "How large the text is." })
  typeSize?: TypeSizeWord;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether numbers are left out: of replies, of reactions, of what is unread.",
  })
  hidesCounts?: boolean;
}

@ObjectType({ description: "The member, or why the settings stay.", simpleResolvers: true })
export class UpdateReadingSettingsPayload extends ViewerPayload {}

@InputType({ description: "Rules that were read." })
export class AcceptRulesInput {
  @Field(() => Int, { description: "Their version: `house.rulesVersion`." })
  version: number;
}

@ObjectType({ description: "The member, or why the rules don't count as accepted.", simpleResolvers: true })
export class AcceptRulesPayload extends ViewerPayload {}

@Resolver()
export class ProfileOperations {
  @Authorized()
  @Mutation(() => UpdateProfilePayload, { description: "Changes what others see of the viewer." })
  async updateProfile(
    @Arg("input", () => UpdateProfileInput, { description: "The changes." }) input: UpdateProfileInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateProfilePayload> {
    const outcome = await runCommand(context, (unit) => updateProfile(unit, input));
    context.house.doorkeeper.forget(`account:${context.viewer.accountId}`);
    return viewerPayload(context, outcome);
  }

  @Authorized()
  @Mutation(() => UpdateReadingSettingsPayload, { description: "Changes how the house is shown to the viewer." })
  async updateReadingSettings(
    @Arg("input", () => UpdateReadingSettingsInput, { description: "The changes." }) input: UpdateReadingSettingsInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateReadingSettingsPayload> {
    return viewerPayload(context, await runCommand(context, (unit) => updateReadingSettings(unit, input)));
  }

  @Authorized()
  @Mutation(() => AcceptRulesPayload, { description: "Accepts the rules in force." })
  async acceptRules(
    @Arg("input", () => AcceptRulesInput, { description: "Their version." }) input: AcceptRulesInput,
    @Ctx() context: RequestContext,
  ): Promise<AcceptRulesPayload> {
    return viewerPayload(context, await runCommand(context, (unit) => acceptRules(unit, input)));
  }
}
