import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { besideBench, startChild, stopChildren } from "./children.ts";
import { persistedIds } from "./documents.ts";
import { openBenchHouse, usageOf, type BenchHouse } from "./house.ts";
import { measureLive } from "./live.ts";
import {
  htmlCourses,
  measure,
  readCourses,
  writeCourses,
  type Course,
  type DocumentIds,
  type Measured,
} from "./pages.ts";
import { measureModeration } from "./moderation.ts";
import { measureSearch } from "./search.ts";
import { judged, printLines, type Line } from "./report.ts";

/**
 * Measures the house at two sizes, beside the bare limit of the same machine in the same run (npm run bench). The
 * machine may be busy with other things: compare the ratios, not the figures. `--quick`: small and short, to see that
 * it works. `--only reads,html`: some of its parts (memory, reads, html, search, write, live, moderation); `--moderation`:
 * that one, in the large house. `--json`: one object a line.
 */
const { values: given } = parseArgs({
  options: {
    ...{
      json: { type: "boolean" },
      quick: { type: "boolean" },
      only: { type: "string" },
      moderation: { type: "boolean" },
    },
  } as const,
});
const only = given.moderation ? "moderation" : given.only;
const isWanted = (part: string): boolean => only?.split(",").includes(part) ?? true;
const plan = given.quick
  ? { sizes: [20_000, 60_000], rounds: 2, seconds: 2, liveRounds: 1, cases: 10_000, reports: 100_000 }
  : { sizes: [100_000, 1_000_000], rounds: 3, seconds: 4, liveRounds: 4, cases: 100_000, reports: 1_000_000 };

const folder = mkdtempSync(join(tmpdir(), "tongxing-bench-"));
const houses: BenchHouse[] = [];
const ends: (() => Promise<void>)[] = [];
const tell = (line: string) => (given.json ? console.error(line) : console.log(line));

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void cleanUp().finally(() => process.exit(130)));
}

try {
  const lines = await bench();
  printLines(lines, given.json ?? false);
  const missed = lines.filter((line) => line.ok === false).length;
  tell(missed === 0 ? "Everything is within reach." : `${missed} out of reach.`);
} finally {
  await cleanUp();
}

async function bench(): Promise<Line[]> {
  const ids: DocumentIds = persistedIds(["BoardPage", "ThreadPage", "ReplyToThread", "ThreadActivity"] as const);
  const { SearchPage } = persistedIds(["SearchPage"] as const);
  const sizes = only === "moderation" ? plan.sizes.slice(-1) : plan.sizes;
  for (const posts of sizes) houses.push(await openBenchHouse(join(folder, String(posts)), posts, { tell, ends }));
  const large = houses.at(-1)!;
  const loader = startChild(besideBench("load.ts"));
  const parts: [name: string, title: string, measure: () => Promise<Line[]>][] = [
    ["memory", "Resting", async () => [await measureMemory(large, ids)]],
    ["reads", "Reading pages as JSON", () => measureReads(loader, ids)],
    ["html", "Reading pages as HTML", () => measureHtml(loader, large, ids)],
    ["search", "Searching", () => measureSearch(loader, large, SearchPage, plan)],
    ["write", "Writing", () => measureWrites(loader, large, ids)],
    ["live", "Listening", () => measureLive(startChild(besideBench("subscribers.ts")), large, ids, plan.liveRounds)],
  ];
  const moderating = persistedIds(["QueuePage", "CasePage"] as const);
  parts.push(["moderation", "Moderating", () => measureModeration(loader, large, moderating, plan)]);
  const lines: Line[] = [];
  for (const [, title, measurePart] of parts.filter(([part]) => isWanted(part))) {
    tell(title);
    lines.push(...(await measurePart()));
  }
  return lines;
}

async function measureReads(loader: ChildProcess, ids: DocumentIds): Promise<Line[]> {
  const courses = houses.flatMap((house) => readCourses(house, ids));
  const reads = await measure(loader, courses, plan.rounds, plan.seconds);
  return [...houses.flatMap((house) => readLines(house, reads)), ...growthLines(reads)];
}

async function measureHtml(loader: ChildProcess, house: BenchHouse, ids: DocumentIds): Promise<Line[]> {
  const courses = [...htmlCourses(house), ...readCourses(house, ids).filter(({ isOurs }) => isOurs)];
  return htmlLines(await measure(loader, courses, plan.rounds, plan.seconds));
}

