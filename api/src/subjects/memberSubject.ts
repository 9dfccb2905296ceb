import type { Viewer } from "../kernel/viewer.ts";
import { presentAccount, readMembers } from "../identity/member.queries.ts";
import type { LocaleWord } from "../identity/words.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import type { FrozenSubject } from "./frozen.ts";
import { enforceOnMember, memberActs, releaseMember } from "./moderateMember.ts";
import { registerSubject, type SeenSubject } from "./subject.ts";

const standsNowhere = { personaUuid: null, threadUuid: null, placeUuid: null };

/** A member, under their own name. What they said behind a pseudonym is not theirs here. */
async function seeMembers(reader: Reader, viewer: Viewer, ids: string[]): Promise<SeenSubject[]> {
  const members = await readMembers(reader, viewer, ids);
  return members.map(({ uuid, viewerIsSelf: isOwn }) => ({
    kind: "member",
    uuid,
    isOwn,
    isReadable: true,
    ...standsNowhere,
  }));
}

interface Profile {
  uuid: string;
  displayName: string;
  about: string;
  locale: LocaleWord;
  revision: number;
  createdAt: string;
}

const frozenProfiles = statement<{ ids: string[] }, Profile>(
  "frozenProfiles",
  `select a.id as "uuid", a.display_name as "displayName", case when a.about_visibility = 'nobody' then '' else a.about end as about,
     a.locale, a.version as "revision", a.created_at as "createdAt"
   from account a where a.id = any(:ids::uuid[]) and ${presentAccount}`,
);

/** What members say of themselves to others: their name, and their few words unless they keep those to themselves. */
async function freezeProfiles(reader: Reader, ids: string[]): Promise<FrozenSubject[]> {
  const found = await frozenProfiles(reader, { ids });
  return found.map(({ uuid, displayName, about, locale, revision, createdAt }) => ({
    uuid,
    content: { locale, title: displayName, body: about, warnings: { kinds: [], note: null }, pictures: [] },
    ...{ revision, accountUuid: uuid, createdAt: new Date(createdAt), isPublic: true, ...standsNowhere },
  }));
}

registerSubject({
  kind: "member",
  typename: "Member",
  see: seeMembers,
  moderation: { acts: memberActs, freeze: freezeProfiles, enforce: enforceOnMember, release: releaseMember },
});
