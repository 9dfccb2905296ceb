import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runQuietly } from "./children.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { environment, NODE, ROOT, TOOLS } from "./paths.mjs";

const SHARED = ["schema", "package.json", "pnpm-lock.yaml", "tsconfig.base.json"];

/**
 * What can be built. `folder`: where vite runs; `sources`: what it is made from; `builds`: arguments of each
 * run of vite; `results`: a file of each, to see that it is there.
 */
export const PARTS = {
  api: {
    folder: "api",
    sources: ["api", "migrations", ...SHARED],
    builds: { api: [] },
    results: ["api/dist/main.js"],
  },
  client: {
    folder: "client",
    sources: ["client", ...SHARED],
    builds: {
      browser: [],
      "server pages": ["--ssr", "src/entry-server.tsx", "--outDir", "dist/server"],
    },
    results: ["client/dist/browser", "client/dist/server/entry-server.js"],
  },
};

/**
 * Builds those parts whose sources changed since they were last built, all at the same time.
 * @param names of PARTS
 * @returns `{ ok, output }`: output is what the failed builds printed
 */
export async function build(names) {
  const changed = names.map(describe).filter((part) => !part.isFresh);
  const failures = (await Promise.all(changed.map(buildPart))).flat();
  return { ok: failures.length === 0, output: failures.join("\n") };
}

/** The same, with words about it in the terminal; ends the process when a build fails. */
export async function buildOrExit(names) {
  if (names.map(describe).every((part) => part.isFresh)) return;
  const started = Date.now();
  console.log("Building what changed");
  const { ok, output } = await build(names);
  if (!ok) {
    console.error(output);
    console.error("The build failed; the lines above say why.");
    process.exit(1);
  }
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Makes the next build a whole one. */
export function forgetBuilds() {
  for (const { folder } of Object.values(PARTS)) rmSync(stampOf(folder), { force: true });
}

/** How to run vite for one of a part's builds: arguments for NODE. */
export function viteArguments(args) {
  return [TOOLS.vite, "build", "--config", "vite.config.ts", ...args];
}

function describe(name) {
  const part = PARTS[name];
  const stamp = stampOf(part.folder);
  const wanted = fingerprint(part.sources);
  const built = existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  return { ...part, stamp, wanted, isFresh: built && part.results.every((file) => existsSync(join(ROOT, file))) };
}

async function buildPart({ folder, builds, stamp, wanted }) {
  rmSync(stamp, { force: true });
  const options = { cwd: join(ROOT, folder), env: environment({ NODE_ENV: "production" }) };
  const failures = [];
  // In turn: the server's pages name the files that the browser's build made.
  for (const [name, args] of Object.entries(builds)) {
    const { code, output } = await runQuietly(NODE, viteArguments(args), options);
    if (code !== 0) failures.push(`${name}:\n${output.trimEnd()}`);
  }
  if (failures.length === 0) {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  }
  return failures;
}

function stampOf(folder) {
  return join(ROOT, folder, "dist/.built-from");
}
