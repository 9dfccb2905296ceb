import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { altTextMaxLength } from "./limits.ts";
import type { PictureRow } from "./picture.columns.ts";

@ObjectType({ description: "A picture in one width, as WebP.", simpleResolvers: true })
export class PictureSource {
  @Field({ description: "Its address on this house; asked for with the same session or access token as everything." })
  url: string;

  @Field(() => Int, { description: "Its width in pixels." })
  width: number;
}

@ObjectType({
  description: "A picture beside a text. It is served to whoever may read that text, and to nobody else.",
  simpleResolvers: true,
})
export class Picture implements PictureRow {
  @Field(() => ID, { description: "Its id, for `PictureInput`." })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: "What can be seen, for whoever can't see it; null when its author described nothing.",
  })
  altText: string | null;

  @Field(() => Boolean, { description: "Whether its author wants it shown only to whoever asks to see it." })
  isSensitive: boolean;

  @Field(() => Int, { description: "Its width in pixels: of the largest one, so that its place can be kept." })
  width: number;

  @Field(() => Int, { description: "Its height in pixels, beside `width`." })
  height: number;

  @Field(() => String, { description: "Its address on this house as a JPEG of at most 800 pixels in width." })
  url: string;

  @Field(() => [PictureSource], { description: "The same as WebP, in several widths, the smallest first." })
  sources: PictureSource[];
}

@InputType({
  description:
    "A picture beside a text. First send it: `POST /pictures` with the file itself as the body, under its own content type (image/jpeg, image/png or image/webp; no form), with the session's cookie or an access token. The answer is 201 or 422, as JSON: `{ upload: { id width height } userErrors: [{ code path message }] }`. `DELETE /pictures/:id` gives an upload up that is not used; one that is used nowhere is deleted after a day.",
})
export class PictureInput {
  @Field(() => ID, { description: "An upload of one's own (POST /pictures), or a picture that stands there already." })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: `What can be seen, for whoever can't see it: plain text, at most ${altTextMaxLength} characters.`,
  })
  altText?: string;

  @Field(() => Boolean, { nullable: true, description: "Whether to show it only to whoever asks to see it." })
  isSensitive?: boolean;
}
