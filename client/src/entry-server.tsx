import type { Client } from "@urql/core";
import { generateHydrationScript, renderToString } from "solid-js/web";
import { App } from "./app.tsx";
import { createServerClient } from "./graphql/serverClient.ts";
import type { Execute } from "./graphql/serverClient.ts";
import { knownTimeZone } from "./i18n/dates.ts";
import { fromAcceptLanguage, toLocale } from "./i18n/locale.ts";
import type { Locale } from "./i18n/locale.ts";
import { loadWords, wordSources } from "./i18n/words.ts";
import "./discussion/lateParts.ts";
import { ActionFault, askWith, runWith } from "./page/page.ts";
import type { PageModule } from "./page/page.ts";
import type { PageContextValue, Returned } from "./page/PageContext.tsx";
import { firstWords, loadPage, matchPage, pageSource } from "./routes.ts";
import type { PageRoute } from "./routes.ts";
import { assetsOf } from "./server/assets.ts";
import { documentOf } from "./server/document.ts";
import { preferenceCookie } from "./session/preferences.ts";
import type { Preferences } from "./session/preferences.ts";
import { SessionDocument } from "./session/SessionContext.tsx";
import type { SessionViewer } from "./session/SessionContext.tsx";

/** One request for a page, as the HTTP layer hands it in. */
export interface RenderRequest {
  /** Path and query, or a whole address. */
  url: string;
  cookies: Record<string, string | undefined>;
  acceptLanguage: string;
  nonce: string;
  publicUrl: string;
  execute: Execute;
}

/** What the HTTP layer sends. */
export interface RenderResult {
  status: number;
  html: string;
  headers: Record<string, string | string[]>;
}

/** Solid's types describe the browser's version of it, which takes nothing. */
const hydrationScript = generateHydrationScript as (options: { nonce: string; eventNames: string[] }) => string;

const redirection = (status: 302 | 303, location: string, headers: RenderResult["headers"] = {}): RenderResult => ({
  status,
  html: "",
  headers: { location, ...headers },
});

/** What an address asks this browser to keep: `?lang=zh` the language, `?counts=hidden` or `shown` the numbers. */
function askedToKeep({ searchParams }: URL): Preferences {
  const locale = toLocale(searchParams.get("lang"));
  const counts = searchParams.get("counts");
  return { ...(locale && { locale }), ...((counts === "hidden" || counts === "shown") && { counts }) };
}

/** Keeps such a choice in a cookie and comes back without it: the switch works without JavaScript. */
function preferenceSwitch(url: URL, publicUrl: string): RenderResult | undefined {
  const asked = askedToKeep(url);
  if (!Object.keys(asked).length) return undefined;
  for (const name of ["lang", "counts"]) url.searchParams.delete(name);
  const path = url.pathname.replace(/^\/+/, "/"); // "//host" would lead out of the house
  return redirection(302, path + url.search, { "set-cookie": preferenceCookies(asked, publicUrl) });
}

const preferenceCookies = (preferences: Preferences, publicUrl: string): string[] =>
  Object.entries(preferences).map(([name, value]) => preferenceCookie(name, value, publicUrl.startsWith("https:")));

interface Opened {
  url: URL;
  client: Client;
  embed: ReturnType<typeof createServerClient>["embed"];
  route: PageRoute;
  params: Record<string, string>;
  module: PageModule;
}

async function open(request: RenderRequest): Promise<Opened> {
  const url = new URL(request.url, request.publicUrl);
  const matched = matchPage(url.pathname);
  return { url, ...createServerClient(request.execute), ...matched, module: await loadPage(matched.route) };
}

/** Asks the root document and the page's own at the same time. */
async function readPage({ url, client, params, module }: Opened): Promise<SessionViewer> {
  const ask = askWith(client);
  const [session] = await Promise.all([
    ask(SessionDocument, {}),
    module.preload?.({ params, search: url.searchParams, ask }),
  ]);
  return session?.viewer ?? null;
}

