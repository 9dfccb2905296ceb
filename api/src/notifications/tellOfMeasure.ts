import type { StoredEvent } from "../platform/bus/bus.ts";
import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { accountsBehind } from "../identity/personas/vault.ts";
import { addNotifications } from "./addNotifications.ts";
import type { Unit } from "./unit.ts";

interface Measured {
  personaId: string;
  /** Known of a named face alone. */
  accountId: string | null;
  threadId: string;
  placeId: string;
}

const measuredFace = statement<{ measureId: string }, Measured>(
  "measuredFace",
  `select m.persona_id as "personaId", m.account_id as "accountId", t.id as "threadId", t.place_id as "placeId"
   from measure m join persona p on p.id = m.persona_id join thread t on t.id = p.thread_id
   where m.id = :measureId::uuid`,
);

/** Tells an author what the moderators did to their face. It is about them, so it comes at every level. */
export async function tellOfMeasure(unit: Unit, event: StoredEvent): Promise<void> {
  const { em, now } = unit;
  const measureId = String(event.data["measureId"]);
  const [found] = await measuredFace(transactionReader(em), { measureId });
  if (!found) return;
  const { personaId, threadId, placeId } = found;
  const behind = found.accountId ?? (await accountsBehind(unit, [personaId], "notification")).get(personaId);
  if (!behind) return;
  const told = {
    ...{
      ownerId: found.accountId ?? personaId,
      accountId: behind,
      kind: "moderationNotice" as const,
      isPressing: true,
    },
    ...{ subjectKind: "thread" as const, subjectId: threadId, groupKey: `moderationNotice:${measureId}` },
  };
  await addNotifications(em, [told], { event, threadId, placeId, now });
}
