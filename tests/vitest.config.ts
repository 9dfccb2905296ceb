import { defineConfig } from "vitest/config";

/**
 * One PostgreSQL for the run (support/cluster.ts); each test file works in a database of its own, copied from a
 * migrated template. Files run side by side, at most two, since there may be only two cores.
 */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  resolve: {
    // graphql exists as .mjs and .js; one realm only, or its schema checks fail.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
  },
  test: {
    include: ["api/src/**/*.test.ts", "client/src/**/*.test.{ts,tsx}", "schema/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    globalSetup: ["tests/support/cluster.ts"],
    setupFiles: ["tests/support/setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
