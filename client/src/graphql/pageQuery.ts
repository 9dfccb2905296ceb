import { CombinedError, createRequest } from "@urql/core";
import type { AnyVariables, OperationResult, TypedDocumentNode } from "@urql/core";
import { useClient } from "@urql/solid";
import { createEffect, createMemo, createResource, createSignal, on, onCleanup } from "solid-js";
import type { Accessor, Signal } from "solid-js";
import { createStore, reconcile, unwrap } from "solid-js/store";
import { isServer } from "solid-js/web";
import { connection } from "./connection.ts";

/** What a view holds of its page: the data as a store (kept by id, so that only what changed is drawn again). */
export interface PageQuery<Data> {
  data: Accessor<Data | undefined>;
  error: Accessor<CombinedError | undefined>;
  isLoading: Accessor<boolean>;
  /** Asks the API again, past every cache. */
  refetch: () => Promise<void>;
  /** Changes the page in place, e.g. when a live event brought a post. */
  change: (write: (data: Data) => Data) => void;
}

interface Answer<Data> {
  data?: Data;
  error?: CombinedError;
}

/** urql's cache keeps the object it hands out, so the store gets its own copy to write in. */
const copied = <Data>(result: OperationResult<Data>): Answer<Data> => ({
  data: result.data == null || isServer ? (result.data ?? undefined) : structuredClone(result.data),
  error: result.error,
});

function storage<Value>(initial: Value): Signal<Value> {
  if (isServer) return createSignal(initial);
  const [store, setStore] = createStore({ value: initial });
  const write = (next: unknown) => {
    const value = typeof next === "function" ? next(unwrap(store.value)) : next;
    setStore("value", reconcile(value, { key: "id" }));
    return store.value;
  };
  return [() => store.value, write as Signal<Value>[1]];
}

/**
 * Reads a page's document. On the server, and while the browser takes the page over, the answer is already there
 * (the route's preload asked for it); on later visits reading suspends until it comes, and the old page stays.
 */
export function createPageQuery<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: () => Variables,
): PageQuery<Data> {
  const client = useClient();
  const request = createMemo(() => createRequest(document, variables()));
  const known = client.readQuery(document, variables());
  const [answer, { mutate }] = createResource(
    () => !isServer && request(),
    async (wanted) => copied(await client.executeQuery<Data, Variables>(wanted).toPromise()),
    { initialValue: known ? copied(known) : undefined, ssrLoadFrom: "initial", storage: storage as never },
  );
  const refetch = async () => {
    const result = await client.executeQuery<Data, Variables>(request(), { requestPolicy: "network-only" }).toPromise();
    mutate((before) => (result.data ? copied(result) : { data: before?.data, error: result.error }));
  };
  createEffect(() => {
    // A mutation elsewhere makes urql ask again for what it touched: take that answer too.
    const listening = client
      .executeQuery<Data, Variables>(request())
      .subscribe((result) => !result.stale && result.data && mutate(() => copied(result)));
    onCleanup(listening.unsubscribe);
  });
  createEffect(on(connection.retries, () => void refetch(), { defer: true }));
  return {
    data: () => answer()?.data,
    error: () => answer()?.error,
    isLoading: () => answer.loading,
    refetch,
    change: (write) =>
      void mutate((before) => (before?.data ? { ...before, data: write(structuredClone(before.data)) } : before)),
  };
}
