import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the whole repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The real program of the `node` package. The one in node_modules/.bin is a shell script, which loses signals. */
export const NODE = join(ROOT, "node_modules/node/bin/node");

/** Our tools, to be run by NODE. */
export const TOOLS = {
  vite: join(ROOT, "node_modules/vite/bin/vite.js"),
  vitest: join(ROOT, "node_modules/vitest/vitest.mjs"),
  tsc: join(ROOT, "node_modules/typescript/bin/tsc"),
  oxlint: join(ROOT, "node_modules/oxlint/bin/oxlint"),
  oxfmt: join(ROOT, "node_modules/oxfmt/bin/oxfmt"),
  codegen: join(ROOT, "node_modules/@graphql-codegen/cli/esm/bin.js"),
};

/** The built API: server and commands in one. */
export const MAIN = join(ROOT, "api/dist/main.js");

/** Our environment with the right Node first on the PATH, for tools that start `node` themselves. */
export function environment(extra = {}) {
  const path = `${join(ROOT, "node_modules/node/bin")}${delimiter}${process.env.PATH ?? ""}`;
  return { ...process.env, PATH: path, ...extra };
}
