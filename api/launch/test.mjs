import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { check } from "./check.mjs";
import { run } from "./children.mjs";
import { environment, NODE, TOOLS } from "./paths.mjs";

/**
 * Checks, builds and tests everything. The last line printed is "N passed, N failed"; a step of the check
 * counts as one test, and so does whatever else went wrong.
 * @param args for vitest, such as a part of a file's name
 * @returns exit code
 */
export async function test(args) {
  const steps = await check();
  const built = await build(["api", "client"]);
  if (!built.ok) console.log(`FAILED  build\n${built.output}\n`);
  const tests = built.ok ? await runTests(args) : { passed: 0, failed: 1 };
  const failed = steps.failed + tests.failed;
  console.log(`${steps.passed + tests.passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), "tongxing-test-"));
  const report = join(folder, "report.json");
  try {
    const code = await run(
      NODE,
      [
        TOOLS.vitest,
        "run",
        "--config",
        "tests/vitest.config.ts",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
        ...args,
      ],
      { env: environment() },
    );
    return count(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts what was really run: a file that could not be loaded and an error outside of any test fail too. */
function count(report, code) {
  const passed = report?.numPassedTests ?? 0;
  const brokenFiles = (report?.testResults ?? []).filter(
    (file) => file.status === "failed" && !file.assertionResults.some((one) => one.status === "failed"),
  );
  const failed = (report?.numFailedTests ?? 0) + brokenFiles.length;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  if (skipped > 0) console.log(`${skipped} skipped`);
  if (failed > 0) return { passed, failed };
  if (passed === 0) console.log("No test was run");
  else if (code !== 0) console.log("The tests passed, but vitest reports an error outside of them");
  else return { passed, failed: 0 };
  return { passed, failed: 1 };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
