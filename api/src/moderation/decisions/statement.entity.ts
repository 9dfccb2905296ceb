import { defineEntity, p } from "@mikro-orm/postgresql";
import { newId } from "../../kernel/ids.ts";
import type { LocaleWord } from "../../identity/words.ts";

const StatementOfReasonsSchema = defineEntity({
  name: "StatementOfReasons",
  tableName: "statement_of_reasons",
  properties: {
    id: p.uuid().primary(),
    templateKey: p.text().nullable(),
    templateVersion: p.integer().nullable(),
    ruleId: p.uuid(),
    law: p.text().nullable(),
    facts: p.text(),
    automated: p.boolean(),
    locale: p.enum(["en", "zh"] as const),
    createdAt: p.datetime(),
  },
});

/** Why something was decided, as whom it is about reads it. */
export interface Reasons {
  ruleId: string;
  law: string | null;
  facts: string;
  /** Whether a machine found or decided it. */
  automated: boolean;
  /** The language that the facts are written in. */
  locale: LocaleWord;
  templateKey: string | null;
  templateVersion: number | null;
}

/** The statement of reasons of one decision (Digital Services Act, article 17). It is never changed. */
export class StatementOfReasons extends StatementOfReasonsSchema.class {
  static give(reasons: Reasons, now: Date): StatementOfReasons {
    return Object.assign(new StatementOfReasons(), { id: newId(), ...reasons, createdAt: now });
  }
}

StatementOfReasonsSchema.setClass(StatementOfReasons);
