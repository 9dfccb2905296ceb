import type { EntityManager } from "@mikro-orm/postgresql";
import { uuidOf } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import { bodyMaxLength, titleMaxLength } from "../../kernel/textLimits.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import { seeSubject } from "../subject.ts";
import { Draft, writtenInto, type DraftText } from "./draft.entity.ts";
import { readSettings } from "./draftSettings.ts";
import { mostDrafts } from "./limits.ts";

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
export async function saveDraft(context: CommandContext, input: SaveDraft, device: string): Promise<Outcome<Draft>> {
  const { em, viewer, now } = context;
  const read = readText(input);
  if (read.userErrors) return { userErrors: read.userErrors };
  const text = read.value;
  const subject = await seeSubject(transactionReader(em), viewer, input.subjectId, writtenInto);
  if (!subject) return notFound(["subjectId"]);
  if (subject.kind === "post" && !subject.isOwn) return refused("NOT_ALLOWED", ["subjectId"]);
  const { accountId } = viewer;
  const version = await nextVersion(em, accountId);
  const draft = await em.findOne(Draft, { accountId, subjectKind: subject.kind as never, subjectId: subject.uuid });
  if (draft?.says(text)) return done(draft);
  if (draft && draft.version !== input.expectedVersion) return refused("STALE_VERSION", ["expectedVersion"], draft);
  const saving = { version, device, now };
  if (draft) {
    draft.rewrite(text, saving);
    return done(draft);
  }
  if ((await em.count(Draft, { accountId })) >= mostDrafts) return refused("DRAFTS_FULL");
  const begun = Draft.begin(accountId, subject, text, saving);
  em.persist(begun);
  return done(begun);
}

function readText(input: SaveDraft): Outcome<DraftText> {
  const { title, body } = { title: input.title ?? "", body: input.body };
  if (title.trim() === "" && body.trim() === "") return refused("BODY_REQUIRED", ["body"]);
  if ([...title].length > titleMaxLength) return refused("TITLE_TOO_LONG", ["title"]);
  if ([...body].length > bodyMaxLength) return refused("BODY_TOO_LONG", ["body"]);
  const quotedPostId = input.quotedPostId == null ? null : uuidOf("Post", input.quotedPostId);
  if (input.quotedPostId != null && !quotedPostId) return refused("INVALID_VALUE", ["quotedPostId"]);
  const settings = readSettings(input.settings);
  return settings ? done({ title, body, quotedPostId, settings }) : refused("INVALID_VALUE", ["settings"]);
}

/** The account's next version. Its row stays locked until the commit, so one account's savings come one by one. */
async function nextVersion(em: EntityManager, accountId: string): Promise<number> {
  const [row] = await em.execute<{ latest: number }[]>(
    `insert into draft_version (account_id, latest) values (?, 1)
     on conflict (account_id) do update set latest = draft_version.latest + 1 returning latest`,
    [accountId],
  );
  return row!.latest;
}
