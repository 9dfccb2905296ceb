import type { TypedDocumentNode } from "@urql/core";
import type { Client as SocketClient } from "graphql-ws";
import { createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import { connection } from "./connection.ts";
import { documentIdOf } from "./documents.ts";

const firstWait = 5_000; // ms; doubled each time, up to five minutes

let socket: Promise<SocketClient> | undefined;

/** One socket a tab, made when the first page wants to hear something; graphql-ws is loaded only then. */
function openSocket(): Promise<SocketClient> {
  socket ??= import("graphql-ws").then(({ createClient }) =>
    createClient({
      url: `${location.origin.replace(/^http/, "ws")}/graphql`,
      lazy: true,
      lazyCloseTimeout: 5_000,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      on: { connected: () => void connection.setOffline(false) },
    }),
  );
  return socket;
}

/**
 * Hears live events while the component is on the page (in the browser only).
 * The variables are read again at each reconnection: pass the newest cursor, and nothing is missed or sent twice.
 * If the house refuses to go on (the cursor is too old: CURSOR_EXPIRED), `lost` reads the page anew, then it subscribes again.
 * On the wire: `{ query: "", extensions: { documentId }, variables }`.
 */
export function createLive<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: () => Variables | undefined,
  hear: (data: Data) => void,
  lost?: () => Promise<unknown>,
): void {
  const [turn, setTurn] = createSignal(0);
  const subject = createMemo(() => {
    const { after: _, ...rest } = (variables() ?? {}) as Record<string, unknown>;
    return variables() && JSON.stringify(rest);
  });
  createEffect(() => {
    const wait = firstWait * 2 ** Math.min(turn(), 6);
    if (!subject()) return; // a moved cursor (`after`) is no reason to subscribe anew
    let isGone = false;
    let stop = () => {};
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const again = () => {
      if (isGone) return;
      waiting = setTimeout(
        () => void Promise.resolve(lost?.()).finally(() => isGone || setTurn((count) => count + 1)),
        wait,
      );
    };
    void openSocket().then((client) => {
      if (isGone) return;
      const payload = {
        query: "",
        extensions: { documentId: documentIdOf(document) },
        get variables() {
          return variables();
        },
      };
      const sink = {
        next: ({ data }: { data?: Data | null }) => void (data && hear(data)),
        error: again,
        complete: () => {},
      };
      stop = client.subscribe<Data>(payload, sink as never);
    });
    onCleanup(() => {
      isGone = true;
      clearTimeout(waiting);
      stop();
    });
  });
}
