import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { inRepository } from "../../api/src/platform/root.ts";

/** A pattern that matches no folder says nothing, so a planted violation shows that the linter still looks. */
test("an import of an upper floor is found", () => {
  const config = inRepository(".oxlintrc.floors.json");
  const planted = inRepository("tests/fixtures/floors");
  const oxlint = inRepository("node_modules/.bin/oxlint");
  const { stdout, status } = spawnSync(oxlint, ["-c", config, "."], { cwd: planted, encoding: "utf8" });
  expect(stdout).toContain(
    'Dependencies to elements of type "discussion" are not allowed in elements of type "kernel"',
  );
  expect(status).toBe(1);
});
