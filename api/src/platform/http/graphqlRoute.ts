import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { countOperation, type House, type RequestContext } from "../graphql/context.ts";
import { shownError } from "../graphql/errors.ts";
import type { Executor } from "../graphql/executor.ts";
import { documentLimits } from "../graphql/limits.ts";
import { requestContext, type Doorkeeper } from "./requestContext.ts";

interface PersistedRequest {
  documentId: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export interface GraphqlRoute {
  house: House;
  doorkeeper: Doorkeeper;
  executor: Executor;
  apollo: ApolloServer<RequestContext>;
}

/**
 * /graphql: persisted documents of our own client go straight to the executor, since they were validated when they
 * were built; every other document goes through Apollo, or is refused where PERSISTED_ONLY is set.
 */
export function addGraphqlRoute(server: FastifyInstance, route: GraphqlRoute): void {
  const { house } = route;
  const contextOf = (request: FastifyRequest, reply: FastifyReply) => limitedContext(route, request, reply);
  const throughApollo = fastifyApolloHandler(route.apollo, { context: contextOf as never });
  server.route({
    method: ["GET", "POST", "OPTIONS"],
    url: "/graphql",
    bodyLimit: documentLimits.bodyBytes,
    // Answers are data, never a page: one header says so, and the policies of pages have nothing to govern.
    helmet: false,
    handler: async (request, reply) => {
      reply.header("cache-control", "no-store").header("x-content-type-options", "nosniff");
      const persisted = persistedRequest(request);
      if (persisted) return answerPersisted(route, persisted, request, reply);
      if (house.config.persistedOnly)
        return refuse(reply, 400, "PERSISTED_ONLY", "Only persisted documents are taken here.");
      return (throughApollo as (request: FastifyRequest, reply: FastifyReply) => unknown)(request, reply);
    },
  });
}

async function limitedContext(
  route: GraphqlRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> {
  const context = await requestContext(route.house, route.doorkeeper, request, reply);
  await countOperation(context);
  return context;
}

function persistedRequest(request: FastifyRequest): PersistedRequest | null {
  const body = request.body as Partial<PersistedRequest> | null | undefined;
  const isJson = request.headers["content-type"]?.startsWith("application/json");
  return request.method === "POST" && isJson && typeof body?.documentId === "string"
    ? (body as PersistedRequest)
    : null;
}

async function answerPersisted(
  route: GraphqlRoute,
  { documentId, variables, operationName }: PersistedRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const document = route.executor.persisted(documentId);
  if (!document) return refuse(reply, 404, "PERSISTED_QUERY_NOT_FOUND", "This document is not one of ours.");
  try {
    const context = await limitedContext(route, request, reply);
    const result = await route.executor.executeShown({ document, operationName, variables, context });
    return reply.type("application/graphql-response+json; charset=utf-8").send(JSON.stringify(result));
  } catch (error) {
    const thrown =
      error instanceof GraphQLError ? error : new GraphQLError("failed", { originalError: error as Error });
    const shown = shownError(route.house.log, thrown.toJSON(), error);
    const code = String(shown.extensions?.["code"]);
    return reply
      .status(statusOf(code))
      .type("application/graphql-response+json; charset=utf-8")
      .send({ errors: [shown] });
  }
}

const statusOf = (code: string): number => ({ UNAUTHENTICATED: 401, RATE_LIMITED: 429 })[code] ?? 500;

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.status(status).send({ errors: [{ message, extensions: { code } }] });
}
