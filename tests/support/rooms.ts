import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHouse } from "../../api/src/openHouse.ts";
import { newId, toGlobalId, uuidOf } from "../../api/src/kernel/ids.ts";
import type { Outcome } from "../../api/src/kernel/outcome.ts";
import { guest, type MemberViewer, type Viewer } from "../../api/src/kernel/viewer.ts";
import type { CommandContext } from "../../api/src/platform/command.ts";
import { readConfig } from "../../api/src/platform/config.ts";
import type { House, RequestContext } from "../../api/src/platform/graphql/context.ts";
import { createLogger } from "../../api/src/platform/logging.ts";
import { copyTemplate } from "./house.ts";

/** The rooms of a house without its web server: commands and queries are called as resolvers call them. */
export interface Rooms {
  house: House;
  /** The request context of whoever asks. */
  as(viewer: Viewer): RequestContext;
  /** Somebody with an account. */
  member(options?: Partial<MemberOptions>): Promise<MemberViewer>;
  /** A board; answers its global id. */
  board(options?: Partial<BoardOptions>): Promise<string>;
  /** Threads that were written long ago by one member, put there directly; answers them in the order given. */
  threads(boardId: string, author: MemberViewer, threads: OldThread[]): Promise<{ id: string; number: number }[]>;
  /** Gives a command at a moment of the test's own clock. A refusal changes nothing. */
  give<T>(
    viewer: MemberViewer,
    command: (context: CommandContext) => Promise<Outcome<T>>,
    at?: Date,
  ): Promise<Outcome<T>>;
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export interface MemberOptions {
  handle: string;
  displayName: string;
  role: "patient" | "carer" | "survivor";
  office: "moderator" | "administrator" | null;
  since: Date;
}

export interface BoardOptions {
  slug: string;
  visibility: "public" | "members" | "restricted" | "private";
  state: "open" | "readOnly" | "archived";
  openToRoles: string[];
}

/** A thread with so many replies, a minute apart. */
export interface OldThread {
  at: Date;
  replies: number;
  isPinned?: boolean;
}

export { guest };

let count = 0;

/** Opens the rooms on a database of their own. */
export async function openRooms(): Promise<Rooms> {
  const database = await copyTemplate();
  const dataDir = mkdtempSync(join(tmpdir(), "tongxing-rooms-"));
  const config = readConfig({ DATABASE_URL: database.url, DATA_DIR: dataDir, DEMO: "false", LOG_LEVEL: "silent" });
  const { house, close } = await openHouse(config, createLogger(config.logLevel));
  const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await house.database.read.query(text, values)).rows as Row[];
  return {
    house,
    sql,
    as: (viewer) => contextOf(house, viewer),
    member: (options) => insertMember(sql, options),
    board: (options) => insertBoard(sql, options),
    threads: (boardId, author, threads) => insertThreads(sql, boardId, author, threads),
    give: (viewer, command, at = new Date()) => give(house, viewer, command, at),
    close: async () => {
      await close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function contextOf(house: House, viewer: Viewer): RequestContext {
  const cookie = { set: () => {}, clear: () => {} };
  return { house, viewer, reader: house.database.read, caller: { address: "", device: "" }, cookie };
}

async function insertMember(sql: Rooms["sql"], options: Partial<MemberOptions> = {}): Promise<MemberViewer> {
  const accountId = randomUUID();
  const handle = options.handle ?? `member${(count += 1)}`;
  const { displayName = handle, role = "patient", office = null, since = new Date() } = options;
  await sql(
    `insert into account (id, handle, handle_skeleton, display_name, display_name_skeleton, email, password_hash, role,
       state, locale, time_zone, role_visibility, about_visibility, joined_visibility, accepted_rules_version, created_at)
     values ($1, $2::text, $2::text, $3, $3, $2::text || '@example.org', '', $4, 'active', 'en', 'UTC', 'everyone', 'members', 'members', 1, $5)`,
    [accountId, handle, displayName, role, since],
  );
  if (office)
    await sql(`insert into staff_role (account_id, role, granted_at) values ($1, $2, $3)`, [accountId, office, since]);
  return {
    ...guest,
    accountId,
    sessionId: newId(),
    memberRole: role,
    isModerator: office === "moderator",
    isAdministrator: office === "administrator",
    mayWrite: true,
    since: since.toISOString(),
  };
}

async function insertBoard(sql: Rooms["sql"], options: Partial<BoardOptions> = {}): Promise<string> {
  const id = newId();
  count += 1;
  const { slug = `board-${count}`, visibility = "members", state = "open", openToRoles = [] } = options;
  await sql(`insert into place (id, kind, visibility, state, open_to_roles) values ($1, 'board', $2, $3, $4)`, [
    id,
    visibility,
    state,
    openToRoles,
  ]);
  await sql(
    `insert into board (id, slug, name_en, name_zh, description_en, description_zh, position, created_at)
     values ($1, $2, $2, $2, '', '', $3, now())`,
    [id, slug, count],
  );
  return toGlobalId("Board", id);
}

async function insertThreads(sql: Rooms["sql"], boardId: string, author: MemberViewer, threads: OldThread[]) {
  return sql<{ id: string; number: number }>(
    `with wanted as materialized (
       select gen_random_uuid() as id, gen_random_uuid() as persona_id, * from unnest($3::timestamptz[], $4::int[], $5::boolean[])
         with ordinality as w(at, replies, is_pinned, place)),
     faces as (
       insert into persona (id, thread_id, kind, account_id, created_at)
       select persona_id, id, 'named', $2::uuid, at from wanted),
     posts as (
       insert into post (id, thread_id, number, persona_id, state, body, body_html, excerpt, created_at)
       select gen_random_uuid(), id, n + 1, persona_id, 'published', 'Old', '<p>Old</p>', 'Old', at + n * interval '1 minute'
       from wanted, generate_series(0, replies) as n),
     begun as (
       insert into thread (id, place_id, persona_id, title, slug, locale, state, is_pinned, last_post_number, reply_count,
         answer_count, last_persona_id, last_activity_at, created_at)
       select id, $1::uuid, persona_id, 'Old thread ' || place, 'old-thread', 'en', 'published', is_pinned, replies + 1,
         replies, replies, persona_id, at + replies * interval '1 minute', at from wanted order by place
       returning id, number)
     select begun.id, begun.number from begun join wanted on wanted.id = begun.id order by wanted.place`,
    [
      uuidOf("Board", boardId),
      author.accountId,
      threads.map(({ at }) => at),
      threads.map(({ replies }) => replies),
      threads.map(({ isPinned }) => isPinned ?? false),
    ],
  );
}

class Refused extends Error {
  readonly outcome: Outcome<never>;
  constructor(outcome: Outcome<never>) {
    super("refused");
    this.outcome = outcome;
  }
}

async function give<T>(
  house: House,
  viewer: MemberViewer,
  command: (context: CommandContext) => Promise<Outcome<T>>,
  now: Date,
): Promise<Outcome<T>> {
  try {
    return await house.database.fork().transactional(async (em) => {
      const outcome = await command({ em, viewer, now, house });
      if (outcome.userErrors) throw new Refused(outcome as Outcome<never>);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}

/** The value of an outcome that has to be one. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.userErrors) throw new Error(`refused: ${outcome.userErrors.map((error) => error.code).join(", ")}`);
  return outcome.value;
}

/** The codes by which an outcome was refused; empty when it was not. */
export const codesOf = (outcome: Outcome<unknown>): string[] => (outcome.userErrors ?? []).map((error) => error.code);
