import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";
import type { LocaleWord } from "../../identity/words.ts";
import type { ScreeningActionWord } from "../../subjects/screening/words.ts";
import type { WarningKindWord } from "../../subjects/warnings/words.ts";
import type { ReportCategoryWord } from "../cases/words.ts";

const WatchedTermSchema = defineEntity({
  name: "WatchedTerm",
  tableName: "watched_term",
  properties: {
    id: p.uuid().primary(),
    language: p.enum(["en", "zh"] as const),
    words: p.array<string>(),
    exceptions: p.array<string>(),
    action: p.enum(["hold", "warnAuthor", "suggestHelp", "addWarning", "replace", "tag", "block"] as const),
    warningKind: p.text().$type<WarningKindWord>().nullable(),
    replacement: p.text().nullable(),
    category: p.text().$type<ReportCategoryWord>(),
    noteEn: p.text(),
    noteZh: p.text(),
    isActive: p.boolean().default(true),
    version: p.integer().default(1),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** What a watched term says of itself. */
export interface TermText {
  language: LocaleWord;
  words: string[];
  /** Longer words and phrases in which they are harmless. */
  exceptions: string[];
  action: ScreeningActionWord;
  /** Only for `addWarning`: of what the text warns then. */
  warningKind: WarningKindWord | null;
  /** Only for `replace`: what stands in their place. */
  replacement: string | null;
  /** What they are a sign of: a case that is opened for them is of this kind. */
  category: ReportCategoryWord;
  /** What the author reads, in both languages; may be empty. */
  noteEn: string;
  noteZh: string;
  isActive: boolean;
}

/** Words that are looked for in what members write, and what becomes of a text that holds them. */
export class WatchedTerm extends WatchedTermSchema.class {
  static of(text: TermText, now: Date): WatchedTerm {
    return Object.assign(new WatchedTerm(), { id: newId(), ...text, version: 1, createdAt: now, updatedAt: now });
  }

  rewrite(text: TermText, now: Date): void {
    Object.assign(this, text);
    this.version += 1;
    this.updatedAt = now;
  }
}

WatchedTermSchema.setClass(WatchedTerm);
