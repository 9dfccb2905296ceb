import { LockMode } from "@mikro-orm/postgresql";
import { done, refused, type Outcome } from "../kernel/outcome.ts";
import { Account } from "../identity/account.entity.ts";
import { refuseSimilarName } from "../identity/freeNames.ts";
import { notFound } from "../platform/command.ts";
import type { Act, ActKindWord, Before } from "./moderated.ts";
import type { Enforcing } from "./subject.ts";

/** What moderators can do to a profile: take away the name and the words that a member gave themself. */
export const memberActs: readonly ActKindWord[] = ["remove"];

const lockAccount = ({ em }: Enforcing, id: string): Promise<Account | null> =>
  em.findOne(Account, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** The member is called by their handle, and says nothing of themself. UserErrors: NOT_FOUND, ALREADY_DECIDED. */
export async function enforceOnMember(unit: Enforcing, uuid: string, _act: Act): Promise<Outcome<Before>> {
  const account = await lockAccount(unit, uuid);
  if (!account) return notFound([]);
  const { displayName, about, handle } = account;
  if (displayName === handle && about === "") return refused("ALREADY_DECIDED");
  account.describe({ displayName: handle, about: "" });
  return done({ displayName, about });
}

/** What they have not changed meanwhile is what it was; a name that another member has by now is not given back. */
export async function releaseMember(unit: Enforcing, uuid: string, _act: Act, before: Before): Promise<void> {
  const account = await lockAccount(unit, uuid);
  if (!account) return;
  const [displayName, about] = [String(before["displayName"]), String(before["about"])];
  const isFree =
    account.displayName === account.handle && (await refuseSimilarName(unit.em, displayName, account.id)) === null;
  account.describe({ ...(isFree && { displayName }), ...(account.about === "" && { about }) });
}