const measureWrites = async (loader: ChildProcess, house: BenchHouse, ids: DocumentIds): Promise<Line[]> =>
  writeLines(await measure(loader, writeCourses(house, ids), plan.rounds, plan.seconds));

/** After a start and one request of each kind; nothing is collected for it. */
async function measureMemory(house: BenchHouse, ids: DocumentIds): Promise<Line> {
  for (const { load } of [...readCourses(house, ids).filter(({ isOurs }) => isOurs), ...htmlCourses(house)]) {
    const [{ path, ...request }] = load.requests as [(typeof load.requests)[0]];
    const answer = await fetch(`${load.url}${path}`, request);
    const text = await answer.text();
    if (!answer.ok || text.includes('"errors":'))
      throw new Error(`${path} answers ${answer.status}: ${text.slice(0, 500)}`);
  }
  await pause(3_000);
  const { residentMb } = await usageOf(house);
  return { name: "idle memory beside PostgreSQL", value: residentMb, unit: "MB", reach: "< 200", ok: residentMb < 200 };
}

function sizeName({ posts }: BenchHouse): string {
  return posts >= 1_000_000 ? `${posts / 1_000_000}M` : `${posts / 1_000}k`;
}

function find(results: Map<Course, Measured>, name: string, house?: BenchHouse): Measured {
  const [found] = [...results].filter(([course]) => course.name === name && (!house || course.house === house));
  return found![1];
}

function readLines(house: BenchHouse, results: Map<Course, Measured>): Line[] {
  return ["board", "thread"].flatMap((page) => {
    const [ours, bare] = [find(results, `${page}.json`, house), find(results, `${page}.bare`, house)];
    const name = `${page}.json.${sizeName(house)}`;
    const ratio = ours.requestsPerSecond / bare.requestsPerSecond;
    return [
      judged({ name: `${name} (ratio to bare)`, value: ours.requestsPerSecond, unit: "requests/s", ratio }, 0.6, null),
      { name: `${name}.cpu`, value: ours.cpuMs, unit: "ms a request" },
      { name: `${name}.p99 (ratio to bare)`, value: ours.p99, unit: "ms", ratio: ours.p99 / bare.p99 },
      { name: `${name}.bytes (ratio to bare)`, value: ours.bytes, unit: "bytes", ratio: ours.bytes / bare.bytes },
    ];
  });
}

/** What a request costs in the large house, in requests that were lost, against the small one. */
function growthLines(results: Map<Course, Measured>): Line[] {
  const [small, large] = [houses[0]!, houses.at(-1)!];
  return ["board", "thread"].map((page) => {
    const [before, after] = [find(results, `${page}.json`, small), find(results, `${page}.json`, large)];
    const ratio = before.requestsPerSecond / after.requestsPerSecond;
    const name = `${page}.json.growth (cost at ${sizeName(large)} to ${sizeName(small)})`;
    return judged({ name, value: 1000 / after.requestsPerSecond, unit: "ms a request", ratio }, null, 1.3);
  });
}

function htmlLines(results: Map<Course, Measured>): Line[] {
  return ["board", "thread"].flatMap((page) => {
    const [html, json] = [find(results, `${page}.html`), find(results, `${page}.json`)];
    const cost = {
      name: `${page}.html.cpu (ratio to its JSON)`,
      value: html.cpuMs,
      unit: "ms a page",
      ratio: html.cpuMs / json.cpuMs,
    };
    return [
      { name: `${page}.html`, value: html.requestsPerSecond, unit: "pages/s" },
      { name: `${page}.html.p99`, value: html.p99, unit: "ms" },
      page === "thread" ? judged(cost, null, 8) : cost,
    ];
  });
}

function writeLines(results: Map<Course, Measured>): Line[] {
  const [ours, bare] = [find(results, "write"), find(results, "write.bare")];
  const ratio = ours.requestsPerSecond / bare.requestsPerSecond;
  return [
    { name: "write (acknowledged posts; ratio to bare)", value: ours.requestsPerSecond, unit: "posts/s", ratio },
    { name: "write.p99 (ratio to bare)", value: ours.p99, unit: "ms", ratio: ours.p99 / bare.p99 },
  ];
}

async function cleanUp(): Promise<void> {
  await stopChildren();
  for (const end of ends.splice(0)) await end();
  rmSync(folder, { recursive: true, force: true });
}
