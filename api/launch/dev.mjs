import { join } from "node:path";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import { forgetBuilds, PARTS, viteArguments } from "./build.mjs";
import { isStopping, start } from "./children.mjs";
import { environment, MAIN, NODE, ROOT } from "./paths.mjs";
import { SERVER_FLAGS } from "./serverFlags.mjs";

// The builds of one change end shortly after one another; one restart serves them all.
const SETTLE_MS = 150;
const BUILT = /built in /;
// What vite says besides about each build.
const CHATTER = /^(vite v|watching |build started|transforming|rendering |computing |dist\/|✓ |\s*at |\s*$)/;

/**
 * Builds everything again whenever a source changes and restarts the server after it, with demo data.
 * The server tells open pages to reload (DEV_RELOAD). Runs until it is told to stop.
 * @param args for the server
 * @returns exit code
 */
export async function dev(args) {
  // What is built from here on is not what `npm start` would build.
  forgetBuilds();
  const restart = restarter(args);
  const missing = new Set();
  const watchers = Object.values(PARTS).flatMap(({ folder, builds }) =>
    Object.entries(builds).map(([name, viteArgs]) => {
      missing.add(name);
      return watch(name, folder, viteArgs, () => {
        missing.delete(name);
        if (missing.size === 0) restart();
      });
    }),
  );
  const codes = await Promise.all(watchers);
  return isStopping() ? 0 : Math.max(...codes);
}

function watch(name, folder, viteArgs, onBuilt) {
  const { child, done } = start(NODE, viteArguments([...viteArgs, "--mode", "development", "--watch"]), {
    cwd: join(ROOT, folder),
    env: environment({ NODE_ENV: "development" }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      if (!CHATTER.test(stripVTControlCharacters(line))) console.log(`[${name}] ${line}`);
      if (BUILT.test(line)) onBuilt();
    });
  }
  return done;
}

/** Returns a function that stops the server, waits until it is gone (it holds the data folder) and starts it. */
function restarter(args) {
  const env = environment({ NODE_ENV: "development", DEMO: "true", DEV_RELOAD: "1" });
  let server;
  let turn = Promise.resolve();
  let timer;
  const swap = async () => {
    server?.child.kill("SIGTERM");
    await server?.done;
    if (!isStopping()) server = start(NODE, [...SERVER_FLAGS, MAIN, ...args], { env });
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => (turn = turn.then(swap)), SETTLE_MS);
  };
}
