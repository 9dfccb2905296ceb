import pg from "pg";
import { clientConfig, type DatabaseAddress } from "./database.ts";
import { StartError } from "./startError.ts";
import type { Reader } from "./statement.ts";

/** Whom the house is at its work: it reads and writes, but makes no tables, and only ever adds to the audit trail. */
export const HOUSE_ROLE = "tongxing_house";

/** The two ways in: for the work, and, where this process may, for making tables. */
export interface HouseAddresses {
  address: pg.ClientConfig;
  owner: pg.ClientConfig | null;
}

/**
 * How to be the house, and how the owner, on a PostgreSQL of one's own. With one address, of an owner, each connection
 * for the work steps down to the house's role; one of a lesser user is taken as it is.
 */
export async function readAddresses(url: string, ownerUrl: string | undefined): Promise<HouseAddresses> {
  const given = clientConfig({ url });
  if (ownerUrl) return { address: given, owner: clientConfig({ url: ownerUrl }) };
  if (!(await ownsTables(given))) return { address: given, owner: null };
  return { address: { ...given, options: `${given.options} -c role=${HOUSE_ROLE}` }, owner: given };
}

/** The same on the embedded one, whose private socket lets everybody in by name. */
export function embeddedAddresses(embedded: Extract<DatabaseAddress, { user: string }>): HouseAddresses {
  return { address: clientConfig({ ...embedded, user: HOUSE_ROLE }), owner: clientConfig(embedded) };
}

/** Whether this user owns the house's tables, or would, since there are none yet. */
async function ownsTables(address: pg.ClientConfig): Promise<boolean> {
  return asOwner(address, async (client) => {
    const { rows } = await client.query<{ owns: boolean }>(
      `select pg_has_role(relowner, 'MEMBER') as owns from pg_class where oid = to_regclass('mikro_orm_migrations')`,
    );
    return rows[0]?.owns ?? true;
  });
}

/** Makes the house's role where it is missing, and lets the owner step down to it. @throws StartError saying how to */
export async function prepareHouseRole(owner: pg.ClientConfig, role = HOUSE_ROLE): Promise<void> {
  await asOwner(owner, async (client) => {
    const { rows } = await client.query<{ isThere: boolean; isMember: boolean; user: string }>(
      `select r.oid is not null as "isThere", coalesce(pg_has_role(r.oid, 'MEMBER'), false) as "isMember", current_user as user
       from (select 1) as one left join pg_roles r on r.rolname = $1`,
      [role],
    );
    const { isThere, isMember, user } = rows[0]!;
    try {
      if (!isThere) await client.query(`create role ${role} login`);
      if (!isMember) await client.query(`grant ${role} to current_user`);
    } catch (error) {
      throw explained(error, user, role);
    }
  });
}

const insufficientPrivilege = "42501";

function explained(error: unknown, user: string, role: string): unknown {
  if ((error as { code?: string }).code !== insufficientPrivilege) return error;
  return new StartError(
    `The house works under a role of its own, which ${user} may not make. As a superuser, once:\n\n  create role ${role} login;\n  grant ${role} to "${user}";`,
  );
}

/** Refuses to serve under a user who could change what is in the audit trail. @throws StartError */
export async function requireLesserRights(reader: Reader): Promise<void> {
  const { rows } = await reader.query<{ mayChange: boolean; user: string }>(
    `select has_table_privilege('audit_event', 'update, delete, truncate') or
       has_table_privilege('audit_seal', 'insert, update, delete, truncate') as "mayChange", current_user as user`,
  );
  const { mayChange, user } = rows[0]!;
  if (!mayChange) return;
  throw new StartError(
    `The database user ${user} may change the audit trail, so nobody could rely on it. Let DATABASE_URL name ${HOUSE_ROLE} or a member of it who owns nothing (see docs/operations.md).`,
  );
}

/** The owner's address. @throws StartError where this process was not told */
export function ownerOf({ owner }: { owner: pg.ClientConfig | null }): pg.ClientConfig {
  if (owner) return owner;
  throw new StartError("This makes tables anew, which takes their owner: set DATABASE_OWNER_URL.");
}

async function asOwner<T>(address: pg.ClientConfig, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
