import { ApolloServer, type ApolloServerPlugin, type ApolloServerOptionsWithGateway } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { Logger } from "../logging.ts";
import type { RequestContext } from "./context.ts";
import { shownError } from "./errors.ts";
import type { Executor } from "./executor.ts";
import { documentLimits, limitRules, refuseCost } from "./limits.ts";

/** Apollo Server over our executor: GraphQL over HTTP to the letter, validation, limits and errors. */
export function createApollo(executor: Executor, log: Logger): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: executorGateway(executor),
    csrfPrevention: true,
    persistedQueries: false,
    introspection: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationRules: limitRules(),
    parseOptions: { maxTokens: documentLimits.tokens },
    formatError: (formatted, thrown) => shownError(log, formatted, thrown),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      refuseCostlyOperations,
    ],
    logger: { debug: () => {}, info: () => {}, warn: (line) => log.warn(line), error: (line) => log.error(line) },
  });
}

/** Asked with the variables at hand, before anything runs. */
const refuseCostlyOperations: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, request }) => {
      const refusal = refuseCost(schema, document, request.variables, request.operationName);
      if (refusal) throw refusal;
    },
  }),
};

/** Apollo's hook for an executor of one's own; it hands the context as `context`. */
type Gateway = ApolloServerOptionsWithGateway<RequestContext>["gateway"];

function executorGateway(executor: Executor): Gateway {
  return {
    load: async () => ({
      executor: (request) =>
        executor.execute({
          document: request.document,
          operationName: request.operationName,
          variables: request.request.variables,
          context: request.context as unknown as RequestContext,
        }) as never,
    }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: executor.schema, coreSupergraphSdl: "" });
      return () => {};
    },
    stop: async () => {},
  };
}
