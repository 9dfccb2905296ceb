import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { runCommand, runCreation } from "../platform/command.ts";
import { connectionType } from "../platform/graphql/connectionType.ts";
import { loadRow, type RequestContext, type RowLoader } from "../platform/graphql/context.ts";
import { Node, registerNode } from "../platform/graphql/node.graphql.ts";
import { Payload } from "../platform/graphql/payload.ts";
import { DateTime } from "../platform/graphql/scalars.ts";
import { readAccessTokensByIds, type AccessTokenRow } from "./accessToken.queries.ts";
import { accessTokenNameMaxLength, createAccessToken } from "./createAccessToken.ts";
import { requireBrowser } from "./requireBrowser.ts";
import { revokeAccessToken } from "./revokeAccessToken.ts";
import { AccessTokenScope, type AccessTokenScopeWord } from "./words.ts";

@ObjectType({
  implements: Node,
  description:
    "What a program of the viewer's signs in with: Authorization: Bearer and its secret. Nobody else can see it.",
  simpleResolvers: true,
})
export class AccessToken extends Node {
  @Field({ description: "What the viewer calls it." })
  name: string;

  @Field(() => AccessTokenScope, { description: "What it may do." })
  scope: AccessTokenScopeWord;

  @Field(() => DateTime, { description: "When it was made." })
  createdAt: string;

  @Field(() => DateTime, { nullable: true, description: "When it was last used, to the hour; null when it never was." })
  lastUsedAt: string | null;
}

export const AccessTokenConnection = connectionType("AccessToken", () => AccessToken);

const accessTokenRows: RowLoader<AccessTokenRow> = {
  load: ({ reader, viewer }, ids) => readAccessTokensByIds(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

@InputType({ description: "A new access token." })
export class CreateAccessTokenInput {
  @Field({ description: `What to call it, 1 to ${accessTokenNameMaxLength} characters.` })
  name: string;

  @Field(() => AccessTokenScope, { description: "What it may do." })
  scope: AccessTokenScopeWord;

  @Field(() => String, {
    nullable: true,
    description: "1 to 64 characters; the same key gives the first token again, without its secret.",
  })
  idempotencyKey?: string;
}

@ObjectType({ description: "The access token, or why there is none.", simpleResolvers: true })
export class CreateAccessTokenPayload extends Payload {
  @Field(() => AccessToken, { nullable: true, description: "The new access token." })
  accessToken: AccessTokenRow | null;

  @Field(() => String, {
    nullable: true,
    description: "The secret, shown this once. Null on a repeated request: revoke the token and make another.",
  })
  secret: string | null;
}

@InputType({ description: "Which access token to make void." })
export class RevokeAccessTokenInput {
  @Field(() => ID, { description: "One of the viewer's own access tokens." })
  accessTokenId: string;
}

@ObjectType({ description: "Which access token is void now, or why none is.", simpleResolvers: true })
export class RevokeAccessTokenPayload extends Payload {
  @Field(() => ID, { nullable: true, description: "The access token that is no longer good." })
  accessTokenId: string | null;
}

@Resolver()
export class AccessTokenOperations {
  @Authorized()
  @Mutation(() => CreateAccessTokenPayload, { description: "Makes an access token. Only for a browser's session." })
  async createAccessToken(
    @Arg("input", () => CreateAccessTokenInput, { description: "The access token." }) input: CreateAccessTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateAccessTokenPayload> {
    requireBrowser(context.viewer);
    const secret = context.house.secrets.create("tx_");
    const retry = { operation: "createAccessToken", key: input.idempotencyKey };
    let isNew = false;
    const outcome = await runCreation(context, retry, (unit) => {
      isNew = true;
      return createAccessToken(unit, input, secret);
    });
    if (outcome.userErrors) return { accessToken: null, secret: null, userErrors: outcome.userErrors };
    const accessToken = await loadRow(context, accessTokenRows, outcome.value);
    return { accessToken, secret: isNew ? secret : null, userErrors: [] };
  }

  @Authorized()
  @Mutation(() => RevokeAccessTokenPayload, { description: "Makes an access token void; it is refused from now on." })
  async revokeAccessToken(
    @Arg("input", () => RevokeAccessTokenInput, { description: "The access token." }) input: RevokeAccessTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<RevokeAccessTokenPayload> {
    const outcome = await runCommand(context, (unit) => revokeAccessToken(unit, input));
    if (outcome.userErrors) return { accessTokenId: null, userErrors: outcome.userErrors };
    context.house.doorkeeper.forget(`session:${outcome.value}`);
    return { accessTokenId: input.accessTokenId, userErrors: [] };
  }
}

registerNode("AccessToken", (context, uuid) => loadRow(context, accessTokenRows, uuid));
