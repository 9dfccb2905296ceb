import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
} from "type-graphql";
import type { Outcome } from "../../kernel/outcome.ts";
import { pageRequest, type Connection } from "../../kernel/pagination.ts";
import { bodyMaxLength, titleMaxLength } from "../../kernel/textLimits.ts";
import { Viewer } from "../../identity/viewer.graphql.ts";
import { runCommand } from "../../platform/command.ts";
import { ConnectionArguments, connectionType } from "../../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { Node, registerNode } from "../../platform/graphql/node.graphql.ts";
import { Payload } from "../../platform/graphql/payload.ts";
import { registerWords } from "../../platform/graphql/registerWords.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { subjectOf } from "../subject.ts";
import { discardDraft } from "./discardDraft.ts";
import { readDraftOf, readDrafts, readDraftsByIds, type DraftRow } from "./draft.queries.ts";
import { DraftSettings, DraftSettingsInput } from "./draftSettings.graphql.ts";
import { draftDays } from "./limits.ts";
import { saveDraft } from "./saveDraft.ts";
import { writtenInto } from "./sealedDraft.ts";

const DraftKind = registerWords<DraftRow["kind"]>("DraftKind", "What a draft is written into.", {
  board: "A board: the draft of a new thread.",
  thread: "A thread: the draft of a reply.",
  post: "A post of the writer's own: the draft of another text for it.",
});

@ObjectType({
  implements: Node,
  description: "What a member is writing and has not published. Nobody else can see it.",
  simpleResolvers: true,
})
export class Draft extends Node {
  @Field(() => DraftKind, { description: "What it is written into." })
  kind: DraftRow["kind"];

  @Field(() => ID, { description: "What it is written into; its id says nothing of whether that can still be seen." })
  subjectId: string;

  @Field({ description: "The title of a new thread; empty elsewhere." })
  title: string;

  @Extensions({ perViewer: true })
  @Field({ description: "The text so far, as Markdown." })
  body: string;

  @Field({ description: "The first 240 characters of the text, on one line." })
  beginning: string;

  @Field(() => DraftSettings, { description: "What the composer held besides the text." })
  settings: DraftSettings;

  @Field({ description: "Where it was saved last, such as “Firefox on Android”." })
  device: string;

  @Field(() => Int, { description: "Hand it to `expectedVersion` and `draftVersion`. None comes twice." })
  version: number;

  @Field(() => DateTime, {
    description: `When it was saved last. It is deleted ${draftDays} days after that (\`house.draftDays\`).`,
  })
  updatedAt: string;
}

export const DraftConnection = connectionType("Draft", () => Draft);

const draftRows: RowLoader<DraftRow> = {
  load: readDraftsByIds,
  idOf: (row) => row.uuid,
};

const defaultPage = 20;

@Resolver(() => Viewer)
export class ViewerDrafts {
  @Extensions({ perViewer: true })
  @FieldResolver(() => DraftConnection, { description: "What they are writing, last saved first, 20 unless told." })
  drafts(
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<DraftRow>> {
    return readDrafts(context, pageRequest(given, defaultPage));
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Draft, {
    nullable: true,
    description: "What they are writing into a board, a thread or a post of theirs; null when nothing.",
  })
  draft(
    @Arg("subjectId", () => ID, { description: "The board, thread or post." }) subjectId: string,
    @Ctx() context: RequestContext,
  ): Promise<DraftRow | null> | null {
    const subject = subjectOf(subjectId, writtenInto);
    return subject && readDraftOf(context, subject);
  }
}

@InputType({ description: "What the viewer is writing." })
export class SaveDraftInput {
  @Field(() => ID, { description: "The board (a new thread), thread (a reply) or own post that it is written into." })
  subjectId: string;

  @Field(() => String, { nullable: true, description: `A new thread's title, at most ${titleMaxLength} characters.` })
  title?: string;

  @Field({ description: `The text, at most ${bodyMaxLength} characters. It or the title has to say something.` })
  body: string;

  @Field(() => ID, { nullable: true, description: "The post that a reply quotes." })
  quotedPostId?: string;

  @Field(() => DraftSettingsInput, { nullable: true, description: "What the composer holds besides the text." })
  settings?: DraftSettingsInput;

  @Field(() => Int, {
    nullable: true,
    description:
      "The version of the draft that was seen last; null when none was. STALE_VERSION when there is another one. A draft that is gone meanwhile (published, discarded) begins anew.",
  })
  expectedVersion?: number;
}

@InputType({ description: "Which draft to throw away." })
export class DiscardDraftInput {
  @Field(() => ID, { description: "What it was written into." })
  subjectId: string;

  @Field(() => Int, { description: "The version that was seen last; STALE_VERSION when there is a newer one." })
  expectedVersion: number;
}

@ObjectType({ description: "The draft as it is saved, or why nothing has changed.", simpleResolvers: true })
export class SaveDraftPayload extends Payload {
  @Field(() => Draft, { nullable: true, description: "The draft; beside STALE_VERSION the one of another device." })
  draft: DraftRow | null;
}

@ObjectType({ description: "That the draft is gone, or why nothing has changed.", simpleResolvers: true })
export class DiscardDraftPayload extends Payload {
  @Field(() => ID, { nullable: true, description: "What it was written into; null when it was refused." })
  subjectId: string | null;

  @Field(() => Draft, { nullable: true, description: "Beside STALE_VERSION: the draft, which is still there." })
  draft: DraftRow | null;
}

@Resolver()
export class DraftMutations {
  @Authorized()
  @Mutation(() => SaveDraftPayload, {
    description:
      "Saves what one is writing: one draft for each member and place, on all their devices. Publishing deletes it. Sending the same text again changes nothing.",
  })
  async saveDraft(
    @Arg("input", () => SaveDraftInput, { description: "The text." }) input: SaveDraftInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveDraftPayload> {
    const outcome = await runCommand(context, (unit) => saveDraft(unit, input, context.caller.device));
    return { draft: await draftAfter(context, outcome), userErrors: outcome.userErrors ?? [] };
  }

  @Authorized()
  @Mutation(() => DiscardDraftPayload, { description: "Throws a draft away. Saving its text again brings it back." })
  async discardDraft(
    @Arg("input", () => DiscardDraftInput, { description: "The draft." }) input: DiscardDraftInput,
    @Ctx() context: RequestContext,
  ): Promise<DiscardDraftPayload> {
    const outcome = await runCommand(context, (unit) => discardDraft(unit, input));
    if (!outcome.userErrors) return { subjectId: input.subjectId, draft: null, userErrors: [] };
    return { subjectId: null, draft: await draftAfter(context, outcome), userErrors: outcome.userErrors };
  }
}

/** The draft after a command, also beside STALE_VERSION; null beside another refusal. */
async function draftAfter(context: RequestContext, outcome: Outcome<{ id: string }>): Promise<DraftRow | null> {
  const draft = outcome.userErrors ? outcome.current : outcome.value;
  return draft ? loadRow(context, draftRows, draft.id) : null;
}

registerNode("Draft", (context, uuid) => loadRow(context, draftRows, uuid));
