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
import { Member, memberRows, type MemberRow } from "../identity/member.graphql.ts";
import { Persona, type PersonaFace } from "../identity/personas/persona.graphql.ts";
import { Viewer } from "../identity/viewer.graphql.ts";
import { personaRows } from "../discussion/persona.queries.ts";
import { Post } from "../discussion/post.graphql.ts";
import type { PostRow } from "../discussion/post.queries.ts";
import { rowAfter } from "../discussion/rowAfter.ts";
import { Thread } from "../discussion/thread.graphql.ts";
import { isStaff } from "../discussion/thread.policy.ts";
import type { ThreadRow } from "../discussion/thread.queries.ts";
import { postRows, threadRows } from "../discussion/threadRows.ts";
import { runCommand, runCreation } from "../platform/command.ts";
import { loadRow, type RequestContext, type RowLoader } from "../platform/graphql/context.ts";
import { Node, registerNode } from "../platform/graphql/node.graphql.ts";
import { Payload } from "../platform/graphql/payload.ts";
import { DateTime } from "../platform/graphql/scalars.ts";
import { decideUnmasking } from "./decideUnmasking.ts";
import { reasonMaxLength } from "./reason.ts";
import { requestUnmasking } from "./requestUnmasking.ts";
import { revealUnmasking } from "./revealUnmasking.ts";
import { crisisTellHours, decisionHours, revealHours } from "./unmaskRequest.entity.ts";
import { mostRequests, readLatestRequests, readRequests, type UnmaskRequestRow } from "./unmaskRequest.queries.ts";
import { UnmaskState, type UnmaskStateWord } from "./words.ts";

