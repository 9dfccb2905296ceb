import { ArgsType, Field, Int, ObjectType, type ClassType } from "type-graphql";
import type { Connection } from "../../kernel/pagination.ts";

@ObjectType({ description: "Where a page stands in its list.", simpleResolvers: true })
export class PageInfo {
  @Field({ description: "Whether the list goes on after this page." })
  hasNextPage: boolean;

  @Field({ description: "Whether the list goes on before this page." })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: "The first edge's cursor; hand it to `before`." })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: "The last edge's cursor; hand it to `after`." })
  endCursor: string | null;
}

/** Relay's arguments, the same on every connection. */
@ArgsType()
export class ConnectionArguments {
  @Field(() => Int, { nullable: true, description: "How many from the beginning, or after `after`: 1 to 100." })
  first?: number;

  @Field(() => String, { nullable: true, description: "Continue after this cursor." })
  after?: string;

  @Field(() => Int, { nullable: true, description: "How many from the end, or before `before`: 1 to 100." })
  last?: number;

  @Field(() => String, { nullable: true, description: "Go back from this cursor." })
  before?: string;
}

/** The connection type of a node type: `connectionType("Thread", () => Thread)` makes ThreadConnection and ThreadEdge. */
export function connectionType<Node extends object>(name: string, node: () => ClassType<Node>) {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list.`, simpleResolvers: true })
  class Edge {
    @Field({ description: "Where this entry stands in the list." })
    cursor: string;

    @Field(node, { description: "The entry." })
    node: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.`, simpleResolvers: true })
  class NodeConnection implements Connection<Node> {
    @Field(() => [Edge], { description: "The entries with their cursors." })
    edges: Edge[];

    @Field(() => [node()], { description: "The entries alone." })
    nodes: Node[];

    @Field(() => PageInfo, { description: "Where this page stands in the list." })
    pageInfo: PageInfo;
  }

  return NodeConnection;
}
