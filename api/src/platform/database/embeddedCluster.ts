import { spawn } from "node:child_process";
import { existsSync, lchownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Binaries } from "./embeddedBinaries.ts";
import { explainOutput } from "./embeddedErrors.ts";
import type { Runner } from "./embeddedUser.ts";
import { StartError } from "./startError.ts";

/** The one PostgreSQL user of the cluster; whoever reaches the private socket is this user. */
export const CLUSTER_USER = "tongxing";

/** What runs the programs and where their words go. */
export interface ClusterTools {
  binaries: Binaries;
  runner: Runner;
  environment: NodeJS.ProcessEnv;
  logFile: string;
}

/** The environment of initdb and the server: ours, without what would change how PostgreSQL works. */
export function clusterEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  // Messages in English, because we read them; letters of all scripts known to pg_trgm.
  const locale = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  return { ...Object.fromEntries(kept), LC_ALL: locale };
}

/**
 * Makes the cluster in the data folder unless it is there, and gives its files to the user that runs the server.
 * @param dataDir real path of the data folder
 * @returns path of the cluster
 * @throws StartError with what initdb complains about
 */
export async function prepareCluster(
  dataDir: string,
  tools: ClusterTools,
  log: (line: string) => void,
): Promise<string> {
  const cluster = join(dataDir, "postgres");
  if (existsSync(join(cluster, "PG_VERSION"))) {
    refuseOtherVersion(dataDir, cluster, tools.binaries);
    giveTo(cluster, tools.runner);
    return cluster;
  }
  if (existsSync(cluster) && readdirSync(cluster).length > 0) {
    throw new StartError(
      `${cluster} is there but holds no PostgreSQL database. Move it away, or set DATA_DIR to another folder.`,
    );
  }
  log("Creating the database (once)");
  await create(dataDir, cluster, tools);
  return cluster;
}

function refuseOtherVersion(dataDir: string, cluster: string, { majorVersion }: Binaries): void {
  const found = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (found === majorVersion) return;
  throw new StartError(
    `The data folder ${dataDir} was made by PostgreSQL ${found}, but this forum brings ${majorVersion}. Start the version of the forum that made it, or set DATA_DIR to a new folder.`,
  );
}

async function create(dataDir: string, cluster: string, tools: ClusterTools): Promise<void> {
  // Made beside its place and moved there when whole: a start that was broken off leaves nothing half made.
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  giveTo(draft, tools.runner);
  const { code, output } = await initdb(draft, dataDir, tools);
  if (code === 0) {
    renameSync(draft, cluster);
    return;
  }
  rmSync(draft, { recursive: true, force: true });
  throw explainOutput(output, { dataDir, logFile: tools.logFile });
}

async function initdb(
  folder: string,
  cwd: string,
  { binaries, runner, environment }: ClusterTools,
): Promise<{ code: number | null; output: string }> {
  const [command = "", ...args] = [
    ...runner.prefix,
    binaries.initdb,
    `--pgdata=${folder}`,
    `--username=${CLUSTER_USER}`,
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--auth-local=trust",
    "--auth-host=reject",
    "--no-instructions",
  ];
  const child = spawn(command, args, { cwd, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** The way to run as another user may differ from last time, for instance after a move into a container. */
function giveTo(folder: string, { owner }: Runner): void {
  if (!owner || statSync(folder).uid === owner.uid) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    lchownSync(join(folder, name), owner.uid, owner.gid);
  }
  // Last, so that a change broken off half way is made again.
  lchownSync(folder, owner.uid, owner.gid);
}
