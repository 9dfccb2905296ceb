import { done, refused, type Outcome } from "../kernel/outcome.ts";
import type { House, RequestContext } from "../platform/graphql/context.ts";
import { readLoginByHandle, readLoginsByEmail, type LoginRow } from "./account.queries.ts";
import { enterSession, newSession } from "./beginSession.ts";
import { normalEmail } from "./email.ts";
import { normalName } from "./names.ts";
import { isPassword } from "./passwords.ts";

export interface SignIn {
  login: string;
  password: string;
}

/**
 * Signs a browser in by handle or address. Whatever is wrong, the answer is WRONG_LOGIN after the same work, so that
 * nobody learns who is here. Whoever is suspended gets a session that reads why: ACCOUNT_SUSPENDED. @throws RATE_LIMITED, counted by login and by network address before anything is hashed
 */
export async function signIn(context: RequestContext, { login, password }: SignIn): Promise<Outcome<string>> {
  const { house, caller } = context;
  const limited = house.secrets.hash(`login ${normalName(login).toLowerCase()}`).toString("base64url");
  await house.limits.signIn(limited, caller.address);
  const account = login.includes("@")
    ? await findByEmail(house, normalEmail(login), password)
    : await findByHandle(house, normalName(login), password);
  if (!account?.maySignIn) return refused("WRONG_LOGIN");
  await house.limits.signedIn(limited);
  await enterSession(context, await newSession(context, account.id));
  return context.viewer.suspended ? refused("ACCOUNT_SUSPENDED") : done(account.id);
}

async function findByHandle({ database }: House, handle: string, password: string): Promise<LoginRow | null> {
  const found = await readLoginByHandle(database.read, handle);
  return (await isPassword(found?.passwordHash ?? null, password)) ? found : null;
}

/**
 * Always two checks. If an account that only typed the address could not sign in by it once another has proved it,
 * anybody could ask by signing up whether an address is known here.
 */
async function findByEmail({ database }: House, email: string, password: string): Promise<LoginRow | null> {
  const { verified, unverified } = await readLoginsByEmail(database.read, email);
  const isVerifiedOne = await isPassword(verified?.passwordHash ?? null, password);
  const isUnverifiedOne = await isPassword(unverified?.passwordHash ?? null, password);
  return isVerifiedOne ? verified : isUnverifiedOne ? unverified : null;
}
