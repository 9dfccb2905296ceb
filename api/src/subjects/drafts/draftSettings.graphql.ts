import { Field, ID, InputType, ObjectType } from "type-graphql";
import { PictureInput } from "../pictures/picture.graphql.ts";
import type { DraftSettings as Settings } from "./draftSettings.ts";

type Picture = NonNullable<Settings["pictures"]>[number];
type Warning = NonNullable<Settings["contentWarnings"]>[number];

@ObjectType({ description: "A content warning that a composer holds.", simpleResolvers: true })
export class DraftWarning implements Warning {
  @Field({ description: "Its kind." })
  kind: string;

  @Field(() => String, { nullable: true, description: "Words of the writer's own." })
  note?: string;
}

@ObjectType({ description: "A picture that a composer holds.", simpleResolvers: true })
export class DraftPicture implements Picture {
  @Field(() => ID, { description: "An upload, or a picture of the post being rewritten. It may be gone by now." })
  id: string;

  @Field(() => String, { nullable: true, description: "What can be seen, as far as its writer has described it." })
  altText?: string;

  @Field(() => Boolean, { nullable: true, description: "Whether to show it only to whoever asks to see it." })
  isSensitive?: boolean;
}

@ObjectType({ description: "What a composer held besides its text.", simpleResolvers: true })
export class DraftSettings implements Settings {
  @Field(() => Boolean, { nullable: true, description: "Whether to publish anonymously; null when nobody chose." })
  anonymous?: boolean;

  @Field(() => [DraftWarning], { nullable: true, description: "The content warnings chosen so far." })
  contentWarnings?: DraftWarning[];

  @Field(() => [DraftPicture], { nullable: true, description: "The pictures added so far, in their order." })
  pictures?: DraftPicture[];
}

@InputType({ description: "A content warning that a composer holds." })
export class DraftWarningInput implements Warning {
  @Field({ description: "Its kind: letters and underscores." })
  kind: string;

  @Field(() => String, { nullable: true, description: "Words of the writer's own, at most 200 characters." })
  note?: string;
}

@InputType({ description: "What a composer holds besides its text." })
export class DraftSettingsInput implements Settings {
  @Field(() => Boolean, { nullable: true, description: "Whether to publish anonymously." })
  anonymous?: boolean;

  @Field(() => [DraftWarningInput], { nullable: true, description: "Content warnings, at most 20." })
  contentWarnings?: DraftWarningInput[];

  @Field(() => [PictureInput], {
    nullable: true,
    description: "Pictures in their order, at most `house.mostPictures`.",
  })
  pictures?: PictureInput[];
}
