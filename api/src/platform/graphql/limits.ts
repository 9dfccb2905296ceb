import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesRule } from "@escape.tech/graphql-armor-max-directives";
import { GraphQLError, type DocumentNode, type GraphQLSchema, type ValidationRule } from "graphql";
import { getComplexity, type ComplexityEstimator } from "graphql-query-complexity";
import { maxPageSize } from "../../kernel/pagination.ts";
import { badVariables, fault } from "./errors.ts";

/** What a document from outside may be at most. Our own clients' documents were counted when they were written. */
export const documentLimits = {
  depth: 12,
  aliases: 20,
  directives: 20,
  /** Rows and fields that an answer may have at most, told by its page sizes before it is read. */
  cost: 25_000,
  tokens: 2_000,
  bodyBytes: 262_144,
} as const;

/** A refusal is a validation error (400), before anything runs. */
const report = {
  propagateOnRejection: false,
  onReject: [(context: { reportError(error: unknown): void } | null, error: unknown) => context?.reportError(error)],
} as never;

/** Validation rules that refuse a document beyond the limits. Introspection is free: the schema is public. */
export function limitRules(): ValidationRule[] {
  const given = report as object;
  return [
    maxDepthRule({ n: documentLimits.depth, ignoreIntrospection: true, ...given }),
    maxAliasesRule({ n: documentLimits.aliases, ...given }),
    maxDirectivesRule({ n: documentLimits.directives, ...given }),
  ] as ValidationRule[];
}

/** A field costs one; a connection costs what it holds as often as its page is long. */
const byPageSize: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const isConnection = String(field.type).replace("!", "").endsWith("Connection");
  if (!isConnection) return 1 + childComplexity;
  return 1 + pageSize(args["first"] ?? args["last"]) * childComplexity;
};

const pageSize = (asked: unknown): number =>
  typeof asked === "number" ? Math.min(Math.max(asked, 1), maxPageSize) : 50;

/** The refusal of an operation that would cost too much with these variables, or which they don't fit; or null. */
export function refuseCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown> | null | undefined,
  operationName: string | null | undefined,
): GraphQLError | null {
  const given = { schema, query, variables: variables ?? {}, estimators: [byPageSize] };
  const cost = costOf(operationName ? { ...given, operationName } : given);
  if (cost instanceof GraphQLError) return badVariables(cost);
  if (cost <= documentLimits.cost) return null;
  const message = `This costs ${cost}, and ${documentLimits.cost} is the limit. Ask for smaller pages or fewer fields.`;
  return fault("BAD_USER_INPUT", message, { http: { status: 400 } });
}

/** Reads the variables as the operation declares them, and answers what is wrong with them. */
function costOf(given: Parameters<typeof getComplexity>[0]): number | GraphQLError {
  try {
    return getComplexity(given);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
