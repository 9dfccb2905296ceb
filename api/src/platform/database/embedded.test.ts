import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type EmbeddedDatabase, startEmbedded } from "./embedded.ts";
import { startMark } from "./processes.ts";
import { StartError } from "./startError.ts";

const isRoot = process.getuid?.() === 0;
const MINUTE = 60_000;

let template: string;
let home: string;
let lines: string[];
let servers: EmbeddedDatabase[];

beforeAll(async () => {
  template = mkdtempSync(join(realpathSync(tmpdir()), "embedded-test-template-"));
  const server = await startEmbedded({ dataDir: template, log: () => {} });
  await server.stop();
}, MINUTE);

afterAll(() => rmSync(template, { recursive: true, force: true }));

beforeEach(() => {
  home = mkdtempSync(join(realpathSync(tmpdir()), "embedded-test-"));
  lines = [];
  servers = [];
});

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of servers) await server.stop();
  killIfAlive(serverPid(join(home, "data")));
  rmSync(home, { recursive: true, force: true });
});

async function start(dataDir = join(home, "data")): Promise<EmbeddedDatabase> {
  const server = await startEmbedded({ dataDir, log: (line) => lines.push(line) });
  servers.push(server);
  return server;
}

/** A data folder that was used before; making it anew takes a second. */
function usedDataDir(dataDir = join(home, "data")): string {
  mkdirSync(dirname(dataDir), { recursive: true });
  execFileSync("cp", ["-a", template, dataDir]);
  return dataDir;
}

async function query(server: EmbeddedDatabase, text: string): Promise<Record<string, unknown>[]> {
  const { socketDir: host, port, user, database } = server;
  const client = new pg.Client({ host, port, user, database });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

function serverPid(dataDir: string): number | undefined {
  const file = join(dataDir, "postgres", "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : undefined;
}

function killIfAlive(pid: number | undefined): void {
  if (pid !== undefined && startMark(pid) !== undefined) process.kill(pid, "SIGKILL");
}

/** Starts the database in a process of its own and kills that process, as a crash would. */
async function startAndCrash(dataDir: string): Promise<number> {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(new URL("./embedded.ts", import.meta.url).href)});
    await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log() {} });
    console.log("up");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
  const pid = serverPid(dataDir);
  if (pid === undefined || startMark(pid) === undefined) throw new Error("no server was left behind");
  return pid;
}

