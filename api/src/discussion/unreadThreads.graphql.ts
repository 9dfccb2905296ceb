import { Args, Ctx, Extensions, FieldResolver, Resolver } from "type-graphql";
import { pageRequest, type Connection } from "../kernel/pagination.ts";
import { Viewer } from "../identity/viewer.graphql.ts";
import { ConnectionArguments } from "../platform/graphql/connectionType.ts";
import type { RequestContext } from "../platform/graphql/context.ts";
import { ThreadConnection } from "./thread.graphql.ts";
import type { ThreadRow } from "./thread.queries.ts";
import { readUnreadThreads } from "./unreadThreads.queries.ts";

const defaultUnreadPage = 30;

@Resolver(() => Viewer)
export class ViewerUnreadThreads {
  @Extensions({ perViewer: true })
  @FieldResolver(() => ThreadConnection, {
    description:
      "The threads with news for the viewer on every board they may read, latest activity first, 30 unless told.",
  })
  unreadThreads(
    @Args(() => ConnectionArguments) given: ConnectionArguments,
    @Ctx() { reader, viewer }: RequestContext,
  ): Promise<Connection<ThreadRow>> {
    return readUnreadThreads(reader, viewer, pageRequest(given, defaultUnreadPage));
  }
}
