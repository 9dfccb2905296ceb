import type { EntityManager } from "@mikro-orm/postgresql";
import { guest } from "../kernel/viewer.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { Session } from "./session.entity.ts";

/** A cookie may outlive its session, which the database ends; browsers keep none longer than 400 days. */
const cookieLifetimeMs = 400 * 86_400_000;

/** Begins a session in this unit of work and gives the secret for the cookie, which nobody has until it is set. */
export function beginSession(em: EntityManager, context: RequestContext, accountId: string, now: Date): string {
  const { secrets } = context.house;
  const secret = secrets.create();
  em.persist(Session.begin({ accountId, tokenHash: secrets.hash(secret), device: context.caller.device, now }));
  return secret;
}

/** Begins a session in a unit of work of its own. */
export async function newSession(context: RequestContext, accountId: string): Promise<string> {
  return context.house.database.fork().transactional(async (em) => beginSession(em, context, accountId, new Date()));
}

/** After the commit: the browser holds the session, and the rest of this request is the new viewer's. */
export async function enterSession(context: RequestContext, secret: string): Promise<void> {
  context.cookie.set(secret, new Date(Date.now() + cookieLifetimeMs));
  context.viewer = (await context.house.doorkeeper.bySession(secret)) ?? guest;
}
