import { createHash } from "node:crypto";
import type { Reader } from "../database/statement.ts";
import type { AuditHead } from "./sealAudit.ts";

/** What was found. */
export interface AuditReport {
  /** How many seals are right, one after the other, from the first. */
  verified: number;
  /** The last right one; null where there is none. */
  head: AuditHead | null;
  /** How many events wait for their seal. */
  unsealed: number;
  /** What is wrong first; null when all is right. */
  firstBreak: string | null;
}

interface SealedEvent {
  sequence: number;
  sealedId: number;
  previousHash: string;
  hash: string;
  /** Null where the event is gone. */
  id: number | null;
  kind: string;
  actorId: string | null;
  subject: string;
  data: string;
  occurredAt: string;
}

const sealsAtATime = 10_000;
const beginning = "00".repeat(32);

/**
 * Reckons every seal of the audit trail anew, without a function of the database, and looks for events that never came
 * to have one. `expected` are seals kept elsewhere. `tell` hears how many seals are verified so far.
 */
export async function verifyAudit(
  reader: Reader,
  expected: AuditHead[],
  tell: (verified: number) => void,
): Promise<AuditReport> {
  const chain = await verifyChain(reader, expected, tell);
  const unsealed = await countOf(reader, `select count(*) as count from audit_unsealed`);
  const firstBreak = chain.firstBreak ?? missing(expected, chain.verified) ?? (await unaccounted(reader));
  return { ...chain, unsealed, firstBreak };
}

async function verifyChain(reader: Reader, expected: AuditHead[], tell: (verified: number) => void) {
  const kept = new Map(expected.map(({ sequence, hash }) => [sequence, hash.toLowerCase()]));
  let head: AuditHead = { sequence: 0, hash: beginning };
  const found = (firstBreak: string | null) => ({
    verified: head.sequence,
    head: head.sequence === 0 ? null : head,
    firstBreak,
  });
  for (;;) {
    const seals = await sealsAfter(reader, head.sequence);
    for (const seal of seals) {
      const wrong = wrongWith(seal, head, kept.get(seal.sequence));
      if (wrong) return found(wrong);
      head = { sequence: seal.sequence, hash: seal.hash };
    }
    tell(head.sequence);
    if (seals.length < sealsAtATime) return found(null);
  }
}

/** Not a prepared statement: it reads everything, in the order of the primary key. */
async function sealsAfter(reader: Reader, sequence: number): Promise<SealedEvent[]> {
  const { rows } = await reader.query<SealedEvent>(
    `select s.sequence, s.event_id as "sealedId", encode(s.previous_hash, 'hex') as "previousHash",
       encode(s.hash, 'hex') as hash, e.id, e.kind, e.actor_id as "actorId", e.subject, e.data::text as data,
       e.occurred_at as "occurredAt"
     from (select * from audit_seal where sequence > $1 order by sequence limit ${sealsAtATime}) s
     left join audit_event e on e.id = s.event_id order by s.sequence`,
    [sequence],
  );
  return rows;
}

function wrongWith(seal: SealedEvent, head: AuditHead, kept: string | undefined): string | null {
  const { sequence, sealedId } = seal;
  if (sequence !== head.sequence + 1) return `Seal ${head.sequence + 1} is missing; the next one is ${sequence}.`;
  if (seal.id === null) return `Event ${sealedId}, which seal ${sequence} is about, is gone.`;
  if (seal.previousHash !== head.hash) return `Seal ${sequence} does not follow seal ${head.sequence}.`;
  if (digestOf(seal) !== seal.hash) return `Event ${sealedId} (seal ${sequence}) is not what was sealed.`;
  if (kept && kept !== seal.hash) return `Seal ${sequence} is another one than the one kept elsewhere.`;
  return null;
}

/** The same as audit_digest in the database. */
function digestOf(seal: SealedEvent): string {
  const parts = [
    String(seal.sequence),
    seal.previousHash,
    String(seal.id),
    seal.kind,
    seal.actorId,
    seal.subject,
    seal.data,
    seal.occurredAt,
  ];
  return createHash("sha256").update(parts.map(field).join("")).digest("hex");
}

const field = (part: string | null): string => (part === null ? "-" : `${Buffer.byteLength(part)}:${part}`);

/** Seals kept elsewhere that the chain does not reach any more. */
function missing(expected: AuditHead[], verified: number): string | null {
  const lost = expected.find(({ sequence }) => sequence > verified);
  return lost ? `The chain ends at seal ${verified}, before seal ${lost.sequence}, which was kept elsewhere.` : null;
}

async function unaccounted(reader: Reader): Promise<string | null> {
  const { rows } = await reader.query<{ count: number; first: number }>(
    `select count(*) as count, min(id) as first from audit_event e
     where not exists (select from audit_seal where event_id = e.id)
       and not exists (select from audit_unsealed where event_id = e.id)`,
  );
  const { count, first } = rows[0]!;
  return count === 0 ? null : `${count} events, the first of them ${first}, have no seal and do not wait for one.`;
}

async function countOf(reader: Reader, sql: string): Promise<number> {
  const { rows } = await reader.query<{ count: number }>(sql);
  return rows[0]!.count;
}
