import { readPseudonyms } from "../../identity/personas/vault.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { House } from "../../platform/graphql/context.ts";
import { onCall } from "../shifts/onCall.ts";
import type { CrisisCase } from "./crisis.entity.ts";

/** Whoever comes on duty within so long is called by the rota; after that it is faster to ask an administrator. */
const rotaHours = 24;
const hourMs = 3_600_000;

interface Office {
  accountId: string;
  isAdministrator: boolean;
}

const wholeStaff = statement<object, Office>(
  "wholeStaff",
  `select r.account_id as "accountId", bool_or(r.role = 'administrator') as "isAdministrator"
   from staff_role r
   cross join lateral (select from account where account.id = r.account_id and account.state = 'active' limit 1) a
   where r.role in ('moderator', 'administrator')
   group by r.account_id order by r.account_id`,
);

/** Whom the crisis is about is not called to it, also when they spoke behind a pseudonym: their own keyring says so. */
async function isAbout(reader: Reader, house: House, crisis: CrisisCase, accountId: string): Promise<boolean> {
  if (crisis.accountId === accountId) return true;
  if (crisis.personaId == null || crisis.accountId != null) return false;
  return (await readPseudonyms(reader, house.encryption, accountId)).includes(crisis.personaId);
}

async function but(reader: Reader, house: House, crisis: CrisisCase, accountIds: string[]): Promise<string[]> {
  const about = await Promise.all(accountIds.map((accountId) => isAbout(reader, house, crisis, accountId)));
  return accountIds.filter((_, index) => !about[index]);
}

/** Those on the rota at a moment, in their order, each once, without whom the crisis is about. */
export async function calledByRota(reader: Reader, house: House, crisis: CrisisCase, now: Date): Promise<string[]> {
  const soon = now.getTime() + rotaHours * hourMs;
  const called = (await onCall(reader, now)).filter(({ startsAt }) => Date.parse(startsAt) <= soon);
  return but(reader, house, crisis, [...new Set(called.map(({ accountId }) => accountId))]);
}

/**
 * Who is called next, when these were called already: the first or the next by the rota; after the last of them all
 * administrators at once; then all other moderators. Nobody when everybody was called.
 */
export async function nextToCall(
  reader: Reader,
  house: House,
  crisis: CrisisCase,
  { called, now }: { called: ReadonlySet<string>; now: Date },
): Promise<string[]> {
  const next = (await calledByRota(reader, house, crisis, now)).find((accountId) => !called.has(accountId));
  if (next) return [next];
  const staff = (await wholeStaff(reader, {})).filter(({ accountId }) => !called.has(accountId));
  const all = async (isAdministrator: boolean) => {
    const wanted = staff.filter((office) => office.isAdministrator === isAdministrator);
    return but(
      reader,
      house,
      crisis,
      wanted.map(({ accountId }) => accountId),
    );
  };
  const administrators = await all(true);
  return administrators.length > 0 ? administrators : all(false);
}
