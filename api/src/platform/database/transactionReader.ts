import type { EntityManager } from "@mikro-orm/postgresql";
import { CompiledQuery } from "kysely";
import type { Reader } from "./statement.ts";

/** Lets a statement run inside a command's transaction, where it sees what the command has flushed. */
export function transactionReader(em: EntityManager): Reader {
  const query = async ({ text, values }: { text: string; values: unknown[] }) =>
    em.getKysely().executeQuery(CompiledQuery.raw(text, values));
  return { query } as unknown as Reader;
}
