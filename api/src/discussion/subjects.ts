import type { Viewer } from "../kernel/viewer.ts";
import { isOwnPersonaSql } from "../identity/personas/vault.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { registerSubject, type SeenSubject, type SubjectKindWord } from "../subjects/subject.ts";
import { askingViewer, viewerParameters, visibleThread, type ViewerParameters } from "./place.visibility.ts";
import { seenPost } from "./post.visibility.ts";

type Asked = ViewerParameters & { ids: string[] };
type Selected = Omit<SeenSubject, "kind">;

const seenThreads = statement<Asked, Selected>(
  "seenThreads",
  `select t.id as "uuid", t.persona_id as "personaUuid", t.id as "threadUuid", t.place_id as "placeUuid",
     ${isOwnPersonaSql("p", askingViewer)} as "isOwn"
   from thread t join place pl on pl.id = t.place_id join persona p on p.id = t.persona_id
   where t.id = any(:ids::uuid[]) and ${visibleThread("t", "pl")}`,
);

const seenPosts = statement<Asked, Selected>(
  "seenPosts",
  `select x.id as "uuid", x.persona_id as "personaUuid", t.id as "threadUuid", t.place_id as "placeUuid",
     ${isOwnPersonaSql("p", askingViewer)} as "isOwn"
   from post x join thread t on t.id = x.thread_id join place pl on pl.id = t.place_id join persona p on p.id = x.persona_id
   where x.id = any(:ids::uuid[]) and ${visibleThread("t", "pl")} and ${seenPost("x")}`,
);

const see =
  (kind: SubjectKindWord, statementOf: typeof seenThreads) =>
  async (reader: Reader, viewer: Viewer, ids: string[]): Promise<SeenSubject[]> =>
    (await statementOf(reader, { ...viewerParameters(viewer), ids })).map((row) => ({ ...row, kind }));

registerSubject({ kind: "thread", typename: "Thread", see: see("thread", seenThreads) });
registerSubject({ kind: "post", typename: "Post", see: see("post", seenPosts) });
