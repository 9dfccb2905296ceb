import type { EntityManager } from "@mikro-orm/postgresql";
import type { RequestContext } from "../platform/graphql/context.ts";
import type { Account } from "./account.entity.ts";
import { Session } from "./session.entity.ts";

/** Ends an account's sessions, but for one, in this unit of work; sockets opened by them are closed. */
export async function endSessions(em: EntityManager, account: Account, except: string | null): Promise<void> {
  const sessions = await em.find(Session, { accountId: account.id, ...(except !== null && { id: { $ne: except } }) });
  for (const session of sessions) {
    account.sessionEnded(session.id);
    em.remove(session);
  }
}

/** After the commit: what this process knew of the account's sessions is forgotten before the answer is given. */
export function forgetSessions(context: RequestContext, accountId: string): void {
  context.house.doorkeeper.forget(`account:${accountId}`);
}
