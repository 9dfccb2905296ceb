import type { EntityManager } from "@mikro-orm/postgresql";
import { statement, type Reader } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { Encryption, Sealed } from "../../platform/encryption.ts";
import { bytesOf, uuidOfBytes } from "./keyring.ts";

/** A pseudonym that somebody does not want to read, and, for the vault alone, who stands behind it. */
export interface Block {
  personaId: string;
  accountId: string;
  since: Date;
}

/** One member blocks at most so many pseudonyms. */
export const mostBlocks = 100;

const purpose = "who is blocked";
const blockBytes = 40;
/** Sealed rings grow in steps, so that their length does not count the blocks. */
const step = 20;

const blockRingOf = statement<{ accountId: string }, Sealed>(
  "blockRingOf",
  `select key_name as "keyName", sealed_blocks as sealed from block_ring where account_id = :accountId::uuid`,
);

const keepBlockRing = statement<{ accountId: string } & Sealed, object>(
  "keepBlockRing",
  `insert into block_ring (account_id, key_name, sealed_blocks) values (:accountId::uuid, :keyName, :sealed)
   on conflict (account_id) do update set key_name = excluded.key_name, sealed_blocks = excluded.sealed_blocks`,
);

const dropBlockRing = statement<{ accountId: string }, object>(
  "dropBlockRing",
  `delete from block_ring where account_id = :accountId::uuid`,
);

/** Whom a member blocks, latest first. */
export async function readBlocks(reader: Reader, encryption: Encryption, accountId: string): Promise<Block[]> {
  const [row] = await blockRingOf(reader, { accountId });
  return row ? unpackBlocks(encryption.open(purpose, row, accountId)) : [];
}

/** Keeps whom a member blocks. Call it under the account's lock. */
export async function keepBlocks(
  em: EntityManager,
  encryption: Encryption,
  accountId: string,
  blocks: Block[],
): Promise<void> {
  const reader = transactionReader(em);
  if (blocks.length === 0) await dropBlockRing(reader, { accountId });
  else await keepBlockRing(reader, { accountId, ...encryption.seal(purpose, packBlocks(blocks), accountId) });
}

function packBlocks(blocks: Block[]): Buffer {
  const packed = Buffer.alloc(Math.ceil(blocks.length / step) * step * blockBytes);
  blocks.forEach(({ personaId, accountId, since }, index) => {
    const at = index * blockBytes;
    bytesOf(personaId).copy(packed, at);
    bytesOf(accountId).copy(packed, at + 16);
    packed.writeBigInt64BE(BigInt(since.getTime()), at + 32);
  });
  return packed;
}

function unpackBlocks(packed: Buffer): Block[] {
  const places = Array.from({ length: packed.length / blockBytes }, (_, index) => index * blockBytes);
  return places
    .filter((at) => packed.readBigInt64BE(at + 32) !== 0n)
    .map((at) => ({
      personaId: uuidOfBytes(packed.subarray(at, at + 16)),
      accountId: uuidOfBytes(packed.subarray(at + 16, at + 32)),
      since: new Date(Number(packed.readBigInt64BE(at + 32))),
    }));
}

const oldBlockRings = statement<{ keyName: string; limit: number }, { accountId: string } & Sealed>(
  "oldBlockRings",
  `select account_id as "accountId", key_name as "keyName", sealed_blocks as sealed
   from block_ring where key_name <> :keyName limit :limit::int for update`,
);

/** Seals a batch of rings under the current key, and says how many there were. */
export async function sealBlocksAnew(em: EntityManager, encryption: Encryption, limit: number): Promise<number> {
  const rows = await oldBlockRings(transactionReader(em), { keyName: encryption.currentKey, limit });
  for (const { accountId, ...row } of rows) {
    await keepBlocks(em, encryption, accountId, unpackBlocks(encryption.open(purpose, row, accountId)));
  }
  return rows.length;
}
