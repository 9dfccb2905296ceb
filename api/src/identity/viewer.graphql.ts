import { Args, Ctx, Extensions, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { pageRequest, type Connection } from "../kernel/pagination.ts";
import type { UserError } from "../kernel/outcome.ts";
import { ConnectionArguments } from "../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext, type RowLoader } from "../platform/graphql/context.ts";
import { Payload } from "../platform/graphql/payload.ts";
import { AccessTokenConnection } from "./accessToken.graphql.ts";
import { readAccessTokens, type AccessTokenRow } from "./accessToken.queries.ts";
import type { FieldVisibility } from "./fieldVisibility.ts";
import { Member, memberRows, type MemberRow } from "./member.graphql.ts";
import { knownRulesVersion } from "./rules.ts";
import { SessionConnection } from "./session.graphql.ts";
import { readSessions, type SessionRow } from "./session.queries.ts";
import { readViewers, type ViewerRow } from "./viewer.queries.ts";
import {
  FieldVisibilityWord,
  Locale,
  MemberRole,
  StaffRole,
  Theme,
  TypeSize,
  type LocaleWord,
  type MemberRoleWord,
  type StaffRoleWord,
  type ThemeWord,
  type TypeSizeWord,
} from "./words.ts";

export type { ViewerRow };

/** The asking member by their account's UUID. */
export const viewerRows: RowLoader<ViewerRow> = {
  load: ({ reader }, ids) => readViewers(reader, ids),
  idOf: (row) => row.uuid,
};

@ObjectType({ description: "The signed-in member, as only they see themself.", simpleResolvers: true })
export class Viewer {
  @Field(() => ID, { description: "An opaque id for caches; `node(id:)` doesn't know it." })
  id: string;

  @Field({ description: "The name in addresses and mentions, and one to sign in by." })
  handle: string;

  @Field({ description: "The name that others see." })
  displayName: string;

  @Field({ description: "Where mail goes. Nobody else sees it." })
  email: string;

  @Field({ description: "Whether the address was proved by a mailed link." })
  isEmailVerified: boolean;

  @Field(() => MemberRole, { description: "How the member comes to be here." })
  role: MemberRoleWord;

  @Field(() => [StaffRole], { description: "The offices that the member holds." })
  staffRoles: StaffRoleWord[];

  @Field({ description: "A few words about themself; empty when there are none." })
  about: string;

  @Field(() => Locale, { description: "The language of pages and mails." })
  locale: LocaleWord;

  @Field({ description: "An IANA name, for example Asia/Shanghai." })
  timeZone: string;

  @Field(() => FieldVisibilityWord, { description: "Who sees the role." })
  roleVisibility: FieldVisibility;

  @Field(() => FieldVisibilityWord, { description: "Who sees the words about themself." })
  aboutVisibility: FieldVisibility;

  @Field(() => FieldVisibilityWord, { description: "Who sees the day they joined." })
  joinedVisibility: FieldVisibility;

  @Field(() => Theme, { description: "Light or dark." })
  theme: ThemeWord;

  @Field(() => TypeSize, { description: "How large the text is." })
  typeSize: TypeSizeWord;

  @Field({ description: "Whether they read without numbers: of replies, of reactions, of what is unread." })
  hidesCounts: boolean;

  @Field(() => Int, { description: "The version of the rules that was accepted last." })
  acceptedRulesVersion: number;

  @Field(() => Int, { description: "Hand it to `expectedVersion` of updateProfile." })
  version: number;
}

/** A payload that carries the asking member. */
@ObjectType()
export abstract class ViewerPayload extends Payload {
  @Field(() => Viewer, {
    nullable: true,
    description: "The member after it; null when they are a guest or it was refused.",
  })
  viewer: ViewerRow | null;
}

/** The payload of a command that gave an account's UUID, or its refusals. */
export async function viewerPayload(
  context: RequestContext,
  outcome: { value?: string; userErrors?: UserError[]; current?: string },
): Promise<ViewerPayload> {
  const accountId = outcome.value ?? outcome.current;
  const viewer = accountId === undefined ? null : await loadRow(context, viewerRows, accountId);
  return { viewer, userErrors: outcome.userErrors ?? [] };
}

const defaultPage = 20;

@Resolver(() => Viewer)
export class ViewerFields {
  @Query(() => Viewer, { nullable: true, description: "Who asks; null for guests." })
  viewer(@Ctx() context: RequestContext): Promise<ViewerRow | null> | null {
    const { accountId } = context.viewer;
    return accountId === null ? null : loadRow(context, viewerRows, accountId);
  }

  @FieldResolver(() => Member, { description: "The member as others see them." })
  async member(@Root() viewer: ViewerRow, @Ctx() context: RequestContext): Promise<MemberRow> {
    return (await loadRow(context, memberRows, viewer.uuid))!;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "The version of the rules that has to be accepted before writing; null when it was.",
  })
  async rulesToAccept(
    @Root() { acceptedRulesVersion }: ViewerRow,
    @Ctx() { house }: RequestContext,
  ): Promise<number | null> {
    const version = await knownRulesVersion(house);
    return acceptedRulesVersion < version ? version : null;
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => SessionConnection, {
    description: "The browsers in which they are signed in, last used first, 20 unless told.",
  })
  sessions(
    @Root() _viewer: ViewerRow,
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<Connection<SessionRow>> {
    return readSessions(reader, viewer, pageRequest(given, defaultPage));
  }

  @Extensions({ perViewer: true })
  @FieldResolver(() => AccessTokenConnection, { description: "Their access tokens, newest first, 20 unless told." })
  accessTokens(
    @Root() _viewer: ViewerRow,
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<Connection<AccessTokenRow>> {
    return readAccessTokens(reader, viewer, pageRequest(given, defaultPage));
  }
}
