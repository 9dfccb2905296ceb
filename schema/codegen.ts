import type { CodegenConfig } from "@graphql-codegen/cli";
import { addTypenameSelectionDocumentTransform } from "@graphql-codegen/client-preset";
import { fileURLToPath } from "node:url";

const house = fileURLToPath(new URL("..", import.meta.url));

/**
 * Types of the client's documents, and the allow-list of them (persisted-documents.json).
 * Fragments are not masked: a component takes its fragment as a plain type, and no unmasking code is shipped.
 */
const config: CodegenConfig = {
  schema: `${house}schema/schema.graphql`,
  documents: [`${house}client/src/**/*.{ts,tsx}`],
  ignoreNoDocuments: true,
  generates: {
    [`${house}schema/generated/`]: {
      preset: "client",
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: "sha256" },
      },
      // The browser's cache needs __typename, so it must be in what the hash stands for.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        importExtension: ".ts",
        strictScalars: true,
        scalars: { DateTime: "string", Date: "string", ID: "string" },
      },
    },
  },
};

export default config;
