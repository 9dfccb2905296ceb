import { toGlobalId } from "../kernel/ids.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { ownPersonasSql } from "../identity/personas/vault.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { askingViewer, viewerParameters, visibleThread, type ViewerParameters } from "./place.visibility.ts";
import { undoMinutes } from "./thread.policy.ts";
import type { PostStateWord } from "./words.ts";

/** What somebody wrote in a thread that they no longer see. */
export interface PostOutOfSightRow {
  postId: string;
  state: PostStateWord;
  isAnonymous: boolean;
  excerpt: string | null;
  createdAt: string;
}

/** So many are listed. */
export const mostOutOfSight = 100;

const postsOutOfSight = statement<ViewerParameters, Omit<PostOutOfSightRow, "postId"> & { uuid: string }>(
  "postsOutOfSight",
  `select x.id as "uuid", x.state, p.kind = 'pseudonymous' as "isAnonymous", x.created_at as "createdAt",
     case when x.state <> 'withdrawn' then x.excerpt end as "excerpt"
   from ${ownPersonasSql(askingViewer)} p
   cross join lateral (select * from thread where thread.id = p.thread_id limit 1) t join place pl on pl.id = t.place_id
   cross join lateral (select * from post where post.persona_id = p.id order by post.number) x
   where ${visibleThread("t", "pl")} is not true
     and (x.state in ('published', 'held')
       or (x.state = 'withdrawn' and x.withdrawn_at > now() - interval '${undoMinutes} minutes'))
   order by x.created_at desc, x.id desc limit ${mostOutOfSight}`,
);

/** A member's own posts where they can no longer go, the latest first, as long as they may take them back or restore them. */
export async function readPostsOutOfSight(reader: Reader, asking: Viewer): Promise<PostOutOfSightRow[]> {
  const rows = await postsOutOfSight(reader, viewerParameters(asking));
  return rows.map(({ uuid, ...row }) => ({ ...row, postId: toGlobalId("Post", uuid) }));
}
