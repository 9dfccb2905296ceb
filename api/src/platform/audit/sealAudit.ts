import { statement, type Reader } from "../database/statement.ts";

/** How many events are sealed in one transaction: some tenths of a second. */
const eventsAtATime = 5_000;

const sealSome = statement<{ most: number }, { sealed: number }>(
  "sealAuditEvents",
  `select seal_audit_events(:most::int) as sealed`,
);

/** Seals what is in the audit trail and not yet sealed; answers how many events that were. */
export async function sealAudit(reader: Reader): Promise<number> {
  let total = 0;
  for (;;) {
    const [round] = await sealSome(reader, { most: eventsAtATime });
    total += round!.sealed;
    if (round!.sealed < eventsAtATime) return total;
  }
}

/** The last seal: whoever keeps it elsewhere can prove later that nothing before it was changed. */
export interface AuditHead {
  sequence: number;
  /** In hexadecimal digits. */
  hash: string;
}

const lastSeal = statement<object, AuditHead>(
  "lastAuditSeal",
  `select sequence, encode(hash, 'hex') as hash from audit_seal order by sequence desc limit 1`,
);

/** The chain's end; null where nothing is sealed yet. */
export async function readAuditHead(reader: Reader): Promise<AuditHead | null> {
  return (await lastSeal(reader, {}))[0] ?? null;
}
