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
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { Member, memberRows, type MemberRow } from "../../identity/member.graphql.ts";
import { fromGlobalId, toGlobalId, uuidOf } from "../../kernel/ids.ts";
import { pageRequest, type Connection } from "../../kernel/pagination.ts";
import { auditRead } from "../../platform/audit.ts";
import { ConnectionArguments, connectionType } from "../../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext } from "../../platform/graphql/context.ts";
import { fault } from "../../platform/graphql/errors.ts";
import { Node, readNode, type NodeRow } from "../../platform/graphql/node.graphql.ts";
import { DateTime } from "../../platform/graphql/scalars.ts";
import { readAuditTrail, type AuditEventRow, type AuditTrailFilter } from "./auditTrail.queries.ts";

/** How many a page has unless told. */
const defaultPage = 50;

@ObjectType({ description: "One thing that an event of the audit trail says beside.", simpleResolvers: true })
export class AuditDetail {
  @Field({ description: "What it is, a word such as `purpose`." })
  name: string;

  @Field(() => [String], { description: "Words and UUIDs of the house, as they were sealed." })
  values: string[];
}

@ObjectType({
  description: "Something that has to be answered for. It is never changed and never goes away.",
  simpleResolvers: true,
})
export class AuditEvent {
  @Field({ description: "What happened, a word such as `measureTaken`; new ones may come." })
  kind: string;

  @Field({ description: "What it was done to, as `persona:<uuid>`." })
  subject: string;

  @Field(() => DateTime, { description: "When." })
  occurredAt: string;

  @Field(() => String, {
    nullable: true,
    description: "Its hash in the chain, in hexadecimal digits; null in the minute or so before it is sealed.",
  })
  seal: string | null;
}

export const AuditEventConnection = connectionType("AuditEvent", () => AuditEvent);

@InputType({ description: "Which events; what is left out is not looked at." })
export class AuditTrailFilterInput {
  @Field(() => String, { nullable: true, description: "What happened." })
  kind?: string | null;

  @Field(() => ID, { nullable: true, description: "The member who did it." })
  actorId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "What it was done to: the id of a persona, a post, a case and so on.",
  })
  subjectId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "From this moment on." })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Before this moment." })
  until?: Date | null;
}

/** What the trail calls a type of the contract, where it is not the same word. */
const kindsOfTypes: Record<string, string> = { Member: "account", ModerationCase: "case" };
const typesOfKinds = Object.fromEntries(Object.entries(kindsOfTypes).map(([type, kind]) => [kind, type]));

/** @throws BAD_USER_INPUT for what is no id */
function subjectOf(id: string): string {
  const parsed = fromGlobalId(id);
  if (!parsed) throw fault("BAD_USER_INPUT", "subjectId is a global id.");
  const kind = kindsOfTypes[parsed.type] ?? parsed.type.charAt(0).toLowerCase() + parsed.type.slice(1);
  return `${kind}:${parsed.uuid}`;
}

/** @throws BAD_USER_INPUT for what is no member's id */
function memberOf(id: string): string {
  const uuid = uuidOf("Member", id);
  if (uuid === null) throw fault("BAD_USER_INPUT", "actorId is a member's id.");
  return uuid;
}

function filterOf({ kind, actorId, subjectId, from, until }: AuditTrailFilterInput): AuditTrailFilter {
  return {
    kind: kind ?? null,
    actorId: actorId == null ? null : memberOf(actorId),
    subject: subjectId == null ? null : subjectOf(subjectId),
    from: from?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
  };
}

/** What is looked for is told with the look; from when to when is not: a page of a filter is one look a day. */
function lookFor({ kind, actorId, subject }: AuditTrailFilter): Record<string, string> {
  return { ...(kind && { kind }), ...(actorId && { actorId }), ...(subject && { subject }) };
}

@Resolver(() => AuditEvent)
export class AuditTrailQueries {
  @Authorized("administrator")
  @Extensions({ perViewer: true })
  @Query(() => AuditEventConnection, {
    nullable: true,
    description: `The audit trail, the latest first, ${defaultPage} unless told, without what is about the viewer's own faces. That it was read, and what was looked for, stands in it too, once a day. For administrators.`,
  })
  async auditTrail(
    @Arg("filter", () => AuditTrailFilterInput, { nullable: true, description: "Which events." })
    given: AuditTrailFilterInput | undefined,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<Connection<AuditEventRow>> {
    const filter = filterOf(given ?? {});
    const request = pageRequest(page, defaultPage);
    const look = { kind: "auditTrailSeen", actorId: viewer.accountId!, subject: "auditTrail", data: lookFor(filter) };
    await auditRead(reader, look);
    return readAuditTrail(reader, viewer, filter, request);
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: "Who did it; null when the house did it by itself, and for what members do for themselves.",
  })
  actor(@Root() { actorUuid }: AuditEventRow, @Ctx() context: RequestContext): Promise<MemberRow | null> | null {
    return actorUuid === null ? null : loadRow(context, memberRows, actorUuid);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: "What it was done to, where it has an id of its own and the viewer may see it.",
  })
  subjectNode(@Root() { subject }: AuditEventRow, @Ctx() context: RequestContext): Promise<NodeRow | null> | null {
    const [kind = "", uuid] = subject.split(":");
    if (!uuid) return null;
    const type = typesOfKinds[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1);
    return readNode(context, toGlobalId(type, uuid));
  }

  @FieldResolver(() => [AuditDetail], { description: "What else is told of it." })
  details(@Root() { data }: AuditEventRow): AuditDetail[] {
    return Object.entries(data).map(([name, value]) => ({ name, values: [value].flat() }));
  }
}
