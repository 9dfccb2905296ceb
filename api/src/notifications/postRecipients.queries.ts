import { maySignInSql } from "../identity/account.entity.ts";
import { visibleThread } from "../discussion/place.visibility.ts";
import { joinReadState } from "../discussion/readState.ts";
import { statement } from "../platform/database/statement.ts";
import type { FollowLevelWord } from "../subjects/following/levels.ts";

/** A post, as far as it says who is concerned. */
export interface PublishedPost {
  postId: string;
  number: number;
  body: string;
  personaId: string;
  /** Whether it was written under the author's own name. */
  isNamed: boolean;
  quotedPersonaId: string | null;
  threadId: string;
  threadPersonaId: string;
  placeId: string;
}

/** The post, while it stands: what was taken back or held before it was told of is not told of. */
export const publishedPost = statement<{ postId: string }, PublishedPost>(
  "publishedPost",
  `select x.id as "postId", x.number, x.body, x.persona_id as "personaId", p.kind = 'named' as "isNamed",
     q.persona_id as "quotedPersonaId",
     t.id as "threadId", t.persona_id as "threadPersonaId", t.place_id as "placeId"
   from post x join thread t on t.id = x.thread_id join persona p on p.id = x.persona_id
   left join post q on q.id = x.quoted_post_id
   where x.id = :postId::uuid and x.state = 'published'`,
);

/** The faces that had written in a thread up to a number, and whether each says whose it is. */
export const speakingFaces = statement<{ threadId: string; upTo: number }, { personaId: string; isNamed: boolean }>(
  "speakingFaces",
  `select p.id as "personaId", p.kind = 'named' as "isNamed" from persona p
   where p.thread_id = :threadId::uuid
     and exists (select from post x where x.persona_id = p.id and x.number <= :upTo::int)`,
);

/** Who chose to follow one of these subjects. */
export const followersOf = statement<{ subjectIds: string[] }, { accountId: string }>(
  "followersOf",
  `select distinct f.account_id as "accountId" from following f
   where f.subject_id = any(:subjectIds::uuid[]) and f.level in ('following', 'watching')`,
);

/** Whoever may be told of something in a thread. */
export interface Reachable {
  accountId: string;
  threadLevel: FollowLevelWord | null;
  boardLevel: FollowLevelWord | null;
  /** What they chose for whoever did it, where that one used their own name. */
  actorLevel: FollowLevelWord | null;
  readUpTo: number;
}

const isStaff = `exists (select from staff_role s where s.account_id = a.id and s.role in ('moderator', 'administrator'))`;

/** Account `a` as a viewer; seeing a thread depends on no pseudonym. */
const eyesOfAccount = { account: "a.id", role: "a.role", pseudonyms: "'{}'::uuid[]", isStaff };

/** Those among these accounts who may see the thread, each under their own rights, with what they chose. */
export const reachableInThread = statement<
  { accounts: string[]; threadId: string; actorAccountId: string | null },
  Reachable
>(
  "reachableInThread",
  `select a.id as "accountId", ft.level as "threadLevel", fb.level as "boardLevel", fa.level as "actorLevel",
     coalesce(rs.last_read_number, 0) as "readUpTo"
   from unnest(:accounts::uuid[]) as told(id)
   cross join lateral (select a.* from account a where a.id = told.id and ${maySignInSql} limit 1) a
   join thread t on t.id = :threadId::uuid
   join place pl on pl.id = t.place_id
   left join following ft on ft.account_id = a.id and ft.subject_id = t.id
   left join following fb on fb.account_id = a.id and fb.subject_id = t.place_id
   left join following fa on fa.account_id = a.id and fa.subject_id = :actorAccountId::uuid
   ${joinReadState("a.id")}
   where ${visibleThread("t", "pl", eyesOfAccount)}`,
);

/** Everybody who looks after the house. */
export const staffAccounts = statement<object, { accountId: string }>(
  "staffAccounts",
  `select distinct s.account_id as "accountId" from staff_role s
   cross join lateral (select from account a where a.id = s.account_id and ${maySignInSql} limit 1) a
   where s.role in ('moderator', 'administrator')`,
);
