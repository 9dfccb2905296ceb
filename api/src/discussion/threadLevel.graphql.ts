import { Ctx, Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { loadRow, type RequestContext, type RowLoader } from "../platform/graphql/context.ts";
import type { FollowLevelWord } from "../subjects/following/levels.ts";
import { FollowLevel } from "../subjects/following/words.ts";
import { Thread } from "./thread.graphql.ts";
import type { ThreadRow } from "./thread.queries.ts";
import { readThreadLevels } from "./threadLevel.queries.ts";

const threadLevels: RowLoader<{ uuid: string; level: FollowLevelWord }> = {
  load: ({ reader, viewer }, ids) => readThreadLevels(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

@Resolver(() => Thread)
export class ThreadFollowField {
  @Extensions({ perViewer: true })
  @FieldResolver(() => FollowLevel, {
    nullable: true,
    description:
      "How much the viewer hears of it: what they chose, else muted with its board, else watching where they began it, following where they wrote, else normal; null for guests.",
  })
  async viewerFollowLevel(@Root() thread: ThreadRow, @Ctx() context: RequestContext): Promise<FollowLevelWord | null> {
    if (thread.viewerLevel !== undefined) return thread.viewerLevel;
    return (await loadRow(context, threadLevels, thread.uuid))?.level ?? null;
  }
}
