import type { SSRData } from "@urql/core";
import icon from "../ui/icon.svg?no-inline";
import { htmlLang } from "../i18n/locale.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Returned } from "../page/PageContext.tsx";
import type { Assets } from "./assets.ts";

/** What travels with the page so that the browser can take it over without asking again. */
export interface PageState {
  locale: Locale;
  timeZone: string;
  now: number;
  hidesCounts: boolean;
  data: SSRData;
  returned?: Returned;
}

/** The parts of a page's document. */
export interface DocumentParts {
  locale: Locale;
  theme: "light" | "dark" | undefined;
  isLarge: boolean;
  title: string;
  description: string;
  nonce: string;
  /** Solid's hydration script. */
  hydration: string;
  assets: Assets;
  app: string;
  state: PageState;
}

/** The bar's colours (`--sheet` in ui/tokens.css), for the browser's own frame. */
const barColours = { light: "#ffffff", dark: "#1a2524" };

function themeColour(theme: DocumentParts["theme"]): string {
  if (theme) return `<meta name="theme-color" content="${barColours[theme]}">`;
  const { light, dark } = barColours;
  return `<meta name="theme-color" media="(prefers-color-scheme: light)" content="${light}">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${dark}">`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** JSON that cannot end its script element, nor start a comment in it. */
export const scriptSafeJson = (value: unknown) =>
  JSON.stringify(value)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");

/** The complete HTML document. No style attribute and no script without the nonce: the policy forbids both. */
export function documentOf(parts: DocumentParts): string {
  const { assets } = parts;
  const theme = parts.theme ? ` data-theme="${parts.theme}"` : "";
  const size = parts.isLarge ? ' data-type="large"' : "";
  const fonts = parts.locale === "en" ? assets.fonts : [];
  return `<!doctype html>
<html lang="${htmlLang[parts.locale]}"${theme}${size}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
${themeColour(parts.theme)}
<title>${escaped(parts.title)}</title>
<meta name="description" content="${escaped(parts.description)}">
<link rel="icon" href="${icon}" type="image/svg+xml">
${assets.styles.map((file) => `<link rel="stylesheet" href="${file}">`).join("")}
${fonts.map((file) => `<link rel="preload" href="${file}" as="font" type="font/woff2" crossorigin>`).join("")}
${[assets.entry, ...assets.scripts].map((file) => `<link rel="modulepreload" href="${file}">`).join("")}
${parts.hydration}
<script type="module" src="${assets.entry}"></script>
</head>
<body><div id="app">${parts.app}</div>
<script type="application/json" id="state">${scriptSafeJson(parts.state)}</script>
</body>
</html>
`;
}
