import type { RowLoader } from "../platform/graphql/context.ts";
import { readPosts, type PostRow } from "./post.queries.ts";
import { readThreads, type ThreadRow } from "./thread.queries.ts";

/** Threads by UUID, as the viewer may see them. */
export const threadRows: RowLoader<ThreadRow> = {
  load: ({ reader, viewer }, ids) => readThreads(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

/** Posts by UUID, as the viewer may see them. */
export const postRows: RowLoader<PostRow> = {
  load: ({ reader, viewer }, ids) => readPosts(reader, viewer, ids),
  idOf: (row) => row.uuid,
};