describe("startEmbedded", { timeout: MINUTE }, () => {
  it("creates the database, keeps what was written and starts quickly the second time", async () => {
    const first = await start();
    expect(first.serverVersion).toMatch(/^\d+\.\d+/);
    await query(first, "create table kept (word text)");
    await query(first, "insert into kept values ('造口')");
    await first.stop();

    const before = performance.now();
    const second = await start();
    const milliseconds = performance.now() - before;
    expect(await query(second, "select word from kept")).toEqual([{ word: "造口" }]);
    // A tenth of this was measured; the rest is for a busy machine.
    expect(milliseconds).toBeLessThan(2_000);
  });

  it("listens on a private socket only, and leaves neither process nor socket behind", async () => {
    const server = await start(usedDataDir());
    const pid = serverPid(join(home, "data"));
    expect(await query(server, "show listen_addresses")).toEqual([{ listen_addresses: "" }]);
    expect(statSync(server.socketDir).mode & 0o777).toBe(0o700);
    await server.stop();
    await server.stop();
    expect(pid && startMark(pid)).toBeUndefined();
    expect(existsSync(server.socketDir)).toBe(false);
  });

  it("orders by code point and knows the letters of Chinese", async () => {
    const server = await start(usedDataDir());
    await query(server, "create extension pg_trgm");
    const rows = await query(
      server,
      "select datlocprovider, datlocale, cardinality(show_trgm('造口袋')) > 0 as chinese from pg_database where datname = current_database()",
    );
    expect(rows).toEqual([{ datlocprovider: "b", datlocale: "C.UTF-8", chinese: true }]);
  });

  it("stops a server that outlived its forum and starts anew", async () => {
    const dataDir = usedDataDir();
    const orphan = await startAndCrash(dataDir);
    const server = await start(dataDir);
    expect(startMark(orphan)).toBeUndefined();
    expect(serverPid(dataDir)).not.toBe(orphan);
    expect(lines).toContainEqual(expect.stringContaining(`process ${orphan}`));
    expect(readFileSync(join(dataDir, "postgres.log"), "utf8")).toContain("fast shutdown");
    expect(await query(server, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("recovers when everything was killed", async () => {
    const dataDir = usedDataDir();
    const orphan = await startAndCrash(dataDir);
    process.kill(orphan, "SIGKILL");
    const server = await start(dataDir);
    expect(readFileSync(join(dataDir, "postgres.log"), "utf8")).toContain("automatic recovery");
    expect(await query(server, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("is not stopped by a claim whose process number belongs to another process", async () => {
    const dataDir = usedDataDir();
    const first = await start(dataDir);
    const claim = readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8");
    await first.stop();
    const reused = claim.replace(/^\d+/, String(process.ppid));
    writeFileSync(join(dataDir, "postgres", "postmaster.pid"), reused);
    expect(await query(await start(dataDir), "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("works below a very long path", async () => {
    const dataDir = join(home, "很长的名字-".repeat(10), "x".repeat(200), "it's here");
    const server = await start(dataDir);
    expect(await query(server, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("begins again when the first start was broken off", async () => {
    const draft = join(home, "data", "postgres.new");
    mkdirSync(draft, { recursive: true });
    writeFileSync(join(draft, "PG_VERSION"), "18\n");
    const server = await start();
    expect(await query(server, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(existsSync(draft)).toBe(false);
  });
});

describe("startEmbedded says in one line", { timeout: MINUTE }, () => {
  it("that another version made the data folder", async () => {
    writeFileSync(join(usedDataDir(), "postgres", "PG_VERSION"), "16\n");
    expect(await refusal()).toMatch(/made by PostgreSQL 16, but this forum brings \d+\./);
  });

  it("that the folder holds something else", async () => {
    mkdirSync(join(home, "data", "postgres"), { recursive: true });
    writeFileSync(join(home, "data", "postgres", "letter.txt"), "hello");
    expect(await refusal()).toMatch(/holds no PostgreSQL database/);
  });

  it("that the socket folder is open to others", async () => {
    const server = await start(usedDataDir());
    await server.stop();
    mkdirSync(server.socketDir);
    chmodSync(server.socketDir, 0o755);
    expect(await refusal()).toMatch(/is not private to this user/);
    rmSync(server.socketDir, { recursive: true });
  });

  async function refusal(): Promise<string> {
    const error: unknown = await start().catch((thrown: unknown) => thrown);
    if (!(error instanceof StartError)) throw new Error("no StartError was thrown", { cause: error });
    expect(error.message).not.toContain("\n");
    return error.message;
  }
});

describe.skipIf(!isRoot)("startEmbedded as root", { timeout: MINUTE }, () => {
  it("works below a folder that only root may enter", async () => {
    chmodSync(home, 0o700);
    const server = await start();
    expect(await query(server, "select current_user as me")).toEqual([{ me: "tongxing" }]);
    expect(statSync(join(home, "data", "postgres")).uid).toBe(0);
  });

  it("works where user namespaces are forbidden, and again where they are allowed", async () => {
    const first = await start(usedDataDir());
    await query(first, "create table kept (word text)");
    await first.stop();

    forbidNamespaces();
    const second = await start();
    expect(statSync(join(home, "data", "postgres")).uid).not.toBe(0);
    await query(second, "insert into kept values ('here')");
    await second.stop();

    vi.unstubAllEnvs();
    const third = await start();
    expect(await query(third, "select word from kept")).toEqual([{ word: "here" }]);
  });

  it("creates the database where user namespaces are forbidden", async () => {
    forbidNamespaces();
    expect(await query(await start(), "select 1 as one")).toEqual([{ one: 1 }]);
  });

  /** Puts an `unshare` first on the PATH that fails as the real one does there. */
  function forbidNamespaces(): void {
    const bin = join(home, "bin");
    mkdirSync(bin);
    writeFileSync(join(bin, "unshare"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    vi.stubEnv("PATH", `${bin}${delimiter}${process.env["PATH"]}`);
  }
});
