import { spawn } from "node:child_process";
import { constants } from "node:os";
import { ROOT } from "./paths.mjs";

/** Every process started here, so that none outlives us when we are told to stop. */
const living = new Set();
let received;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => receive(signal));

// `npm start` puts a shell between npm and us, which dies of a SIGTERM without passing it on.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && receive("SIGTERM"), 500).unref();
}

/**
 * Starts a program.
 * It gets a process group of its own, so that a Ctrl-C reaches it through us, once. With `foreground` it stays
 * in ours, as a program that asks questions in the terminal must; then Ctrl-C reaches it without us.
 * @returns the child, and `done`: a promise of its exit code (128 + number when a signal ended it)
 */
export function start(command, args, { foreground = false, ...options } = {}) {
  if (received) process.exit(exitCode(null, received));
  const child = spawn(command, args, { cwd: ROOT, stdio: "inherit", detached: !foreground, ...options });
  const entry = { child, foreground };
  living.add(entry);
  const done = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(exitCode(code, signal)));
  }).finally(() => living.delete(entry));
  return { child, done };
}

/** Runs a program with its output in the terminal; a promise of its exit code. */
export function run(command, args, options) {
  return start(command, args, options).done;
}

/**
 * Runs a program and keeps what it prints; a promise of `{ code, output }`.
 * When we are told to stop, it never settles: the last of them to end takes us with it, without a word.
 */
export async function runQuietly(command, args, options) {
  const { child, done } = start(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text) => (output += text));
  }
  const code = await done;
  if (!received) return { code, output };
  if (living.size === 0) process.exit(exitCode(null, received));
  return new Promise(() => {});
}

/** Whether we were told to stop. */
export function isStopping() {
  return received !== undefined;
}

/** Only the first one is passed on: npm repeats what the terminal has already sent. */
function receive(signal) {
  if (received) return;
  received = signal;
  if (living.size === 0) process.exit(exitCode(null, signal));
  for (const entry of living) passOn(entry, signal);
}

function passOn({ child, foreground }, signal) {
  if (foreground && signal === "SIGINT") return;
  try {
    process.kill(foreground ? child.pid : -child.pid, signal);
  } catch {
    // It has just ended.
  }
}

function exitCode(code, signal) {
  return signal ? 128 + constants.signals[signal] : code;
}
