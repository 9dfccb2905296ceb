import { Args, Ctx, Extensions, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { pageRequest, type Connection } from "../../kernel/pagination.ts";
import { Viewer } from "../../identity/viewer.graphql.ts";
import { ConnectionArguments, connectionType } from "../../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { ModerationCase } from "../cases/case.graphql.ts";
import type { CaseRow } from "../cases/case.queries.ts";
import { Decision } from "./decision.graphql.ts";
import { readUsualHold } from "./usualHold.ts";
import { readDecisionsOfCases, readOwnDecisions, readSuspensions, type DecisionRow } from "./decision.queries.ts";

export const DecisionConnection = connectionType("Decision", () => Decision);

const defaultPage = 20;

@ObjectType({ description: "Why an account can't come in for now, or any more.", simpleResolvers: true })
export class Suspension {
  @Field(() => DateTime, { nullable: true, description: "Until when; null for a closed account." })
  until: Date | null;

  @Field(() => [Decision], { description: "The decisions that say so, the latest first." })
  decisions: DecisionRow[];
}

const ofCases: RowLoader<{ uuid: string; decisions: DecisionRow[] }> = {
  load: ({ reader, viewer }, ids) => readDecisionsOfCases(reader, viewer, ids),
  idOf: ({ uuid }) => uuid,
};

@Resolver(() => ModerationCase)
export class CaseDecisions {
  @FieldResolver(() => [Decision], { description: "What was decided about it, the latest first." })
  async decisions(@Root() { uuid }: CaseRow, @Ctx() context: RequestContext): Promise<DecisionRow[]> {
    return (await loadRow(context, ofCases, uuid))?.decisions ?? [];
  }
}

@ObjectType({ description: "How long held posts have waited in the last 30 days.", simpleResolvers: true })
export class UsualHold {
  @Field(() => Int, { description: "Half of them waited no longer, in minutes." })
  medianMinutes: number;

  @Field(() => Int, { description: "Four out of five waited no longer, in minutes." })
  mostMinutes: number;
}

@Resolver(() => Viewer)
export class OwnDecisions {
  @Query(() => UsualHold, {
    nullable: true,
    description: "How long held posts have waited in the last 30 days; null when there were too few to say.",
  })
  usualHold(@Ctx() { reader }: RequestContext): Promise<UsualHold | null> {
    return readUsualHold(reader);
  }

  @Extensions({ perViewer: true })
  @Query(() => Suspension, {
    nullable: true,
    description:
      "For whoever has signed in to an account that is suspended or closed: why. They ask as a guest meanwhile, and `viewer` is null. Null for everybody else.",
  })
  async suspension(@Ctx() { reader, viewer }: RequestContext): Promise<Suspension | null> {
    const { suspended, suspendedUntil } = viewer;
    if (!suspended || suspendedUntil === null) return null;
    const owner = { viewerId: suspended.accountId, viewerPseudonyms: suspended.pseudonyms };
    const decisions = await readSuspensions(reader, owner);
    return { until: Number.isFinite(suspendedUntil) ? new Date(suspendedUntil) : null, decisions };
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => DecisionConnection, {
    description: `What the moderators decided about any of their faces, the latest first, ${defaultPage} unless told: what, why, until when.`,
  })
  decisions(
    @Root() _viewer: object,
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<Connection<DecisionRow>> {
    return readOwnDecisions(reader, viewer, pageRequest(given, defaultPage));
  }
}
