import { Client, cacheExchange, ssrExchange, subscriptionExchange } from "@urql/core";
import type { ExecutionResult, SSRData } from "@urql/core";
import { documentIdOf } from "./documents.ts";

/** Runs one persisted document in this process, for the person whose request is being answered. */
export type Execute = (
  documentId: string,
  variables: Record<string, unknown>,
) => Promise<{ data?: unknown; errors?: readonly { message: string; extensions?: Record<string, unknown> }[] }>;

interface Observer {
  next: (result: ExecutionResult) => void;
  error: (fault: unknown) => void;
  complete: () => void;
}

function answerOf(answer: ReturnType<Execute>) {
  return {
    subscribe(observer: Observer) {
      answer.then(
        (result) => {
          observer.next(result as ExecutionResult);
          observer.complete();
        },
        (fault: unknown) => observer.error(fault),
      );
      return { unsubscribe() {} };
    },
  };
}

/** A client for one request. `embed()` is what the page must carry so that the browser asks for nothing again. */
export function createServerClient(execute: Execute): { client: Client; embed: () => SSRData } {
  const ssr = ssrExchange({ isClient: false });
  // The one exchange of urql that takes an executor: here it carries queries and mutations.
  const inProcess = subscriptionExchange({
    enableAllOperations: true,
    forwardSubscription: (_, { query, variables }) =>
      answerOf(execute(documentIdOf(query), (variables ?? {}) as Record<string, unknown>)),
  });
  const client = new Client({ url: "in-process:", preferGetMethod: false, exchanges: [cacheExchange, ssr, inProcess] });
  return { client, embed: () => ssr.extractData() };
}
