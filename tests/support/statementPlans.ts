import { relative } from "node:path";
import type { Pool } from "pg";
import { allStatements, type Statement } from "../../api/src/platform/database/statement.ts";
import { inRepository } from "../../api/src/platform/root.ts";

/** A read with the plan that PostgreSQL makes for it without knowing its parameters. */
export interface PlannedStatement {
  name: string;
  sql: string;
  plan: PlanNode;
}

/** What a plan is told by: what each node does, to which table, by which index. */
export interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  Plans?: PlanNode[];
}

/** From now on, notes in which file each statement is defined: by file, the names of its statements. */
export function noteFilesOfStatements(): Map<string, string[]> {
  const files = new Map<string, string[]>();
  const set = allStatements.set.bind(allStatements);
  allStatements.set = (name: string, defined: Statement<never, unknown>) => {
    const file = definingFile(new Error().stack ?? "");
    files.set(file, [...(files.get(file) ?? []), name]);
    return set(name, defined);
  };
  return files;
}

/** The first file outside of `statement` itself: the one that calls it. */
function definingFile(stack: string): string {
  const files = stack.match(/[^\s(]*\/api\/src\/[^\s():]+\.ts/g) ?? [];
  const file = files.find((path) => !path.endsWith("/statement.ts"));
  if (!file) throw new Error(`A statement is defined in no file of api/src:\n${stack}`);
  return relative(inRepository(), file.replace(/^file:\/\//, ""));
}

/** The statement's generic plan; it depends on the tables' sizes, so ask on a seeded and analysed database. */
export async function planOf(pool: Pool, name: string): Promise<PlannedStatement> {
  const { text } = allStatements.get(name)!;
  const { rows } = await pool.query(`explain (generic_plan, costs off, format json) ${text}`);
  const [explained] = (rows[0] as { "QUERY PLAN": { Plan: PlanNode }[] })["QUERY PLAN"];
  return { name, sql: dedented(text), plan: explained!.Plan };
}

/** The tables that a plan reads from end to end. */
export function wholeTables(node: PlanNode): string[] {
  const own = node["Node Type"] === "Seq Scan" ? [node["Relation Name"] ?? ""] : [];
  return [...own, ...(node.Plans ?? []).flatMap(wholeTables)];
}

/** The committed page of one file's statements. */
export function printPlans(file: string, planned: PlannedStatement[]): string {
  const head = `-- The statements of ${file} and their plans on a large house. Refreshed by npm run generate.`;
  const parts = planned.map(({ sql, plan }) => `${sql};\n${planLines(plan, 1).join("\n")}`);
  return `${[head, ...parts].join("\n\n")}\n`;
}

/** The SQL alone, for comparing: plans may differ a little from run to run. */
export function sqlOf(page: string): string {
  return page
    .split("\n")
    .filter((line) => !line.startsWith("-- "))
    .join("\n");
}

/** Where a file's page lies: thread.queries.ts → thread.queries.sql. */
export const pageOf = (file: string): string => inRepository(file.replace(/(\.queries)?\.ts$/, ".queries.sql"));

function planLines(node: PlanNode, depth: number): string[] {
  const table = node["Relation Name"] ? ` on ${node["Relation Name"]}` : "";
  const index = node["Index Name"] ? ` by ${node["Index Name"]}` : "";
  const line = `-- ${"  ".repeat(depth)}${node["Node Type"]}${table}${index}`;
  return [line, ...(node.Plans ?? []).flatMap((child) => planLines(child, depth + 1))];
}

/** The text as it is sent, laid out for reading: its name on a line of its own, no common indentation. */
function dedented(text: string): string {
  const [first = "", ...rest] = text
    .replace("*/ ", "*/\n  ")
    .split("\n")
    .map((line) => line.trimEnd())
    .filter(Boolean);
  const margin = Math.min(
    ...rest.map((line) => line.search(/\S/)).filter((indent, index) => index > 0 || rest.length === 1),
  );
  return [first, ...rest.map((line, index) => (index === 0 ? line.trim() : `  ${line.slice(margin)}`))].join("\n");
}
