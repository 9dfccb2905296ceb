import { createHmac, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "./config.ts";

/**
 * Secrets that are handed out (cookies, links, access tokens) and what is stored in their place. A keyed hash, so
 * that a stolen database alone neither opens nor recognises anything; a fast one is enough, since 256 bits can't be
 * guessed.
 */
export class Secrets {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  /** A new secret of 256 bits, after a prefix that says what it is. */
  create(prefix = ""): string {
    return prefix + randomBytes(32).toString("base64url");
  }

  /** What is stored in a secret's place. */
  hash(secret: string): Buffer {
    return createHmac("sha256", this.#key).update(secret).digest();
  }
}

/**
 * The house's secrets, under SESSION_SECRET or a random key that is kept in DATA_DIR/session-secret. Several processes
 * on one database need the same SESSION_SECRET.
 */
export function openSecrets(config: Config): Secrets {
  return new Secrets(config.sessionSecret ?? keptKey(join(config.dataDir, "session-secret")));
}

/** The random key in this file; it is made when there is none. */
export function keptKey(file: string): string {
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8");
}
