import type { Pool } from "pg";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { fault } from "./graphql/errors.ts";

/** How often something may be tried, told to the caller in seconds. */
export interface RateLimits {
  /** Any operation, by session or address; counted in this process. @throws RATE_LIMITED */
  operation(key: string, weight?: number): Promise<void>;
  /** Signing in, by account and by address; counted in the database for all processes. @throws RATE_LIMITED */
  signIn(login: string, address: string): Promise<void>;
  /** A sign-in that worked, so that slips before it are forgiven. */
  signedIn(login: string): Promise<void>;
  /** Mails and new accounts, by address. @throws RATE_LIMITED */
  costly(address: string): Promise<void>;
  /** Uploads, by account; counted in this process, so that nothing kept says who sent how many. @throws RATE_LIMITED */
  upload(accountId: string): Promise<void>;
}

const minutes = 60;
const perLogin = { points: 10, duration: 15 * minutes };
const perAddress = { points: 60, duration: 15 * minutes };
const uploadsPerAccount = { points: 120, duration: 60 * minutes };
const costlyPerAddress = { points: 30, duration: 60 * minutes };

/** The limits of the house. They hold over restarts where guessing would pay. */
export function createRateLimits(options: { pool: Pool; operationsPerSecond: number }): RateLimits {
  const operations = new RateLimiterMemory({ points: options.operationsPerSecond * 10, duration: 10 });
  const uploads = new RateLimiterMemory(uploadsPerAccount);
  const stored = {
    storeClient: options.pool,
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
  };
  const logins = new RateLimiterPostgres({ ...stored, ...perLogin, keyPrefix: "login" });
  const addresses = new RateLimiterPostgres({ ...stored, ...perAddress, keyPrefix: "address" });
  const costly = new RateLimiterPostgres({ ...stored, ...costlyPerAddress, keyPrefix: "costly" });
  return {
    operation: (key, weight = 1) => refuseAbove(operations.consume(key, weight)),
    signIn: async (login, address) => {
      await refuseAbove(addresses.consume(address));
      await refuseAbove(logins.consume(login.toLowerCase().slice(0, 200)));
    },
    signedIn: async (login) => void (await logins.delete(login.toLowerCase().slice(0, 200))),
    costly: (address) => refuseAbove(costly.consume(address)),
    upload: (accountId) => refuseAbove(uploads.consume(accountId)),
  };
}

async function refuseAbove(attempt: Promise<RateLimiterRes>): Promise<void> {
  try {
    await attempt;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfterSeconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw fault("RATE_LIMITED", `Too often. Try again in ${retryAfterSeconds} s.`, { retryAfterSeconds });
  }
}
