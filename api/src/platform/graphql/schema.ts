import { buildSchema, type NonEmptyArray, type PubSub } from "type-graphql";
import { isInterfaceType, type GraphQLSchema } from "graphql";
import type { RequestContext } from "./context.ts";
import { fault, signInFirst } from "./errors.ts";
import { NodeQueries } from "./node.graphql.ts";

/** What `@Authorized(…)` may ask for, beside being signed in. */
export type Office = "moderator" | "administrator";

/** Builds the executable schema out of the rooms' resolvers. */
export async function buildHouseSchema(resolvers: readonly Function[]): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [NodeQueries, ...resolvers] as NonEmptyArray<Function>,
    authChecker: ({ context }: { context: RequestContext }, offices) => holdsOffice(context, offices as Office[]),
    validate: false,
    pubSub: outboxOnly,
  });
  tellTypesAtOnce(schema);
  describeRoots(schema);
  return schema;
}

/** type-graphql makes the roots by itself and takes no description for them. */
function describeRoots(schema: GraphQLSchema): void {
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    live: schema.getSubscriptionType(),
  };
  if (roots.query) roots.query.description = "What can be read. What is not there and what one may not see look alike.";
  if (roots.mutation)
    roots.mutation.description =
      "What can be changed: one input each; the answer holds what was changed, or `userErrors` that say why nothing was.";
  if (roots.live)
    roots.live.description =
      "What arrives live, over graphql-transport-ws at the same address; rights are asked at each delivery.";
}

/** Every row of ours says its type. graphql-jit needs to hear it at once, and type-graphql's own answer is a promise. */
function tellTypesAtOnce(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = (row: { typename: string }) => row.typename;
  }
}

/** type-graphql asks for a channel of its own; ours is the outbox, so nothing may go past it. */
const outboxOnly: PubSub = {
  publish: () => {
    throw new Error("Events are recorded by entities; see platform/bus/outbox.ts.");
  },
  subscribe: () => {
    throw new Error("A subscription follows the outbox; see platform/graphql/delivery.ts.");
  },
};

/** @throws UNAUTHENTICATED for guests, FORBIDDEN without the office */
function holdsOffice({ viewer }: RequestContext, offices: Office[]): true {
  if (viewer.accountId === null) throw signInFirst();
  const holds = { moderator: viewer.isModerator || viewer.isAdministrator, administrator: viewer.isAdministrator };
  if (offices.every((office) => holds[office])) return true;
  throw fault("FORBIDDEN", "This is for the staff.");
}
