import type { EntityManager } from "@mikro-orm/postgresql";
import type { UserErrorCode } from "../kernel/userErrorCode.ts";
import { looksLikePseudonym } from "./personas/pseudonyms.ts";
import { skeletonOf } from "./skeleton.ts";

/**
 * HANDLE_TAKEN when somebody's handle or display name, or a pseudonym, looks like this one. Two who want the same name at once wait for
 * each other until the commit.
 */
export async function refuseTakenHandle(em: EntityManager, handle: string): Promise<UserErrorCode | null> {
  return (await isTaken(em, handle, null)) ? "HANDLE_TAKEN" : null;
}

/** NAME_TOO_SIMILAR when another member's handle or display name, or a pseudonym, looks like this one. */
export async function refuseSimilarName(em: EntityManager, name: string, ownId: string): Promise<UserErrorCode | null> {
  return (await isTaken(em, name, ownId)) ? "NAME_TOO_SIMILAR" : null;
}

const names = 1;

async function isTaken(em: EntityManager, name: string, ownId: string | null): Promise<boolean> {
  if (looksLikePseudonym(name)) return true;
  const skeleton = skeletonOf(name);
  await em.execute(`select pg_advisory_xact_lock(${names}, hashtext(?))`, [skeleton]);
  const [found] = await em.execute<{ taken: boolean }[]>(
    `select exists (select from account where (handle_skeleton = ? or display_name_skeleton = ? or handle = ?::citext)
       and id is distinct from ?::uuid) as taken`,
    [skeleton, skeleton, name, ownId],
  );
  return found!.taken;
}
