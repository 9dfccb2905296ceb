import os from "node:os";
import { build } from "./build.mjs";
import { isStopping, runQuietly } from "./children.mjs";
import { environment, MAIN, NODE, TOOLS } from "./paths.mjs";

/** The steps, the slow ones first. Each is a list of things to do in turn: arguments for NODE, or a function. */
const STEPS = {
  "schema is up to date": [
    () => build(["api"]),
    [MAIN, "print-schema", "--check"],
    [TOOLS.codegen, "--config", "schema/codegen.ts", "--check"],
  ],
  "types of the API": [[TOOLS.tsc, "--noEmit", "-p", "api"]],
  "types of the client": [[TOOLS.tsc, "--noEmit", "-p", "client"]],
  "types of the tests": [[TOOLS.tsc, "--noEmit", "-p", "tests"]],
  floors: [[TOOLS.oxlint, "-c", ".oxlintrc.floors.json", "api/src"]],
  lint: [[TOOLS.oxlint, "-c", ".oxlintrc.json"]],
  format: [[TOOLS.oxfmt, "--check"]],
};

/**
 * Runs all steps, as many at a time as there are processors, and prints how each went.
 * @returns `{ passed, failed }`: numbers of steps
 */
export async function check() {
  const waiting = Object.entries(STEPS);
  const counts = { passed: 0, failed: 0 };
  const work = async () => {
    for (let step = waiting.shift(); step && !isStopping(); step = waiting.shift()) {
      const ok = await runStep(...step);
      counts[ok ? "passed" : "failed"] += 1;
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, os.availableParallelism()) }, work));
  return counts;
}

async function runStep(name, actions) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  for (const action of actions) {
    const { ok, output } = await act(action);
    if (!ok) {
      console.log(`FAILED  ${name} (${seconds()})\n${output.trimEnd()}\n`);
      return false;
    }
  }
  console.log(`OK      ${name} (${seconds()})`);
  return true;
}

async function act(action) {
  if (typeof action === "function") return action();
  const { code, output } = await runQuietly(NODE, action, { env: environment() });
  return { ok: code === 0, output };
}
