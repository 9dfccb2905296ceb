import { uuidOf } from "../kernel/ids.ts";
import { done, type Outcome } from "../kernel/outcome.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { Account } from "./account.entity.ts";
import { Session } from "./session.entity.ts";

/** Ends one of the member's own sessions; it is refused from now on. UserErrors: NOT_FOUND. */
export async function revokeSession(
  { em, viewer }: CommandContext,
  input: { sessionId: string },
): Promise<Outcome<string>> {
  const id = uuidOf("Session", input.sessionId);
  const session = id && (await em.findOne(Session, { id, accountId: viewer.accountId }));
  if (!session) return notFound(["sessionId"]);
  const account = await em.findOneOrFail(Account, { id: viewer.accountId });
  account.sessionEnded(session.id);
  em.remove(session);
  return done(session.id);
}
