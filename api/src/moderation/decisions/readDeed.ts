import { uuidOf } from "../../kernel/ids.ts";
import { done, refused, type Outcome } from "../../kernel/outcome.ts";
import type { LocaleWord } from "../../identity/words.ts";
import { notFound, type CommandContext } from "../../platform/command.ts";
import { statement } from "../../platform/database/statement.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { FactLabelWord } from "../../subjects/moderated.ts";
import { subjectOf } from "../../subjects/subject.ts";
import { readWarnings } from "../../subjects/warnings/warnings.ts";
import type { WarningKindWord } from "../../subjects/warnings/words.ts";
import type { DecisionDetail } from "./decision.entity.ts";
import { decisionKinds, longestMs } from "./decisionKinds.ts";
import type { Reasons } from "./statement.entity.ts";
import type { DecisionKindWord } from "./words.ts";

/** What a moderator wants done, and why, as they gave it. */
export interface GivenDeed {
  action: {
    kind: DecisionKindWord;
    label?: FactLabelWord | null;
    source?: string | null;
    contentWarnings?: { kind: WarningKindWord; note?: string }[] | null;
    boardId?: string | null;
  };
  until?: Date | null;
  statement?: GivenStatement | null;
}

export interface GivenStatement {
  ruleId: string;
  law?: string | null;
  facts: string;
  automated?: boolean | null;
  templateKey?: string | null;
  templateVersion?: number | null;
  locale: LocaleWord;
}

/** What is to be done, read and found possible; whether it is possible with this subject is asked when it is done. */
export interface Deed {
  kind: DecisionKindWord;
  detail: DecisionDetail;
  until: Date | null;
  reasons: Reasons | null;
  bulkId: string | null;
}

/** Unit: characters. */
export const factsMaxLength = 2000;
/** Unit: characters; also a label's source. */
export const sourceMaxLength = 300;

const ruleExists = statement<{ id: string }, object>("ruleExists", `select from rule r where r.id = :id::uuid`);

const refuses = (code: Parameters<typeof refused>[0], ...path: string[]) => refused<never>(code, path);

/**
 * What a moderator wants done, when it can be. UserErrors: INVALID_VALUE for what does not go with the kind,
 * UNTIL_REQUIRED, STATEMENT_REQUIRED, REASON_REQUIRED, TEXT_TOO_LONG, NOT_FOUND for a rule or a board that is not there,
 * and those of `readWarnings`.
 */
export async function readDeed(context: CommandContext, given: GivenDeed): Promise<Outcome<Deed>> {
  const { kind } = given.action;
  const detail = readDetail(given.action);
  if (detail.userErrors) return { userErrors: detail.userErrors };
  const until = readUntil(given, context.now);
  if (until.userErrors) return { userErrors: until.userErrors };
  if (!given.statement)
    return kind === "noAction"
      ? done({ kind, detail: detail.value, until: null, reasons: null, bulkId: null })
      : refuses("STATEMENT_REQUIRED", "statement");
  const reasons = await readReasons(context, given.statement);
  if (reasons.userErrors) return { userErrors: reasons.userErrors };
  return done({ kind, detail: detail.value, until: until.value, reasons: reasons.value, bulkId: null });
}

function readDetail(action: GivenDeed["action"]): Outcome<DecisionDetail> {
  switch (action.kind) {
    case "label": {
      const source = action.source?.trim() ?? "";
      if (!action.label) return refuses("INVALID_VALUE", "action", "label");
      if (source === "") return refuses("REASON_REQUIRED", "action", "source");
      if ([...source].length > sourceMaxLength) return refuses("TEXT_TOO_LONG", "action", "source");
      return done({ label: action.label, source });
    }
    case "addWarning": {
      const warnings = readWarnings(action.contentWarnings);
      if (warnings.userErrors) return { userErrors: warnings.userErrors };
      const { warningKinds, warningNote: note = null } = warnings.value;
      return warningKinds.length === 0
        ? refuses("INVALID_VALUE", "action", "contentWarnings")
        : done({ warnings: warningKinds, note });
    }
    case "move": {
      const board = action.boardId ? subjectOf(action.boardId, ["board"]) : null;
      return board ? done({ placeUuid: board.uuid }) : refuses("NOT_FOUND", "action", "boardId");
    }
    default:
      return done({});
  }
}

function readUntil({ action, until = null }: GivenDeed, now: Date): Outcome<Date | null> {
  const { until: wanted } = decisionKinds[action.kind];
  if (until === null) return wanted === "required" ? refuses("UNTIL_REQUIRED", "until") : done(null);
  const isWithin = until > now && until.getTime() <= now.getTime() + longestMs;
  return wanted === "never" || !isWithin ? refuses("INVALID_VALUE", "until") : done(until);
}

async function readReasons({ em }: CommandContext, given: GivenStatement): Promise<Outcome<Reasons>> {
  const [facts, law] = [given.facts.trim(), given.law?.trim() || null];
  if (facts === "") return refuses("REASON_REQUIRED", "statement", "facts");
  if ([...facts].length > factsMaxLength) return refuses("TEXT_TOO_LONG", "statement", "facts");
  if (law !== null && [...law].length > sourceMaxLength) return refuses("TEXT_TOO_LONG", "statement", "law");
  const ruleId = uuidOf("Rule", given.ruleId);
  const [rule] = ruleId ? await ruleExists(transactionReader(em), { id: ruleId }) : [];
  if (!ruleId || !rule) return notFound(["statement", "ruleId"]);
  const { automated, locale, templateKey: _key, templateVersion: _version } = given;
  const isAutomated = automated ?? false;
  return done({ ruleId, law, facts, automated: isAutomated, locale, templateKey: null, templateVersion: null });
}
