import type { ChildProcess } from "node:child_process";
import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { SERVER_FLAGS } from "../../api/launch/serverFlags.mjs";
import { startEmbedded } from "../../api/src/platform/database/embedded.ts";
import { ask, besideBench, fileOf, startChild } from "./children.ts";

const main = fileURLToPath(new URL("../../api/dist/main.js", import.meta.url));
const sessionSecret = randomBytes(32).toString("base64url");

/** A thread or a page of one, as the measured requests name it. */
export interface Target {
  number: number;
  slug: string;
  globalId: string;
  uuid: string;
  /** The page begins after this number. */
  after: number;
}

/** A house of one size: our server and the bare one, on the same PostgreSQL. */
export interface BenchHouse {
  posts: number;
  url: string;
  bareUrl: string;
  databaseUrl: string;
  server: ChildProcess;
  /** Cookies of different members; the bare server answers for the first one. */
  cookies: string[];
  /** The account of the first of them. */
  account: string;
  boards: string[];
  threads: Target[];
  /** A thread to watch. */
  watched: Target;
}

/** Fills a database with so many posts, and starts both servers on it. Whatever is to be ended goes into `ends`. */
export async function openBenchHouse(
  folder: string,
  posts: number,
  { tell, ends }: { tell: (line: string) => void; ends: (() => Promise<void>)[] },
): Promise<BenchHouse> {
  const clusterFolder = join(folder, "cluster");
  mkdirSync(clusterFolder, { recursive: true, mode: 0o700 });
  const cluster = await startEmbedded({ dataDir: clusterFolder, log: () => {} });
  ends.push(() => cluster.stop());
  const databaseUrl = `postgresql://${cluster.user}@localhost/${cluster.database}?host=${encodeURIComponent(cluster.socketDir)}&port=${cluster.port}`;
  const env = {
    ...{ DATABASE_URL: databaseUrl, DATA_DIR: join(folder, "data"), SESSION_SECRET: sessionSecret, DEMO: "false" },
    ...{ PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "error", OPERATIONS_PER_SECOND: "1000000", NODE_ENV: "production" },
  };
  await seed(posts, env, tell);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const { cookies, account } = await signMembersIn(pool);
  const targets = await readTargets(pool);
  await pool.query("checkpoint");
  await pool.end();
  const server = startChild(main, { env, imports: [besideBench("usageProbe.ts")], flags: SERVER_FLAGS });
  const bare = startChild(besideBench("bareServer.ts"), { env: { DATABASE_URL: databaseUrl, BENCH_ACCOUNT: account } });
  const [url, bareUrl] = await Promise.all([addressOf(server), addressOf(bare)]);
  return { posts, url, bareUrl, databaseUrl, server, cookies, account, ...targets };
}

/** What our server has used so far. */
export const usageOf = (house: BenchHouse): Promise<{ cpuMs: number; residentMb: number }> =>
  ask(house.server, { usage: true });

async function seed(posts: number, env: Record<string, string>, tell: (line: string) => void): Promise<void> {
  const child = startChild(main, { args: ["seed", "--posts", String(posts)], env });
  let printed = "";
  child.stdout!.on("data", (text) => (printed += String(text)));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`Seeding ended with ${code}:\n${printed}`);
  tell(printed.trimEnd().split("\n").at(-1) ?? "");
}

/** The first address that a server prints. */
function addressOf(child: ChildProcess): Promise<string> {
  let printed = "";
  return new Promise((resolve, reject) => {
    child.stdout!.on("data", (text) => {
      printed += String(text);
      const [address] = /http:\/\/[\d.]+:\d+/.exec(printed) ?? [];
      if (address) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`${fileOf(child)} ended with ${code}:\n${printed}`)));
  });
}

const members = 500;

/** Gives members sessions; what is stored in a cookie's place is the house's own keyed hash. */
async function signMembersIn(pool: pg.Pool): Promise<{ cookies: string[]; account: string }> {
  const { rows } = await pool.query<{ id: string }>("select id from account order by md5(id::text) limit $1", [
    members,
  ]);
  const cookies: string[] = [];
  for (let index = 0; index < members; index += 1) {
    const token = randomBytes(32).toString("base64url");
    await pool.query(
      `insert into session (id, token_hash, account_id, device, created_at, last_seen_at, expires_at)
       values ($1, $2, $3, 'A browser', now(), now(), now() + interval '1 day')`,
      [randomUUID(), createHmac("sha256", sessionSecret).update(token).digest(), rows[index % rows.length]!.id],
    );
    cookies.push(`session=${token}`);
  }
  return { cookies, account: rows[0]!.id };
}

interface ThreadFacts {
  number: number;
  slug: string;
  uuid: string;
  posts: number;
}

async function readTargets(pool: pg.Pool): Promise<Pick<BenchHouse, "boards" | "threads" | "watched">> {
  const boards = await pool.query<{ slug: string }>(
    "select slug from board where thread_count >= 30 order by position",
  );
  const threads = (condition: string, limit: number) =>
    pool.query<ThreadFacts>(
      `select number::int, slug, id as uuid, last_post_number as posts from thread
       where state = 'published' and ${condition} order by md5(id::text) limit $1`,
      [limit],
    );
  const long = await threads("last_post_number > 50", 200);
  const watched = await threads("last_post_number between 5 and 20", 1);
  return {
    boards: boards.rows.map(({ slug }) => slug),
    threads: long.rows.map((thread, index) => target(thread, (index % Math.floor(thread.posts / 50)) * 50)),
    watched: target(watched.rows[0]!, 0),
  };
}

function target({ number, slug, uuid }: ThreadFacts, after: number): Target {
  const globalId = `Thread_${Buffer.from(uuid.replaceAll("-", ""), "hex").toString("base64url")}`;
  return { number, slug, uuid, globalId, after };
}
