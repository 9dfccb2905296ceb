import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from } from "pg-copy-streams";

export type Cell = string | number | boolean | null;

const charactersAChunk = 65_536;

/** Copies rows into a table, in the order of `columns`; a row is made only when the server takes it. */
export async function copyRows(
  client: pg.Client,
  table: string,
  columns: string[],
  rows: Iterable<Cell[]>,
): Promise<void> {
  const target = client.query(from(`copy ${table} (${columns.join(", ")}) from stdin`));
  await pipeline(Readable.from(chunksOf(rows)), target);
}

/** PostgreSQL's text format, many rows at a time. */
function* chunksOf(rows: Iterable<Cell[]>): Generator<string> {
  let chunk = "";
  for (const row of rows) {
    chunk += `${row.map(encoded).join("\t")}\n`;
    if (chunk.length < charactersAChunk) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk) yield chunk;
}

const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function encoded(cell: Cell): string {
  if (cell === null) return "\\N";
  return typeof cell === "string" ? cell.replace(/[\\\n\r\t]/g, (character) => escapes[character]!) : String(cell);
}
