import { randomInt, randomUUID } from "node:crypto";
import type { EntityManager } from "@mikro-orm/postgresql";
import { uuidOf } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { bodyMaxLength, titleMaxLength } from "../../kernel/textLimits.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { seeSubject } from "../subject.ts";
import { readSettings } from "./draftSettings.ts";
import { countKeptDrafts, keepDraft, lockKeptDraft, type KeptDraft } from "./keptDraft.ts";
import { mostDrafts } from "./limits.ts";
import { saysTheSame, writtenInto, type DraftText } from "./sealedDraft.ts";

/** Says what the lock is for; any number, as long as nothing else locks under it. */
const savings = 3;

export interface SaveDraft {
  subjectId: string;
  title?: string | null;
  body: string;
  quotedPostId?: string | null;
  settings?: object | null;
  expectedVersion?: number | null;
}

/**
 * Saves what the member is writing at a place. It may be one where they can't publish just now: a thread that was
 * locked, or an account that was limited, while they wrote takes no words away. The same text again changes nothing,
 * so an answer that got lost can be asked for again. UserErrors: BODY_REQUIRED (neither title nor text), TITLE_TOO_LONG,
 * BODY_TOO_LONG, INVALID_VALUE (quotedPostId, settings), NOT_FOUND, NOT_ALLOWED (somebody else's post), STALE_VERSION
 * (with the draft that another device saved), DRAFTS_FULL.
 */
export async function saveDraft(
  context: CommandContext,
  input: SaveDraft,
  device: string,
): Promise<Outcome<KeptDraft>> {
  const { em, viewer } = context;
  const read = readText(input);
  if (read.userErrors) return { userErrors: read.userErrors };
  const text = read.value;
  const subject = await seeSubject(transactionReader(em), viewer, input.subjectId, writtenInto);
  if (!subject) return notFound(["subjectId"]);
  if (subject.kind === "post" && !subject.isOwn) return refused("NOT_ALLOWED", ["subjectId"]);
  await waitForOwnTurn(em, viewer.accountId);
  const draft = await lockKeptDraft(context, subject);
  if (draft && saysTheSame(draft, text)) return done(draft);
  if (draft && draft.version !== input.expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], draft);
  if (!draft && (await countKeptDrafts(context)) >= mostDrafts) return refused("DRAFTS_FULL");
  const place = { kind: subject.kind as KeptDraft["kind"], subjectUuid: subject.uuid };
  const saved = { id: draft?.id ?? randomUUID(), accountId: viewer.accountId, ...place, ...text };
  const kept = { ...saved, device, version: newVersion() };
  await keepDraft(context, kept);
  return done(kept);
}

function readText(input: SaveDraft): Outcome<DraftText> {
  const { title, body } = { title: input.title ?? "", body: input.body };
  if (title.trim() === "" && body.trim() === "") return refused("BODY_REQUIRED", ["body"]);
  if ([...title].length > titleMaxLength) return refused("TITLE_TOO_LONG", ["title"]);
  if ([...body].length > bodyMaxLength) return refused("BODY_TOO_LONG", ["body"]);
  const quotedPostUuid = input.quotedPostId == null ? null : uuidOf("Post", input.quotedPostId);
  if (input.quotedPostId != null && !quotedPostUuid) return refused("INVALID_VALUE", ["quotedPostId"]);
  const settings = readSettings(input.settings);
  return settings ? done({ title, body, quotedPostUuid, settings }) : refused("INVALID_VALUE", ["settings"]);
}

/** One account's savings come one by one, so that two can't both begin a draft. It leaves no trace beside the account. */
async function waitForOwnTurn(em: EntityManager, accountId: string): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(${savings}, hashtext(?))`, [accountId]);
}

/**
 * A new version, drawn by lot out of two thousand million: a device that was away can't overwrite what it has not seen,
 * also when the draft was thrown away and begun anew meanwhile. A count for each account would say how often it writes.
 */
const newVersion = (): number => randomInt(1, 2 ** 31);
