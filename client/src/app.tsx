import { Router } from "@solidjs/router";
import type { RouteDefinition, RouteSectionProps } from "@solidjs/router";
import type { Client } from "@urql/core";
import { Provider } from "@urql/solid";
import { Shell } from "./layout/Shell.tsx";
import type { Locale } from "./i18n/locale.ts";
import { PageContext } from "./page/PageContext.tsx";
import type { PageContextValue } from "./page/PageContext.tsx";
import { SessionProvider } from "./session/SessionContext.tsx";
import "./ui/tokens.css";
import "./ui/base.css";

/** What the server and the browser both know before they draw. */
export interface AppProps {
  client: Client;
  /** Server only: the address. */
  url?: string;
  routes: RouteDefinition[];
  page: PageContextValue;
  locale: Locale;
  timeZone: string;
  now: number;
  /** Whether a guest reads without numbers. */
  hidesCounts: boolean;
}

/** The whole client: the same tree on the server and in the browser. */
export function App(props: AppProps) {
  const Root = (section: RouteSectionProps) => (
    <SessionProvider locale={props.locale} timeZone={props.timeZone} now={props.now} hidesCounts={props.hidesCounts}>
      <Shell>{section.children}</Shell>
    </SessionProvider>
  );
  return (
    <Provider value={props.client}>
      <PageContext.Provider value={props.page}>
        <Router url={props.url} root={Root}>
          {props.routes}
        </Router>
      </PageContext.Provider>
    </Provider>
  );
}
