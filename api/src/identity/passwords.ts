import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { fault } from "../platform/graphql/errors.ts";
import { normalPassword, passwordMaxLength } from "./passwordRules.ts";
import { Turns } from "./turns.ts";

/** argon2id (the library's default kind), 19 MiB, two passes: OWASP's Password Storage Cheat Sheet. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Half of the cores hash, so that the others go on answering; who comes when many wait already is told to come later. */
const turns = new Turns(Math.max(1, Math.floor(availableParallelism() / 2)), 200, () =>
  fault("RATE_LIMITED", "Many people are signing in. Try again in 5 s.", { retryAfterSeconds: 5 }),
);

/** A hash of nothing in particular, checked where there is no account so that the answer takes as long. */
const nobodysHash = "$argon2id$v=19$m=19456,t=2,p=1$PeKq8oXPfDbzeHKvnI3G8A$yuVzH6WXYChfbgs3GMEXJPRcCdbjuhyyM8h9y1o23ns";

/** What is stored of a password. @throws RATE_LIMITED when too many wait */
export function hashPassword(password: string): Promise<string> {
  return turns.take(() => hash(normalPassword(password), strength));
}

/** Whether this is the password behind the hash. Without a hash it isn't, and takes as long. @throws RATE_LIMITED */
export function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const tried = normalPassword(password.slice(0, 4 * passwordMaxLength));
  return turns.take(async () => (await verify(passwordHash ?? nobodysHash, tried)) && passwordHash !== null);
}
