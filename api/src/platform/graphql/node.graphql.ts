import { Arg, Ctx, Field, ID, InterfaceType, Query, Resolver } from "type-graphql";
import { fromGlobalId } from "../../kernel/ids.ts";
import type { RequestContext } from "./context.ts";
import { fault } from "./errors.ts";

@InterfaceType({
  description: "Anything with an id of its own, for `node(id:)`.",
  resolveType: (value: { typename: string }) => value.typename,
})
export abstract class Node {
  @Field(() => ID, { description: "An opaque id, the same for everybody and for ever." })
  id: string;
}

/** A row that can stand as a Node: its GraphQL type name, opaque id, and UUID. */
export interface NodeRow {
  typename: string;
  id: string;
  uuid: string;
}

type NodeReader = (context: RequestContext, uuid: string) => Promise<NodeRow | null>;

const readers = new Map<string, NodeReader>();

/** A room says how its type is read by id, under the viewer's own rights. */
export function registerNode(typename: string, read: NodeReader): void {
  readers.set(typename, read);
}

/** The type names that `node(id:)` knows. */
export const nodeTypes = (): string[] => [...readers.keys()];

const maxNodes = 100;

@Resolver()
export class NodeQueries {
  @Query(() => Node, {
    nullable: true,
    description: "One thing by its id; null when it is not there or not to be seen.",
  })
  async node(
    @Arg("id", () => ID, { description: "A global id." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<NodeRow | null> {
    return readNode(context, id);
  }

  @Query(() => [Node], {
    nullable: "items",
    description:
      "Several things by their ids, at most 100, in the order asked for; null in the place of each that is not to be seen.",
  })
  async nodes(
    @Arg("ids", () => [ID], { description: "Global ids." }) ids: string[],
    @Ctx() context: RequestContext,
  ): Promise<(NodeRow | null)[]> {
    if (ids.length > maxNodes) throw fault("BAD_USER_INPUT", `Ask for at most ${maxNodes} nodes.`);
    return Promise.all(ids.map((id) => readNode(context, id)));
  }
}

/** What a global id names, as the viewer may see it; null for anything else. */
export async function readNode(context: RequestContext, id: string): Promise<NodeRow | null> {
  const parsed = fromGlobalId(id);
  const read = parsed && readers.get(parsed.type);
  return read ? read(context, parsed.uuid) : null;
}
