import { readFileSync } from "node:fs";
import { getOperationAST, parse } from "graphql";

const file = new URL("../../schema/generated/persisted-documents.json", import.meta.url);

/** Our own client's documents by the names of their operations: `sha256:…`. */
export function persistedIds<Name extends string>(names: readonly Name[]): Record<Name, string> {
  const byName = new Map<string, string>();
  for (const [id, text] of Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>)) {
    byName.set(getOperationAST(parse(text))?.name?.value ?? "", id);
  }
  const missing = names.filter((name) => !byName.has(name));
  if (missing.length > 0) {
    throw new Error(
      `The client has no document named ${missing.join(", ")}. It has: ${[...byName.keys()].sort().join(", ")}. ` +
        "Run npm run generate, or give the bench the new names.",
    );
  }
  return Object.fromEntries(names.map((name) => [name, byName.get(name)!])) as Record<Name, string>;
}
