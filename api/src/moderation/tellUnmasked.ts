import { LockMode, type EntityManager } from "@mikro-orm/postgresql";
import { accountsBehind } from "../identity/personas/vault.ts";
import { Measure } from "../identity/standing/measure.entity.ts";
import { audit } from "../platform/audit.ts";
import { hint } from "../platform/bus/outbox.ts";
import type { House } from "../platform/graphql/context.ts";
import { UnmaskRequest } from "./unmaskRequest.entity.ts";

/** Tells a member that moderators have looked at who they are: under /me, on top of pages, and as a notification. */
export async function tellUnmasked(
  { em, house }: { em: EntityManager; house: House },
  request: UnmaskRequest,
  now: Date,
): Promise<void> {
  const { personaId, reason, requestedBy: takenBy, postId } = request;
  em.persist(Measure.take({ face: { personaId, accountId: null }, kind: "unmasked", reason, takenBy, postId, now }));
  request.toldAt = now;
  const data = { requestId: request.id };
  await audit(em, [{ kind: "unmaskingTold", actorId: null, subject: `persona:${personaId}`, data }], now);
  const behind = await accountsBehind({ em, house, now, actorId: null }, [personaId], "standing");
  await hint(em, `account:${behind.get(personaId)}`);
}

/** Tells those whose time it is, each once however many jobs come at once. */
export async function tellDueUnmaskings(house: House, now: Date): Promise<void> {
  const due = await house.database.fork().find(UnmaskRequest, { toldAt: null, tellAt: { $lte: now } }, { limit: 100 });
  for (const { id } of due) {
    await house.database.fork().transactional(async (em) => {
      const request = await em.findOneOrFail(UnmaskRequest, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!request.toldAt) await tellUnmasked({ em, house }, request, now);
    });
  }
}
