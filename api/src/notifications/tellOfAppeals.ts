import { accountsBehind } from "../identity/personas/vault.ts";
import type { StoredEvent } from "../platform/bus/bus.ts";
import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { addNotifications } from "./addNotifications.ts";
import { tellReporters } from "./tellOfReports.ts";
import type { Unit } from "./unit.ts";

interface Decided {
  party: "concerned" | "reporter";
  isOverturned: boolean;
  /** Of a reporter's appeal. */
  reporterId: string | null;
  /** Whom the decision is about: the face, and the account where everybody knows it. */
  personaId: string | null;
  accountId: string | null;
}

const decidedAppeal = statement<{ appealId: string }, Decided>(
  "decidedAppeal",
  `select a.party, a.state = 'overturned' as "isOverturned", r.reporter_id as "reporterId", d.persona_id as "personaId",
     d.account_id as "accountId"
   from appeal a join decision d on d.id = a.decision_id left join report r on r.id = a.report_id
   where a.id = :appealId::uuid and a.decided_at is not null`,
);

/** Whose notification it is, and who is behind it: whoever appealed behind a pseudonym is told behind it. */
async function appellantOf(unit: Unit, { party, reporterId, personaId, accountId }: Decided) {
  const known = party === "reporter" ? reporterId : accountId;
  if (known !== null) return { ownerId: known, accountId: known };
  if (personaId === null) return null;
  const behind = (await accountsBehind(unit, [personaId], "notification")).get(personaId);
  return behind === undefined ? null : { ownerId: personaId, accountId: behind };
}

/** Tells whoever appealed how it ended; and where that changes what reporters were told, them too. */
export async function tellOfAppeal(unit: Unit, event: StoredEvent): Promise<void> {
  const { em, now } = unit;
  const appealId = String(event.data["appealId"]);
  const [found] = await decidedAppeal(transactionReader(em), { appealId });
  if (!found) return;
  const appellant = await appellantOf(unit, found);
  const told = {
    ...{ kind: "appealDecided" as const, isPressing: true, subjectKind: "appeal" as const, subjectId: appealId },
    groupKey: `appealDecided:${appealId}`,
  };
  if (appellant)
    await addNotifications(em, [{ ...appellant, ...told }], { event, isApproved: found.isOverturned, now });
  if (found.party === "concerned" && found.isOverturned) await tellReporters(unit, event);
}
