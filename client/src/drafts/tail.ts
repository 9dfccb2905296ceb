import { attemptOf, forgetUnsent, keepUnsent, readUnsent } from "./unsent.ts";
import type { Shelf, Unsent } from "./unsent.ts";
import { bothSettings, fingerprintOf, isEmpty } from "./written.ts";
import type { Written } from "./written.ts";

/** The fields that somebody writes in. */
export interface Fields {
  read: () => Written;
  show: (text: Written) => void;
}

const nothing: Written = { body: "" };

/**
 * A text as this device has it: the house's draft as far as it is known here, and what was written since. Only that
 * tail is kept on the device; of a draft that the house holds whole nothing stays but the mark that there is one.
 */
export class Tail {
  /** The version of the house's draft that its writer has seen here; null while they have seen none. */
  base: number | null = null;
  readonly fields: Fields;
  readonly #shelf: Shelf;
  readonly #place: string;
  /** What the house holds under `base`. */
  #held = fingerprintOf(nothing);
  #attempt: Unsent["attempt"];

  constructor(fields: Fields, shelf: Shelf, place: string) {
    this.fields = fields;
    this.#shelf = shelf;
    this.#place = place;
  }

  /** Puts back what was left here: a text, a mark that the house has one, or nothing. */
  restore(): "text" | "mark" | undefined {
    const kept = readUnsent(this.#shelf, this.#place);
    if (!kept) return undefined;
    if (isEmpty(kept)) return "mark";
    const { attempt, base = null, ...written } = kept;
    this.#attempt = attempt;
    this.base = base;
    this.#held = ""; // it was kept because the house had something else
    this.fields.show(joined(written, this.fields.read()));
    return "text";
  }

  /** Whether the house holds all that stands in the fields. */
  isAcknowledged(): boolean {
    return fingerprintOf(this.fields.read()) === this.#held;
  }

  /** The house holds this text under this version, and its writer has seen it. */
  acknowledge(version: number | null, text: Written = nothing): void {
    this.base = version;
    this.#held = fingerprintOf(text);
    this.keep();
  }

  /** Keeps what the house may not have. */
  keep(): void {
    const text = this.fields.read();
    const base = this.base ?? undefined;
    const isHeld = (this.isAcknowledged() && !this.#attempt) || isEmpty(text);
    keepUnsent(this.#shelf, this.#place, isHeld ? { ...nothing, base } : { ...text, base, attempt: this.#attempt });
  }

  /** The idempotency key for publishing the text now; kept with it, so that publishing it again is the same attempt. */
  keyForPublishing(): string {
    this.#attempt = attemptOf({ ...this.fields.read(), attempt: this.#attempt });
    this.keep();
    return this.#attempt.key;
  }

  /** It was published, or its writer threw it away. */
  forget(): void {
    this.#attempt = undefined;
    forgetUnsent(this.#shelf, this.#place);
  }
}

/** What was written before, and what is being written since: nothing of either is lost. */
export function joined(before: Written, since: Written): Written {
  if (isEmpty(since)) return { ...before, quoted: since.quoted ?? before.quoted };
  const typed = since.body.trim();
  const isThere = !before.body.trim() || typed.includes(before.body.trim());
  return {
    title: since.title?.trim() ? since.title : before.title,
    body: isThere ? since.body : [before.body, typed].filter(Boolean).join("\n\n"),
    quoted: since.quoted ?? before.quoted,
    settings: bothSettings(before, since),
  };
}
