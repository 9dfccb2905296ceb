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
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { rowAfter } from "../../discussion/rowAfter.ts";
import { isStaff } from "../../discussion/thread.policy.ts";
import { Member, memberRows, type MemberRow } from "../../identity/member.graphql.ts";
import { runCommand } from "../../platform/command.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { LocalizedText } from "../../platform/graphql/localizedText.ts";
import { Node, registerNode } from "../../platform/graphql/node.graphql.ts";
import { Payload } from "../../platform/graphql/payload.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { messageMaxLength } from "./crisisMessage.entity.ts";
import { readLatestTemplates, readTemplates, type CrisisTemplateRow } from "./crisisTemplate.queries.ts";
import { mostTemplates, reviseCrisisTemplate, templateTitleMaxLength } from "./reviseCrisisTemplate.ts";

/** Versions of templates by UUID, for the staff. */
const templateRows: RowLoader<CrisisTemplateRow> = {
  load: ({ reader, viewer }, ids) => (isStaff(viewer) ? readTemplates(reader, ids) : Promise.resolve([])),
  idOf: (row) => row.uuid,
};

@ObjectType({
  implements: Node,
  description:
    "Words that people wrote beforehand for a message in a crisis: a beginning that a moderator changes. For the staff.",
  simpleResolvers: true,
})
export class CrisisTemplate extends Node {
  @Field({ description: "The same in every version." })
  key: string;

  @Field(() => Int, { description: "Counts its versions, from 1." })
  version: number;

  @Field(() => DateTime, { description: "When this version was written." })
  publishedAt: string;
}

@Resolver(() => CrisisTemplate)
export class CrisisTemplateFields {
  @FieldResolver(() => LocalizedText, { description: "What it is for." })
  title(@Root() { titleEn: en, titleZh: zh }: CrisisTemplateRow): LocalizedText {
    return { en, zh };
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => LocalizedText, { description: "The words." })
  body(@Root() { bodyEn: en, bodyZh: zh }: CrisisTemplateRow): LocalizedText {
    return { en, zh };
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: "Who wrote this version; null for the first, which came with the house.",
  })
  writtenBy(@Root() row: CrisisTemplateRow, @Ctx() context: RequestContext): Promise<MemberRow | null> | null {
    return row.writtenBy === null ? null : loadRow(context, memberRows, row.writtenBy);
  }
}

@InputType({ description: "A template in both languages." })
export class ReviseCrisisTemplateInput {
  @Field({ description: "Which one; another word for a new one: a letter, then letters, 2 to 41." })
  key: string;

  @Field({ description: `What it is for, in English: 1 to ${templateTitleMaxLength} characters.` })
  titleEn: string;

  @Field({ description: `The same in Chinese.` })
  titleZh: string;

  @Field({ description: `The words, in English: 1 to ${messageMaxLength} characters.` })
  bodyEn: string;

  @Field({ description: "The same in Chinese." })
  bodyZh: string;

  @Field(() => Int, { description: "The version that was read; 0 for a new one." })
  expectedVersion: number;
}

@ObjectType({ description: "The version as it is now, or why nothing has changed.", simpleResolvers: true })
export class ReviseCrisisTemplatePayload extends Payload {
  @Field(() => CrisisTemplate, { nullable: true, description: "The newest version, also beside STALE_VERSION." })
  template: CrisisTemplateRow | null;
}

@Resolver()
export class CrisisTemplateOperations {
  @Authorized("moderator")
  @Query(() => [CrisisTemplate], {
    nullable: true,
    description: `The newest version of each template, at most ${mostTemplates}. For the staff.`,
  })
  crisisTemplates(@Ctx() { reader }: RequestContext): Promise<CrisisTemplateRow[]> {
    return readLatestTemplates(reader);
  }

  @Authorized("moderator")
  @Mutation(() => ReviseCrisisTemplatePayload, {
    description: "Writes a template anew, or another one. What was sent keeps the version that it began with.",
  })
  async reviseCrisisTemplate(
    @Arg("input", () => ReviseCrisisTemplateInput, { description: "The words." }) input: ReviseCrisisTemplateInput,
    @Ctx() context: RequestContext,
  ): Promise<ReviseCrisisTemplatePayload> {
    const outcome = await runCommand(context, (unit) => reviseCrisisTemplate(unit, input));
    return { template: await rowAfter(context, templateRows, outcome), userErrors: outcome.userErrors ?? [] };
  }
}

registerNode("CrisisTemplate", (context, uuid) => loadRow(context, templateRows, uuid));
