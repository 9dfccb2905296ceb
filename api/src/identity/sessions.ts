import { LRUCache } from "lru-cache";
import { guest, type Viewer } from "../kernel/viewer.ts";
import type { Bus } from "../platform/bus/bus.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import type { Doorkeeper } from "../platform/graphql/context.ts";
import type { Encryption } from "../platform/encryption.ts";
import type { Logger } from "../platform/logging.ts";
import type { Secrets } from "../platform/secrets.ts";
import { maySignInSql } from "./account.entity.ts";
import { readPseudonyms } from "./personas/vault.ts";
import { sessionDays } from "./session.entity.ts";
import { readStanding, type Standing } from "./standing/measure.queries.ts";
import { hasOtherNotices } from "./standing/notices.ts";

interface SessionSelection {
  kind: "session" | "access_token";
  sessionId: string;
  accountId: string;
  role: Viewer["memberRole"];
  state: string;
  staffRoles: string[];
  since: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
  scope: "read" | "write";
}

const accountColumns = `a.id as "accountId", a.role, a.state, a.created_at as "since",
  a.staff_roles as "staffRoles"`;

const sessionByToken = statement<{ hash: Buffer }, SessionSelection>(
  "sessionByToken",
  `select 'session' as kind, s.id as "sessionId", s.last_seen_at as "lastUsedAt", s.expires_at as "expiresAt",
     'write' as scope, ${accountColumns}
   from session s join account a on a.id = s.account_id
   where s.token_hash = :hash and s.expires_at > now() and ${maySignInSql}`,
);

const accessByToken = statement<{ hash: Buffer }, SessionSelection>(
  "accessByToken",
  `select 'access_token' as kind, s.id as "sessionId", s.last_used_at as "lastUsedAt", null as "expiresAt",
     s.scope, ${accountColumns}
   from access_token s join account a on a.id = s.account_id
   where s.token_hash = :hash and s.revoked_at is null and ${maySignInSql}`,
);

const foldsAnybody = statement<{ accountId: string }, { hasFolds: boolean }>(
  "foldsAnybody",
  `select exists (select from mute m where m.account_id = :accountId::uuid)
     or exists (select from block_ring b where b.account_id = :accountId::uuid) as "hasFolds"`,
);

type Own = Pick<Viewer, "pseudonyms" | "hasFolds"> & Standing;

const hourMs = 3_600_000;

/** A use is written down at most once an hour; it keeps a session alive. */
const noteUseSql = {
  session: `update session set last_seen_at = now(), expires_at = now() + interval '${sessionDays} days'
    where id = $1 and last_seen_at < now() - interval '1 hour'`,
  access_token: `update access_token set last_used_at = now()
    where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 hour')`,
};

/**
 * Who comes with which secret. Kept in memory for a minute, and forgotten as soon as the session ends or the account
 * changes: in this process by the command itself, in the others when the outbox says so.
 */
export class Sessions implements Doorkeeper {
  readonly #known = new LRUCache<string, Viewer>({ max: 10_000, ttl: 60_000 });
  readonly #reader: Reader;
  readonly #secrets: Secrets;
  readonly #encryption: Encryption;
  readonly #log: Logger;
  /** Counts what was forgotten, so that an answer from before is not kept after. */
  #forgotten = 0;

  constructor(options: { reader: Reader; bus: Bus; secrets: Secrets; encryption: Encryption; log: Logger }) {
    this.#reader = options.reader;
    this.#secrets = options.secrets;
    this.#encryption = options.encryption;
    this.#log = options.log;
    options.bus.on("*", (event) => {
      if (event.kind === "SessionEnded" || event.kind === "AccountChanged") this.forget(event.subject);
    });
    options.bus.onHint("account", (subject) => this.forget(subject));
    options.bus.on("lost", () => this.#known.clear());
  }

  /** The viewer behind a browser's cookie, or null. */
  bySession(token: string): Promise<Viewer | null> {
    return this.#find("session", sessionByToken, token);
  }

  /** The viewer behind an integrator's access token, or null. */
  byAccessToken(token: string): Promise<Viewer | null> {
    return this.#find("access", accessByToken, token);
  }

  forget(subject: string): void {
    this.#forgotten += 1;
    for (const [key, viewer] of this.#known.entries()) {
      if (subject === `session:${viewer.sessionId}` || subject === `account:${viewer.accountId}`)
        this.#known.delete(key);
    }
  }

  async renew(viewer: Viewer): Promise<Viewer> {
    if (viewer.accountId === null) return viewer;
    this.forget(`account:${viewer.accountId}`);
    return { ...viewer, ...(await this.#own(viewer.accountId)) };
  }

  async #own(accountId: string): Promise<Own> {
    const [pseudonyms, [folding]] = await Promise.all([
      readPseudonyms(this.#reader, this.#encryption, accountId),
      foldsAnybody(this.#reader, { accountId }),
    ]);
    const owner = { viewerId: accountId, viewerPseudonyms: pseudonyms };
    const [standing, others] = await Promise.all([
      readStanding(this.#reader, owner),
      hasOtherNotices(this.#reader, owner),
    ]);
    const hasNotices = standing.hasNotices || others;
    return { pseudonyms, hasFolds: folding!.hasFolds, ...standing, hasNotices };
  }

  async #find(kind: string, read: typeof sessionByToken, token: string): Promise<Viewer | null> {
    const hash = this.#secrets.hash(token);
    const key = `${kind} ${hash.toString("base64url")}`;
    const known = this.#known.get(key);
    if (known && (known.sessionEndsAt === null || known.sessionEndsAt > Date.now())) return unlessSuspended(known);
    const before = this.#forgotten;
    const [found] = await read(this.#reader, { hash });
    if (!found) return null;
    this.#noteUse(found);
    const viewer = toViewer(found, await this.#own(found.accountId));
    if (before === this.#forgotten) this.#known.set(key, viewer);
    return unlessSuspended(viewer);
  }

  /** Nobody waits for it. */
  #noteUse({ kind, sessionId, lastUsedAt }: SessionSelection): void {
    if (lastUsedAt !== null && Date.now() - Date.parse(lastUsedAt) < hourMs) return;
    this.#reader.query(noteUseSql[kind], [sessionId]).catch((error: unknown) => {
      this.#log.warn({ err: { name: (error as Error).name } }, "the use of a session could not be noted");
    });
  }
}

/** Whoever is suspended asks as a guest, until the time is over: their session waits for them. */
function unlessSuspended(viewer: Viewer): Viewer {
  const { accountId, pseudonyms, suspendedUntil, sessionId, sessionEndsAt } = viewer;
  if (accountId === null || suspendedUntil === null || suspendedUntil <= Date.now()) return viewer;
  return { ...guest, sessionId, sessionEndsAt, suspendedUntil, suspended: { accountId, pseudonyms } };
}

function toViewer(found: SessionSelection, own: Own): Viewer {
  return {
    accountId: found.accountId,
    sessionId: found.sessionId,
    memberRole: found.role,
    ...own,
    suspended: null,
    isModerator: found.staffRoles.includes("moderator"),
    isAdministrator: found.staffRoles.includes("administrator"),
    mayWrite: found.state === "active" && found.scope === "write",
    hasWriteScope: found.scope === "write",
    since: found.since,
    sessionEndsAt: found.expiresAt === null ? null : Date.parse(found.expiresAt),
  };
}
