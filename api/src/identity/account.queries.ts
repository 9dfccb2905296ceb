import { statement, type Reader } from "../platform/database/statement.ts";
import { maySignInSql } from "./account.entity.ts";

/** An account that somebody wants to sign in to. */
export interface LoginRow {
  id: string;
  passwordHash: string;
  isVerified: boolean;
  maySignIn: boolean;
}

const loginColumns = `a.id, a.password_hash as "passwordHash", a.email_verified_at is not null as "isVerified",
  ${maySignInSql} as "maySignIn"`;

const loginByHandle = statement<{ handle: string }, LoginRow>(
  "loginByHandle",
  `select ${loginColumns} from account a where a.handle = :handle::citext and a.state <> 'erased'`,
);

/** An address belongs to whoever proved it; beside that account, the newest that only typed it. */
const loginsByEmail = statement<{ email: string }, LoginRow>(
  "loginsByEmail",
  `(select ${loginColumns} from account a
    where a.email = :email::citext and a.email_verified_at is not null and a.state <> 'erased')
   union all
   (select ${loginColumns} from account a
    where a.email = :email::citext and a.email_verified_at is null and a.state <> 'erased'
    order by a.created_at desc, a.id desc limit 1)`,
);

/** The account with this handle, if any. */
export async function readLoginByHandle(reader: Reader, handle: string): Promise<LoginRow | null> {
  const [found] = await loginByHandle(reader, { handle });
  return found ?? null;
}

/** The account that proved this address, and the newest one that only typed it. */
export async function readLoginsByEmail(
  reader: Reader,
  email: string,
): Promise<{ verified: LoginRow | null; unverified: LoginRow | null }> {
  const found = await loginsByEmail(reader, { email });
  return {
    verified: found.find((row) => row.isVerified) ?? null,
    unverified: found.find((row) => !row.isVerified) ?? null,
  };
}

const addressHolders = statement<{ email: string }, { id: string; isVerified: boolean }>(
  "addressHolders",
  `select a.id, a.email_verified_at is not null as "isVerified" from account a
   where a.email = :email::citext and ${maySignInSql}
   order by a.email_verified_at is null, a.created_at desc, a.id desc limit 4`,
);

/** Whose password the owner of this address may choose anew: the account that proved it, else the newest three. */
export async function readAddressHolders(reader: Reader, email: string): Promise<string[]> {
  const found = await addressHolders(reader, { email });
  const holders = found[0]?.isVerified ? found.slice(0, 1) : found.slice(0, 3);
  return holders.map((row) => row.id);
}
