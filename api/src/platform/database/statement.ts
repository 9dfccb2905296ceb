import type { Pool, PoolClient } from "pg";

/** Whatever can run a prepared statement: the reading pool, or one connection of it. */
export type Reader = Pick<Pool | PoolClient, "query">;

/** A read with a name of its own: prepared once a connection, found under that name in the slow log. */
export interface Statement<Parameters, Row> {
  name: string;
  text: string;
  /** Runs the statement and gives its rows. */
  (reader: Reader, parameters: Parameters): Promise<Row[]>;
}

/** Every statement that exists, so that their SQL and plans can be printed (see docs/reading-plans.md). */
export const allStatements = new Map<string, Statement<never, unknown>>();

/**
 * Defines a read. The text names its parameters (`:threadId`), and the row type says which columns it selects.
 */
export function statement<Parameters extends object, Row>(name: string, text: string): Statement<Parameters, Row> {
  const names: string[] = [];
  const numbered = text.replace(/(?<![:\w]):([a-z]\w*)/g, (_whole, parameter: string) => {
    if (!names.includes(parameter)) names.push(parameter);
    return `$${names.indexOf(parameter) + 1}`;
  });
  const prepared = `/* ${name} */ ${numbered.trim()}`;
  const run = async (reader: Reader, parameters: Parameters): Promise<Row[]> => {
    const given = parameters as Record<string, unknown>;
    const result = await reader.query({ name, text: prepared, values: names.map((parameter) => given[parameter]) });
    return result.rows as Row[];
  };
  const defined = Object.assign(run, { text: prepared });
  Object.defineProperty(defined, "name", { value: name });
  allStatements.set(name, defined as unknown as Statement<never, unknown>);
  return defined as Statement<Parameters, Row>;
}
