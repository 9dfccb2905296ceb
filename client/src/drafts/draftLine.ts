import type { UserErrorCode } from "@tongxing/schema/generated/graphql.ts";
import type { SetAside } from "./setAside.ts";
import { joined } from "./tail.ts";
import type { Tail } from "./tail.ts";
import { bothSettings, isEmpty } from "./written.ts";
import type { Written } from "./written.ts";

/** A draft as the house holds it. */
export interface HouseDraft extends Written {
  version: number;
  device: string;
  updatedAt: string;
}

/** What became of a saving. */
export type SaveAnswer = { version: number; updatedAt: string } | { isStale: true } | { refused: UserErrorCode };

/** The house, as far as drafts go. Everything throws what `faultOf` makes of a fault. */
export interface DraftHouse {
  read: () => Promise<HouseDraft | null>;
  save: (text: Written, expectedVersion: number | null) => Promise<SaveAnswer>;
  /** False when another device has saved it meanwhile. What is gone already is gone. */
  discard: (expectedVersion: number) => Promise<boolean>;
}

/** What its writer is told of a draft. */
export type DraftNews =
  | { kind: "quiet" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  /** It was begun elsewhere and stands in the fields now. */
  | { kind: "continued"; at: string; device: string }
  /** The house does not have it: the code of a fault or a refusal. */
  | { kind: "keptHere"; code: string };

/** Two texts, of which the writer has to choose one. */
export type Conflict = HouseDraft | undefined;

interface Told {
  news: (news: DraftNews) => void;
  conflict: (theirs: Conflict) => void;
  setAside: (count: number) => void;
}

/**
 * The line between one device's text and the house's draft. The fields show the draft, the device keeps its tail, and
 * nothing that the house has acknowledged is overwritten before its writer has seen it here. One thing at a time.
 */
export class DraftLine {
  readonly #tail: Tail;
  readonly #house: DraftHouse;
  readonly #aside: SetAside;
  readonly #told: Told;
  #turn: Promise<unknown> = Promise.resolve();
  #hasMet = false;
  #wasRestored: boolean;
  #theirs: Conflict;

  constructor(parts: { tail: Tail; house: DraftHouse; aside: SetAside; told: Told; wasRestored: boolean }) {
    this.#tail = parts.tail;
    this.#house = parts.house;
    this.#aside = parts.aside;
    this.#told = parts.told;
    this.#wasRestored = parts.wasRestored;
    this.#told.setAside(this.#aside.all().length);
  }

  /** Asks the house what it has: when the composer is opened, and whenever its writer comes back to it. */
  meet(): Promise<void> {
    return this.#inTurn(() => this.#askHouse());
  }

  /** Saves what the house does not have yet. An emptied text is a discarded draft. */
  save(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#hasMet) await this.#askHouse();
      while (!this.#theirs && !this.#tail.isAcknowledged()) {
        if (!(await this.#saveOnce())) return;
      }
    });
  }

  /** The writer goes on with the text in the fields; the other device's is set aside. */
  keepMine(): Promise<void> {
    const theirs = this.#theirs;
    if (!theirs) return Promise.resolve();
    this.#setAside(theirs);
    this.#see(theirs);
    return this.save();
  }

  /** The writer goes on with the other device's text; the one in the fields is set aside. */
  takeOther(): void {
    const theirs = this.#theirs;
    if (!theirs) return;
    this.#setAside(this.#tail.fields.read());
    this.#show(theirs);
  }

  /** Puts a text that was set aside back into the fields, and sets aside what stood there. */
  bringBack(): Promise<void> {
    const [back, ...others] = this.#aside.all();
    if (!back || this.#theirs) return Promise.resolve();
    const mine = this.#tail.fields.read();
    this.#putAside(isEmpty(mine) ? others : [...others, mine]);
    this.#tail.fields.show(back);
    this.#tail.keep();
    return this.save();
  }

  /** When what is under way is done; or after so many milliseconds, whatever the network does. */
  settled(milliseconds: number): Promise<void> {
    const patience = new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));
    return Promise.race([this.#turn.then(() => {}), patience]);
  }

  /** The text was published, from the draft of this version. What was saved of it on the way there goes too. */
  published(from: number | null): Promise<void> {
    this.#decide(undefined);
    return this.#inTurn(async () => {
      const left = this.#tail.base;
      if (left !== null && left !== from) await this.#house.discard(left);
      this.#tail.acknowledge(null);
      this.#told.news({ kind: "quiet" });
    });
  }

  /** Faults are told, not thrown: the text is on the page and on the device. */
  #inTurn(deed: () => Promise<void>): Promise<void> {
    const mine = this.#turn.then(deed).catch((fault: { code?: string }) => {
      this.#tail.keep();
      this.#told.news({ kind: "keptHere", code: fault.code ?? "OFFLINE" });
    });
    this.#turn = mine;
    return mine;
  }

  async #askHouse(): Promise<void> {
    const isFirst = !this.#hasMet && !this.#wasRestored;
    let theirs: HouseDraft | null;
    try {
      theirs = await this.#house.read();
    } catch (fault) {
      this.#wasRestored ||= !isEmpty(this.#tail.fields.read());
      throw fault;
    }
    this.#hasMet = true;
    if (theirs) this.#compare(theirs, isFirst);
    else this.#noneThere();
  }

  /** The draft that was seen here is gone: its writer published or discarded it elsewhere. What was added since stays. */
  #noneThere(): void {
    this.#decide(undefined);
    const text = this.#tail.fields.read();
    if (this.#tail.base !== null && this.#tail.isAcknowledged() && !isEmpty(text)) {
      this.#setAside(text);
      this.#tail.fields.show({ body: "" });
      this.#told.news({ kind: "quiet" });
    }
    this.#tail.acknowledge(null);
  }

  #compare(theirs: HouseDraft, isFirst: boolean): void {
    const { fields, base } = this.#tail;
    if (theirs.version === base) return;
    const mine = fields.read();
    const saysTheSame = mine.body === theirs.body && (mine.title ?? "") === (theirs.title ?? "");
    if (isEmpty(mine) || this.#tail.isAcknowledged()) return this.#show(theirs, mine);
    if (saysTheSame) {
      fields.show({ ...mine, settings: bothSettings(theirs, mine) });
      return this.#see(theirs);
    }
    const titlesClash = Boolean(mine.title?.trim() && theirs.title?.trim());
    if (!isFirst || titlesClash) return this.#decide(theirs);
    fields.show(joined(theirs, mine)); // typed while the house was being asked
    this.#see(theirs);
  }

  /** One saving; whether there may be more to do. */
  async #saveOnce(): Promise<boolean> {
    const { fields, base } = this.#tail;
    const text = fields.read();
    if (isEmpty(text)) return this.#discardOnce();
    this.#told.news({ kind: "saving" });
    const answer = await this.#house.save(text, base);
    if ("isStale" in answer) {
      await this.#askHouse();
      return true;
    }
    if ("refused" in answer) {
      this.#tail.keep();
      this.#told.news({ kind: "keptHere", code: answer.refused });
      return false;
    }
    this.#tail.acknowledge(answer.version, text);
    this.#told.news({ kind: "saved", at: answer.updatedAt });
    return false; // what was typed meanwhile waits for its own turn
  }

  async #discardOnce(): Promise<boolean> {
    const { base } = this.#tail;
    if (base !== null && !(await this.#house.discard(base))) {
      await this.#askHouse();
      return true;
    }
    this.#tail.acknowledge(null);
    this.#told.news({ kind: "quiet" });
    return false;
  }

  /** A quotation or a setting that was chosen here just now (`mine`) goes with the draft that is shown. */
  #show(theirs: HouseDraft, mine: Written = { body: "" }): void {
    const settings = bothSettings(theirs, mine);
    this.#tail.fields.show({ ...theirs, quoted: mine.quoted ?? theirs.quoted, settings });
    this.#see(theirs);
    this.#told.news({ kind: "continued", at: theirs.updatedAt, device: theirs.device });
  }

  /** The writer has seen this draft: what is saved now may replace it. */
  #see(theirs: HouseDraft): void {
    this.#decide(undefined);
    this.#tail.acknowledge(theirs.version, theirs);
  }

  #decide(theirs: Conflict): void {
    if (theirs) this.#told.news({ kind: "quiet" });
    this.#theirs = theirs;
    this.#told.conflict(theirs);
  }

  #setAside({ body, title, quoted, settings }: Written): void {
    if (isEmpty({ body, title })) return;
    this.#putAside([{ body, title, quoted, settings }, ...this.#aside.all()]);
  }

  #putAside(texts: Written[]): void {
    this.#aside.put(texts);
    this.#told.setAside(texts.length);
  }
}
