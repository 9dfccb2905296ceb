import {
  Arg,
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
  Root,
} from "type-graphql";
import { uuidOf } from "../../kernel/ids.ts";
import { Member, memberRows, type MemberRow } from "../../identity/member.graphql.ts";
import { Locale, type LocaleWord } from "../../identity/words.ts";
import { rowAfter } from "../../discussion/rowAfter.ts";
import { isStaff } from "../../discussion/thread.policy.ts";
import { runCommand } from "../../platform/command.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { Node, readNode, registerNode, type NodeRow } from "../../platform/graphql/node.graphql.ts";
import { Payload } from "../../platform/graphql/payload.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { FactLabel, type FactLabelWord } from "../../subjects/moderated.ts";
import { globalIdOf } from "../../subjects/subject.ts";
import { ContentWarning, ContentWarningInput } from "../../subjects/warnings/warning.graphql.ts";
import { warningRows } from "../../subjects/warnings/warnings.ts";
import { caseRows, ModerationCase } from "../cases/case.graphql.ts";
import type { CaseRow } from "../cases/case.queries.ts";
import { Rule, ruleRows } from "../rules/rule.graphql.ts";
import type { RuleRow } from "../rules/rule.queries.ts";
import { decideCase } from "./decideCase.ts";
import { undoMinutes } from "./decision.entity.ts";
import { readDecisions, type DecisionRow, type StatementRow } from "./decision.queries.ts";
import { factsMaxLength, sourceMaxLength } from "./readDeed.ts";
import { undoDecision } from "./undoDecision.ts";
import { DecisionKind, DecisionState, type DecisionKindWord, type DecisionStateWord } from "./words.ts";

/** Decisions by UUID, for the staff and for whom they are about. */
export const decisionRows: RowLoader<DecisionRow> = {
  load: ({ reader, viewer }, ids) => readDecisions(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

@ObjectType({ description: "Why something was decided. It is never changed.", simpleResolvers: true })
export class StatementOfReasons {
  @Field({ description: "What happened, in the moderator's words." })
  facts: string;

  @Field(() => String, { nullable: true, description: "The law, where one was broken." })
  law: string | null;

  @Field({ description: "Whether a machine found or decided it." })
  automated: boolean;

  @Field(() => Locale, { description: "The language of `facts`." })
  locale: LocaleWord;
}

@Resolver(() => StatementOfReasons)
export class StatementFields {
  @FieldResolver(() => Rule, { description: "The rule that was broken, as it held then." })
  async rule(@Root() { ruleUuid }: StatementRow, @Ctx() context: RequestContext): Promise<RuleRow> {
    return (await loadRow(context, ruleRows, ruleUuid))!;
  }
}

@ObjectType({ description: "What the viewer may do about a decision.", simpleResolvers: true })
export class DecisionPermissions {
  @Field({ description: `Take it back at once: whoever decided, for ${undoMinutes} minutes.` })
  undo: boolean;
}

@ObjectType({
  implements: Node,
  description: "What the moderators decided about a case. The staff read it, and whom it is about.",
  simpleResolvers: true,
})
export class Decision extends Node {
  @Field(() => DecisionKind, { description: "What was decided." })
  kind: DecisionKindWord;

  @Field(() => DecisionState, { description: "Whether it has an effect now." })
  state: DecisionStateWord;

  @Field(() => DateTime, { description: "When." })
  decidedAt: string;

  @Field(() => DateTime, { nullable: true, description: "When it ends by itself; null for what does not." })
  endsAt: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it has ended." })
  endedAt: string | null;

  @Field(() => StatementOfReasons, {
    nullable: true,
    description: "Why; null only where nothing was done.",
  })
  statement: StatementRow | null;
}

@Resolver(() => Decision)
export class DecisionFields {
  @FieldResolver(() => FactLabel, { nullable: true, description: "For a label: what it says." })
  label(@Root() { detail }: DecisionRow): FactLabelWord | null {
    return detail.label ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: "For a label: on what ground." })
  source(@Root() { detail }: DecisionRow): string | null {
    return detail.source ?? null;
  }

  @FieldResolver(() => [ContentWarning], { description: "Of what the text warns by it." })
  contentWarnings(@Root() { detail }: DecisionRow): ContentWarning[] {
    return warningRows({ warningKinds: detail.warnings ?? [], warningNote: detail.note ?? null });
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: "What it is about, as the viewer may see it now: a thread, a post, a face or a member.",
  })
  subject(@Root() row: DecisionRow, @Ctx() context: RequestContext): Promise<NodeRow | null> {
    return readNode(context, globalIdOf({ kind: row.subjectKind, uuid: row.subjectUuid }));
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => Member, {
    nullable: true,
    description: "Which moderator decided; for the staff, but not about themselves.",
  })
  decidedBy(@Root() row: DecisionRow, @Ctx() context: RequestContext): Promise<MemberRow | null> | null {
    return isStaff(context.viewer) && !row.isAboutViewer ? loadRow(context, memberRows, row.decidedByUuid) : null;
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => DecisionPermissions, { description: "What the viewer may do about it." })
  viewerCan(@Root() row: DecisionRow, @Ctx() { viewer }: RequestContext): DecisionPermissions {
    const isOwn = row.decidedByUuid === viewer.accountId && viewer.mayWrite;
    const isInTime = Date.now() - Date.parse(row.decidedAt) <= undoMinutes * 60_000;
    const stands = row.state === "active" && row.caseState === "decided" && !row.detail.published;
    return { undo: isOwn && isInTime && stands };
  }
}

