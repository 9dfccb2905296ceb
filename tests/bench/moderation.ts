import type { ChildProcess } from "node:child_process";
import pg from "pg";
import { fillCases } from "../support/fillCases.ts";
import type { BenchHouse } from "./house.ts";
import { measure, type Course, type Measured } from "./pages.ts";
import type { Line } from "./report.ts";

const reachMs = 100;
/** So many moderators ask at once. */
const moderators = 2;

export type ModerationDocuments = Record<"QueuePage" | "CasePage", string>;

interface Given {
  cases: number;
  reports: number;
  rounds: number;
  seconds: number;
}

/** Fills a house with cases and reports, makes the first of its signed-in members a moderator, and measures their pages. */
export async function measureModeration(
  loader: ChildProcess,
  house: BenchHouse,
  ids: ModerationDocuments,
  given: Given,
): Promise<Line[]> {
  const pool = new pg.Pool({ connectionString: house.databaseUrl, max: 1 });
  await fillCases(pool, given);
  await pool.query("insert into staff_role (account_id, role, granted_at) values ($1, 'moderator', now())", [
    house.account,
  ]);
  const courses = [...(await queueCourses(pool, house, ids.QueuePage)), await caseCourse(pool, house, ids.CasePage)];
  await pool.query("checkpoint");
  await pool.end();
  const measured = await measure(loader, courses, given.rounds, given.seconds);
  return [...measured].flatMap(([course, result]) => linesOf(course, result));
}

function course(name: string, house: BenchHouse, documentId: string, asked: object[]): Course {
  const headers = {
    "content-type": "application/json",
    accept: "application/graphql-response+json",
    cookie: house.cookies[0]!,
  };
  const requests = asked.map((variables) => {
    return { method: "POST" as const, path: "/graphql", headers, body: JSON.stringify({ documentId, variables }) };
  });
  return { name, house, isOurs: true, load: { url: house.url, requests, connections: moderators } };
}

/** The queue from its beginning, somewhere in it, and narrowed in every way. */
async function queueCourses(pool: pg.Pool, house: BenchHouse, documentId: string): Promise<Course[]> {
  const { rows: places } = await pool.query<{ id: string; urgency: number; at: string }>(
    `select id, -urgency as urgency, to_char(ranked_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from moderation_case where decided_at is null order by md5(id::text) limit 100`,
  );
  const { rows: boards } = await pool.query<{ id: string }>("select id from board order by position limit 5");
  const page = (filter: object, after: string | null = null) => ({
    filter,
    after,
    first: 30,
    last: null,
    before: null,
  });
  const cursor = ({ id, urgency, at }: (typeof places)[0]) =>
    Buffer.from(`${urgency} ${at} ${id}`).toString("base64url");
  const boardId = (uuid: string) => `Board_${Buffer.from(uuid.replaceAll("-", ""), "hex").toString("base64url")}`;
  const narrowed = [
    ...["CRISIS", "SELLING", "PRIVACY", "ILLEGAL", "OTHER"].map((category) => ({ category })),
    ...["CRISIS", "HIGH", "ROUTINE"].map((priority) => ({ priority })),
    ...boards.map(({ id }) => ({ boardId: boardId(id) })),
    ...[
      { state: "NEW" },
      { state: "AWAITING_SECOND_REVIEW" },
      { source: "SCREENING" },
      { kind: "POST" },
      { mine: true },
    ],
    ...boards.map(({ id }) => ({ boardId: boardId(id), category: "SELLING", source: "OWN_INITIATIVE" })),
  ];
  return [
    course("queue page", house, documentId, [page({})]),
    course(
      "queue page, further on",
      house,
      documentId,
      places.map((place) => page({}, cursor(place))),
    ),
    course(
      "queue page, narrowed",
      house,
      documentId,
      narrowed.map((filter) => page(filter)),
    ),
  ];
}

async function caseCourse(pool: pg.Pool, house: BenchHouse, documentId: string): Promise<Course> {
  const { rows } = await pool.query<{ number: number }>(
    "select number::int from moderation_case order by md5(id::text) limit 300",
  );
  return course("case page", house, documentId, rows);
}

function linesOf({ name }: Course, { p50, p99 }: Measured): Line[] {
  return [
    { name: `${name}.p50`, value: p50, unit: "ms" },
    { name: `${name}.p99`, value: p99, unit: "ms", reach: `< ${reachMs}`, ok: p99 < reachMs },
  ];
}
