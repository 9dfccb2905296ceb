import { Field, Int, ObjectType } from "type-graphql";
import { connectionType } from "../../platform/graphql/connectionType.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import type { RevisionRow } from "./revision.columns.ts";

@ObjectType({ description: "What a post said, and since when.", simpleResolvers: true })
export class PostRevision implements RevisionRow {
  @Field(() => Int, { description: "Which of the post's texts it is: 1 is the first." })
  version: number;

  @Field({ description: "The text as sanitised HTML." })
  bodyHtml: string;

  @Field(() => DateTime, { description: "When it was written." })
  writtenAt: string;
}

export const PostRevisionConnection = connectionType("PostRevision", () => PostRevision);
