import { done, refused, type Outcome } from "../kernel/outcome.ts";
import type { CommandContext } from "../platform/command.ts";
import { AccessToken } from "./accessToken.entity.ts";
import type { AccessTokenScopeWord } from "./words.ts";

export const accessTokenNameMaxLength = 60;
const mostAccessTokens = 20;

export interface CreateAccessToken {
  name: string;
  scope: AccessTokenScopeWord;
}

/**
 * Makes an access token for a secret that is shown once. UserErrors: INVALID_VALUE without a name, TEXT_TOO_LONG,
 * NOT_ALLOWED for the twenty-first.
 */
export async function createAccessToken(
  { em, viewer, now, house }: CommandContext,
  input: CreateAccessToken,
  secret: string,
): Promise<Outcome<AccessToken>> {
  const name = input.name.normalize("NFC").trim();
  if (name === "") return refused("INVALID_VALUE", ["name"]);
  if ([...name].length > accessTokenNameMaxLength) return refused("TEXT_TOO_LONG", ["name"]);
  if ((await em.count(AccessToken, { accountId: viewer.accountId, revokedAt: null })) >= mostAccessTokens) {
    return refused("NOT_ALLOWED");
  }
  const tokenHash = house.secrets.hash(secret);
  const token = AccessToken.create({ accountId: viewer.accountId, tokenHash, name, scope: input.scope, now });
  em.persist(token);
  return done(token);
}