/** Requests by UUID, for the staff. */
export const requestRows: RowLoader<UnmaskRequestRow> = {
  load: ({ reader, viewer }, ids) => readRequests(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

@ObjectType({ description: "What the viewer may do with a request.", simpleResolvers: true })
export class UnmaskRequestPermissions {
  @Field({ description: "Approve or refuse it: anybody of the staff but whoever asked." })
  decide: boolean;

  @Field({ description: "See the account: whoever asked, once, when it was approved." })
  reveal: boolean;
}

@ObjectType({
  implements: Node,
  description: `One moderator's request to see who a pseudonym is. It waits ${decisionHours} hours for a second one, and can be used for ${revealHours} hours after. Nobody reads the account here.`,
  simpleResolvers: true,
})
export class UnmaskRequest extends Node {
  @Field({ description: "Why." })
  reason: string;

  @Field({ description: `Whether it is a crisis: then the member is told up to ${crisisTellHours} hours later.` })
  isCrisis: boolean;

  @Field(() => UnmaskState, { description: "How it stands." })
  state: UnmaskStateWord;

  @Field(() => DateTime, { description: "When it was asked." })
  requestedAt: string;

  @Field(() => DateTime, { description: "Until when it can be decided or, once approved, used." })
  expiresAt: string;

  @Field(() => DateTime, { nullable: true, description: "When it was decided." })
  decidedAt: string | null;

  @Field(() => DateTime, { nullable: true, description: "When whoever asked saw the account." })
  revealedAt: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the member was told." })
  toldAt: string | null;
}

@Resolver(() => UnmaskRequest)
export class UnmaskRequestFields {
  @FieldResolver(() => Persona, { description: "The pseudonym." })
  async persona(@Root() { personaUuid }: UnmaskRequestRow, @Ctx() context: RequestContext): Promise<PersonaFace> {
    return (await loadRow(context, personaRows, personaUuid))!;
  }

  @FieldResolver(() => Thread, { description: "Where it speaks." })
  async thread(@Root() { threadUuid }: UnmaskRequestRow, @Ctx() context: RequestContext): Promise<ThreadRow> {
    return (await loadRow(context, threadRows, threadUuid))!;
  }

  @FieldResolver(() => Post, { nullable: true, description: "The post that gave cause, where one did." })
  post(@Root() { postUuid }: UnmaskRequestRow, @Ctx() context: RequestContext): Promise<PostRow | null> | null {
    return postUuid === null ? null : loadRow(context, postRows, postUuid);
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who asked." })
  requestedBy(@Root() row: UnmaskRequestRow, @Ctx() context: RequestContext): Promise<MemberRow | null> {
    return loadRow(context, memberRows, row.requestedByUuid);
  }

  @FieldResolver(() => Member, { nullable: true, description: "Who decided; null while nobody has." })
  decidedBy(@Root() row: UnmaskRequestRow, @Ctx() context: RequestContext): Promise<MemberRow | null> | null {
    return row.decidedByUuid === null ? null : loadRow(context, memberRows, row.decidedByUuid);
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => UnmaskRequestPermissions, { description: "What the viewer may do with it." })
  viewerCan(
    @Root() { state, requestedByUuid }: UnmaskRequestRow,
    @Ctx() { viewer }: RequestContext,
  ): UnmaskRequestPermissions {
    const isRequester = requestedByUuid === viewer.accountId;
    return {
      decide: viewer.mayWrite && state === "requested" && !isRequester,
      reveal: viewer.mayWrite && state === "approved" && isRequester,
    };
  }
}

@InputType({ description: "A request to see who a pseudonym is." })
export class RequestUnmaskingInput {
  @Field(() => ID, { description: "The pseudonym." })
  personaId: string;

  @Field({
    description: `Why, for the second moderator and, afterwards, the member: 1 to ${reasonMaxLength} characters.`,
  })
  reason: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether somebody may be in danger: then the member is told later, but within 72 hours.",
  })
  crisis?: boolean;

  @Field(() => ID, { nullable: true, description: "The post of this pseudonym that gives cause." })
  postId?: string;

  @Field(() => String, {
    nullable: true,
    description: "1 to 64 characters; the same key gives the first result again.",
  })
  idempotencyKey?: string;
}

@InputType({ description: "A second moderator's decision." })
export class DecideUnmaskingInput {
  @Field(() => ID, { description: "The request." })
  requestId: string;

  @Field({ description: "Whether whoever asked may see the account." })
  approve: boolean;
}

@InputType({ description: "Which approved request is used." })
export class RevealUnmaskingInput {
  @Field(() => ID, { description: "The request." })
  requestId: string;
}

@ObjectType({ description: "The request, or why nothing has changed.", simpleResolvers: true })
export class RequestUnmaskingPayload extends Payload {
  @Field(() => UnmaskRequest, { nullable: true, description: "The request." })
  request: UnmaskRequestRow | null;
}

@ObjectType({ description: "The request as it is now, or why nothing has changed.", simpleResolvers: true })
export class DecideUnmaskingPayload extends RequestUnmaskingPayload {}

@ObjectType({ description: "The account, this once, or why it is not shown.", simpleResolvers: true })
export class RevealUnmaskingPayload extends RequestUnmaskingPayload {
  @Field(() => Member, {
    nullable: true,
    description: "Whose pseudonym it is; null beside a refusal, and when the account is gone.",
  })
  member: MemberRow | null;
}

@Resolver(() => Viewer)
export class UnmaskRequestOperations {
  @Extensions({ perViewer: true })
  @FieldResolver(() => [UnmaskRequest], {
    description: `Requests to see who a pseudonym is, of the last 90 days, the latest first, at most ${mostRequests}; empty for all but the staff, and without those about the viewer's own.`,
  })
  unmaskRequests(
    @Root() _viewer: object,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<UnmaskRequestRow[]> | UnmaskRequestRow[] {
    return isStaff(viewer) ? readLatestRequests(reader, viewer) : [];
  }

  @Authorized("moderator")
  @Mutation(() => RequestUnmaskingPayload, {
    description: "Asks to see who a pseudonym is. A second moderator decides; the member is told afterwards.",
  })
  async requestUnmasking(
    @Arg("input", () => RequestUnmaskingInput, { description: "Whom, and why." }) input: RequestUnmaskingInput,
    @Ctx() context: RequestContext,
  ): Promise<RequestUnmaskingPayload> {
    const retry = { operation: "requestUnmasking", key: input.idempotencyKey };
    const outcome = await runCreation(context, retry, (unit) => requestUnmasking(unit, input));
    const request = outcome.userErrors ? null : await loadRow(context, requestRows, outcome.value);
    return { request, userErrors: outcome.userErrors ?? [] };
  }

  @Authorized("moderator")
  @Mutation(() => DecideUnmaskingPayload, {
    description: "Approves or refuses another moderator's request; nobody decides their own.",
  })
  async decideUnmasking(
    @Arg("input", () => DecideUnmaskingInput, { description: "The decision." }) input: DecideUnmaskingInput,
    @Ctx() context: RequestContext,
  ): Promise<DecideUnmaskingPayload> {
    const outcome = await runCommand(context, (unit) => decideUnmasking(unit, input));
    return { request: await rowAfter(context, requestRows, outcome), userErrors: outcome.userErrors ?? [] };
  }

  @Authorized("moderator")
  @Mutation(() => RevealUnmaskingPayload, {
    description: "Shows whoever asked whose pseudonym it is, once; a second call is refused.",
  })
  async revealUnmasking(
    @Arg("input", () => RevealUnmaskingInput, { description: "The request." }) input: RevealUnmaskingInput,
    @Ctx() context: RequestContext,
  ): Promise<RevealUnmaskingPayload> {
    const outcome = await runCommand(context, (unit) => revealUnmasking(unit, input));
    if (outcome.userErrors) return { request: null, member: null, userErrors: outcome.userErrors };
    const { request, accountId } = outcome.value;
    return {
      request: await loadRow(context, requestRows, request.id),
      member: await loadRow(context, memberRows, accountId),
      userErrors: [],
    };
  }
}

registerNode("UnmaskRequest", (context, uuid) => loadRow(context, requestRows, uuid));
