import { createContext, createRenderEffect, onMount, useContext } from "solid-js";
import { isServer } from "solid-js/web";
import { useNavigate } from "@solidjs/router";
import { useWords } from "../i18n/words.ts";
import type { Mistake } from "./page.ts";

/** A form that came back from its action: what was written, and what to mend. */
export interface Returned {
  deed: string;
  values: Record<string, string>;
  userErrors: readonly Mistake[];
  fault?: { code: string; retryAfterSeconds?: number };
  /** What the action wants shown once. */
  shown?: Record<string, string>;
}

/** What a view tells the document around it while the server renders. */
export interface PageHeadState {
  title?: string;
  status: number;
  redirect?: string;
}

/** Everything around a view that is no data. */
export interface PageContextValue {
  head: PageHeadState;
  returned?: Returned;
}

/** Provided by App. */
export const PageContext = createContext<PageContextValue>({ head: { status: 200 } });

/** The page's title, and its HTTP status if it is not 200. */
export function PageHead(props: { title: string; status?: number }) {
  const page = useContext(PageContext);
  const { name } = useWords("common");
  if (isServer) page.head.status = props.status ?? page.head.status;
  createRenderEffect(() => {
    const title = props.title === name ? name : `${props.title} · ${name}`;
    if (isServer) page.head.title = title;
    else document.title = title;
  });
  return null;
}

/** Sends the reader to another address: a 302 on the server, a replaced entry of the history in the browser. */
export function Redirect(props: { to: string }) {
  const page = useContext(PageContext);
  const navigate = useNavigate();
  if (isServer) page.head.redirect = props.to;
  onMount(() => navigate(props.to, { replace: true }));
  return null;
}
