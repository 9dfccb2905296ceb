import type { EntityManager } from "@mikro-orm/postgresql";
import type { MemberViewer } from "../../kernel/viewer.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { Encryption } from "../../platform/encryption.ts";
import type { Subject } from "../subject.ts";
import { openDraft, placeTags, sealDraft, writerTags, type SealedDraft, type WrittenDraft } from "./sealedDraft.ts";

/** What it takes of a command to work with a member's own drafts. */
interface Unit {
  em: EntityManager;
  viewer: MemberViewer;
  now: Date;
  house: { encryption: Encryption };
}

/** A draft, opened for a command. */
export type KeptDraft = WrittenDraft & { id: string };

const lockDraft = statement<{ tags: Buffer[] }, SealedDraft>(
  "lockDraft",
  `select id, key_name as "keyName", sealed_draft as sealed from draft
   where place_tag = any(:tags::bytea[]) for update`,
);

type FreshlySealed = ReturnType<typeof sealDraft>;

const keepSealed = statement<FreshlySealed & { now: string }, object>(
  "keepDraft",
  `insert into draft (id, writer_tag, place_tag, key_name, sealed_draft, updated_at)
   values (:id::uuid, :writerTag, :placeTag, :keyName, :sealed, :now::timestamptz)
   on conflict (id) do update set writer_tag = excluded.writer_tag, place_tag = excluded.place_tag,
     key_name = excluded.key_name, sealed_draft = excluded.sealed_draft, updated_at = excluded.updated_at`,
);

const dropDraft = statement<{ id: string }, object>("dropDraft", `delete from draft where id = :id::uuid`);

const countDrafts = statement<{ tags: Buffer[] }, { count: number }>(
  "countDrafts",
  `select count(*)::int as count from draft where writer_tag = any(:tags::bytea[])`,
);

/** What the member is writing into a subject, locked until the commit; null when nothing. */
export async function lockKeptDraft({ em, viewer, house }: Unit, subject: Subject): Promise<KeptDraft | null> {
  const tags = placeTags(house.encryption, viewer.accountId, subject);
  const [row] = await lockDraft(transactionReader(em), { tags });
  return row ? { id: row.id, ...openDraft(house.encryption, row) } : null;
}

/** Keeps a draft, as saved now. */
export async function keepDraft({ em, house, now }: Unit, { id, ...draft }: KeptDraft): Promise<void> {
  const sealed = sealDraft(house.encryption, id, draft);
  await keepSealed(transactionReader(em), { ...sealed, now: now.toISOString() });
}

/** Deletes a draft. Nothing of it is kept. */
export async function deleteDraft({ em }: Pick<Unit, "em">, id: string): Promise<void> {
  await dropDraft(transactionReader(em), { id });
}

/** How many drafts the member has. */
export async function countKeptDrafts({ em, viewer, house }: Unit): Promise<number> {
  const [row] = await countDrafts(transactionReader(em), { tags: writerTags(house.encryption, viewer.accountId) });
  return row!.count;
}

const oldDrafts = statement<{ keyName: string; limit: number }, SealedDraft>(
  "oldDrafts",
  `select id, key_name as "keyName", sealed_draft as sealed from draft
   where key_name <> :keyName order by id limit :limit::int for update`,
);

/** Not `keepDraft`: a new key does not make a draft younger. */
const exchangeSeal = statement<FreshlySealed, object>(
  "exchangeDraftSeal",
  `update draft set writer_tag = :writerTag, place_tag = :placeTag, key_name = :keyName, sealed_draft = :sealed
   where id = :id::uuid`,
);

/** Seals a batch of drafts under the current key, and finds them under it, and says how many there were. */
export async function sealDraftsAnew(em: EntityManager, encryption: Encryption, limit: number): Promise<number> {
  const reader = transactionReader(em);
  const rows = await oldDrafts(reader, { keyName: encryption.currentKey, limit });
  for (const row of rows) await exchangeSeal(reader, sealDraft(encryption, row.id, openDraft(encryption, row)));
  return rows.length;
}
