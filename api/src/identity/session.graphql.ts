import { Extensions, Field, ObjectType } from "type-graphql";
import { connectionType } from "../platform/graphql/connectionType.ts";
import { loadRow, type RowLoader } from "../platform/graphql/context.ts";
import { Node, registerNode } from "../platform/graphql/node.graphql.ts";
import { DateTime } from "../platform/graphql/scalars.ts";
import { readSessionsByIds, type SessionRow } from "./session.queries.ts";

@ObjectType({
  implements: Node,
  description: "A browser in which the viewer is signed in. Nobody else can see it.",
  simpleResolvers: true,
})
export class Session extends Node {
  @Field({ description: 'What kind of device it is, for example "Firefox on Android".' })
  device: string;

  @Field(() => DateTime, { description: "When it was signed in." })
  createdAt: string;

  @Field(() => DateTime, { description: "When it was last used, to the hour." })
  lastSeenAt: string;

  @Extensions({ perViewer: true })
  @Field({ description: "Whether it is the one that asks." })
  isCurrent: boolean;
}

export const SessionConnection = connectionType("Session", () => Session);

const sessionRows: RowLoader<SessionRow> = {
  load: ({ reader, viewer }, ids) => readSessionsByIds(reader, viewer, ids),
  idOf: (row) => row.uuid,
};

registerNode("Session", (context, uuid) => loadRow(context, sessionRows, uuid));
