import type { Viewer } from "../kernel/viewer.ts";
import { readMembers } from "../identity/member.queries.ts";
import type { Reader } from "../platform/database/statement.ts";
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

registerSubject({ kind: "member", typename: "Member", see: seeMembers });
