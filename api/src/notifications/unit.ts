import type { EntityManager } from "@mikro-orm/postgresql";
import type { House } from "../platform/graphql/context.ts";

/** What telling of an event works with: the follower's own transaction. The house does it by itself, so nobody acts. */
export interface Unit {
  em: EntityManager;
  house: House;
  now: Date;
  actorId: null;
}
