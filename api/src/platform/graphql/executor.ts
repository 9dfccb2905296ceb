import { createHash } from "node:crypto";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";
import { GraphQLError, parse, type DocumentNode, type ExecutionResult, type GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import type { RequestContext } from "./context.ts";
import { badVariables, shownError } from "./errors.ts";

export interface Execution {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  context: RequestContext;
}

/** Runs validated documents, compiled once each; errors come out as the caller may see them. */
export class Executor {
  readonly schema: GraphQLSchema;
  readonly #compiled = new LRUCache<string, CompiledQuery>({ max: 500 });
  readonly #keys = new WeakMap<DocumentNode, string>();
  readonly #persisted: ReadonlyMap<string, DocumentNode>;

  constructor(schema: GraphQLSchema, persistedDocuments: Record<string, string>) {
    this.schema = schema;
    this.#persisted = new Map(Object.entries(persistedDocuments).map(([id, text]) => [id, parse(text)]));
  }

  /** A document of our own client by its `sha256:` id, or null. */
  persisted(documentId: string): DocumentNode | null {
    return this.#persisted.get(documentId) ?? null;
  }

  /** Executes an operation whose document has passed validation. */
  async execute({ document, operationName, variables, context }: Execution): Promise<ExecutionResult> {
    const compiled = this.#compile(document, operationName ?? undefined);
    if (!isCompiledQuery(compiled)) return compiled;
    const result = (await compiled.query(null, context, variables ?? {})) as ExecutionResult;
    if (!result.errors) return result;
    // Without data nothing has run: the variables could not be read.
    const asError = "data" in result ? asGraphQLError : badVariables;
    return { ...result, errors: result.errors.map(asError) };
  }

  /** Executes for a caller within the process, who gets errors in the form that HTTP callers get. */
  async executeShown(
    execution: Execution,
  ): Promise<{ data?: unknown; errors?: readonly ReturnType<typeof shownError>[] }> {
    const { errors, ...result } = await this.execute(execution);
    if (!errors) return result;
    const { log } = execution.context.house;
    return { ...result, errors: errors.map((error) => shownError(log, error.toJSON(), error)) };
  }

  #compile(document: DocumentNode, operationName: string | undefined): CompiledQuery | ExecutionResult {
    const key = `${operationName ?? ""} ${this.#keyOf(document)}`;
    const known = this.#compiled.get(key);
    if (known) return known;
    const compiled = compileQuery(this.schema, document, operationName);
    if (isCompiledQuery(compiled)) this.#compiled.set(key, compiled);
    return compiled as CompiledQuery | ExecutionResult;
  }

  #keyOf(document: DocumentNode): string {
    const known = this.#keys.get(document);
    if (known) return known;
    const text = document.loc?.source.body ?? JSON.stringify(document);
    const key = createHash("sha256").update(text).digest("base64url");
    this.#keys.set(document, key);
    return key;
  }
}

/** graphql-jit's errors lack the `extensions` that Apollo reads. */
function asGraphQLError(error: GraphQLError): GraphQLError {
  if (error instanceof GraphQLError && error.extensions) return error;
  const { message, nodes, path } = error;
  const originalError = (error as { originalError?: Error }).originalError ?? null;
  const extensions = originalError instanceof GraphQLError ? originalError.extensions : {};
  return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, originalError, extensions });
}
