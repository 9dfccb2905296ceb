import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { PageArgumentError } from "../../kernel/pagination.ts";
import type { Logger } from "../logging.ts";

/** Top-level errors: what the caller can't mend in the input. */
export type FaultCode = "UNAUTHENTICATED" | "FORBIDDEN" | "RATE_LIMITED" | "BAD_USER_INPUT" | "CURSOR_EXPIRED";

/** A top-level error with its code in `extensions.code`. */
export function fault(code: FaultCode, message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}

export const signInFirst = (): GraphQLError => fault("UNAUTHENTICATED", "Sign in first.");

/** What is in the variables does not fit what the document says of them: the caller's mistake, and no fault of ours. */
export const badVariables = ({ message }: { message: string }): GraphQLError =>
  fault("BAD_USER_INPUT", message, { http: { status: 400 } });

/**
 * What the caller sees of an error. Ours stay ours: a fault is logged with an id, and the caller gets the id and no
 * more; no stack ever leaves the house.
 */
export function shownError(log: Logger, formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const original = thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown;
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  if (original instanceof PageArgumentError) {
    return { message: original.message, ...place, extensions: { code: "BAD_USER_INPUT" } };
  }
  if (original instanceof GraphQLError && formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR") {
    const { stacktrace: _hidden, http: _status, ...extensions } = formatted.extensions ?? {};
    return { message: formatted.message, ...place, ...(Object.keys(extensions).length > 0 && { extensions }) };
  }
  const errorId = randomUUID();
  log.error({ err: withoutValues(original), errorId, path: formatted.path }, "a request failed");
  return {
    message: "Something failed on our side. Nothing you did is to blame; please try again.",
    ...place,
    extensions: { code: "INTERNAL_SERVER_ERROR", errorId },
  };
}

/** A database error's detail and parameters can hold what members wrote; the log gets the rest. */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: "not an Error" };
  const { name, stack } = error;
  const code = (error as { code?: unknown }).code;
  return {
    type: name,
    code,
    stack: stack
      ?.split("\n")
      .filter((line) => line.trimStart().startsWith("at "))
      .join("\n"),
  };
}
