import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import solid from "vite-plugin-solid";
import { persistedDocuments } from "./build/persistedDocuments.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

/** What every page needs goes into one file: twenty small ones compress worse and cost an old phone twenty requests. */
const shared = {
  name: "shared",
  test: /node_modules\/(?!.*graphql-ws)|client\/src\/(ui\/(?!Field|Dialog|LinkTabs|[Dd]ifference)|page|layout|session\/(?!signInElsewhere)|forms|graphql|care\/(Count|Veil|care|warnings)\.|i18n\/\w+\.ts)/,
};

/**
 * Browser: `vite build --config client/vite.config.ts` → client/dist/browser.
 * Server: the same with `--ssr src/entry-server.tsx --outDir dist/server` → client/dist/server/entry-server.js.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: here,
  appType: "custom",
  plugins: [persistedDocuments(`${here}../schema/generated/persisted-documents.json`), solid({ ssr: true })],
  resolve: { alias: { "@0no-co/graphql.web": `${here}src/graphql/withoutParser.ts` } },
  build: {
    outDir: "dist/browser",
    emptyOutDir: true,
    manifest: !isSsrBuild,
    // Phones of about 2020: light-dark() and nesting are written out for them.
    target: isSsrBuild ? "node24" : ["chrome87", "safari14", "firefox88"],
    assetsInlineLimit: 0,
    // A list of what each page takes along would be a tenth of the first script; what it names is fetched one step later.
    modulePreload: false,
    rolldownOptions: isSsrBuild
      ? {}
      : { input: "src/entry-client.tsx", output: { codeSplitting: { groups: [shared] } } },
  },
  // One file, with Solid's server build inside: nothing is resolved at run time, and no second copy can come in.
  ssr: { noExternal: true },
}));
