import type { CompiledQuery, DatabaseConnection } from "kysely";

/**
 * Lets a unit of work give its connection back to the pool when the server has ended it. Kysely 0.29 keeps a connection
 * for good on which BEGIN or ROLLBACK failed (its issue 1990): ten of them, and nobody writes any more, and closing
 * waits for ever. A connection that is gone has rolled back by itself, so a failing ROLLBACK says nothing; where BEGIN
 * failed, the first statement after it says so instead.
 */
export async function givesBack(given: unknown): Promise<void> {
  const connection = given as DatabaseConnection; // MikroORM doesn't say what it hands on
  const execute = connection.executeQuery.bind(connection);
  let failure: unknown;
  connection.executeQuery = async (query: CompiledQuery, ...rest) => {
    const isRollback = query.sql === "rollback";
    const isBegin = query.sql === "begin" || query.sql.startsWith("start transaction");
    if (failure !== undefined && !isRollback) throw failure;
    failure = undefined;
    try {
      return await execute<never>(query, ...rest);
    } catch (error) {
      if (isBegin) failure = error;
      if (isBegin || isRollback) return { rows: [] };
      throw error;
    }
  };
}
