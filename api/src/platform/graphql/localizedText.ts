import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "A text in both languages of the house.", simpleResolvers: true })
export class LocalizedText {
  @Field({ description: "In English." })
  en: string;

  @Field({ description: "In Simplified Chinese." })
  zh: string;
}
