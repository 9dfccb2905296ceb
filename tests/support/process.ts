import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { inRepository } from "../../api/src/platform/root.ts";

/** The built product as a process of its own, as `npm start` runs it. */
export class RunningProduct {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #dataDir: string;
  output = "";

  private constructor(child: ChildProcess, url: string, dataDir: string) {
    this.#child = child;
    this.url = url;
    this.#dataDir = dataDir;
    for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (text) => (this.output += String(text)));
  }

  /** Starts it on a port of the loopback and waits until it answers. @throws with its output when it ends first */
  static async start(dataDir: string, port: number, settings: Record<string, string> = {}): Promise<RunningProduct> {
    const env = {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: "warn",
      OPERATIONS_PER_SECOND: "100000",
      ...settings,
    };
    const child = spawn(process.execPath, [inRepository("api/dist/main.js")], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const running = new RunningProduct(child, `http://127.0.0.1:${port}`, dataDir);
    while (!(await running.answers())) {
      if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}:\n${running.output}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return running;
  }

  async answers(): Promise<boolean> {
    return fetch(`${this.url}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
  }

  /** Ends it as an administrator does, and gives its exit code. */
  stops(): Promise<number | null> {
    return this.#ends("SIGTERM");
  }

  /** kill -9 of everything: the product and its PostgreSQL with all its children, without a last word. */
  async isKilled(): Promise<void> {
    const postmaster = Number(readFileSync(join(this.#dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
    const backends = childrenOf(postmaster);
    const ended = this.#ends("SIGKILL");
    for (const pid of [postmaster, ...backends]) killQuietly(pid);
    await ended;
  }

  #ends(signal: NodeJS.Signals): Promise<number | null> {
    return new Promise((resolve) => {
      if (this.#child.exitCode !== null) return resolve(this.#child.exitCode);
      this.#child.once("exit", (code) => resolve(code));
      this.#child.kill(signal);
    });
  }
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It had ended already.
  }
}
