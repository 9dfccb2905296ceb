import { uuidOf } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { hint } from "../../platform/bus/outbox.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { presentAccount } from "../member.queries.ts";

/** One member mutes at most so many others. */
export const mostMutes = 100;

const mute = statement<{ accountId: string; mutedId: string; now: Date }, object>(
  "mute",
  `insert into mute (account_id, muted_id, created_at)
   select :accountId::uuid, a.id, :now::timestamptz from account a where a.id = :mutedId::uuid and ${presentAccount}
   on conflict (account_id, muted_id) do update set created_at = mute.created_at returning muted_id`,
);

const unmute = statement<{ accountId: string; mutedId: string }, object>(
  "unmute",
  `delete from mute where account_id = :accountId::uuid and muted_id = :mutedId::uuid returning muted_id`,
);

const mutesOf = statement<{ accountId: string }, { id: string }>(
  "mutesOf",
  `select m.muted_id as id from mute m where m.account_id = :accountId::uuid order by m.created_at desc limit ${mostMutes}`,
);

/** Whom a member mutes, latest first, by account UUID. */
export async function readMutes(reader: Reader, accountId: string): Promise<string[]> {
  return (await mutesOf(reader, { accountId })).map(({ id }) => id);
}

/** Mutes an account for the viewer. UserErrors: NOT_ALLOWED for oneself, NOT_FOUND, TOO_MANY_BLOCKED. */
export async function muteAccount(
  { em, viewer, now }: CommandContext,
  mutedId: string,
  path: string[],
): Promise<Outcome<string>> {
  const { accountId } = viewer;
  if (mutedId === accountId) return refused("NOT_ALLOWED", path);
  const reader = transactionReader(em);
  if ((await readMutes(reader, accountId)).length >= mostMutes) return refused("TOO_MANY_BLOCKED", path);
  if ((await mute(reader, { accountId, mutedId, now })).length === 0) return notFound(path);
  await hint(em, `account:${accountId}`);
  return done(mutedId);
}

/** Folds a member's named posts away for the viewer; the member is not told. UserErrors: those of `muteAccount`. */
export async function muteMember(
  context: CommandContext,
  { memberId }: { memberId: string },
): Promise<Outcome<string>> {
  const mutedId = uuidOf("Member", memberId);
  return mutedId === null ? notFound(["memberId"]) : muteAccount(context, mutedId, ["memberId"]);
}

/** Undoes that. UserErrors: NOT_FOUND when they were not muted. */
export async function unmuteMember(
  context: CommandContext,
  { memberId }: { memberId: string },
): Promise<Outcome<string>> {
  const mutedId = uuidOf("Member", memberId);
  return mutedId === null ? notFound(["memberId"]) : unmuteAccount(context, mutedId, ["memberId"]);
}

/** Undoes the muting of an account. UserErrors: NOT_FOUND when it was not muted. */
export async function unmuteAccount(
  { em, viewer }: CommandContext,
  mutedId: string,
  path: string[],
): Promise<Outcome<string>> {
  const { accountId } = viewer;
  if ((await unmute(transactionReader(em), { accountId, mutedId })).length === 0) return notFound(path);
  await hint(em, `account:${accountId}`);
  return done(mutedId);
}
