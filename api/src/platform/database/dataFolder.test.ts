import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { claimDataFolder } from "./dataFolder.ts";
import { startMark } from "./processes.ts";
import { StartError } from "./startError.ts";

let home: string;
let dataDir: string;
let pidFile: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "data-folder-test-"));
  dataDir = join(home, "data");
  pidFile = join(dataDir, "tongxing.pid");
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function leaveClaim(content: string): void {
  mkdirSync(dataDir);
  writeFileSync(pidFile, content);
}

it("creates a private folder, claims it and gives it back", () => {
  const claim = claimDataFolder(dataDir);
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(readFileSync(pidFile, "utf8")).toBe(`${process.pid} ${startMark(process.pid)}\n`);
  claim.release();
  expect(readdirSync(dataDir)).toEqual([]);
});

it("refuses a folder that a living process uses", () => {
  const claim = claimDataFolder(dataDir);
  expect(() => claimDataFolder(dataDir)).toThrow(StartError);
  expect(() => claimDataFolder(dataDir)).toThrow(
    `The data folder ${dataDir} is in use by process ${process.pid}. Stop it, or set DATA_DIR to another folder.`,
  );
  claim.release();
  expect(readdirSync(dataDir)).toEqual([]);
});

it("takes over from a process that was killed", async () => {
  const script = `
    const { claimDataFolder } = await import(${JSON.stringify(new URL("./dataFolder.ts", import.meta.url).href)});
    claimDataFolder(${JSON.stringify(dataDir)});
    console.log("claimed");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  expect(() => claimDataFolder(dataDir)).toThrow(`in use by process ${child.pid}`);
  child.kill("SIGKILL");
  await once(child, "exit");
  claimDataFolder(dataDir).release();
  expect(readdirSync(dataDir)).toEqual([]);
});

it.each([
  ["whose process number belongs to another process now", `${process.ppid} 1\n`],
  ["that is empty", ""],
  ["that is damaged", "no number\n"],
])("takes over a claim %s", (_, content) => {
  leaveClaim(content);
  const claim = claimDataFolder(dataDir);
  expect(readFileSync(pidFile, "utf8")).toContain(`${process.pid} `);
  claim.release();
});

it("does not give back what another process claimed meanwhile", () => {
  const claim = claimDataFolder(dataDir);
  writeFileSync(pidFile, "1 1\n");
  claim.release();
  expect(readFileSync(pidFile, "utf8")).toBe("1 1\n");
});

it("says what to do about a folder that cannot be one", () => {
  writeFileSync(dataDir, "a file");
  expect(() => claimDataFolder(join(dataDir, "below"))).toThrow(StartError);
});
