import { pino, type DestinationStream, type Logger } from "pino";

export type { Logger };

/**
 * The process's log: JSON lines, or readable ones in a terminal; elsewhere if told. Nothing that names a person is
 * handed to it.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const redact = ["email", "handle", "login", "password", "body", "*.email", "*.handle", "*.password", "*.body"];
  if (destination) return pino({ level, redact, base: null }, destination);
  const readable = process.stdout.isTTY ? { transport: { target: "pino-pretty" } } : {};
  return pino({ level, redact, base: null, ...readable });
}
