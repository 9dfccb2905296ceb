import { uuidOf } from "../kernel/ids.ts";
import { done, type Outcome } from "../kernel/outcome.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { AccessToken } from "./accessToken.entity.ts";
import { Account } from "./account.entity.ts";

/** Makes one of the member's own access tokens void from now on. UserErrors: NOT_FOUND. */
export async function revokeAccessToken(
  { em, viewer, now }: CommandContext,
  input: { accessTokenId: string },
): Promise<Outcome<string>> {
  const id = uuidOf("AccessToken", input.accessTokenId);
  const token = id && (await em.findOne(AccessToken, { id, accountId: viewer.accountId, revokedAt: null }));
  if (!token) return notFound(["accessTokenId"]);
  token.revoke(now);
  const account = await em.findOneOrFail(Account, { id: viewer.accountId });
  account.sessionEnded(token.id);
  return done(token.id);
}
