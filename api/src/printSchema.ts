import { readFileSync, writeFileSync } from "node:fs";
import { lexicographicSortSchema, printSchema } from "graphql";
import { resolvers } from "./app.ts";
import { buildHouseSchema } from "./platform/graphql/schema.ts";
import { inRepository } from "./platform/root.ts";
import { StartError } from "./platform/database/startError.ts";

const file = inRepository("schema", "schema.graphql");

/** Writes the contract to schema/schema.graphql, or with `check` compares it. @throws StartError when it differs */
export async function printContract(check: boolean): Promise<void> {
  const printed = `# Generated from the API's code by npm run generate. Say what changes in CHANGELOG.md.\n\n${printSchema(
    lexicographicSortSchema(await buildHouseSchema(resolvers)),
  )}\n`;
  if (!check) return writeFileSync(file, printed);
  if (readFileSync(file, "utf8") !== printed) {
    throw new StartError(
      "schema/schema.graphql is not what the code says: run npm run generate, and look at the difference.",
    );
  }
}
