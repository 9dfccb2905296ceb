import type { EntityManager } from "@mikro-orm/postgresql";
import type { MemberViewer, Viewer } from "../kernel/viewer.ts";
import { refused, type Outcome } from "../kernel/outcome.ts";
import { forgetRows, type House, type RequestContext } from "./graphql/context.ts";
import { fault, signInFirst } from "./graphql/errors.ts";

/** What a command works with: one unit of work, whoever asked, and one moment for everything it writes. */
export interface CommandContext<V extends Viewer = MemberViewer> {
  em: EntityManager;
  viewer: V;
  now: Date;
  house: House;
}

/** A command's own retry protection: the caller's key, and the mutation that it was given to. */
export interface Retry {
  operation: string;
  key: string | null | undefined;
}

class Rollback extends Error {
  readonly outcome: Outcome<never>;
  constructor(outcome: Outcome<never>) {
    super("refused");
    this.outcome = outcome;
  }
}

/** Runs a member's command in one transaction; a refusal leaves nothing behind. @throws UNAUTHENTICATED, FORBIDDEN */
export function runCommand<T>(
  context: RequestContext,
  command: (context: CommandContext) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const viewer = requireMember(context.viewer);
  return runUnitOfWork(context, viewer, command);
}

/** Runs a command that guests may give, such as signing up. */
export function runGuestCommand<T>(
  context: RequestContext,
  command: (context: CommandContext<Viewer>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return runUnitOfWork(context, context.viewer, command);
}

/**
 * Runs a member's command that creates something, at most once for each idempotency key: the same key from the same
 * account gives the first result's id. Two at the same moment wait for each other.
 */
export async function runCreation(
  context: RequestContext,
  retry: Retry,
  command: (context: CommandContext) => Promise<Outcome<{ id: string }>>,
): Promise<Outcome<string>> {
  return runCommand<string>(context, async (unit) => {
    const given = checkedKey(retry.key);
    const key = given === null ? null : ownKey(unit, given);
    const earlier = key === null ? null : await claimKey(unit.em, "member", key, retry.operation, unit.now);
    if (earlier) return { value: earlier };
    const outcome = await command(unit);
    if (outcome.userErrors) return { userErrors: outcome.userErrors };
    if (key !== null) await keepResult(unit.em, "member", key, outcome.value.id);
    return { value: outcome.value.id };
  });
}

/**
 * A member's key as it is kept: the record names what was created, and that may stand behind a pseudonym, so it must
 * not say whose key it was, nor which of two keys are of the same member.
 */
function ownKey({ viewer, house }: CommandContext, key: string): string {
  return house.secrets.hash(`idempotency ${viewer.accountId} ${key}`).toString("base64url");
}

async function runUnitOfWork<T, V extends Viewer>(
  context: RequestContext,
  viewer: V,
  command: (context: CommandContext<V>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { house } = context;
  try {
    return await house.database.fork().transactional(async (em) => {
      const outcome = await command({ em, viewer, now: new Date(), house });
      if (outcome.userErrors) throw new Rollback(outcome as Outcome<never>);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Rollback) return error.outcome;
    throw error;
  } finally {
    forgetRows(context);
  }
}

function requireMember(viewer: Viewer): MemberViewer {
  if (viewer.accountId === null) throw signInFirst();
  if (!viewer.hasWriteScope) throw fault("FORBIDDEN", "This access token may only read.");
  return viewer as MemberViewer;
}

/** The key, if one was given. @throws BAD_USER_INPUT when it is not 1 to 64 characters long */
export function checkedKey(key: string | null | undefined): string | null {
  if (key == null) return null;
  if (key.length < 1 || key.length > 64) throw fault("BAD_USER_INPUT", "An idempotencyKey has 1 to 64 characters.");
  return key;
}

const nothingYet = "00000000-0000-0000-0000-000000000000";

/** Takes the key, or gives the id of the result that it had. @throws BAD_USER_INPUT when another mutation used it. */
export async function claimKey(
  em: EntityManager,
  scope: string,
  key: string,
  operation: string,
  now: Date,
): Promise<string | null> {
  const taken = await em.execute<{ operation: string }[]>(
    `insert into idempotency_record (scope, key, operation, result_id, created_at) values (?, ?, ?, ?, ?)
     on conflict do nothing returning operation`,
    [scope, key, operation, nothingYet, now],
  );
  if (taken.length > 0) return null;
  const [earlier] = await em.execute<{ operation: string; resultId: string }[]>(
    `select operation, result_id as "resultId" from idempotency_record where scope = ? and key = ?`,
    [scope, key],
  );
  if (earlier?.operation !== operation) {
    throw fault("BAD_USER_INPUT", "This idempotencyKey was given to another mutation.");
  }
  return earlier.resultId;
}

/** Keeps which result a claimed key had. */
export async function keepResult(em: EntityManager, scope: string, key: string, resultId: string): Promise<void> {
  await em.flush();
  await em.execute(`update idempotency_record set result_id = ? where scope = ? and key = ?`, [resultId, scope, key]);
}

/** The refusal for what is not there and for what may not be seen: one and the same. */
export function notFound<T>(path: string[]): Outcome<T> {
  return refused("NOT_FOUND", path);
}
