import { existsSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

const call = /\bgraphql\(\s*(?:\/\*\s*GraphQL\s*\*\/\s*)?`([^`]*)`\s*,?\s*\)/g;
const tagImport = /import\s*\{\s*graphql\s*\}\s*from\s*["'][^"']*generated\/(?:gql|index)\.ts["'];?/;
/** The printer may put fragments before the operation, on one line. */
const operation = /(?:^|\}|\s)(query|mutation|subscription)\s+(\w+)\s*[({]/;

/** Operation name → `sha256:…`, from what codegen has written. */
function readIds(file: string): Map<string, string> {
  if (!existsSync(file)) throw new Error(`${file} is missing: run the code generator first (npm run generate).`);
  const documents = Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>);
  return new Map(documents.map(([id, text]) => [operation.exec(text)?.[2] ?? "", id]));
}

function shippedDocument(text: string, ids: Map<string, string>): string {
  const [, kind, name] = operation.exec(text) ?? [];
  if (!kind || !name) return "(void 0)"; // a fragment lives on inside the operations that spread it
  const documentId = ids.get(name);
  if (!documentId) throw new Error(`Operation ${name} is not among the persisted documents: run the code generator.`);
  const definition = {
    kind: "OperationDefinition",
    operation: kind,
    name: { kind: "Name", value: name },
    selectionSet: { kind: "SelectionSet", selections: [] },
  };
  return `(${JSON.stringify({ kind: "Document", documentId, definitions: [definition] })})`;
}

/**
 * Replaces each graphql`…` document by its id and its name, so that no query text and no syntax tree
 * is ever shipped to a phone: a document of 60 lines costs about 100 bytes.
 */
export function persistedDocuments(file: string): Plugin {
  let ids: Map<string, string> | undefined;
  return {
    name: "tongxing-persisted-documents",
    enforce: "pre",
    buildStart: () => void (ids = undefined),
    transform(code, id) {
      if (!/\.tsx?$/.test(id.split("?")[0] ?? "") || !tagImport.test(code)) return null;
      ids ??= readIds(file);
      const known = ids;
      return code.replace(tagImport, "").replace(call, (_, text: string) => shippedDocument(text, known));
    },
  };
}
