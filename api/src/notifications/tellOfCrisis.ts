import { accountsBehind } from "../identity/personas/vault.ts";
import type { StoredEvent } from "../platform/bus/bus.ts";
import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import type { SubjectKindWord } from "../subjects/subject.ts";
import { addNotifications } from "./addNotifications.ts";
import type { Unit } from "./unit.ts";

interface Concerned {
  personaId: string | null;
  /** Known of a named face, or a member, alone. */
  accountId: string | null;
  threadId: string | null;
  placeId: string | null;
}

const crisisOf = statement<{ crisisId: string }, Concerned>(
  "crisisToTellOf",
  `select c.persona_id as "personaId", c.account_id as "accountId", c.thread_id as "threadId", t.place_id as "placeId"
   from crisis_case c left join thread t on t.id = c.thread_id where c.id = :crisisId::uuid`,
);

/** What it is told of: the thread, or whoever is told. */
const subjectOf = ({ threadId }: Concerned, accountId: string): { subjectKind: SubjectKindWord; subjectId: string } =>
  threadId === null ? { subjectKind: "member", subjectId: accountId } : { subjectKind: "thread", subjectId: threadId };

async function tellOne(
  unit: Unit,
  event: StoredEvent,
  concerned: Concerned,
  told: { ownerId: string; accountId: string; kind: "moderatorMessage" | "crisisCalled"; groupKey: string },
): Promise<void> {
  const { threadId, placeId } = concerned;
  const where = threadId && placeId ? { threadId, placeId } : {};
  const full = { ...told, ...subjectOf(concerned, told.accountId), isPressing: true };
  await addNotifications(unit.em, [full], { event, ...where, now: unit.now });
}

/** Tells a person that a moderator has written to them: through their face, at every level. */
export async function tellOfMessage(unit: Unit, event: StoredEvent): Promise<void> {
  const crisisId = String(event.data["crisisId"]);
  const [found] = await crisisOf(transactionReader(unit.em), { crisisId });
  if (!found) return;
  const { personaId, accountId } = found;
  const behind = accountId ?? (await accountsBehind(unit, [personaId!], "notification")).get(personaId!);
  if (!behind) return;
  const told = { ownerId: accountId ?? personaId!, accountId: behind };
  await tellOne(unit, event, found, { ...told, kind: "moderatorMessage", groupKey: `moderatorMessage:${crisisId}` });
}

/** Tells somebody of the staff that they are called; the mail about it has gone its own way. */
export async function tellOfCall(unit: Unit, event: StoredEvent): Promise<void> {
  const { crisisId, accountId } = event.data as { crisisId: string; accountId: string };
  const [found] = await crisisOf(transactionReader(unit.em), { crisisId });
  if (!found) return;
  const told = { ownerId: accountId, accountId };
  await tellOne(unit, event, found, { ...told, kind: "crisisCalled", groupKey: `crisisCalled:${crisisId}` });
}
