import type { Viewer } from "../kernel/viewer.ts";
import { memberColumns, presentAccount, toMemberRow, type MemberRow } from "../identity/member.queries.ts";
import { namedParticipantsSql } from "../identity/personas/vault.ts";
import { statement, type Reader } from "../platform/database/statement.ts";

/** At most so many names are offered while somebody writes @. */
export const mentionCandidateLimit = 8;

type Parameters = { threadId: string; viewerId: string; prefix: string; limit: number };

/** SQL: a name that begins with the prefix, as a range of an index under text_pattern_ops. */
const beginsWithPrefix = (name: string): string =>
  `(lower(${name}) ~>=~ lower(:prefix) and lower(${name}) ~<~ (lower(:prefix) || chr(1114111)))`;
const matches = (account: string): string =>
  `(${beginsWithPrefix(`${account}.handle::text`)} or ${beginsWithPrefix(`${account}.display_name`)})`;
const offered = `${presentAccount} and a.id <> :viewerId::uuid`;

const participants = statement<Parameters, MemberRow>(
  "mentionedParticipants",
  `select ${memberColumns} from ${namedParticipantsSql(":threadId::uuid")} speaking
   join account a on a.id = speaking.account_id
   where ${offered} and (:prefix = '' or ${matches("a")})
   order by speaking.number desc limit :limit::int`,
);

const others = statement<Parameters, MemberRow>(
  "mentionedMembers",
  `select ${memberColumns} from (
     (select h.id, h.handle from account h where ${beginsWithPrefix("h.handle::text")} order by lower(h.handle::text) using ~<~ limit 50)
     union
     (select d.id, d.handle from account d where ${beginsWithPrefix("d.display_name")} order by lower(d.display_name) using ~<~ limit 50)
   ) found join account a on a.id = found.id
   where ${offered} and not exists (
     select from ${namedParticipantsSql(":threadId::uuid")} speaking where speaking.account_id = a.id)
   order by a.handle limit :limit::int`,
);

/** Who could be meant by @ and these letters: those who speak in the thread, then members by handle or name. */
export async function readMentionCandidates(
  reader: Reader,
  asking: Viewer,
  threadId: string,
  prefix: string,
  first: number,
): Promise<MemberRow[]> {
  if (asking.accountId === null || first < 1) return [];
  const limit = Math.min(first, mentionCandidateLimit);
  const parameters = { threadId, viewerId: asking.accountId, prefix: prefix.trim(), limit };
  const speaking = await participants(reader, parameters);
  const missing = limit - speaking.length;
  const more = parameters.prefix === "" || missing < 1 ? [] : await others(reader, { ...parameters, limit: missing });
  return [...speaking, ...more].map(toMemberRow);
}
