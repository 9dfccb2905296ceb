import {
  Arg,
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
import { runCommand } from "../../platform/command.ts";
import { loadRow, type RequestContext, type RowLoader } from "../../platform/graphql/context.ts";
import { Payload } from "../../platform/graphql/payload.ts";
import type { Outcome } from "../../kernel/outcome.ts";
import { Member, memberRows, type MemberRow } from "../member.graphql.ts";
import { Viewer } from "../viewer.graphql.ts";
import { mostMutes, muteMember, readMutes, unmuteMember } from "./mutes.ts";

@InputType({ description: "Whose posts are folded away." })
export class MuteMemberInput {
  @Field(() => ID, { description: "The member." })
  memberId: string;
}

@InputType({ description: "Whose posts are shown again." })
export class UnmuteMemberInput extends MuteMemberInput {}

@ObjectType({ description: "The member, or why nothing has changed.", simpleResolvers: true })
export class MuteMemberPayload extends Payload {
  @Field(() => Member, { nullable: true, description: "The member." })
  member: MemberRow | null;
}

@ObjectType({ description: "The member, or why nothing has changed.", simpleResolvers: true })
export class UnmuteMemberPayload extends MuteMemberPayload {}

const muted: RowLoader<string> = {
  load: ({ reader, viewer }) => readMutes(reader, viewer.accountId!),
  idOf: (id) => id,
};

@Resolver(() => Member)
export class MemberMuteFields {
  @Extensions({ perViewer: true })
  @FieldResolver(() => Boolean, { description: "Whether the viewer has folded this member's posts away." })
  async viewerMutes(@Root() member: MemberRow, @Ctx() context: RequestContext): Promise<boolean> {
    if (!context.viewer.hasFolds) return false;
    return (await loadRow(context, muted, member.uuid)) !== null;
  }
}

@Resolver(() => Viewer)
export class MuteOperations {
  @Extensions({ perViewer: true })
  @FieldResolver(() => [Member], { description: `Whom they mute, latest first: at most ${mostMutes}.` })
  async mutes(@Root() _viewer: object, @Ctx() context: RequestContext): Promise<MemberRow[]> {
    const ids = await readMutes(context.reader, context.viewer.accountId!);
    const members = await Promise.all(ids.map((id) => loadRow(context, memberRows, id)));
    return members.filter((member) => member !== null);
  }

  @Authorized()
  @Mutation(() => MuteMemberPayload, {
    description: "Folds what a member writes under their name away for the viewer. They are not told.",
  })
  async muteMember(
    @Arg("input", () => MuteMemberInput, { description: "The member." }) input: MuteMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<MuteMemberPayload> {
    return payload(context, await runCommand(context, (unit) => muteMember(unit, input)));
  }

  @Authorized()
  @Mutation(() => UnmuteMemberPayload, { description: "Undoes `muteMember`." })
  async unmuteMember(
    @Arg("input", () => UnmuteMemberInput, { description: "The member." }) input: UnmuteMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<UnmuteMemberPayload> {
    return payload(context, await runCommand(context, (unit) => unmuteMember(unit, input)));
  }
}

async function payload(context: RequestContext, outcome: Outcome<string>): Promise<MuteMemberPayload> {
  if (outcome.userErrors) return { member: null, userErrors: outcome.userErrors };
  context.viewer = await context.house.doorkeeper.renew(context.viewer);
  return { member: await loadRow(context, memberRows, outcome.value), userErrors: [] };
}
