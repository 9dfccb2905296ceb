import { connection, emptyConnection, keyOfKinds, type Connection, type PageRequest } from "../kernel/pagination.ts";
import type { Viewer } from "../kernel/viewer.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import { textsOf, type RevisionRow } from "../subjects/revisions/revision.columns.ts";
import { viewerParameters, visibleThread, type ViewerParameters } from "./place.visibility.ts";
import type { PostRow } from "./post.queries.ts";
import { readableSource, readableText, seenPost } from "./post.visibility.ts";

type Parameters = ViewerParameters & { postId: string; version: number; limit: number };

function postTexts(direction: PageRequest["direction"]) {
  const [comparison, order] = direction === "forward" ? [">", "asc"] : ["<", "desc"];
  return statement<Parameters, RevisionRow>(
    `postTexts_${direction}`,
    `select said."version", said."bodyHtml", said."writtenAt" from post x join thread t on t.id = x.thread_id join place pl on pl.id = t.place_id
     cross join lateral ${textsOf("x")} said
     where x.id = :postId::uuid and ${visibleThread("t", "pl")} and ${seenPost("x")} and ${readableText("x")}
       and (not said."isWithheld" or ${readableSource("x")})
       and said."version" ${comparison} :version::int
     order by said."version" ${order} limit :limit::int`,
  );
}

const statements = { forward: postTexts("forward"), backward: postTexts("backward") };
const ends = { forward: 0, backward: 2_147_483_647 };

/** What a post has said, oldest first, for whoever may read it now. */
export async function readPostTexts(
  reader: Reader,
  asking: Viewer,
  post: PostRow,
  page: PageRequest,
): Promise<Connection<RevisionRow>> {
  if (post.bodyHtml === null) return emptyConnection();
  const key = keyOfKinds(page.key, ["integer"]);
  const rows =
    post.revisionCount === 1 && key === null
      ? [{ version: 1, bodyHtml: post.bodyHtml, writtenAt: post.createdAt }]
      : await statements[page.direction](reader, {
          ...viewerParameters(asking),
          postId: post.uuid,
          version: key === null ? ends[page.direction] : Number(key[0]),
          limit: page.size + 1,
        });
  return connection(rows, page, (row) => [row.version]);
}
