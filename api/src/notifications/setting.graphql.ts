import {
  Arg,
  Authorized,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { Viewer, viewerPayload, ViewerPayload, type ViewerRow } from "../identity/viewer.graphql.ts";
import { runCommand } from "../platform/command.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { readSetting, type NotificationSetting } from "./setting.queries.ts";
import { updateNotificationSettings } from "./updateNotificationSettings.ts";
import { MailFrequency, type MailFrequencyWord } from "./words.ts";

@ObjectType({ description: "How the viewer is told by mail.", simpleResolvers: true })
export class NotificationSettings {
  @Field(() => MailFrequency, { description: "How often." })
  mail: MailFrequencyWord;

  @Field(() => Int, { description: "The hour of digests where they live, 0 to 23." })
  mailHour: number;

  @Field({ description: "Whether mails say which threads and people; without it they only say how many of what." })
  isFullDetail: boolean;
}

@InputType({ description: "How the viewer wants to be told by mail. Fields that are left out stay." })
export class UpdateNotificationSettingsInput {
  @Field(() => MailFrequency, { nullable: true, description: "How often." })
  mail?: MailFrequencyWord | null;

  @Field(() => Int, { nullable: true, description: "The hour of digests where they live, 0 to 23." })
  mailHour?: number | null;

  @Field(() => Boolean, { nullable: true, description: "Whether mails say which threads and people." })
  isFullDetail?: boolean | null;
}

@ObjectType({ description: "The member, or why the settings stay.", simpleResolvers: true })
export class UpdateNotificationSettingsPayload extends ViewerPayload {}

@Resolver(() => Viewer)
export class NotificationSettingOperations {
  @Extensions({ perViewer: true })
  @FieldResolver(() => NotificationSettings, { description: "How they are told by mail." })
  notificationSettings(@Root() viewer: ViewerRow, @Ctx() { reader }: RequestContext): Promise<NotificationSetting> {
    return readSetting(reader, viewer.uuid);
  }

  @Authorized()
  @Mutation(() => UpdateNotificationSettingsPayload, { description: "Changes how the viewer is told by mail." })
  async updateNotificationSettings(
    @Arg("input", () => UpdateNotificationSettingsInput, { description: "The changes." })
    input: UpdateNotificationSettingsInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateNotificationSettingsPayload> {
    return viewerPayload(context, await runCommand(context, (unit) => updateNotificationSettings(unit, input)));
  }
}
