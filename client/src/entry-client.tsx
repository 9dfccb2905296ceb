import { hydrate } from "solid-js/web";
import { lazy } from "solid-js";
import type { RouteDefinition } from "@solidjs/router";
import type { Client } from "@urql/core";
import { App } from "./app.tsx";
import { createBrowserClient } from "./graphql/browserClient.ts";
import { connection, lineIsBack, watchNetwork } from "./graphql/connection.ts";
import type { Locale } from "./i18n/locale.ts";
import { loadWords } from "./i18n/words.ts";
import { askWith } from "./page/page.ts";
import type { PageModule } from "./page/page.ts";
import { decodeParams } from "./page/pathParams.ts";
import { firstWords, loadPage, matchPage, pageRoutes } from "./routes.ts";
import type { PageRoute } from "./routes.ts";
import type { PageState } from "./server/document.ts";
import "./ui/icon.svg?no-inline"; // puts the icon that document.ts names among the browser's files

/** Every page loads when it is first wanted; the one that the server has drawn is there already. */
function routesWith(client: Client, locale: Locale, drawn: PageRoute, module: PageModule): RouteDefinition[] {
  const ask = askWith(client);
  let wanted = "/";
  return pageRoutes.map((route) => {
    const load = async () => (await Promise.all([loadPage(route), loadWords(locale, route.words)]))[0];
    return {
      path: route.path,
      component: route === drawn ? module.default : lazy(() => load().catch(() => comeBackTo(wanted))),
      preload: ({ params, location, intent }) => {
        if (intent === "initial") return;
        if (intent !== "preload") wanted = location.pathname + location.search + location.hash;
        const visit = { params: decodeParams(params), search: new URLSearchParams(location.search), ask };
        load().then(
          (page) => page.preload?.(visit),
          () => {},
        ); // the page itself says what is wrong
      },
    };
  });
}

/** A page whose code could not be fetched: the one before stays, and this one is loaded whole when the line is back. */
async function comeBackTo(address: string): Promise<never> {
  await lineIsBack();
  location.assign(address);
  return new Promise(() => {});
}

/** Whoever was signed out may have signed in again in another tab, and comes back to this one. */
function watchForSignIn(client: Client): void {
  addEventListener("focus", async () => {
    if (connection.isSignedOut()) await (await import("./session/signInElsewhere.ts")).seeWhetherSignedIn(client);
  });
}

/** The server learns the reader's time zone for the next page. */
function keepTimeZone(): void {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  document.cookie = `tz=${timeZone}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

function wasSignedIn(state: PageState): boolean {
  return Object.values(state.data).some((answer) => answer?.data?.includes('"viewer":{'));
}

async function start(): Promise<void> {
  const root = document.getElementById("app");
  const state = JSON.parse(document.getElementById("state")?.textContent ?? "{}") as PageState;
  if (!root) return;
  const { locale, timeZone, now, hidesCounts, returned } = state;
  const client = createBrowserClient(state.data, wasSignedIn(state));
  const { route } = matchPage(location.pathname);
  const [module] = await Promise.all([loadPage(route), loadWords(locale, firstWords(route, returned))]);
  const routes = routesWith(client, locale, route, module);
  const page = { head: { status: 200 }, returned };
  hydrate(() => <App {...{ client, routes, page, locale, timeZone, now, hidesCounts }} />, root);
  document.documentElement.dataset.hydrated = "true";
  watchNetwork();
  watchForSignIn(client);
  keepTimeZone();
}

void start();