@InputType({ description: "What is done." })
export class DecisionActionInput {
  @Field(() => DecisionKind, { description: "Which kind of decision." })
  kind: DecisionKindWord;

  @Field(() => FactLabel, { nullable: true, description: "For LABEL, which needs it: what it says." })
  label?: FactLabelWord;

  @Field(() => String, {
    nullable: true,
    description: `For LABEL, which needs it: on what ground, at most ${sourceMaxLength} characters.`,
  })
  source?: string;

  @Field(() => [ContentWarningInput], {
    nullable: true,
    description: "For ADD_WARNING, which needs one: of what the text is to warn.",
  })
  contentWarnings?: ContentWarningInput[];

  @Field(() => ID, {
    nullable: true,
    description: "For MOVE, which needs it: the board that the thread is to stand on.",
  })
  boardId?: string;
}

@InputType({ description: "Why." })
export class StatementOfReasonsInput {
  @Field(() => ID, { description: "The rule that was broken." })
  ruleId: string;

  @Field(() => String, {
    nullable: true,
    description: `The law, where one was broken; at most ${sourceMaxLength} characters.`,
  })
  law?: string;

  @Field({ description: `What happened: 1 to ${factsMaxLength} characters. Whom it is about reads it.` })
  facts: string;

  @Field(() => Boolean, { nullable: true, description: "Whether a machine found it; no unless told." })
  automated?: boolean;

  @Field(() => Locale, { description: "The language of `facts`." })
  locale: LocaleWord;
}

@InputType({ description: "What is decided about a case, and why." })
export class DecideCaseInput {
  @Field(() => ID, { description: "The case." })
  caseId: string;

  @Field(() => Int, { description: "The version that was looked at; STALE_VERSION when there is a newer one." })
  expectedVersion: number;

  @Field(() => DecisionActionInput, { description: "What is done." })
  action: DecisionActionInput;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When it ends by itself, at most a year from now. HOLD, LIMIT, RESTRICT_PICTURES, RESTRICT_LINKS and SUSPEND need it; WARN, LOCK, LABEL and ADD_WARNING may have it.",
  })
  until?: Date;

  @Field(() => StatementOfReasonsInput, {
    nullable: true,
    description: "Why; every kind but NO_ACTION needs it.",
  })
  statement?: StatementOfReasonsInput;
}

@ObjectType({ description: "The decision, or why nothing has changed.", simpleResolvers: true })
export class DecideCasePayload extends Payload {
  @Field(() => Decision, {
    nullable: true,
    description:
      "The decision; beside STALE_VERSION the one that another moderator took first, null when the case has only changed.",
  })
  decision: DecisionRow | null;

  @Field(() => ModerationCase, { nullable: true, description: "The case as it is now; also beside a refusal." })
  case: CaseRow | null;
}

@InputType({ description: "Which decision is taken back." })
export class UndoDecisionInput {
  @Field(() => ID, { description: "The decision." })
  decisionId: string;
}

@ObjectType({ description: "The decision as it is now, or why nothing has changed.", simpleResolvers: true })
export class UndoDecisionPayload extends Payload {
  @Field(() => Decision, { nullable: true, description: "The decision." })
  decision: DecisionRow | null;
}

@Resolver()
export class DecisionMutations {
  @Authorized("moderator")
  @Mutation(() => DecideCasePayload, {
    description:
      "Decides a case: what is decided takes effect at once, its author is told why, and the reports are closed. NO_ACTION shows what was held or hidden. For the staff.",
  })
  async decideCase(
    @Arg("input", () => DecideCaseInput, { description: "The case and the decision." }) input: DecideCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<DecideCasePayload> {
    const outcome = await runCommand(context, (unit) => decideCase(unit, input));
    const caseId = uuidOf("ModerationCase", input.caseId);
    return {
      decision: await rowAfter(context, decisionRows, outcome),
      case: caseId ? await loadRow(context, caseRows, caseId) : null,
      userErrors: outcome.userErrors ?? [],
    };
  }

  @Authorized("moderator")
  @Mutation(() => UndoDecisionPayload, {
    description: `Takes back what one decided oneself, for ${undoMinutes} minutes: everything is what it was, and the case waits again. For the staff.`,
  })
  async undoDecision(
    @Arg("input", () => UndoDecisionInput, { description: "The decision." }) input: UndoDecisionInput,
    @Ctx() context: RequestContext,
  ): Promise<UndoDecisionPayload> {
    const outcome = await runCommand(context, (unit) => undoDecision(unit, input));
    return { decision: await rowAfter(context, decisionRows, outcome), userErrors: outcome.userErrors ?? [] };
  }
}

registerNode("Decision", (context, uuid) => loadRow(context, decisionRows, uuid));
