import "reflect-metadata";
import { StartError } from "./platform/database/startError.ts";

/** The process's commands; without a name the house is served. */
const commands: Record<string, (given: string[]) => Promise<void>> = {
  serve: async () => (await import("./serve.ts")).serve(),
  migrate: async () => (await import("./migrateOnly.ts")).migrateOnly(),
  "create-admin": async () => (await import("./createAdmin.ts")).createAdmin(),
  "print-schema": async (given) => (await import("./printSchema.ts")).printContract(given.includes("--check")),
  "rotate-vault-key": async () => (await import("./rotateVaultKey.ts")).rotateVaultKey(),
  "draw-pictures": async () => (await import("./subjects/pictures/drawForParent.ts")).drawForParent(),
  "rebuild-search": async () => (await import("./rebuildSearch.ts")).rebuildSearch(),
  "verify-audit": async (given) => (await import("./verifyAudit.ts")).verifyTrail(given),
  seed: async (given) => (await import("./seed/seed.ts")).seed(given),
};

const [name = "serve", ...given] = process.argv.slice(2);

try {
  const command = commands[name];
  if (!command) throw new StartError(`There is no command ${name}; there are ${Object.keys(commands).join(", ")}.`);
  await command(given);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
