import type { ChildProcess } from "node:child_process";
import { ask } from "./children.ts";
import { usageOf, type BenchHouse } from "./house.ts";
import { newKeyMark, type Load, type LoadResult } from "./load.ts";
import { median } from "./report.ts";

export type DocumentIds = Record<"BoardPage" | "ThreadPage" | "ReplyToThread" | "ThreadActivity", string>;

/** What was measured of one kind of request: medians of its rounds. */
export interface Measured {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  bytes: number;
  /** Of our own server's process, per request; NaN for the bare one. */
  cpuMs: number;
}

/** One kind of request to one house. */
export interface Course {
  name: string;
  house: BenchHouse;
  isOurs: boolean;
  load: Omit<Load, "seconds">;
}

const readers = 16;
const writers = 8;

/** The pages of a house in each of their forms; what stands beside one another is measured in turns. */
export function readCourses(house: BenchHouse, ids: DocumentIds): Course[] {
  const { boards, threads } = house;
  const board = boards.map((slug) => graphql(house, ids.BoardPage, { slug, first: 30, sort: "LATEST_ACTIVITY" }));
  const thread = threads.map(({ number, after }) =>
    graphql(house, ids.ThreadPage, { number, first: 50, holdingNumber: after + 1, isQuoting: false }),
  );
  const bareBoard = boards.map((slug) => ({ method: "GET" as const, path: `/board/${slug}` }));
  const bareThread = threads.map(({ number, after }) => ({
    method: "GET" as const,
    path: `/thread/${number}/${after}`,
  }));
  return [
    ...[course("board.json", house, board), course("board.bare", house, bareBoard)],
    ...[course("thread.json", house, thread), course("thread.bare", house, bareThread)],
  ];
}

/** The same pages as a browser gets them. */
export function htmlCourses(house: BenchHouse): Course[] {
  const page = (path: string) => ({
    method: "GET" as const,
    path,
    headers: { cookie: house.cookies[0]!, accept: "text/html" },
  });
  return [
    course(
      "board.html",
      house,
      house.boards.map((slug) => page(`/boards/${slug}`)),
    ),
    course(
      "thread.html",
      house,
      house.threads.map(({ number, slug, after }) =>
        page(`/t/${number}/${encodeURIComponent(slug)}?post=${after + 1}`),
      ),
    ),
  ];
}

/** Replies to many threads; each is acknowledged when it is answered. */
export function writeCourses(house: BenchHouse, ids: DocumentIds): Course[] {
  const body =
    "Thank you for writing this down. We walked round the pond and back, slowly, and nobody overtook us but a heron.";
  const ours = house.threads.map(({ globalId }) =>
    graphql(house, ids.ReplyToThread, { input: { threadId: globalId, body, idempotencyKey: newKeyMark } }),
  );
  const bare = house.threads.map(({ uuid }) => ({ method: "POST" as const, path: `/reply/${uuid}`, body }));
  return [course("write", house, ours, writers), course("write.bare", house, bare, writers)];
}

function graphql({ cookies }: BenchHouse, documentId: string, variables: object) {
  const headers = {
    "content-type": "application/json",
    accept: "application/graphql-response+json",
    cookie: cookies[0]!,
  };
  return { method: "POST" as const, path: "/graphql", headers, body: JSON.stringify({ documentId, variables }) };
}

function course(name: string, house: BenchHouse, requests: Load["requests"], connections = readers): Course {
  const isOurs = !name.endsWith(".bare");
  return { name, house, isOurs, load: { url: isOurs ? house.url : house.bareUrl, requests, connections } };
}

/** Runs the courses in turns (A B A B …), so that what else the machine does falls on all of them alike. */
export async function measure(
  loader: ChildProcess,
  courses: Course[],
  rounds: number,
  seconds: number,
): Promise<Map<Course, Measured>> {
  const results = new Map<Course, (LoadResult & { cpuMs: number })[]>();
  for (const course of courses) await runOnce(loader, course, Math.min(seconds, 2));
  for (let round = 0; round < rounds; round += 1) {
    for (const course of courses) {
      results.set(course, [...(results.get(course) ?? []), await runOnce(loader, course, seconds)]);
    }
  }
  return new Map([...results].map(([course, list]) => [course, medians(list)]));
}

async function runOnce(loader: ChildProcess, { load, house, isOurs }: Course, seconds: number) {
  const before = isOurs ? await usageOf(house) : null;
  const result = await ask<LoadResult>(loader, { ...load, seconds });
  const cpuMs = before === null ? Number.NaN : ((await usageOf(house)).cpuMs - before.cpuMs) / result.requests;
  return { ...result, cpuMs };
}

function medians(list: (LoadResult & { cpuMs: number })[]): Measured {
  const of = (key: "requestsPerSecond" | "p50" | "p99" | "bytes" | "cpuMs") =>
    median(list.map((result) => result[key]));
  return {
    requestsPerSecond: of("requestsPerSecond"),
    p50: of("p50"),
    p99: of("p99"),
    bytes: of("bytes"),
    cpuMs: of("cpuMs"),
  };
}
