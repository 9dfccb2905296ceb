import { done, refused, type Outcome } from "../kernel/outcome.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { isOwnPersonaSql } from "../identity/personas/vault.ts";
import { notFound, type CommandContext } from "../platform/command.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { isSad } from "../subjects/warnings/warnings.ts";
import { registerSubject, type Reactable, type SeenSubject, type SubjectKindWord } from "../subjects/subject.ts";
import { freezePersonas, freezePosts, freezeThreads } from "./frozen.ts";
import { askingViewer, viewerParameters, visibleThread, type ViewerParameters } from "./place.visibility.ts";
import { readableText, seenPost } from "./post.visibility.ts";
import { enforceOnPost, postActs, releasePost } from "./moderatePost.ts";
import { enforceOnThread, releaseThread, threadActs } from "./moderateThread.ts";
import { postPolicy } from "./thread.policy.ts";
import { lockVisiblePost } from "./visibleThread.ts";

type Asked = ViewerParameters & { ids: string[] };
type Selected = Omit<SeenSubject, "kind">;

const seenThreads = statement<Asked, Selected>(
  "seenThreads",
  `select t.id as "uuid", t.persona_id as "personaUuid", t.id as "threadUuid", t.place_id as "placeUuid",
     ${isOwnPersonaSql("p", askingViewer)} as "isOwn", true as "isReadable"
   from thread t join place pl on pl.id = t.place_id join persona p on p.id = t.persona_id
   where t.id = any(:ids::uuid[]) and ${visibleThread("t", "pl")}`,
);

const seenPosts = statement<Asked, Selected>(
  "seenPosts",
  `select x.id as "uuid", x.persona_id as "personaUuid", t.id as "threadUuid", t.place_id as "placeUuid",
     ${isOwnPersonaSql("p", askingViewer)} as "isOwn",
     ${readableText("x", askingViewer, isOwnPersonaSql("p", askingViewer))} as "isReadable"
   from post x join thread t on t.id = x.thread_id join place pl on pl.id = t.place_id join persona p on p.id = x.persona_id
   where x.id = any(:ids::uuid[]) and ${visibleThread("t", "pl")} and ${seenPost("x")}`,
);

/** Faces, for whoever sees the threads in which they speak. */
const seenPersonas = statement<Asked, Selected>(
  "seenPersonas",
  `select p.id as "uuid", p.id as "personaUuid", t.id as "threadUuid", t.place_id as "placeUuid",
     ${isOwnPersonaSql("p", askingViewer)} as "isOwn", true as "isReadable"
   from persona p join thread t on t.id = p.thread_id join place pl on pl.id = t.place_id
   where p.id = any(:ids::uuid[]) and ${visibleThread("t", "pl")}`,
);

const see =
  (kind: SubjectKindWord, statementOf: typeof seenThreads) =>
  async (reader: Reader, viewer: Viewer, ids: string[]): Promise<SeenSubject[]> =>
    (await statementOf(reader, { ...viewerParameters(viewer), ids })).map((row) => ({ ...row, kind }));

async function admitReaction(
  context: CommandContext,
  postId: string,
  deed: "react" | "unreact",
  path: string[],
): Promise<Outcome<Reactable>> {
  const locked = await lockVisiblePost(context, postId);
  if (!locked) return notFound(path);
  const refusal = postPolicy[deed](context.viewer, locked.facts);
  if (refusal) return refused(refusal, path);
  const { id: threadUuid, placeId: placeUuid } = locked.thread;
  return done({ kind: "post", uuid: postId, threadUuid, placeUuid, isSad: isSad(locked.post.warningKinds) });
}

registerSubject({
  kind: "thread",
  typename: "Thread",
  see: see("thread", seenThreads),
  moderation: { acts: threadActs, freeze: freezeThreads, enforce: enforceOnThread, release: releaseThread },
});
registerSubject({
  kind: "post",
  typename: "Post",
  see: see("post", seenPosts),
  admitReaction,
  moderation: { acts: postActs, freeze: freezePosts, enforce: enforceOnPost, release: releasePost },
});
registerSubject({
  kind: "persona",
  typename: "Persona",
  see: see("persona", seenPersonas),
  moderation: { acts: [], freeze: freezePersonas },
});
