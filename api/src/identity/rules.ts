import type { EntityManager } from "@mikro-orm/postgresql";
import type { MemberViewer } from "../kernel/viewer.ts";
import type { UserErrorCode } from "../kernel/userErrorCode.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import type { House } from "../platform/graphql/context.ts";

/** What an event of a new version is about. */
export const rulesSubject = "rules";

const newestVersion = statement<object, { version: number }>(
  "newestRulesVersion",
  `select version from rule_set order by version desc limit 1`,
);

/** The version of the rules that is in force; a member has to accept each. */
export async function readRulesVersion(reader: Reader): Promise<number> {
  return (await newestVersion(reader, {}))[0]!.version;
}

const known = new WeakMap<House, { version: Promise<number> | null }>();

/** The same, known to this process until it hears of another one: every page says it. */
export function knownRulesVersion(house: House): Promise<number> {
  const kept = known.get(house) ?? listening(house);
  kept.version ??= readRulesVersion(house.database.read);
  return kept.version;
}

/** Forgets it right after a commit of this process, before the outbox tells the others. */
export function forgetRulesVersion(house: House): void {
  const kept = known.get(house);
  if (kept) kept.version = null;
}

function listening(house: House): { version: Promise<number> | null } {
  const kept: { version: Promise<number> | null } = { version: null };
  known.set(house, kept);
  house.bus.on(rulesSubject, () => (kept.version = null));
  return kept;
}

const acceptedNewest = statement<{ accountId: string }, { isAccepted: boolean }>(
  "acceptedNewestRules",
  `select a.accepted_rules_version >= (select version from rule_set order by version desc limit 1) as "isAccepted"
   from account a where a.id = :accountId::uuid`,
);

/** Reading goes on under new rules; whoever publishes something has accepted them. */
export async function refuseUnaccepted({
  em,
  viewer,
}: {
  em: EntityManager;
  viewer: MemberViewer;
}): Promise<UserErrorCode | null> {
  const [found] = await acceptedNewest(transactionReader(em), { accountId: viewer.accountId });
  return found!.isAccepted ? null : "RULES_CHANGED";
}
