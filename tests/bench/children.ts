import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/** Every process of this run, so that none outlives it. */
const living = new Set<ChildProcess>();

/** Starts a program of Node with a channel for messages; what it prints on stdout can be read from `stdout`. */
export function startChild(
  file: string,
  options: { args?: string[]; env?: Record<string, string>; imports?: string[]; flags?: readonly string[] } = {},
): ChildProcess {
  const child = fork(file, options.args ?? [], {
    env: { ...process.env, ...options.env },
    execArgv: [...(options.flags ?? []), ...(options.imports ?? []).flatMap((module) => ["--import", module])],
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  living.add(child);
  child.once("exit", () => living.delete(child));
  return child;
}

/** A file of this folder. */
export const besideBench = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The name of the program that a child runs. */
export const fileOf = (child: ChildProcess): string =>
  basename(child.spawnargs.find((given) => /\.[jt]s$/.test(given) && !/Probe/.test(given)) ?? "");

/** Asks a child something and gives its next message. @throws when it ends or says that it failed */
export async function ask<Answer>(child: ChildProcess, question: object): Promise<Answer> {
  const ended = new AbortController();
  const end = once(child, "exit", { signal: ended.signal }).then(() => {
    throw new Error(`${fileOf(child)} ended before it answered`);
  });
  end.catch(() => {});
  const answered = once(child, "message", { signal: ended.signal });
  child.send(question);
  try {
    const [answer] = (await Promise.race([answered, end])) as [Answer & { failed?: string }];
    if (answer.failed) throw new Error(answer.failed);
    return answer;
  } finally {
    ended.abort();
  }
}

/** Answers each question of the parent process with what `answer` makes of it. */
export function answerParent<Question>(answer: (question: Question) => Promise<object> | object): void {
  process.on("message", async (question: Question) => {
    try {
      process.send!(await answer(question));
    } catch (error) {
      process.send!({ failed: (error as Error).stack });
    }
  });
  process.on("disconnect", () => process.exit());
}

async function stopChild(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await gone;
  clearTimeout(impatience);
}

/** Ends every child, gently first. */
export async function stopChildren(): Promise<void> {
  await Promise.all([...living].map(stopChild));
}
