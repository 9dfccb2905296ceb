import type pg from "pg";

interface Rule {
  take: string;
  restore: string;
}

/**
 * Takes foreign keys, unique constraints and indexes off these tables (the primary keys stay) and gives what puts
 * them back: building and checking them once, at the end, is many times faster than at each row. All in the caller's
 * transaction, so that they are never missing to anybody else.
 */
export async function bareTables(client: pg.Client, tables: string[]): Promise<() => Promise<void>> {
  const rules = [
    ...(await foreignKeys(client, tables)),
    ...(await uniqueConstraints(client, tables)),
    ...(await indexes(client, tables)),
  ];
  for (const rule of rules) await client.query(rule.take);
  return async () => {
    await client.query("set local maintenance_work_mem = '256MB'");
    for (const rule of rules.toReversed()) await client.query(rule.restore);
  };
}

const foreignKeys = (client: pg.Client, tables: string[]) => constraints(client, tables, "f");
const uniqueConstraints = (client: pg.Client, tables: string[]) => constraints(client, tables, "u");

async function constraints(client: pg.Client, tables: string[], kind: "f" | "u"): Promise<Rule[]> {
  const { rows } = await client.query<Rule>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as take,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as restore
     from pg_constraint where contype = $2 and conrelid = any($1::regclass[])`,
    [tables, kind],
  );
  return rows;
}

async function indexes(client: pg.Client, tables: string[]): Promise<Rule[]> {
  const { rows } = await client.query<Rule>(
    `select format('drop index %s', i.indexrelid::regclass) as take, pg_get_indexdef(i.indexrelid) as restore
     from pg_index i where i.indrelid = any($1::regclass[])
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))`,
    [tables],
  );
  return rows;
}
