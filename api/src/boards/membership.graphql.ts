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
import type { Outcome } from "../kernel/outcome.ts";
import { pageRequest, type Connection } from "../kernel/pagination.ts";
import { rowAfter } from "../discussion/rowAfter.ts";
import { MembershipState, type MembershipStateWord } from "../discussion/words.ts";
import { Member, memberRows, type MemberRow } from "../identity/member.graphql.ts";
import { runCommand } from "../platform/command.ts";
import { ConnectionArguments, connectionType } from "../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext, type RowLoader } from "../platform/graphql/context.ts";
import { Node, registerNode } from "../platform/graphql/node.graphql.ts";
import { Payload } from "../platform/graphql/payload.ts";
import { DateTime } from "../platform/graphql/scalars.ts";
import { Board, boardRows } from "./board.graphql.ts";
import { boardPolicy } from "./board.policy.ts";
import type { BoardRow } from "./board.queries.ts";
import { cancelMembership } from "./cancelMembership.ts";
import { decideMembership } from "./decideMembership.ts";
import { readMembershipQueue, readMemberships, type MembershipRow } from "./membership.queries.ts";
import { membershipNoteMaxLength, requestMembership } from "./requestMembership.ts";

const defaultQueuePage = 30;

/** Memberships by UUID, as the viewer may see them. */
const membershipRows: RowLoader<MembershipRow> = {
  load: ({ reader, viewer }, ids) => readMemberships(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

@ObjectType({
  implements: Node,
  description: "A member's standing in a board, for that member and the staff.",
  simpleResolvers: true,
})
export class Membership extends Node {
  @Field(() => MembershipState, { description: "The standing." })
  state: MembershipStateWord;

  @Field(() => DateTime, { description: "When it was asked for." })
  requestedAt: string;

  @Field({ description: "What the member wrote beside the request." })
  note: string;
}

const MembershipConnection = connectionType("Membership", () => Membership);

@Resolver(() => Membership)
export class MembershipFields {
  @FieldResolver(() => Member, { description: "Whose it is." })
  async member(@Root() membership: MembershipRow, @Ctx() context: RequestContext): Promise<MemberRow> {
    return (await loadRow(context, memberRows, membership.accountUuid))!;
  }

  @FieldResolver(() => Board, { description: "In which board." })
  async board(@Root() membership: MembershipRow, @Ctx() context: RequestContext): Promise<BoardRow> {
    return (await loadRow(context, boardRows, membership.placeUuid))!;
  }
}

@Resolver(() => Board)
export class BoardMembershipFields {
  @Extensions({ perViewer: true })
  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description:
      "Who waits to be let in, the longest waiting first, 30 unless told; null unless the viewer may decide.",
  })
  membershipRequests(
    @Root() board: BoardRow,
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<Connection<MembershipRow>> | null {
    const page = pageRequest(given, defaultQueuePage);
    return boardPolicy.decideMembership(viewer) ? null : readMembershipQueue(reader, viewer, board.uuid, page);
  }
}

@InputType({ description: "A request to be let into a board." })
export class RequestMembershipInput {
  @Field(() => ID, { description: "The board." })
  boardId: string;

  @Field({
    description: `A few words to those who decide, at most ${membershipNoteMaxLength} characters; may be empty.`,
  })
  note: string;
}

@InputType({ description: "Which board is left." })
export class CancelMembershipInput {
  @Field(() => ID, { description: "The board." })
  boardId: string;
}

@InputType({ description: "A decision about a request." })
export class DecideMembershipInput {
  @Field(() => ID, { description: "The request." })
  membershipId: string;

  @Field({ description: "Whether the member is let in. When not, the request is gone, and they may ask again." })
  approve: boolean;
}

@ObjectType({
  description: "The board as the viewer stands to it now, or why nothing has changed.",
  simpleResolvers: true,
})
export class RequestMembershipPayload extends Payload {
  @Field(() => Board, { nullable: true, description: "The board." })
  board: BoardRow | null;
}

@ObjectType({
  description: "The board as the viewer stands to it now, or why nothing has changed.",
  simpleResolvers: true,
})
export class CancelMembershipPayload extends Payload {
  @Field(() => Board, {
    nullable: true,
    description: "The board; null also when it was a private one that they have left.",
  })
  board: BoardRow | null;
}

@ObjectType({ description: "The membership, or why nothing has changed.", simpleResolvers: true })
export class DecideMembershipPayload extends Payload {
  @Field(() => Membership, { nullable: true, description: "The membership; null also when it was declined." })
  membership: MembershipRow | null;
}

@Resolver()
export class MembershipMutations {
  @Authorized()
  @Mutation(() => RequestMembershipPayload, { description: "Asks to be let into a restricted board." })
  async requestMembership(
    @Arg("input", () => RequestMembershipInput, { description: "The request." }) input: RequestMembershipInput,
    @Ctx() context: RequestContext,
  ): Promise<RequestMembershipPayload> {
    return boardPayload(context, await runCommand(context, (unit) => requestMembership(unit, input)));
  }

  @Authorized()
  @Mutation(() => CancelMembershipPayload, { description: "Takes one's request back, or leaves a board." })
  async cancelMembership(
    @Arg("input", () => CancelMembershipInput, { description: "The board." }) input: CancelMembershipInput,
    @Ctx() context: RequestContext,
  ): Promise<CancelMembershipPayload> {
    return boardPayload(context, await runCommand(context, (unit) => cancelMembership(unit, input)));
  }

  @Authorized("moderator")
  @Mutation(() => DecideMembershipPayload, { description: "Lets somebody into a board, or declines: the staff." })
  async decideMembership(
    @Arg("input", () => DecideMembershipInput, { description: "The decision." }) input: DecideMembershipInput,
    @Ctx() context: RequestContext,
  ): Promise<DecideMembershipPayload> {
    const outcome = await runCommand(context, (unit) => decideMembership(unit, input));
    return { membership: await rowAfter(context, membershipRows, outcome), userErrors: outcome.userErrors ?? [] };
  }
}

async function boardPayload(context: RequestContext, outcome: Outcome<{ id: string }>) {
  return { board: await rowAfter(context, boardRows, outcome), userErrors: outcome.userErrors ?? [] };
}

registerNode("Membership", (context, uuid) => loadRow(context, membershipRows, uuid));
