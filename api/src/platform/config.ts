import { z } from "zod";
import { StartError } from "./database/startError.ts";

/** Every setting, with its default; README lists the same ones. */
const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DEMO: z.stringbool().default(true),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SESSION_SECRET: z.string().min(32, "at least 32 characters").optional(),
  VAULT_KEY: z.string().optional(),
  PERSISTED_ONLY: z.stringbool().default(false),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default("Tongxing <no-reply@localhost>"),
  TRUST_PROXY: z.stringbool().default(false),
  DEV_RELOAD: z.stringbool().default(false),
  CRISIS_ACKNOWLEDGE_MINUTES: z.coerce.number().int().min(1).max(240).default(15),
  OPERATIONS_PER_SECOND: z.coerce.number().int().min(1).default(30),
});

export type Config = ReturnType<typeof readConfig>;

/** Reads and checks the settings. @throws StartError naming every variable that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw new StartError(`The settings can't be used:\n${z.prettifyError(parsed.error)}`);
  const config = parsed.data;
  return {
    port: config.PORT,
    host: config.HOST,
    dataDir: config.DATA_DIR,
    databaseUrl: config.DATABASE_URL,
    databaseOwnerUrl: config.DATABASE_OWNER_URL,
    demo: config.DEMO,
    publicUrl: config.PUBLIC_URL,
    sessionSecret: config.SESSION_SECRET,
    vaultKey: config.VAULT_KEY,
    persistedOnly: config.PERSISTED_ONLY,
    logLevel: config.LOG_LEVEL,
    smtpUrl: config.SMTP_URL,
    mailFrom: config.MAIL_FROM,
    trustProxy: config.TRUST_PROXY,
    devReload: config.DEV_RELOAD,
    crisisAcknowledgeMinutes: config.CRISIS_ACKNOWLEDGE_MINUTES,
    operationsPerSecond: config.OPERATIONS_PER_SECOND,
  };
}
