/**
 * Stands in for `@0no-co/graphql.web` in the build (vite.config.ts): our documents are shipped as ids, so neither the
 * parser nor the printer of the query language is ever called, and no phone has to load them.
 */

interface Known {
  message: string;
}

/** The kinds that urql asks for. */
export const Kind = {
  DOCUMENT: "Document",
  OPERATION_DEFINITION: "OperationDefinition",
  FIELD: "Field",
  NAME: "Name",
} as const;

/** An error of an answer. The arguments are those of graphql's own class. */
export class GraphQLError extends Error {
  override name = "GraphQLError";
  constructor(
    message: string,
    readonly nodes?: unknown,
    readonly source?: unknown,
    readonly positions?: unknown,
    readonly path?: readonly (string | number)[],
    readonly originalError?: Known,
    readonly extensions: Record<string, unknown> = {},
  ) {
    super(message);
  }
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/** A document's text: its id, which tells it apart as well. */
export const print = (document: { documentId?: string }): string => document.documentId ?? "";

/** There is nothing to parse. */
export function parse(): never {
  throw new Error("Documents are shipped by their ids: write them as graphql`…`.");
}
