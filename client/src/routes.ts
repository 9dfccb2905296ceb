import type { Room } from "./i18n/words.ts";
import type { PageModule } from "./page/page.ts";
import { decodePart } from "./page/pathParams.ts";

/**
 * One page: its address, its file in routes/, and the rooms of words it speaks (common is always there; errors comes
 * with the first mistake of a form).
 */
export interface PageRoute {
  path: string;
  file: string;
  words: readonly Room[];
  /** Rooms of its late parts: the server speaks them, the browser fetches them with the part. */
  late?: readonly Room[];
}

/** The first that matches wins. A page is added by one line here and one file in routes/. */
export const pageRoutes: readonly PageRoute[] = [
  { path: "/", file: "home", words: ["home", "boards", "care"] },
  { path: "/boards", file: "boards", words: ["boards", "care"] },
  { path: "/boards/new", file: "board-new", words: ["boards"] },
  { path: "/boards/:slug", file: "board", words: ["boards", "following", "care"] },
  { path: "/boards/:slug/edit", file: "board-edit", words: ["boards"] },
  { path: "/boards/:slug/new", file: "new-thread", words: ["discussion", "newThread", "writing", "screening", "care"] },
  {
    path: "/t/:number/:slug?",
    file: "thread",
    words: ["discussion", "following", "care"],
    late: ["writing", "screening"],
  },
  { path: "/search", file: "search", words: ["search", "care"] },
  { path: "/admin/synonyms", file: "synonyms", words: ["search"] },
  { path: "/help", file: "help", words: ["help"] },
  { path: "/rules", file: "rules", words: ["rules"] },
  { path: "/log", file: "log", words: ["log"] },
  { path: "/transparency", file: "transparency", words: ["transparency"] },
  { path: "/rules/accept", file: "rules-accept", words: ["rules"] },
  { path: "/admin/rules", file: "rules-publish", words: ["rules"] },
  { path: "/sign-in", file: "sign-in", words: ["identity", "passwordField", "decisions", "care"] },
  { path: "/sign-up", file: "sign-up", words: ["identity", "passwordField"] },
  { path: "/forgot-password", file: "forgot-password", words: ["identity"] },
  { path: "/reset-password", file: "reset-password", words: ["identity", "passwordField"] },
  { path: "/verify-email", file: "verify-email", words: ["identity"] },
  { path: "/me", file: "me", words: ["me", "moderation", "screening", "passwordField", "care", "writing"] },
  { path: "/me/notifications", file: "me-notifications", words: ["notifications", "following"] },
  { path: "/notifications", file: "notifications", words: ["notifications", "care"] },
  { path: "/unsubscribe/:token?", file: "unsubscribe", words: ["notifications"] },
  { path: "/members/:handle", file: "member", words: ["member", "following"] },
  { path: "/report/:id", file: "report", words: ["reports", "care"] },
  { path: "/me/reports", file: "me-reports", words: ["reports", "appeals", "care"] },
  { path: "/me/decisions", file: "me-decisions", words: ["decisions", "reports", "appeals", "care"] },
  { path: "/me/messages", file: "me-messages", words: ["messages", "help"] },
  { path: "/me/waiting", file: "me-waiting", words: ["moderation", "discussion", "care"] },
  { path: "/me/drafts", file: "me-drafts", words: ["drafts", "errors"] },
  { path: "/moderation", file: "moderation", words: ["cases", "moderation", "shifts", "care", "errors"] },
  {
    path: "/moderation/cases/:number",
    file: "moderation-case",
    words: ["cases", "decisions", "moderation", "discussion", "care", "errors"],
  },
  { path: "/moderation/appeals", file: "moderation-appeals", words: ["appeals", "decisions", "moderation", "care"] },
  { path: "/moderation/unmasking", file: "moderation-unmasking", words: ["moderation"] },
  { path: "/moderation/held", file: "moderation-held", words: ["moderation", "discussion", "care"] },
  { path: "/moderation/shifts", file: "moderation-shifts", words: ["shifts", "moderation"] },
  { path: "/moderation/audit", file: "moderation-audit", words: ["trail", "moderation"] },
  { path: "/moderation/terms", file: "moderation-terms", words: ["terms", "moderation"] },
  { path: "/moderation/terms/:id", file: "moderation-term", words: ["terms", "moderation", "care"] },
  { path: "/moderation/crisis", file: "moderation-crises", words: ["crisis", "moderation"] },
  { path: "/moderation/crisis/templates", file: "moderation-crisis-templates", words: ["crisis", "moderation"] },
  {
    path: "/moderation/crisis/:number",
    file: "moderation-crisis",
    words: ["crisis", "moderation", "help"],
  },
  { path: "/outbox", file: "outbox", words: ["outbox"] },
  { path: "/sign-out", file: "sign-out", words: [] },
  { path: "*", file: "not-found", words: [] },
];

/** The rooms of words that a page is first drawn with; what a form was refused for came back with it. */
export const firstWords = (route: PageRoute, returned: unknown): readonly Room[] =>
  returned ? ["common", "errors", ...route.words] : ["common", ...route.words];

const files = import.meta.glob<PageModule>(["./routes/*.tsx", "!./routes/*.test.tsx"]);

/** Loads a page's code. */
export function loadPage(route: PageRoute): Promise<PageModule> {
  const load = files[`./routes/${route.file}.tsx`];
  if (!load) throw new Error(`routes/${route.file}.tsx does not exist`);
  return load();
}

/** The page's source as the build's manifest names it. */
export const pageSource = (route: PageRoute): string => `src/routes/${route.file}.tsx`;

function matchPath(path: string, pathname: string): Record<string, string> | undefined {
  if (path === "*") return {};
  const wanted = path.split("/").filter(Boolean);
  const given = pathname.split("/").filter(Boolean);
  if (given.length > wanted.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index];
    if (value === undefined && !segment.endsWith("?")) return undefined;
    if (!segment.startsWith(":") && segment !== value) return undefined;
    if (segment.startsWith(":") && value !== undefined) params[segment.slice(1).replace("?", "")] = decodePart(value);
  }
  return params;
}

/** The page at an address, with what the address says. `*` always answers. */
export function matchPage(pathname: string): { route: PageRoute; params: Record<string, string> } {
  for (const route of pageRoutes) {
    const params = matchPath(route.path, pathname);
    if (params) return { route, params };
  }
  throw new Error("routes.ts must end with *");
}
