import { pino, type Logger } from "pino";

export type { Logger };

/** The process's log: JSON lines, or readable ones in a terminal. Nothing that names a person is handed to it. */
export function createLogger(level: string): Logger {
  const redact = ["email", "handle", "login", "password", "body", "*.email", "*.handle", "*.password", "*.body"];
  const readable = process.stdout.isTTY ? { transport: { target: "pino-pretty" } } : {};
  return pino({ level, redact, base: null, ...readable });
}
