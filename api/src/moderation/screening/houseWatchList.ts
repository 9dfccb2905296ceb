import type { CommandContext } from "../../platform/command.ts";
import { transactionReader } from "../../platform/database/transactionReader.ts";
import type { ScreenedSubject, Term, WatchListKeeper } from "../../subjects/screening/watchList.ts";
import { openCase } from "../cases/openCase.ts";
import { gravest } from "../cases/priority.ts";
import type { CaseSourceWord } from "../cases/words.ts";
import { raiseCrisis } from "../crisis/raiseCrisis.ts";
import { addFindings } from "./findings.queries.ts";
import { readWatchListRevision } from "./watchList.queries.ts";
import { readActiveTerms, readWatchedTerms, type WatchedTermRow } from "./watchedTerms.queries.ts";

const toTerm = (row: WatchedTermRow): Term => ({
  ...{ id: row.uuid, language: row.language, words: row.words, exceptions: row.exceptions, action: row.action },
  ...{ warningKind: row.warningKind, replacement: row.replacement, note: row.note },
});

/** What the author was asked about, and published all the same, needs no further account, unless somebody is in danger. */
const isDone = ({ action, category }: WatchedTermRow): boolean =>
  action === "addWarning" ||
  action === "replace" ||
  action === "tag" ||
  (action === "suggestHelp" && category === "crisis");

/** Whether the moderators are to look at it. */
const callsForCase = ({ action, category }: WatchedTermRow): boolean =>
  action === "hold" || action === "tag" || (action === "suggestHelp" && category === "crisis");

async function account(context: CommandContext, screened: ScreenedSubject): Promise<void> {
  const { em, now } = context;
  const { subject, holdCauses } = screened;
  const reader = transactionReader(em);
  const ids = screened.terms.map(({ id }) => id);
  const terms = ids.length === 0 ? [] : await readWatchedTerms(reader, ids);
  const isHeld = holdCauses.length > 0;
  await addFindings(reader, subject, [...holdsOf(screened, terms), ...terms.filter(isDone).map(noted)], now);
  const grave = terms.filter(callsForCase);
  if (!isHeld && grave.length === 0) return;
  const category = gravest(grave.map((term) => term.category));
  if (category === "crisis") await raiseCrisis(context, { subject, source: "watchedPhrase" });
  else await openCase(em, { subject, source: sourceOf(screened, grave), category }, now);
}

const noted = ({ uuid, action, note }: WatchedTermRow) => ({
  ...{ termId: uuid, action, cause: null, noteEn: note.en, noteZh: note.zh },
});

/** Each cause by itself; of watched words each term. */
function holdsOf({ holdCauses }: ScreenedSubject, terms: readonly WatchedTermRow[]) {
  const others = holdCauses.filter((cause) => cause !== "term");
  const byTerm = holdCauses.includes("term") ? terms.filter(({ action }) => action === "hold") : [];
  const isUnnamed = holdCauses.includes("term") && byTerm.length === 0;
  const hold = { action: "hold", noteEn: "", noteZh: "" } as const;
  return [
    ...others.map((cause) => ({ ...hold, termId: null, cause })),
    ...(isUnnamed ? [{ ...hold, termId: null, cause: "term" as const }] : []),
    ...byTerm.map(({ uuid, note }) => ({
      ...{ ...hold, termId: uuid, cause: "term" as const, noteEn: note.en, noteZh: note.zh },
    })),
  ];
}

/** Watched words and limits are the house's own finding; a standing or a board's setting is a hold. */
const sourceOf = ({ holdCauses }: ScreenedSubject, grave: readonly WatchedTermRow[]): CaseSourceWord =>
  grave.length > 0 || holdCauses.includes("term") || holdCauses.includes("waysOut") ? "screening" : "hold";

/** The list that the moderators read and the administrators keep. */
export const houseWatchList: WatchListKeeper = {
  readRevision: readWatchListRevision,
  readTerms: async (reader) => (await readActiveTerms(reader)).map(toTerm),
  account,
};
