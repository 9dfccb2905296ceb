import { Client, cacheExchange, fetchExchange, mapExchange, ssrExchange } from "@urql/core";
import type { CombinedError, Exchange, SSRData } from "@urql/core";
import { connection } from "./connection.ts";
import { documentIdOf } from "./documents.ts";

const goesStaleAfter = 10_000; // ms

/** Within ten seconds an answer is shown again as it is (a link hovered, then clicked); later it is asked for again. */
function freshness(): Exchange {
  const answeredAt = new Map<number, number>();
  return mapExchange({
    onOperation: (operation) => {
      const age = Date.now() - (answeredAt.get(operation.key) ?? Date.now());
      if (operation.kind !== "query" || operation.context.requestPolicy !== "cache-first" || age < goesStaleAfter)
        return;
      answeredAt.set(operation.key, Date.now());
      return { ...operation, context: { ...operation.context, requestPolicy: "cache-and-network" as const } };
    },
    onResult: (result) => void answeredAt.set(result.operation.key, Date.now()),
  });
}

/** Sends a document's id in place of its text. */
const byDocumentId: Exchange = mapExchange({
  onOperation: (operation) => ({
    ...operation,
    query: { kind: "Document", definitions: [], documentId: documentIdOf(operation.query) } as never,
  }),
});

/** How every request is made; whoever asks for something else of one request says these too. */
export const requestOptions = {
  credentials: "same-origin",
  headers: { accept: "application/graphql-response+json, application/json" },
} satisfies RequestInit;

function noteTrouble(error: CombinedError, wasSignedIn: boolean): void {
  if (error.networkError) return void connection.setOffline(true);
  const isUnknown = error.graphQLErrors.some(({ extensions }) => extensions.code === "UNAUTHENTICATED");
  if (isUnknown && wasSignedIn) connection.setSignedOut(true);
}

/** The browser's urql client: cache, then what the server embedded in the page, then `/graphql` by document id. */
export function createBrowserClient(embedded: SSRData, wasSignedIn: boolean): Client {
  return new Client({
    url: "/graphql",
    preferGetMethod: false,
    fetchOptions: requestOptions,
    exchanges: [
      mapExchange({
        onResult: (result) =>
          result.error ? noteTrouble(result.error, wasSignedIn) : void connection.setOffline(!navigator.onLine),
      }),
      freshness(),
      cacheExchange,
      ssrExchange({ isClient: true, initialState: embedded }),
      byDocumentId,
      fetchExchange,
    ],
  });
}
