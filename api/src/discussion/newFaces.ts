import type { Persona } from "../identity/personas/persona.entity.ts";
import type { CommandContext } from "../platform/command.ts";
import { statement } from "../platform/database/statement.ts";
import { transactionReader } from "../platform/database/transactionReader.ts";
import { newFaceDays, newFacePosts } from "../subjects/screening/limits.ts";

const dayMs = 86_400_000;

interface Known {
  /** Since when it is known; null before its first post. */
  since: string | null;
  /** How many of its posts everybody could read, counted no further than it matters. */
  posts: number;
}

const shown = (post: string): string => `${post}.number is not null and ${post}.state = 'published'`;

const knownMember = statement<{ accountId: string }, Known>(
  "knownMember",
  `select a.created_at as since, (select count(*)::int from (
     select from persona n cross join lateral (
       select from post x where x.persona_id = n.id and ${shown("x")} limit ${newFacePosts}) own
     where n.account_id = :accountId::uuid limit ${newFacePosts}) counted) as posts
   from account a where a.id = :accountId::uuid`,
);

const knownPseudonym = statement<{ personaId: string }, Known>(
  "knownPseudonym",
  `select min(x.created_at) as since, count(*)::int as posts
   from (select * from post where post.persona_id = :personaId::uuid and ${shown("post")}
     order by post.number limit ${newFacePosts}) x`,
);

/**
 * Whether a face is new here. A pseudonym is known by what it said in its thread alone: were it by the account behind
 * it, whoever sees that its links wait, or don't, would learn something of whose it is.
 */
export async function isNewFace({ em, now }: CommandContext, { id, accountId }: Persona): Promise<boolean> {
  const reader = transactionReader(em);
  const [known] = accountId
    ? await knownMember(reader, { accountId })
    : await knownPseudonym(reader, { personaId: id });
  if (!known?.since || known.posts < newFacePosts) return true;
  return now.getTime() - Date.parse(known.since) < newFaceDays * dayMs;
}

const saidInPlace = statement<{ accountId: string | null; personaId: string; placeId: string }, object>(
  "saidInPlace",
  `select from persona n join thread t on t.id = n.thread_id join post x on x.persona_id = n.id
   where (n.account_id = :accountId::uuid or n.id = :personaId::uuid) and t.place_id = :placeId::uuid and ${shown("x")}
   limit 1`,
);

/** Whether everybody could read something of this face in a place. */
export async function hasSpokenIn({ em }: CommandContext, persona: Persona, placeId: string): Promise<boolean> {
  const asked = { accountId: persona.accountId ?? null, personaId: persona.id, placeId };
  return (await saidInPlace(transactionReader(em), asked)).length > 0;
}
