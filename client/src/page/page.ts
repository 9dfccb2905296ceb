import type { AnyVariables, Client, CombinedError, TypedDocumentNode } from "@urql/core";
import type { FindingFragment, UserErrorCode } from "@tongxing/schema/generated/graphql.ts";
import type { Component } from "solid-js";
import type { Preferences } from "../session/preferences.ts";

/** What a page's preload is told. */
export interface Visit {
  params: Record<string, string | undefined>;
  search: URLSearchParams;
  /** Asks for a document. The view then finds the answer by createPageQuery with the same document and variables. */
  ask: <Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ) => Promise<Data | undefined>;
}

/** One mendable mistake, as the API tells it. */
export interface Mistake {
  code: UserErrorCode;
  path: readonly string[];
  /** Beside a refusal that is about words, where the document asks for it. */
  finding?: FindingFragment | null;
}

/** What an action is told: the form's fields, and a way to run its mutation (here or over the network). */
export interface Submission {
  form: Record<string, string>;
  params: Record<string, string | undefined>;
  /** Answers the mutation's data; throws ActionFault if the API refused it as a whole. */
  run: <Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ) => Promise<Data>;
}

/**
 * Where to go next (`reload`: the session changed, so the whole page is loaded anew; `remember`: choices that this
 * browser keeps), or what to show once on this page (a secret that must not be in an address), or what to mend.
 */
export type ActionOutcome =
  | { goTo: string; reload?: boolean; remember?: Preferences }
  | { shown: Record<string, string> }
  | { userErrors: readonly Mistake[] };

/** A page's action: run by the server when a form is posted without JavaScript, else by the browser. */
export type Action = (submission: Submission) => Promise<ActionOutcome>;

/** A file in routes/. */
export interface PageModule {
  default: Component;
  preload?: (visit: Visit) => Promise<unknown> | void;
  action?: Action;
}

/** A top-level error: not signed in, over a limit, our fault. */
export class ActionFault extends Error {
  override name = "ActionFault";
  constructor(
    readonly code: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(code);
  }
}

/** The code of a failed request; OFFLINE when it never arrived. */
export function faultOf(error: CombinedError): ActionFault {
  if (error.networkError) return new ActionFault("OFFLINE");
  const extensions = error.graphQLErrors[0]?.extensions;
  return new ActionFault(
    String(extensions?.code ?? "INTERNAL_SERVER_ERROR"),
    extensions?.retryAfterSeconds as number | undefined,
  );
}

/** `Visit.ask` over a client. */
export const askWith =
  (client: Client): Visit["ask"] =>
  async (document, variables) =>
    (await client.query(document, variables).toPromise()).data;

/** `Submission.run` over a client. */
export const runWith =
  (client: Client): Submission["run"] =>
  async (document, variables) => {
    const { data, error } = await client.mutation(document, variables).toPromise();
    if (error || !data) throw error ? faultOf(error) : new ActionFault("INTERNAL_SERVER_ERROR");
    return data;
  };

/** A path inside this site as a browser would read it (percent-encoded), or the other: `?next=` may hold anything. */
export function localPath(value: string | null | undefined, otherwise: string): string {
  const here = "http://here.invalid";
  if (!value?.startsWith("/") || !URL.canParse(value, here)) return otherwise;
  const { origin, pathname, search, hash } = new URL(value, here);
  return origin === here && !pathname.startsWith("//") ? pathname + search + hash : otherwise;
}
