import { Ctx, Extensions, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { excerptOf, renderMarkdown } from "../../kernel/markdown.ts";
import type { MemberViewer } from "../../kernel/viewer.ts";
import { Member, memberRows, type MemberRow } from "../../identity/member.graphql.ts";
import { Persona, type PersonaFace } from "../../identity/personas/persona.graphql.ts";
import { personaRows } from "../../discussion/persona.queries.ts";
import { Post } from "../../discussion/post.graphql.ts";
import type { PostRow } from "../../discussion/post.queries.ts";
import { Thread } from "../../discussion/thread.graphql.ts";
import type { ThreadRow } from "../../discussion/thread.queries.ts";
import { postRows, threadRows } from "../../discussion/threadRows.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { Node, registerNode } from "../../platform/graphql/node.graphql.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { ContentWarning } from "../../subjects/warnings/warning.graphql.ts";
import { warningRows, type ContentWarningRow } from "../../subjects/warnings/warnings.ts";
import { claimMinutes } from "./case.entity.ts";
import { casePolicy } from "./case.policy.ts";
import { readCases, type CaseRow } from "./case.queries.ts";
import {
  CasePriority,
  CaseSource,
  CaseState,
  RankGroundKind,
  ReportCategory,
  SubjectKind,
  type CasePriorityWord,
  type CaseSourceWord,
  type CaseStateWord,
  type RankGroundWord,
  type ReportCategoryWord,
} from "./words.ts";
import type { SubjectKindWord } from "../../subjects/subject.ts";

/** Cases by UUID, for the staff, without those about the viewer. */
export const caseRows: RowLoader<CaseRow> = {
  load: ({ reader, viewer }, ids) => readCases(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

@ObjectType({ description: "One reason why a case stands where it stands.", simpleResolvers: true })
export class RankGround {
  @Field(() => RankGroundKind, { description: "What speaks for looking at it soon, or against." })
  ground: RankGroundWord;

  @Field(() => Int, { description: "How much; one point counts as one hour of waiting." })
  points: number;
}

@ObjectType({ description: "What the viewer may do with a case now.", simpleResolvers: true })
export class CasePermissions {
  @Field({ description: "Take it, or go on working on it." })
  claim: boolean;

  @Field({ description: "Give it back." })
  release: boolean;

  @Field({ description: "Hand it to another moderator, with a note." })
  handOver: boolean;

  @Field({ description: "Ask another moderator to look." })
  askForSecondReview: boolean;

  @Field({ description: "Write a note to the other moderators." })
  addNote: boolean;

  @Field({ description: "Decide it." })
  decide: boolean;
}

@ObjectType({
  implements: Node,
  description:
    "What one subject is looked at for. For the staff; a moderator never sees a case about themself, whichever of their faces it is about.",
  simpleResolvers: true,
})
export class ModerationCase extends Node {
  @Field(() => Int, { description: "Its number in addresses. Numbers grow in irregular steps." })
  number: number;

  @Field(() => CaseState, { description: "Where it stands." })
  state: CaseStateWord;

  @Field(() => ReportCategory, { description: "The gravest of what it is reported for." })
  category: ReportCategoryWord;

  @Field(() => CasePriority, { description: "How soon it is to be looked at." })
  priority: CasePriorityWord;

  @Field(() => [RankGround], {
    description: "Why it stands where it stands among those of its priority, beside the hours that it has waited.",
  })
  grounds: RankGround[];

  @Field(() => CaseSource, { description: "How it came to be." })
  source: CaseSourceWord;

  @Field(() => SubjectKind, { description: "What it is about." })
  subjectKind: SubjectKindWord;

  @Field(() => String, { nullable: true, description: "The title that its subject had; null where it has none." })
  title: string | null;

  @Field(() => Int, { description: "How many people reported it." })
  reportCount: number;

  @Field({ description: "Whether there is something to see or read that is hard to bear." })
  isGraphic: boolean;

  @Field(() => DateTime, { description: "Since when it waits." })
  openedAt: string;

  @Field(() => DateTime, { nullable: true, description: "When whoever works on it took it." })
  claimedAt: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: `Until when it is theirs: ${claimMinutes} minutes from when they last said that they work on it.`,
  })
  claimExpiresAt: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was decided." })
  decidedAt: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was over." })
  closedAt: string | null;

  @Field(() => Int, { description: "Counts its changes; hand it to `expectedVersion`." })
  version: number;
}

@Resolver(() => ModerationCase)
export class CaseFields {
  @FieldResolver(() => String, { description: "The beginning of what its subject says, as plain words." })
  excerpt(@Root() { opening }: CaseRow): string {
    return excerptOf(renderMarkdown(opening), 160);
  }

  @FieldResolver(() => [ContentWarning], { description: "What its subject warns of, as its author says." })
  contentWarnings(@Root() row: CaseRow): ContentWarningRow[] {
    return warningRows(row);
  }

  @FieldResolver(() => Persona, { nullable: true, description: "The face that made it; null for a member." })
  persona(@Root() { personaUuid }: CaseRow, @Ctx() context: RequestContext): Promise<PersonaFace | null> | null {
    return personaUuid === null ? null : loadRow(context, personaRows, personaUuid);
  }

  @FieldResolver(() => Thread, { nullable: true, description: "The thread that it is, or stands in." })
  thread(@Root() { threadUuid }: CaseRow, @Ctx() context: RequestContext): Promise<ThreadRow | null> | null {
    return threadUuid === null ? null : loadRow(context, threadRows, threadUuid);
  }

  @FieldResolver(() => Post, { nullable: true, description: "The post that it is about, where it is about one." })
  post(@Root() { subjectKind, subjectUuid }: CaseRow, @Ctx() context: RequestContext): Promise<PostRow | null> | null {
    return subjectKind === "post" ? loadRow(context, postRows, subjectUuid) : null;
  }

  @FieldResolver(() => Member, { nullable: true, description: "The member that it is about, where it is about one." })
  member(
    @Root() { subjectKind, subjectUuid }: CaseRow,
    @Ctx() context: RequestContext,
  ): Promise<MemberRow | null> | null {
    return subjectKind === "member" ? loadRow(context, memberRows, subjectUuid) : null;
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who works on it now; null when nobody does." })
  claimant(@Root() { claimantId }: CaseRow, @Ctx() context: RequestContext): Promise<MemberRow | null> | null {
    return claimantId === null ? null : loadRow(context, memberRows, claimantId);
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: "Who asked another moderator to look at it; they don't decide it. Null when nobody did.",
  })
  secondReviewAskedBy(
    @Root() { reviewAskedById }: CaseRow,
    @Ctx() context: RequestContext,
  ): Promise<MemberRow | null> | null {
    return reviewAskedById === null ? null : loadRow(context, memberRows, reviewAskedById);
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Boolean, { description: "Whether the viewer works on it now." })
  viewerWorks(@Root() { claimantId }: CaseRow, @Ctx() { viewer }: RequestContext): boolean {
    return claimantId !== null && claimantId === viewer.accountId;
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => CasePermissions, { description: "What the viewer may do with it." })
  viewerCan(@Root() row: CaseRow, @Ctx() { viewer }: RequestContext): CasePermissions {
    const may = (deed: keyof typeof casePolicy) => casePolicy[deed](viewer as MemberViewer, row) === null;
    return {
      claim: may("claim"),
      release: may("release"),
      handOver: may("handOver"),
      askForSecondReview: may("askForSecondReview"),
      addNote: may("addNote"),
      decide: may("decide"),
    };
  }
}

registerNode("ModerationCase", (context, uuid) => loadRow(context, caseRows, uuid));
