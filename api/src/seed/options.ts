import { parseArgs } from "node:util";
import { z } from "zod";
import { StartError } from "../platform/database/startError.ts";

const whole = z.coerce.number().int();

const options = z.object({
  posts: whole.min(20).max(20_000_000).default(100_000),
  "posts-per-thread": whole.min(2).max(1_000).default(20),
  seed: whole.min(0).default(42),
});

/** How much is made up, and by which chance. */
export interface SeedOptions {
  posts: number;
  /** The mean; the sizes follow a power law, so most threads are shorter and some have thousands of posts. */
  postsPerThread: number;
  /** The same seed in an empty house makes the same boards, people and texts. */
  seed: number;
}

/** Reads the command's arguments. @throws StartError naming the ones that can't be used */
export function readSeedOptions(given: string[]): SeedOptions {
  const parsed = options.safeParse(readArguments(given));
  if (!parsed.success) throw new StartError(`The arguments can't be used:\n${z.prettifyError(parsed.error)}`);
  return { posts: parsed.data.posts, postsPerThread: parsed.data["posts-per-thread"], seed: parsed.data.seed };
}

function readArguments(given: string[]): object {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args: given, options: { posts: text, "posts-per-thread": text, seed: text } }).values;
  } catch (error) {
    throw new StartError(
      `${(error as Error).message}\nUsage: npm run seed -- --posts 1000000 [--posts-per-thread 20] [--seed 42]`,
    );
  }
}
