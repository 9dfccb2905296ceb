import { buildOrExit } from "./build.mjs";
import { check } from "./check.mjs";
import { run } from "./children.mjs";
import { dev } from "./dev.mjs";
import { environment, MAIN, NODE, TOOLS } from "./paths.mjs";
import { prepare } from "./prepare.mjs";
import { test } from "./test.mjs";

/** Each task takes the arguments after its name and returns an exit code. */
const TASKS = {
  dev,
  test,
  build: () => withBuilt(["api", "client"]),
  check: async () => ((await check()).failed === 0 ? 0 : 1),
  bench: (args) => withBuilt(["api", "client"], ["tests/bench/bench.ts", ...args]),
  seed: (args) => withBuilt(["api"], [MAIN, "seed", ...args]),
  "rotate-vault-key": (args) => withBuilt(["api"], [MAIN, "rotate-vault-key", ...args]),
  "rebuild-search": (args) => withBuilt(["api"], [MAIN, "rebuild-search", ...args]),
  "verify-audit": (args) => withBuilt(["api"], [MAIN, "verify-audit", ...args]),
  "create-admin": (args) => withBuilt(["api"], [MAIN, "create-admin", ...args]),
  generate: () => {
    // The test of the plans writes the *.queries.sql files anew.
    process.env.UPDATE_PLANS = "1";
    return withBuilt(
      ["api"],
      [MAIN, "print-schema"],
      [TOOLS.codegen, "--config", "schema/codegen.ts"],
      [TOOLS.vitest, "run", "--config", "tests/vitest.config.ts", "tests/api/plans"],
    );
  },
  format: (args) => withBuilt([], [TOOLS.oxfmt, ...args]),
};

/** Builds parts, then runs Node with each list of arguments until one fails. */
async function withBuilt(parts, ...commands) {
  await buildOrExit(parts);
  for (const command of commands) {
    const code = await run(NODE, command, { env: environment(), foreground: true });
    if (code !== 0) return code;
  }
  return 0;
}

const [name = "", ...args] = process.argv.slice(2);
const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
if (!task) {
  console.error(`There is no task "${name}". There are: ${Object.keys(TASKS).join(", ")}`);
  process.exit(1);
}
await prepare();
process.exitCode = await task(args);
