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
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { toGlobalId } from "../../kernel/ids.ts";
import { pageRequest, type Connection } from "../../kernel/pagination.ts";
import { Member, type MemberRow } from "../../identity/member.graphql.ts";
import { Viewer, type ViewerRow } from "../../identity/viewer.graphql.ts";
import { runCommand } from "../../platform/command.ts";
import { ConnectionArguments, connectionType } from "../../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { Node, readNode, type NodeRow } from "../../platform/graphql/node.graphql.ts";
import { Payload } from "../../platform/graphql/payload.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { roomOf } from "../subject.ts";
import { readChosenLevels, readFollowing, type FollowingRow } from "./following.queries.ts";
import type { FollowLevelWord } from "./levels.ts";
import { setFollowLevel } from "./setFollowLevel.ts";
import { FollowLevel } from "./words.ts";

/** The levels that the viewer chose, by their subjects' UUIDs. */
export const chosenLevels: RowLoader<{ uuid: string; level: FollowLevelWord }> = {
  load: async ({ reader, viewer }, ids) =>
    [...(await readChosenLevels(reader, viewer, ids))].map(([uuid, level]) => ({ uuid, level })),
  idOf: (row) => row.uuid,
};

/**
 * The level of a subject that has no default of its own: what was chosen (`known`, where that was read with it), else
 * normal; null for guests.
 */
export async function levelOf(
  context: RequestContext,
  uuid: string,
  known?: FollowLevelWord | null,
): Promise<FollowLevelWord | null> {
  if (context.viewer.accountId === null) return null;
  if (known !== undefined) return known ?? "normal";
  return (await loadRow(context, chosenLevels, uuid))?.level ?? "normal";
}

@ObjectType({ description: "Something that the viewer chose a level for.", simpleResolvers: true })
export class Following {
  @Field(() => ID, { description: "The subject's id." })
  subjectId: string;

  @Field(() => FollowLevel, { description: "The level." })
  level: FollowLevelWord;

  @Field(() => DateTime, { description: "When it was chosen." })
  updatedAt: string;
}

const FollowingConnection = connectionType("Following", () => Following);

@InputType({ description: "How much the viewer wants to hear of a subject." })
export class SetFollowLevelInput {
  @Field(() => ID, { description: "A thread, board or member." })
  subjectId: string;

  @Field(() => FollowLevel, {
    nullable: true,
    description: "The level; null for what holds by itself: own threads are watched, those replied to followed.",
  })
  level?: FollowLevelWord | null;
}

@ObjectType({ description: "The subject, or why nothing has changed.", simpleResolvers: true })
export class SetFollowLevelPayload extends Payload {
  @Field(() => Node, { nullable: true, description: "The subject, with its `viewerFollowLevel`." })
  subject: NodeRow | null;
}

const defaultPage = 30;

@Resolver(() => Following)
export class FollowingFields {
  @FieldResolver(() => Node, { nullable: true, description: "The subject; null when it can no longer be seen." })
  subject(@Root() following: FollowingRow, @Ctx() context: RequestContext): Promise<NodeRow | null> {
    return readNode(context, following.subjectId);
  }
}

@Resolver(() => Viewer)
export class ViewerFollowing {
  @Extensions({ perViewer: true })
  @FieldResolver(() => FollowingConnection, {
    description: "What they chose levels for, changed last first, 30 unless told.",
  })
  following(
    @Root() viewer: ViewerRow,
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() { reader }: RequestContext,
  ): Promise<Connection<FollowingRow>> {
    return readFollowing(reader, viewer.uuid, pageRequest(given, defaultPage));
  }
}

@Resolver(() => Member)
export class MemberFollowField {
  @Extensions({ perViewer: true })
  @FieldResolver(() => FollowLevel, {
    nullable: true,
    description: "How much the viewer hears of what they write under their own name; null for guests and oneself.",
  })
  viewerFollowLevel(@Root() member: MemberRow, @Ctx() context: RequestContext): Promise<FollowLevelWord | null> | null {
    return member.viewerIsSelf ? null : levelOf(context, member.uuid);
  }
}

@Resolver()
export class FollowingMutations {
  @Authorized()
  @Mutation(() => SetFollowLevelPayload, { description: "Chooses how much the viewer hears of a subject." })
  async setFollowLevel(
    @Arg("input", () => SetFollowLevelInput, { description: "The subject and the level." }) input: SetFollowLevelInput,
    @Ctx() context: RequestContext,
  ): Promise<SetFollowLevelPayload> {
    const outcome = await runCommand(context, (unit) => setFollowLevel(unit, input));
    if (outcome.userErrors) return { subject: null, userErrors: outcome.userErrors };
    const { kind, uuid } = outcome.value;
    return { subject: await readNode(context, toGlobalId(roomOf(kind).typename, uuid)), userErrors: [] };
  }
}
