import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "./children.mjs";
import { NODE, ROOT } from "./paths.mjs";

const LEAST_NODE = 20;
const STAMP = join(ROOT, "node_modules/.tongxing-installed");
const WORKSPACES = ["api", "client", "schema", "tests"];
const WHAT_TO_INSTALL = [
  "package.json",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  ".npmrc",
  ...WORKSPACES.map((workspace) => `${workspace}/package.json`),
];

/**
 * Makes sure that what package.json and its lock file name is installed.
 * Ends the process with one clear line when that cannot be.
 */
export async function prepare() {
  refuseOldNode();
  const wanted = fingerprint();
  if (isInstalled(wanted)) return;
  await install();
  if (!existsSync(NODE)) fail(`The installation brought no Node for ${process.platform}-${process.arch}.`);
  mendShim();
  writeFileSync(STAMP, wanted);
}

/**
 * npm scripts find pnpm's node_modules/.bin/node first, a shell script that waits for the real program and keeps
 * signals to itself. Ours becomes the real program. (A link would not do: the next install writes through it.)
 */
function mendShim() {
  const shim = join(ROOT, "node_modules/.bin/node");
  rmSync(shim, { force: true });
  writeFileSync(shim, '#!/bin/sh\nexec "$(dirname "$0")/../node/bin/node" "$@"\n', { mode: 0o755 });
}

function refuseOldNode() {
  if (Number(process.versions.node.split(".")[0]) >= LEAST_NODE) return;
  fail(`Node ${LEAST_NODE} or newer is needed; this is ${process.version}. Get it from https://nodejs.org`);
}

function fingerprint() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const file of WHAT_TO_INSTALL) {
    const path = join(ROOT, file);
    hash.update(`\n${file}\n`).update(existsSync(path) ? readFileSync(path) : "");
  }
  return hash.digest("hex");
}

function isInstalled(wanted) {
  const there = [NODE, STAMP, ...WORKSPACES.map((name) => join(ROOT, name, "node_modules"))].every(existsSync);
  return there && readFileSync(STAMP, "utf8") === wanted;
}

async function install() {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  console.log("Installing what the forum needs (the first time this takes a minute or two)");
  const word = setInterval(() => console.log(`  still installing (${seconds()})`), 15_000);
  try {
    const { code, output } = await runQuietly("npx", ["--yes", packageManager, "install", "--frozen-lockfile"], {
      env: installEnvironment(),
    });
    if (code !== 0) failInstall(output);
  } catch (error) {
    fail(`npx could not be started (${error.code}). It comes with Node: install Node from https://nodejs.org`);
  } finally {
    clearInterval(word);
  }
  console.log(`Installed in ${seconds()}`);
}

function installEnvironment() {
  // CI: pnpm must not ask. The tools we build with are development packages: production would leave them out.
  const { NODE_ENV: _, ...rest } = process.env;
  // Retries are kept short, so that a missing network is told within half a minute.
  return {
    npm_config_fetch_retry_mintimeout: "2000",
    npm_config_fetch_retry_maxtimeout: "10000",
    ...rest,
    CI: "true",
    npm_config_update_notifier: "false",
  };
}

function failInstall(output) {
  console.error(output.trimEnd().split("\n").slice(-20).join("\n"));
  if (/ENOSPC|No space left/i.test(output)) {
    fail("The installation failed: the disk is full. About 1.5 GB are needed; free some space and start again.");
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|META_FETCH_FAIL/.test(output)) {
    fail("The installation failed: the npm registry cannot be reached. Check the network and start again.");
  }
  if (/ERR_PNPM_OUTDATED_LOCKFILE/.test(output)) {
    fail("The installation failed: pnpm-lock.yaml does not match the package.json files. Update it with pnpm install.");
  }
  fail("The installation failed; the lines above say why.");
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
