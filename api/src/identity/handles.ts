import type { EntityManager } from "@mikro-orm/postgresql";
import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { presentAccount } from "./member.queries.ts";

const handlesThatExist = statement<{ handles: string[] }, { handle: string }>(
  "handlesThatExist",
  `select lower(a.handle::text) as handle from account a
   where a.handle = any(:handles::citext[]) and ${presentAccount}`,
);

/** Those of these handles that belong to a member, in lower case. */
export async function existingHandles(em: EntityManager, handles: string[]): Promise<Set<string>> {
  if (handles.length === 0) return new Set();
  const rows = await handlesThatExist(transactionReader(em), { handles });
  return new Set(rows.map((row) => row.handle));
}

const accountsOfHandles = statement<{ handles: string[] }, { id: string }>(
  "accountsOfHandles",
  `select a.id from account a where a.handle = any(:handles::citext[]) and ${presentAccount}`,
);

/** The accounts with these handles. */
export async function accountsByHandle(em: EntityManager, handles: string[]): Promise<string[]> {
  if (handles.length === 0) return [];
  return (await accountsOfHandles(transactionReader(em), { handles })).map(({ id }) => id);
}
