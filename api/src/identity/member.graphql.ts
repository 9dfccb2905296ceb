import { Arg, Ctx, Extensions, Field, ObjectType, Query, Resolver } from "type-graphql";
import { loadRow, type RequestContext, type RowLoader } from "../platform/graphql/context.ts";
import { Node, registerNode } from "../platform/graphql/node.graphql.ts";
import { Day } from "../platform/graphql/scalars.ts";
import { readMemberByHandle, readMembers, type MemberRow } from "./member.queries.ts";
import { MemberRole, StaffRole, type MemberRoleWord, type StaffRoleWord } from "./words.ts";

export type { MemberRow };

/** Members by their account's UUID, with the fields that the viewer may see. */
export const memberRows: RowLoader<MemberRow> = {
  load: ({ reader, viewer }, ids) => readMembers(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

@ObjectType({ implements: Node, description: "Somebody with an account, as others see them.", simpleResolvers: true })
export class Member extends Node {
  @Field({ description: "The name in addresses: /members/:handle." })
  handle: string;

  @Field({ description: "The name to show." })
  displayName: string;

  @Field(() => MemberRole, {
    nullable: true,
    description: "As the member says it; null where the viewer may not see it.",
  })
  role: MemberRoleWord | null;

  @Field(() => [StaffRole], { description: "The offices that the member holds." })
  staffRoles: StaffRoleWord[];

  @Field(() => String, {
    nullable: true,
    description: "A few words about themself; null where the viewer may not see them.",
  })
  about: string | null;

  @Field(() => Day, { nullable: true, description: "The day they joined; null where the viewer may not see it." })
  joinedOn: string | null;

  @Extensions({ perViewer: true })
  @Field({ description: "Whether this is the viewer." })
  viewerIsSelf: boolean;
}

@Resolver()
export class MemberQueries {
  @Query(() => Member, { nullable: true, description: "A member by handle." })
  member(
    @Arg("handle", () => String, { description: "The handle, in any case." }) handle: string,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<MemberRow | null> {
    return readMemberByHandle(reader, viewer, handle);
  }
}

registerNode("Member", (context, uuid) => loadRow(context, memberRows, uuid));
