import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";
import type { UserErrorCode } from "../../kernel/userErrorCode.ts";
import { record } from "../../platform/bus/outbox.ts";
import type { LocaleWord } from "../../identity/words.ts";

const CrisisMessageSchema = defineEntity({
  name: "CrisisMessage",
  tableName: "crisis_message",
  properties: {
    id: p.uuid().primary(),
    crisisId: p.uuid(),
    authorId: p.uuid().nullable(),
    body: p.text(),
    locale: p.enum(["en", "zh"] as const),
    templateKey: p.text().nullable(),
    templateVersion: p.integer().nullable(),
    sentAt: p.datetime(),
    readAt: p.datetime().nullable(),
  },
});

/** What a moderator and the person write to one another. It is never changed; whoever reads it is written down. */
export class CrisisMessage extends CrisisMessageSchema.class {
  /** A moderator's, who is a person and has a name. */
  static fromModerator(given: {
    crisisId: string;
    authorId: string;
    body: string;
    locale: LocaleWord;
    template: { key: string; version: number } | null;
    now: Date;
  }): CrisisMessage {
    const { template, now, ...rest } = given;
    const words = { templateKey: template?.key ?? null, templateVersion: template?.version ?? null };
    const sent = Object.assign(new CrisisMessage(), { id: newId(), ...rest, ...words, sentAt: now, readAt: null });
    sent.tell("ModeratorsWrote");
    return sent;
  }

  /** The person's own. Who they are stands nowhere beside it. */
  static fromPerson(given: { crisisId: string; body: string; locale: LocaleWord; now: Date }): CrisisMessage {
    const { now, ...rest } = given;
    const nobody = { authorId: null, templateKey: null, templateVersion: null };
    const sent = Object.assign(new CrisisMessage(), { id: newId(), ...rest, ...nobody, sentAt: now, readAt: null });
    sent.tell("PersonAnswered");
    return sent;
  }

  private tell(kind: "ModeratorsWrote" | "PersonAnswered"): void {
    const data = { messageId: this.id, crisisId: this.crisisId };
    record(this, { kind, subject: `crisis:${this.crisisId}`, place: "crises", data });
  }
}

CrisisMessageSchema.setClass(CrisisMessage);

/** Unit: characters. */
export const messageMaxLength = 5000;

/** Which rule refuses these words, or null. */
export function refuseWords(body: string): UserErrorCode | null {
  if (body.trim() === "") return "BODY_REQUIRED";
  return [...body.trim()].length > messageMaxLength ? "TEXT_TOO_LONG" : null;
}
