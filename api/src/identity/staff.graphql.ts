import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Outcome } from "../kernel/outcome.ts";
import { runCommand } from "../platform/command.ts";
import { loadRow, type RequestContext } from "../platform/graphql/context.ts";
import { Payload } from "../platform/graphql/payload.ts";
import { Member, memberRows, type MemberRow } from "./member.graphql.ts";
import { grantStaffRole, revokeStaffRole } from "./staffRoles.ts";
import { StaffRole, type StaffRoleWord } from "./words.ts";

@InputType({ description: "An office for a member." })
export class GrantStaffRoleInput {
  @Field(() => ID, { description: "The member." })
  memberId: string;

  @Field(() => StaffRole, { description: "The office." })
  role: StaffRoleWord;
}

@ObjectType({ description: "The member with their offices, or why nothing has changed.", simpleResolvers: true })
export class GrantStaffRolePayload extends Payload {
  @Field(() => Member, { nullable: true, description: "The member." })
  member: MemberRow | null;
}

@InputType({ description: "An office to take from a member." })
export class RevokeStaffRoleInput {
  @Field(() => ID, { description: "The member." })
  memberId: string;

  @Field(() => StaffRole, { description: "The office." })
  role: StaffRoleWord;
}

@ObjectType({ description: "The member with the offices left, or why nothing has changed.", simpleResolvers: true })
export class RevokeStaffRolePayload extends Payload {
  @Field(() => Member, { nullable: true, description: "The member." })
  member: MemberRow | null;
}

@Resolver()
export class StaffOperations {
  @Authorized("administrator")
  @Mutation(() => GrantStaffRolePayload, { description: "Gives a member an office. For administrators." })
  async grantStaffRole(
    @Arg("input", () => GrantStaffRoleInput, { description: "Member and office." }) input: GrantStaffRoleInput,
    @Ctx() context: RequestContext,
  ): Promise<GrantStaffRolePayload> {
    return memberPayload(context, await runCommand(context, (unit) => grantStaffRole(unit, input)));
  }

  @Authorized("administrator")
  @Mutation(() => RevokeStaffRolePayload, {
    description: "Takes an office from a member. The last administrator's stays. For administrators.",
  })
  async revokeStaffRole(
    @Arg("input", () => RevokeStaffRoleInput, { description: "Member and office." }) input: RevokeStaffRoleInput,
    @Ctx() context: RequestContext,
  ): Promise<RevokeStaffRolePayload> {
    return memberPayload(context, await runCommand(context, (unit) => revokeStaffRole(unit, input)));
  }
}

async function memberPayload(context: RequestContext, outcome: Outcome<string>): Promise<GrantStaffRolePayload> {
  if (outcome.userErrors) return { member: null, userErrors: outcome.userErrors };
  context.house.doorkeeper.forget(`account:${outcome.value}`);
  return { member: await loadRow(context, memberRows, outcome.value), userErrors: [] };
}
