import type { DocumentNode } from "graphql";

/** What the build makes of a graphql`…` document: its persisted id and its name, no selections. */
export interface ShippedDocument extends DocumentNode {
  documentId: string;
}

/** The id (`sha256:…`) under which the API knows a document. */
export function documentIdOf(document: unknown): string {
  const { documentId } = document as Partial<ShippedDocument>;
  if (!documentId) throw new Error("A document without an id: was it built with client/vite.config.ts?");
  return documentId;
}
