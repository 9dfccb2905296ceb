import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";
import type { Subject } from "../subject.ts";
import { readSettings, type DraftSettings } from "./draftSettings.ts";

/** The kinds of subjects that one writes into: a board (a new thread), a thread (a reply), a post (another text). */
export const writtenInto = ["board", "thread", "post"] as const;

/** What somebody has written so far. */
export interface DraftText {
  title: string;
  body: string;
  quotedPostId: string | null;
  settings: DraftSettings;
}

/** Who saved it, on what, when, and which version that makes. */
export interface Saving {
  version: number;
  device: string;
  now: Date;
}

const DraftSchema = defineEntity({
  name: "Draft",
  tableName: "draft",
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    subjectKind: p.enum(writtenInto),
    subjectId: p.uuid(),
    title: p.text(),
    body: p.text(),
    quotedPostId: p.uuid().nullable(),
    settings: p.json<DraftSettings>(),
    device: p.string(),
    version: p.integer(),
    updatedAt: p.datetime(),
  },
});

/** A text that its writer has not published. It records no event: nobody else is to know that there is one. */
export class Draft extends DraftSchema.class {
  static begin(accountId: string, { kind, uuid }: Subject, text: DraftText, saving: Saving): Draft {
    const draft = Object.assign(new Draft(), { id: newId(), accountId, subjectKind: kind, subjectId: uuid });
    draft.rewrite(text, saving);
    return draft;
  }

  /** Whether it says this already. */
  says(text: DraftText): boolean {
    return fingerprint(this) === fingerprint(text);
  }

  rewrite(text: DraftText, { version, device, now }: Saving): void {
    Object.assign(this, { ...text, version, device, updatedAt: now });
  }
}

/** PostgreSQL's jsonb has an order of keys of its own, so settings are put in ours first. */
function fingerprint({
  title,
  body,
  quotedPostId,
  settings,
}: Omit<DraftText, "quotedPostId"> & { quotedPostId?: string | null }) {
  return JSON.stringify([title, body, quotedPostId ?? null, readSettings(settings)]);
}

DraftSchema.setClass(Draft);
