import { toGlobalId } from "../../kernel/ids.ts";
import { connection, keyOfKinds, type Connection, type PageRequest } from "../../kernel/pagination.ts";
import type { Viewer } from "../../kernel/viewer.ts";
import { ownerParameters, type OwnerParameters } from "../../identity/personas/vault.ts";
import type { LocaleWord } from "../../identity/words.ts";
import { statement, type Reader } from "../../platform/database/statement.ts";
import type { NodeRow } from "../../platform/graphql/node.graphql.ts";
import type { SubjectKindWord } from "../../subjects/subject.ts";
import type { DecisionDetail } from "./decision.entity.ts";
import type { DecisionKindWord, DecisionStateWord } from "./words.ts";

/** Why something was decided, as it is read. */
export interface StatementRow {
  facts: string;
  law: string | null;
  automated: boolean;
  locale: LocaleWord;
  ruleUuid: string;
}

/** A decision as the staff and whom it is about read it. */
export interface DecisionRow extends NodeRow {
  caseUuid: string;
  subjectKind: SubjectKindWord;
  subjectUuid: string;
  personaUuid: string | null;
  kind: DecisionKindWord;
  detail: DecisionDetail;
  state: DecisionStateWord;
  endsAt: string | null;
  decidedByUuid: string;
  decidedAt: string;
  endedAt: string | null;
  /** Null for what cost nobody anything and was left without. */
  statement: StatementRow | null;
  /** Whether it is about a face or the profile of the viewer's. */
  isAboutViewer: boolean;
  caseState: string;
}

type Selection = Omit<DecisionRow, "typename" | "id">;

/** SQL: decision `d` is about the viewer, through any of their faces. */
const isAboutViewer = `coalesce(d.persona_id = any(:viewerPseudonyms::uuid[]) or d.account_id = :viewerId::uuid, false)`;

/**
 * SQL: what whom it is about is told: whatever cost them something and was not taken back at once. That they were
 * reported and nothing was wrong is not theirs to bear.
 */
const isTold = `(d.kind <> 'noAction' and d.state <> 'undone')`;

const columns = `d.id as "uuid", d.case_id as "caseUuid", d.subject_kind as "subjectKind", d.subject_id as "subjectUuid",
  d.persona_id as "personaUuid", d.kind, d.detail, d.ends_at as "endsAt", d.decided_by as "decidedByUuid",
  d.decided_at as "decidedAt", d.ended_at as "endedAt", c.state as "caseState",
  case when d.state = 'active' and d.ends_at <= now() then 'expired' else d.state end as state,
  case when s.id is not null then json_build_object('facts', s.facts, 'law', s.law, 'automated', s.automated,
    'locale', s.locale, 'ruleUuid', s.rule_id) end as statement,
  ${isAboutViewer} as "isAboutViewer"`;

const joins = `join moderation_case c on c.id = d.case_id
  left join statement_of_reasons s on s.id = d.statement_id`;

const toRow = (selected: Selection): DecisionRow => ({
  ...selected,
  typename: "Decision",
  id: toGlobalId("Decision", selected.uuid),
});

type Asked = OwnerParameters & { ids: string[]; isStaff: boolean };

const decisionsByIds = statement<Asked, Selection>(
  "decisionsByIds",
  `select ${columns} from decision d ${joins}
   where d.id = any(:ids::uuid[]) and (case when ${isAboutViewer} then ${isTold} else :isStaff::boolean end)`,
);

/** The decisions among these that the viewer may read: the staff every one, others those that they were told of. */
export async function readDecisions(reader: Reader, viewer: Viewer, ids: string[]): Promise<DecisionRow[]> {
  const isStaff = viewer.isModerator || viewer.isAdministrator;
  return (await decisionsByIds(reader, { ...ownerParameters(viewer), ids, isStaff })).map(toRow);
}

type ListParameters = OwnerParameters & { limit: number; moment: string; id: string };

function ownDecisions(direction: PageRequest["direction"]) {
  const [comparison, order] = direction === "forward" ? ["<", "desc"] : [">", "asc"];
  return statement<ListParameters, Selection>(
    `ownDecisions_${direction}`,
    `select ${columns} from decision d ${joins}
     where (d.persona_id = any(:viewerPseudonyms::uuid[]) or d.account_id = :viewerId::uuid) and ${isTold}
       and (d.decided_at, d.id) ${comparison} (:moment::timestamptz, :id::uuid)
     order by d.decided_at ${order}, d.id ${order} limit :limit::int`,
  );
}

const lists = { forward: ownDecisions("forward"), backward: ownDecisions("backward") };
const ends = {
  forward: ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
  backward: ["-infinity", "00000000-0000-0000-0000-000000000000"],
};

/** What was decided about any of the viewer's faces and told to them, the latest first. */
export async function readOwnDecisions(
  reader: Reader,
  viewer: Viewer,
  page: PageRequest,
): Promise<Connection<DecisionRow>> {
  const [moment, id] = keyOfKinds(page.key, ["moment", "uuid"]) ?? ends[page.direction];
  const asked = { ...ownerParameters(viewer), limit: page.size + 1, moment: moment!, id: id! };
  const found = await lists[page.direction](reader, asked);
  return connection(found.map(toRow), page, (row) => [row.decidedAt, row.uuid]);
}

const suspensions = statement<OwnerParameters, Selection>(
  "suspensions",
  `select ${columns} from decision d ${joins} join measure m on m.id = d.measure_id
   where (d.persona_id = any(:viewerPseudonyms::uuid[]) or d.account_id = :viewerId::uuid)
     and d.kind in ('suspend', 'closeAccount') and m.lifted_at is null and (m.ends_at is null or m.ends_at > now())
   order by d.decided_at desc limit 20`,
);

/** Why somebody may not come in now: the decisions that say so, the latest first. */
export async function readSuspensions(reader: Reader, owner: OwnerParameters): Promise<DecisionRow[]> {
  return (await suspensions(reader, owner)).map(toRow);
}

const decisionsOfCases = statement<Asked, Selection>(
  "decisionsOfCases",
  `select ${columns} from decision d ${joins}
   where d.case_id = any(:ids::uuid[]) and :isStaff::boolean and not ${isAboutViewer}
   order by d.decided_at desc, d.id desc`,
);

/** What was decided about each of these cases, the latest first, for the staff. */
export async function readDecisionsOfCases(
  reader: Reader,
  viewer: Viewer,
  ids: string[],
): Promise<{ uuid: string; decisions: DecisionRow[] }[]> {
  const isStaff = viewer.isModerator || viewer.isAdministrator;
  const rows = (await decisionsOfCases(reader, { ...ownerParameters(viewer), ids, isStaff })).map(toRow);
  return ids.map((uuid) => ({ uuid, decisions: rows.filter(({ caseUuid }) => caseUuid === uuid) }));
}
