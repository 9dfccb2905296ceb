import { done, type Outcome } from "../kernel/outcome.ts";
import { guest } from "../kernel/viewer.ts";
import { runGuestCommand } from "../platform/command.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { Account } from "./account.entity.ts";
import { Session } from "./session.entity.ts";

/** Ends this browser's session and takes its cookie. Who isn't signed in is signed out already. */
export async function signOut(context: RequestContext): Promise<Outcome<true>> {
  const { accountId, sessionId } = context.viewer;
  context.cookie.clear();
  if (accountId === null || sessionId === null) return done(true);
  const outcome = await runGuestCommand(context, async ({ em }) => {
    const session = await em.findOne(Session, { id: sessionId, accountId });
    if (!session) return done(true as const);
    const account = await em.findOneOrFail(Account, { id: accountId });
    account.sessionEnded(session.id);
    em.remove(session);
    return done(true as const);
  });
  context.house.doorkeeper.forget(`session:${sessionId}`);
  context.viewer = guest;
  return outcome;
}