function chosenLocale(request: RenderRequest, viewer: SessionViewer): Locale {
  return (
    toLocale(request.cookies.locale) ?? toLocale(viewer?.locale) ?? fromAcceptLanguage(request.acceptLanguage) ?? "en"
  );
}

function chosenTheme(request: RenderRequest, viewer: SessionViewer): "light" | "dark" | undefined {
  const theme = (viewer?.theme ?? request.cookies.theme ?? "").toLowerCase();
  return theme === "light" || theme === "dark" ? theme : undefined;
}

async function draw(request: RenderRequest, opened: Opened, returned?: Returned): Promise<RenderResult> {
  const viewer = await readPage(opened);
  const { url, client, route, module, embed } = opened;
  const locale = chosenLocale(request, viewer);
  const timeZone = knownTimeZone(viewer?.timeZone ?? request.cookies.tz);
  const now = Date.now();
  const hidesCounts = request.cookies.counts === "hidden";
  const rooms = firstWords(route, returned);
  await loadWords(locale, [...rooms, ...(route.late ?? [])]);
  const page: PageContextValue = { head: { status: returned && !returned.shown ? 422 : 200 }, returned };
  const routes = [{ path: route.path, component: module.default }];
  const { nonce } = request;
  const app = renderToString(
    () => <App {...{ client, routes, page, locale, timeZone, now, hidesCounts }} url={url.pathname + url.search} />,
    { nonce },
  );
  if (page.head.redirect) return redirection(302, page.head.redirect);
  const html = documentOf({
    locale,
    theme: chosenTheme(request, viewer),
    isLarge: (viewer?.typeSize ?? request.cookies.type ?? "").toLowerCase() === "large",
    title: page.head.title ?? "Tongxing",
    description: page.head.title ?? "Tongxing",
    nonce,
    hydration: hydrationScript({ nonce, eventNames: ["click", "input"] }),
    assets: assetsOf([pageSource(route), ...wordSources(locale, rooms)]),
    app,
    state: { locale, timeZone, now, hidesCounts, data: embed(), returned },
  });
  return {
    status: page.head.status,
    html,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-store",
      vary: "Cookie, Accept-Language",
    },
  };
}

/** The complete document of a page. Status 302 with `location` when the page lives elsewhere, 404 when there is none. */
export async function render(request: RenderRequest): Promise<RenderResult> {
  const switched = preferenceSwitch(new URL(request.url, request.publicUrl), request.publicUrl);
  return switched ?? draw(request, await open(request));
}

const cookiesOf = (preferences: Preferences | undefined, publicUrl: string): RenderResult["headers"] =>
  preferences ? { "set-cookie": preferenceCookies(preferences, publicUrl) } : {};

/** A password never travels back into a page. */
const withoutSecrets = (form: Record<string, string>) =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !/password|token/i.test(name)));

/**
 * A form posted without JavaScript: runs the page's action in this process. 303 to the next page when it worked,
 * else the page again (422) with the person's input and the words for each mistake.
 */
export async function submit(request: RenderRequest & { form: Record<string, string> }): Promise<RenderResult> {
  const opened = await open(request);
  const { module, params, client } = opened;
  if (!module.action) return draw(request, opened);
  const returned: Returned = { deed: request.form.deed ?? "", values: withoutSecrets(request.form), userErrors: [] };
  try {
    const outcome = await module.action({ form: request.form, params, run: runWith(client) });
    if ("goTo" in outcome) return redirection(303, outcome.goTo, cookiesOf(outcome.remember, request.publicUrl));
    if ("shown" in outcome) Object.assign(returned, { shown: outcome.shown, values: {} });
    else returned.userErrors = outcome.userErrors;
  } catch (fault) {
    if (!(fault instanceof ActionFault)) throw fault;
    returned.fault = { code: fault.code, retryAfterSeconds: fault.retryAfterSeconds };
  }
  return draw(request, opened, returned);
}
