import { toGlobalId } from "../../kernel/ids.ts";
import type { Viewer } from "../../kernel/viewer.ts";
import { viewerParameters, type ViewerParameters } from "../../discussion/place.visibility.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { NodeRow } from "../../platform/graphql/node.graphql.ts";
import type { SubjectKindWord } from "../../subjects/subject.ts";
import type { WarningKindWord } from "../../subjects/warnings/words.ts";
import type { CaseFacts } from "./case.policy.ts";
import { visibleCase } from "./case.visibility.ts";
import type { RankGround } from "./priority.ts";
import type { CasePriorityWord, CaseSourceWord, CaseStateWord, ReportCategoryWord } from "./words.ts";

/** A case as moderators read it. */
export interface CaseRow extends NodeRow, CaseFacts {
  number: number;
  subjectKind: SubjectKindWord;
  subjectUuid: string;
  personaUuid: string | null;
  threadUuid: string | null;
  source: CaseSourceWord;
  state: CaseStateWord;
  category: ReportCategoryWord;
  priority: CasePriorityWord;
  grounds: RankGround[];
  reportCount: number;
  isGraphic: boolean;
  openedAt: string;
  claimedAt: string | null;
  claimExpiresAt: string | null;
  decidedAt: string | null;
  closedAt: string | null;
  version: number;
  title: string | null;
  /** Markdown: the beginning of what its subject said when it was last frozen. */
  opening: string;
  warningKinds: WarningKindWord[];
  warningNote: string | null;
  /** Where it stands in the queue. */
  order: { urgency: number; rankedAt: string };
}

export type CaseSelection = Omit<CaseRow, "typename" | "id" | "order"> & { urgency: number; rankedAt: string };

const openingLength = 400;
const isClaimed = `c.claim_expires_at > now()`;

/** SQL columns of case `c` with its latest snapshot `s`. A claim that has run out is nobody's, whatever the row says. */
export const caseColumns = `c.id as "uuid", c.number::int as "number", c.subject_kind as "subjectKind",
  c.subject_id as "subjectUuid", c.persona_id as "personaUuid", c.thread_id as "threadUuid", c.source,
  case when c.state <> 'assigned' or ${isClaimed} then c.state
    when c.review_asked_by is null then 'new' else 'awaitingSecondReview' end as "state",
  c.category, c.priority, c.grounds, c.report_count as "reportCount", c.is_graphic as "isGraphic",
  c.opened_at as "openedAt", case when ${isClaimed} then c.assigned_to end as "claimantId",
  case when ${isClaimed} then c.claimed_at end as "claimedAt",
  case when ${isClaimed} then c.claim_expires_at end as "claimExpiresAt", c.review_asked_by as "reviewAskedById",
  c.decided_at as "decidedAt", c.closed_at as "closedAt", c.version, -c.urgency as "urgency",
  c.ranked_at as "rankedAt", s.content ->> 'title' as "title",
  left(coalesce(s.content ->> 'body', ''), ${openingLength}) as "opening",
  coalesce(s.content -> 'warnings' -> 'kinds', '[]') as "warningKinds",
  s.content -> 'warnings' ->> 'note' as "warningNote"`;

/** SQL join of case `c`'s latest snapshot, as `s`. */
export const latestSnapshot = `left join lateral (
    select content from case_snapshot where case_id = c.id order by case_snapshot.revision desc limit 1) s on true`;

/** A case out of its columns. */
export function toCaseRow({ urgency, rankedAt, ...selected }: CaseSelection): CaseRow {
  return {
    ...selected,
    typename: "ModerationCase",
    id: toGlobalId("ModerationCase", selected.uuid),
    order: { urgency, rankedAt },
  };
}

const casesByIds = statement<ViewerParameters & { ids: string[] }, CaseSelection>(
  "moderationCasesByIds",
  `select ${caseColumns} from moderation_case c ${latestSnapshot}
   where c.id = any(:ids::uuid[]) and ${visibleCase("c")}`,
);

const caseByNumber = statement<ViewerParameters & { number: number }, CaseSelection>(
  "moderationCaseByNumber",
  `select ${caseColumns} from moderation_case c ${latestSnapshot}
   where c.number = :number::bigint and ${visibleCase("c")}`,
);

/** The cases among these that the viewer may see. */
export async function readCases(reader: Reader, viewer: Viewer, ids: string[]): Promise<CaseRow[]> {
  return (await casesByIds(reader, { ...viewerParameters(viewer), ids })).map(toCaseRow);
}

/** The case of this number, when the viewer may see it. */
export async function readCaseByNumber(reader: Reader, viewer: Viewer, number: number): Promise<CaseRow | null> {
  const [found] = await caseByNumber(reader, { ...viewerParameters(viewer), number });
  return found ? toCaseRow(found) : null;
}
